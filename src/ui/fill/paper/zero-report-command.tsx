// 零报告: offered above the tables it would fill while nothing was received and nothing carried in;
// says what it will do before it does it, as one step.
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { TableSection } from '../../../report/form';
import { zeroReportOf, type ZeroReport } from '../../../report/zero-report';
import { nameOf } from '../../../report/words';
import { Dialog } from '../../parts/dialog';
import { DialogActions } from '../../parts/dialog-actions';
import { goTo, useDesk, useSession } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import type { Session } from '../session';

function zeroReportIn({ judgement }: Session): ZeroReport | undefined {
  const { form, report } = judgement();
  return zeroReportOf(form, report);
}

export function ZeroReportCommand({ table }: { readonly table: TableSection }) {
  const { session } = useDesk();
  const [asking, setAsking] = useState(false);
  const offered = useSession(
    (now) => zeroReportIn(now)?.tables.some((each) => each.table.id === table.id) ?? false,
  );
  const found = asking ? zeroReportIn(session) : undefined;
  return (
    <>
      {offered && (
        <ChangeButton className="button small" onClick={() => setAsking(true)}>
          零报告
        </ChangeButton>
      )}
      {found && <ZeroReportDialog found={found} onClose={() => setAsking(false)} />}
    </>
  );
}

interface ZeroReportDialogProps {
  readonly found: ZeroReport;
  readonly onClose: () => void;
}

function ZeroReportDialog({ found: { tables, others }, onClose }: ZeroReportDialogProps) {
  const { session } = useDesk();
  const { form } = session.judgement();
  const blanks = tables.flatMap((each) => each.blanks);
  const accept = (): void => {
    flushSync(onClose);
    session.act(
      'zeroReport',
      blanks.map((address) => ({ address, new: '0' })),
    );
    // The command that opened the dialog is gone with what it offered.
    goTo(blanks[0] ?? '');
  };
  return (
    <Dialog title="零报告" onClose={onClose}>
      <div className="dialog-body">
        <p>本年新收和上年结转都是 0。确认后，以下空白格填 0，可以撤销：</p>
        <ul className="zero-tables">
          {tables.map(({ table, blanks: own }) => (
            <li key={table.id}>
              {table.heading}：{own.length} 格
            </li>
          ))}
        </ul>
        {others.length > 0 && (
          <div className="notice warn">
            <p>以下 {others.length} 格已另有内容，不改动，请核对：</p>
            <ul>
              {others.map((address) => (
                <li key={address}>
                  {nameOf(form, address)}：{session.typed(address)}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <DialogActions onClose={onClose}>
        <ChangeButton className="button main" onClick={accept}>
          {blanks.length} 格填 0
        </ChangeButton>
      </DialogActions>
    </Dialog>
  );
}
