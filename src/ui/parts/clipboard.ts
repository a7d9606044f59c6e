// Copying without the async clipboard, which plain http does not have.

/** Puts a block on the clipboard as a table and as text; false where the browser refuses. */
export function copyBlock({
  html,
  text,
}: {
  readonly html: string;
  readonly text: string;
}): boolean {
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', onCopy, { once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  return done;
}
