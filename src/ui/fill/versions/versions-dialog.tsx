// 稿次: all of them with when, by whom, and how much has changed since; the ways to compare, to another
// name, and back.
import { useMemo, useState } from 'react';
import { countOf, differencesBetween } from '../../../report/difference';
import { versionsOf, type Version } from '../../../report/versions';
import { Dialog } from '../../parts/dialog';
import { momentInFull, timeOf } from '../../parts/moment';
import { useDesk, useJudgement } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { CompareDialog } from './compare-dialog';
import { RestoreDialog } from './restore-dialog';
import { SaveVersionDialog } from './save-version-dialog';
import { reportAt } from './version-acts';

type Asking =
  | { readonly kind: 'compare' | 'restore' | 'rename'; readonly version: Version }
  | { readonly kind: 'save' };

export function VersionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { session } = useDesk();
  const judgement = useJudgement();
  const [asking, setAsking] = useState<Asking>();
  const versions = useMemo(
    () =>
      versionsOf(session.edits())
        .map((version) => ({
          version,
          since: countOf(differencesBetween(reportAt(session, version), judgement.report)),
        }))
        .reverse(),
    [session, judgement],
  );
  const close = (): void => setAsking(undefined);
  return (
    <Dialog title="稿次" onClose={onClose} wide>
      <div className="dialog-body versions">
        <table>
          <thead>
            <tr>
              <th scope="col">稿次</th>
              <th scope="col">时间</th>
              <th scope="col">此后改动</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {versions.map(({ version, since }) => (
              <Row key={version.address} version={version} since={since} onAsk={setAsking} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="dialog-actions">
        <ChangeButton className="button" onClick={() => setAsking({ kind: 'save' })}>
          存为一稿
        </ChangeButton>
        <button type="button" className="button main" onClick={onClose}>
          关闭
        </button>
      </div>
      {asking?.kind === 'save' && <SaveVersionDialog onClose={close} />}
      {asking?.kind === 'rename' && <SaveVersionDialog version={asking.version} onClose={close} />}
      {asking?.kind === 'compare' && <CompareDialog version={asking.version} onClose={close} />}
      {asking?.kind === 'restore' && (
        <RestoreDialog version={asking.version} onClose={close} onRestored={onClose} />
      )}
    </Dialog>
  );
}

interface RowProps {
  readonly version: Version;
  readonly since: number;
  readonly onAsk: (asking: Asking) => void;
}

function Row({ version, since, onAsk }: RowProps) {
  return (
    <tr>
      <th scope="row">{version.name}</th>
      <td>
        <time title={momentInFull(version.when)}>{timeOf(version.when)}</time>
        {version.who && <small>{version.who}</small>}
      </td>
      <td>{since === 0 ? '无' : `${since} 处`}</td>
      <td>
        <div className="commands">
          <button
            type="button"
            className="button small"
            onClick={() => onAsk({ kind: 'compare', version })}
          >
            比较
          </button>
          <ChangeButton
            className="button small"
            disabled={since === 0}
            onClick={() => onAsk({ kind: 'restore', version })}
          >
            恢复到此稿
          </ChangeButton>
          <ChangeButton
            className="button small quiet"
            onClick={() => onAsk({ kind: 'rename', version })}
          >
            改名
          </ChangeButton>
        </div>
      </td>
    </tr>
  );
}
