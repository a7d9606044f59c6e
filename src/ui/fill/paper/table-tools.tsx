// The commands above a table: fill blanks with 0, explain blanks, take totals over, paste, copy, show
// last year's figures.
import { useState } from 'react';
import { copyTable } from '../../../files/save';
import { aside } from '../../../report/address';
import type { TableSection } from '../../../report/form';
import { copyBlock } from '../../parts/clipboard';
import { useDesk, useSession } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { LastYearLine, LastYearSwitch } from '../last-year/last-year-line';
import { PasteBox } from '../paste/paste-box';
import { TotalsSwitch } from './totals-switch';
import { UnavailableDialog } from './unavailable-dialog';
import { ZeroReportCommand } from './zero-report-command';

interface TableToolsProps {
  readonly table: TableSection;
  readonly onPaste: (html: string, text: string) => void;
}

export function TableTools({ table, onPaste }: TableToolsProps) {
  const { session } = useDesk();
  const [pasting, setPasting] = useState(false);
  const [copied, setCopied] = useState(false);
  return (
    <>
      <div className="tools">
        <span>单位：{table.unit}</span>
        <BlankTools table={table} />
        <ZeroReportCommand table={table} />
        <TotalsSwitch table={table} />
        <ChangeButton className="button small" onClick={() => setPasting(true)}>
          粘贴表格
        </ChangeButton>
        <button
          type="button"
          className="button small"
          onClick={() => setCopied(copyBlock(copyTable(session.judgement().report, table)))}
          onBlur={() => setCopied(false)}
        >
          {copied ? '已复制' : '复制整表'}
        </button>
        <LastYearSwitch />
        <span role="status" className="unseen">
          {copied && '已复制整表，可粘贴到 Excel 或 WPS'}
        </span>
        {pasting && (
          <PasteBox
            onClose={() => setPasting(false)}
            onPaste={(html, text) => {
              setPasting(false);
              onPaste(html, text);
            }}
          />
        )}
      </div>
      <LastYearLine table={table} />
    </>
  );
}

function BlankTools({ table }: { readonly table: TableSection }) {
  const { session } = useDesk();
  const [explaining, setExplaining] = useState(false);
  const progress = (judgement = session.judgement()) =>
    judgement.progress.find(({ section }) => section.id === table.id);
  const blanks = useSession(({ judgement }) => progress(judgement())?.blanks.length ?? 0);
  const reason = useSession(({ judgement }) => judgement().report.unavailable[table.id] ?? '');
  if (blanks === 0) return <span className="push" />;
  return (
    <>
      <span>
        {blanks} 格未填{reason !== '' && `，已说明：${reason}`}
      </span>
      <span className="push" />
      <ChangeButton className="button small quiet" onClick={() => setExplaining(true)}>
        空白说明
      </ChangeButton>
      <ChangeButton
        className="button small"
        onClick={() =>
          session.act(
            'fillZero',
            (progress()?.blanks ?? []).map((address) => ({ address, new: '0' })),
          )
        }
      >
        空白填 0
      </ChangeButton>
      {explaining && (
        <UnavailableDialog
          table={table.id}
          reason={reason}
          blanks={blanks}
          onClose={() => setExplaining(false)}
          onAccept={(text) => {
            setExplaining(false);
            session.act('reason', [{ address: aside('unavailable', table.id), new: text }]);
          }}
        />
      )}
    </>
  );
}
