// The keys of a whole page, which a dialog takes for itself. What they mean is the page's.
import { useEffect, useRef } from 'react';

/** Does what a key means; what means nothing is left to others. */
export function usePageKeys<Action>(
  actionOf: (event: KeyboardEvent) => Action | undefined,
  act: (action: Action) => void,
): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const action = actionOf(event);
      if (action === undefined || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current(action);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [actionOf]);
}
