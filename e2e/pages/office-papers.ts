// 配套文书: the dialog in which the papers of an office are worded, looked at, and taken away.
import type { Locator, Page } from '@playwright/test';
import { PaperDialog } from './paper-dialog';

export class OfficePapers extends PaperDialog {
  readonly wording: Locator;

  constructor(page: Page) {
    super(page, '配套文书');
    this.wording = this.dialog.getByRole('region', { name: '本单位的文字' });
  }

  part(name: string): Locator {
    return this.wording.getByRole('textbox', { name, exact: true });
  }
}
