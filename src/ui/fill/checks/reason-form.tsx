// 情况说明: answers a W that is right as it is. Goes stale when the figures it was given for change; refused
// by a reviewer, it is to be given in other words.
import { aside } from '../../../report/address';
import type { Finding } from '../../../report/finding';
import { explainedState, reasonFor } from '../../../report/progress';
import { rulingsOf } from '../../../report/ruling';
import { TO_SAY_AGAIN } from '../../../report/words';
import { BegunLine } from '../../keeping/begun-line';
import { useBegun } from '../../keeping/use-begun';
import { useRemarkDesk, useWay } from '../../remarks/remark-desk';
import { RulingLine } from '../../remarks/ruling-line';
import { useDesk, useJudgement, useLock } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import './checks.css';

export function ReasonForm({ finding }: { readonly finding: Finding }) {
  const { report, reckoning } = useJudgement();
  const locked = useLock() !== undefined;
  const given = report.reasons[finding.rule]?.text ?? '';
  const state = explainedState(report, finding, reckoning.figure);
  const ruling = rulingsOf(useWay(), report.reasons).get(finding.rule);
  const again = TO_SAY_AGAIN[state];
  const { text, found, write, keep } = useReason(finding, given);
  const id = `reason-${finding.rule}`;
  return (
    <form
      className="reason"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label htmlFor={id}>
        情况说明
        {again !== undefined && <em>{again}</em>}
        {state === 'explained' && <em className="ok">已说明</em>}
      </label>
      <textarea
        id={id}
        className="input"
        rows={2}
        readOnly={locked}
        value={text}
        onChange={(event) => write(event.target.value)}
      />
      <ChangeButton
        type="submit"
        className="button small"
        disabled={state !== 'stale' && text.trim() === given}
      >
        保存说明
      </ChangeButton>
      <BegunLine found={found} />
      {ruling && <RulingLine ruling={ruling} />}
    </form>
  );
}

/** What is written instead of what was given, and keeping it. */
function useReason(finding: Finding, given: string) {
  const { session } = useDesk();
  const { reportId } = useRemarkDesk();
  const place = `reason ${finding.rule}`;
  const { words, found, write, end } = useBegun(reportId, place, { text: given });
  const text = words.text.trim();
  const keep = (): void => {
    // What cannot be kept now stays as it is written.
    if (session.locked('reason')) return;
    const { figure } = session.judgement().reckoning;
    const reason = text === '' ? '' : JSON.stringify(reasonFor(finding, text, figure));
    session.act('reason', [{ address: aside('reason', finding.rule), new: reason }]);
    end();
  };
  return { text: words.text, found, write: (typed: string) => write({ text: typed }), keep };
}
