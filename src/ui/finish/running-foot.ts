// What runs at the foot of a paper that is printed out of a dialog, where the browser prints one. A dialog
// stands above all pages, so that pages of a kind of their own, as in print.css, are none of its.
import { useEffect } from 'react';
import { pagesStyle } from '../../files/save';

const NOTHING = '{ content: none; }';
const NUMBER = `font: 14pt SimSun, serif; vertical-align: top; content: '— ' counter(page) ' —';`;

/** The number of the page at its outer edge, as on any official paper. */
const NUMBERED = `
@page { @bottom-center ${NOTHING} }
@page:right { @bottom-left ${NOTHING} @bottom-right { padding: 6mm 14pt 0 0; text-align: right; ${NUMBER} } }
@page:left { @bottom-right ${NOTHING} @bottom-left { padding: 6mm 0 0 14pt; text-align: left; ${NUMBER} } }
`;

/** Chromium keeps what ran at the foot of the paper before, unless another rule takes its place. */
const UNNUMBERED = `
@page:right { @bottom-right ${NOTHING} }
@page:left { @bottom-left ${NOTHING} }
`;

/** 第 X 页 共 Y 页 below a paper of the house, its number alone below one that leaves it. */
export function useRunningFoot(foot: string | undefined): void {
  useEffect(() => {
    document.body.classList.add('printing-paper');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(foot === undefined ? NUMBERED : UNNUMBERED + pagesStyle(foot));
    const before = document.adoptedStyleSheets;
    document.adoptedStyleSheets = [...before, sheet];
    return () => {
      document.adoptedStyleSheets = before;
      document.body.classList.remove('printing-paper');
    };
  }, [foot]);
}
