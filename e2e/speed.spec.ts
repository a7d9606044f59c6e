// The law of the page: a figure that no longer balances is said before the next frame is drawn.
import { form2021 } from '../src/report/forms/2021';
import { expect, test } from './fixtures';
import { filledReport } from './reports';
import { RIGHT_2021 } from './right';

// Hundreds of keys are more than a trace can hold.
test.use({ trace: 'off' });

const CELLS = [...form2021.cells.values()].filter(
  (cell) => cell.table === 'requests' && !cell.total,
);

/** Every column balances and every figure has one digit, so that one key changes it by one. */
const ONE_DIGIT: Record<string, number> = { ...RIGHT_2021 };
for (const { address } of CELLS) {
  const [, row = ''] = address.split('.');
  const figures: Readonly<Record<string, number>> = { received: 7, granted: 5, carriedIn: 1 };
  ONE_DIGIT[address] = row === 'carriedOver' ? 3 : (figures[row] ?? 0);
}

declare global {
  interface Window {
    /** What the frame after the last key has seen of a rule. */
    atNextFrame: { present: boolean; trusted: boolean } | undefined;
    awaitedRule: string;
  }
}

test('every key in table three is judged by the next frame', async ({ page }) => {
  test.slow();
  const fill = await filledReport(page, { cells: ONE_DIGIT });
  await expect(fill.errors).toHaveCount(0);
  await page.evaluate(() => {
    window.addEventListener(
      'input',
      (event) => {
        window.atNextFrame = undefined;
        requestAnimationFrame(() => {
          const present = document.querySelector(`[data-rule="${window.awaitedRule}"]`) !== null;
          window.atNextFrame = { present, trusted: event.isTrusted };
        });
      },
      true,
    );
  });

  const late: string[] = [];
  for (const { address } of CELLS) {
    const column = address.split('.').at(-1) ?? '';
    const figure = ONE_DIGIT[address] ?? 0;
    const rule = `T3-1.${column}`;
    await page.evaluate(
      ([cell, awaited]) => {
        window.awaitedRule = awaited;
        document.querySelector<HTMLElement>(`[data-address="${cell}"]`)?.focus();
      },
      [address, rule] as const,
    );
    await page.keyboard.press(String(figure + 1));
    const seen = await page.waitForFunction(() => window.atNextFrame);
    const frame = await seen.jsonValue();
    if (!frame?.present || !frame.trusted) late.push(`${address}: ${JSON.stringify(frame)}`);
    await page.keyboard.press('Control+z');
    await expect(fill.finding(rule)).toHaveCount(0);
  }
  expect(late).toEqual([]);
  expect(CELLS).toHaveLength(144);
  await expect(fill.errors).toHaveCount(0);
});
