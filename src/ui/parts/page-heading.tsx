// The heading of a page. Where the page was gone to it takes the focus, so that the keyboard, and whoever
// listens, is where the page begins; a page that the program opens with leaves it to the browser.
import { useEffect, useRef, type ReactNode } from 'react';

let gone = false;
window.addEventListener(
  'hashchange',
  () => {
    gone = true;
  },
  { once: true },
);

export function PageHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What has asked for the focus by itself keeps it.
    if (gone && document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
