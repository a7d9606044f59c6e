// 情况说明: answers a W that is right as it is. Goes stale when the figures it was given for change; refused
// by a reviewer, it is to be given in other words.
import { useState } from 'react';
import { aside } from '../../../report/address';
import type { Finding } from '../../../report/finding';
import { explainedState, reasonFor } from '../../../report/progress';
import { rulingsOf } from '../../../report/ruling';
import { TO_SAY_AGAIN } from '../../../report/words';
import { useRemarkDesk, useWay } from '../../remarks/remark-desk';
import { RulingLine } from '../../remarks/ruling-line';
import { useDesk, useJudgement, useLock } from '../hooks';
import { ChangeButton } from '../lock/change-button';

export function ReasonForm({ finding }: { readonly finding: Finding }) {
  const { session } = useDesk();
  const { report, reckoning } = useJudgement();
  const locked = useLock() !== undefined;
  const given = report.reasons[finding.rule];
  const state = explainedState(report, finding, reckoning.figure);
  const ruling = rulingsOf(useWay(), report.reasons).get(finding.rule);
  const again = TO_SAY_AGAIN[state];
  const { begun } = useRemarkDesk();
  const address = aside('reason', finding.rule);
  const [text, setText] = useState(begun.get(address) ?? given?.text ?? '');
  const write = (typed: string): void => {
    if (typed === given?.text) begun.delete(address);
    else begun.set(address, typed);
    setText(typed);
  };
  const keep = (): void => {
    begun.delete(address);
    const reason =
      text.trim() === '' ? '' : JSON.stringify(reasonFor(finding, text.trim(), reckoning.figure));
    session.act('reason', [{ address, new: reason }]);
  };
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
        disabled={state !== 'stale' && text.trim() === given?.text}
      >
        保存说明
      </ChangeButton>
      {ruling && <RulingLine ruling={ruling} />}
    </form>
  );
}
