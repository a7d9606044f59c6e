// 审核材料: the dialog in which papers of review are chosen, looked at, and taken away.
import type { Locator, Page } from '@playwright/test';
import { PaperDialog } from './paper-dialog';

export class Papers extends PaperDialog {
  readonly status: Locator;

  constructor(page: Page) {
    super(page, '审核材料');
    this.status = this.dialog.getByRole('status');
  }
}
