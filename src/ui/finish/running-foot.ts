// What runs at the foot of a paper that is printed out of a dialog.
import { useEffect } from 'react';
import { pagesStyle } from '../../files/save';

/** 第 X 页 共 Y 页 at the foot of what is printed, where the browser prints one. */
export function useRunningFoot(foot: string | undefined): void {
  useEffect(() => {
    document.body.classList.add('printing-paper');
    if (foot === undefined) return () => document.body.classList.remove('printing-paper');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pagesStyle(foot));
    const before = document.adoptedStyleSheets;
    document.adoptedStyleSheets = [...before, sheet];
    return () => {
      document.adoptedStyleSheets = before;
      document.body.classList.remove('printing-paper');
    };
  }, [foot]);
}
