/** Taking a computed total over (改为手填) and handing it back (改回自动计算), as changes. */
import { aside } from './address';
import { amountText } from './amount';
import type { Change } from './edits';
import type { Cell } from './form';
import type { Reckoning } from './report';

/** The total is typed from now on and checked; it begins as what it added up to, if complete. */
export function takeOver(totals: readonly Cell[], { figure }: Reckoning): Change[] {
  return totals.flatMap(({ address }) => {
    const sum = figure(address);
    return [
      { address: aside('takenOver', address), new: '1' },
      { address, new: sum === undefined ? '' : amountText(sum) },
    ];
  });
}

/** The total adds itself up again; what was typed stays in the history. */
export function handBack(totals: readonly Cell[]): Change[] {
  return totals.flatMap(({ address }) => [
    { address: aside('takenOver', address), new: '' },
    { address, new: '' },
  ]);
}
