// One cause in the panel of the fill page: what follows from it, and what to do.
import type { Cause } from '../../../report/causes';
import type { Step } from '../../../report/edits';
import { isBeginning } from '../../../report/evidence';
import type { Finding } from '../../../report/finding';
import type { Address } from '../../../report/address';
import type { Form } from '../../../report/form';
import { bracketToNote } from '../../../report/note';
import { FindingEntry } from '../../findings/finding-parts';
import { AdoptCommand } from '../last-year/adopt-command';
import { goTo, useDesk, useJudgement } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { FindingRemarks } from '../remarks/finding-remarks';
import { ReasonForm } from './reason-form';
import { SuspectBox } from './suspect-box';
import { useSuspects } from './use-suspects';

export function CauseEntry({ cause }: { readonly cause: Cause }) {
  const { main, also } = cause;
  const { form } = useJudgement();
  const suspects = useSuspects(cause);
  return (
    <FindingEntry finding={main}>
      {suspects ? <SuspectBox cause={cause} suspects={suspects} /> : <Actions finding={main} />}
      {main.severity === 'W' && <ReasonForm finding={main} />}
      <FindingRemarks rule={main.rule} />
      {also.length > 0 && (
        <p className="also">
          同时影响：
          {also.map((finding) => (
            <span key={finding.rule} data-rule={finding.rule}>
              {placeOf(finding, form)}
            </span>
          ))}
        </p>
      )}
    </FindingEntry>
  );
}

function Actions({ finding }: { readonly finding: Finding }) {
  const { session } = useDesk();
  const { form, report } = useJudgement();
  const [first] = finding.cells;
  if (first === undefined) return null;
  const toNote = finding.rule.startsWith('C4.') ? bracketToNote(form, report, first) : [];
  return (
    <p className="actions">
      <button
        type="button"
        className="button small main"
        onClick={() => goTo(latestChanged(session.steps(), finding) ?? first)}
      >
        转到此格
      </button>
      {toNote.length > 0 && (
        <ChangeButton className="button small" onClick={() => session.act('note', toNote)}>
          移到备注
        </ChangeButton>
      )}
      {finding.relation?.lastYear && (
        <AdoptCommand
          within={(cell) => finding.cells.includes(cell) || finding.parts.includes(cell)}
        />
      )}
    </p>
  );
}

/** Where to look first: what was changed last among the cells of a finding and the parts behind. */
function latestChanged(steps: readonly Step[], { cells, parts }: Finding): Address | undefined {
  const concerned = new Set([...cells, ...parts]);
  const changed = steps.filter((step) => !isBeginning(step));
  return changed
    .flatMap((step) => step.edits)
    .filter((edit) => concerned.has(edit.address))
    .at(-1)?.address;
}

/** 总计列, as in 同时影响：总计列. */
function placeOf(finding: Finding, form: Form): string {
  const row = form.cells.get(finding.cells[0] ?? '')?.rowName ?? '';
  if (finding.relation?.lastYear) return `${row}与上年报告`;
  return finding.relation?.subject ?? row;
}
