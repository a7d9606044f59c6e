// The way of a report on the fill page, as people take it: the state and the steps in the head, the
// line below it, and a dialog for each move.
import type { Locator, Page } from '@playwright/test';

export interface Whoever {
  readonly name: string;
  readonly office?: string;
  /** All of them; 填报人 is chosen at first. */
  readonly roles?: readonly string[];
}

/** Moves after which a file is offered for whoever is at another computer. */
const SENT: ReadonlySet<string> = new Set(['送审', '报送', '退回修改', '审核通过']);

export class Moves {
  readonly page: Page;
  readonly steps: Locator;
  readonly seal: Locator;

  constructor(page: Page) {
    this.page = page;
    this.steps = page.getByRole('list', { name: '步骤' });
    this.seal = page.getByText(/校验码 \d{4} \d{4} \d{4} \d{4}/);
  }

  /** The state by its name, in the head. */
  state(name: string): Locator {
    return this.page.getByRole('banner').getByText(name, { exact: true });
  }

  /** What the line below the head says. */
  get line(): Locator {
    return this.page.getByRole('region', { name: '流转' }).getByRole('status');
  }

  command(move: string): Locator {
    return this.page.getByRole('button', { name: move, exact: true });
  }

  dialog(move: string): Locator {
    return this.page.getByRole('dialog', { name: move });
  }

  /** The current step of 填报 › 校验 › 送审 › 报送 › 公开. */
  get current(): Locator {
    return this.steps.locator('[aria-current="step"]');
  }

  /** Opens the dialog of a move, lets `say` fill it in, makes the move, and takes no file along. */
  async make(
    move: string,
    say: (dialog: Locator) => Promise<void> = async () => {},
  ): Promise<void> {
    await this.command(move).click();
    const dialog = this.dialog(move);
    await say(dialog);
    await dialog.getByRole('button', { name: move, exact: true }).click();
    if (SENT.has(move)) await dialog.getByRole('button', { name: '关闭' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Says who works here in the dialog that is open. */
  async say({ name, office = '', roles = ['填报人'] }: Whoever): Promise<void> {
    const dialog = this.dialog('我的身份');
    await dialog.getByLabel('姓名').fill(name);
    await dialog.getByLabel('科室').fill(office);
    for (const role of ['填报人', '单位审核人', '主管部门审核人']) {
      await dialog
        .getByRole('checkbox', { name: role, exact: true })
        .setChecked(roles.includes(role));
    }
    if (roles.includes('仅查阅')) await dialog.getByRole('checkbox', { name: '仅查阅' }).check();
    await dialog.getByRole('button', { name: '确定' }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}
