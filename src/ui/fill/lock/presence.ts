// When a window goes where it hears nothing (closed, kept in the back/forward cache, frozen), and when
// the person comes back to it.

/** Calls `onGone` and `onBack`; coming back may be told more than once. Returns what ends it. */
export function onPresence(onGone: () => void, onBack: () => void): () => void {
  const onShown = (): void => {
    if (document.visibilityState === 'visible') onBack();
  };
  const listening: readonly (readonly [EventTarget, string, () => void])[] = [
    [window, 'pagehide', onGone],
    [document, 'freeze', onGone],
    [window, 'pageshow', onShown],
    [document, 'resume', onShown],
    [document, 'visibilitychange', onShown],
    [window, 'focus', onShown],
  ];
  for (const [target, event, listener] of listening) target.addEventListener(event, listener);
  return () => {
    for (const [target, event, listener] of listening) target.removeEventListener(event, listener);
  };
}
