// Copying without the async clipboard, which plain http does not have.

/** Puts a block on the clipboard as a table and as text; false where the browser refuses. */
export function copyBlock({
  html,
  text,
}: {
  readonly html: string;
  readonly text: string;
}): boolean {
  return copied({ 'text/html': html, 'text/plain': text });
}

/** Puts plain text on the clipboard; false where the browser refuses. */
export function copyText(text: string): boolean {
  return copied({ 'text/plain': text });
}

function copied(kinds: Readonly<Record<string, string>>): boolean {
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    for (const [kind, content] of Object.entries(kinds))
      event.clipboardData?.setData(kind, content);
  };
  document.addEventListener('copy', onCopy, { once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  return done;
}
