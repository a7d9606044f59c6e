// One report in several windows of a browser, as a person opens them.
import type { BrowserContext, Page } from '@playwright/test';
import { FillPage } from './pages/fill-page';
import { blankReport } from './reports';

/** The report of `fill` in one more window. */
export async function anotherWindow(fill: FillPage, context: BrowserContext): Promise<FillPage> {
  return anotherWindowAt(fill.page.url(), context);
}

export async function anotherWindowAt(url: string, context: BrowserContext): Promise<FillPage> {
  const fill = new FillPage(await context.newPage());
  await fill.page.goto(url);
  await fill.ready();
  return fill;
}

/** A report in two windows, of which the first fills it in. */
export async function twoWindows(
  page: Page,
  context: BrowserContext,
): Promise<[FillPage, FillPage]> {
  const first = await blankReport(page);
  await first.expectWriting();
  const second = await anotherWindow(first, context);
  await second.expectFollowing();
  return [first, second];
}
