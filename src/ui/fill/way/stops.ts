// Where F8 and F9 halt: at what is wrong or asked about, and at what is blank. Pure functions of the
// session; the order of the paper and the way round it are told in report/rows.ts.
import type { Address } from '../../../report/address';
import { blanksOf } from '../../../report/progress';
import { suspectsOf } from '../../../report/suspects';
import type { Session } from '../session';

/** One cell for each error and each 待核实: where its entry leads first. */
export function problemStops({ judgement, steps }: Session): Address[] {
  const { form, report, findings, errors, unexplained } = judgement();
  return [...errors, ...unexplained].flatMap((cause) => {
    const suspects = suspectsOf(form, report, findings, cause, steps());
    const [cell] = suspects?.kind === 'many' ? suspects.cells : cause.main.cells;
    return (suspects?.kind === 'named' ? suspects.corrections[0]?.address : cell) ?? [];
  });
}

/** The cells that 未填 counts. */
export function blankStops({ judgement }: Session): Address[] {
  const { progress, report } = judgement();
  return blanksOf(progress, report);
}
