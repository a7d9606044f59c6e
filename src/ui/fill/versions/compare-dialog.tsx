// Two 稿次, or one and what stands now, beside each other: what differs, to read and to print.
import { useState } from 'react';
import { countOf, differencesBetween } from '../../../report/difference';
import { versionsOf, type Version } from '../../../report/versions';
import { timeOf } from '../../parts/moment';
import { PrintedDialog } from '../../parts/printed-dialog';
import { useDesk, useJudgement } from '../hooks';
import { DifferenceView } from './difference-view';
import { reportAt } from './version-acts';

/** What stands now has no version of its own. */
const NOW = '';
const NOW_NAME = '当前';

/** The addresses of what is compared: the older, and the newer. */
type Both = readonly [string, string];

interface CompareDialogProps {
  /** Compared with what stands now, until something else is chosen. */
  readonly version: Version;
  readonly onClose: () => void;
}

export function CompareDialog({ version, onClose }: CompareDialogProps) {
  const { session } = useDesk();
  const { report } = useJudgement();
  const [both, setBoth] = useState<Both>([version.address, NOW]);
  const versions = versionsOf(session.edits());
  const at = (address: string): Version | undefined =>
    versions.find((known) => known.address === address);
  const nameAt = (address: string): string => at(address)?.name ?? NOW_NAME;
  const [from, to] = both;
  const [before, after] = [reportAt(session, at(from)), reportAt(session, at(to))];
  const parts = differencesBetween(before, after);
  return (
    <PrintedDialog
      title={`${report.organ.name} ${report.year} 年度：${nameAt(from)} → ${nameAt(to)}`}
      onClose={onClose}
    >
      <div className="dialog-body differences">
        <Choices both={both} versions={versions} onChange={setBoth} />
        <p role="status">
          {parts.length === 0 ? '两稿内容相同。' : `共 ${countOf(parts)} 处不同。`}
        </p>
        <DifferenceView
          before={before}
          after={after}
          parts={parts}
          names={[nameAt(from), nameAt(to)]}
        />
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => window.print()}>
          打印
        </button>
        <button type="button" className="button main" onClick={onClose}>
          关闭
        </button>
      </div>
    </PrintedDialog>
  );
}

interface ChoicesProps {
  readonly both: Both;
  readonly versions: readonly Version[];
  readonly onChange: (both: Both) => void;
}

function Choices({ both: [from, to], versions, onChange }: ChoicesProps) {
  return (
    <p className="compared unprinted">
      <Choice
        label="原稿"
        value={from}
        versions={versions}
        onChange={(other) => onChange([other, to])}
      />
      <button
        type="button"
        className="button small"
        aria-label="对调"
        title="对调"
        onClick={() => onChange([to, from])}
      >
        ⇄
      </button>
      <Choice
        label="现稿"
        value={to}
        versions={versions}
        onChange={(other) => onChange([from, other])}
      />
    </p>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly versions: readonly Version[];
  readonly onChange: (address: string) => void;
}

function Choice({ label, value, versions, onChange }: ChoiceProps) {
  return (
    <label>
      {label}
      <select className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value={NOW}>{NOW_NAME}</option>
        {[...versions].reverse().map(({ address, name, when }) => (
          <option key={address} value={address}>
            {name}（{timeOf(when)}）
          </option>
        ))}
      </select>
    </label>
  );
}
