// 稿次 above 修改记录: which one is the latest, making one, and the way to all of them.
import { useState } from 'react';
import { versionsOf } from '../../../report/versions';
import { timeOf } from '../../parts/moment';
import { useSession } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { SaveVersionDialog } from './save-version-dialog';
import { VersionsDialog } from './versions-dialog';
import './versions.css';

export function VersionsLine() {
  const [asking, setAsking] = useState<'save' | 'list'>();
  const count = useSession((session) => versionsOf(session.edits()).length);
  const last = useSession((session) => {
    const version = versionsOf(session.edits()).at(-1);
    return version ? `${version.name}（${timeOf(version.when)}）` : '还没有存稿';
  });
  return (
    <div className="versions-line" role="group" aria-label="稿次">
      <span>{last}</span>
      {count > 0 && (
        <button type="button" className="button small" onClick={() => setAsking('list')}>
          稿次 {count}
        </button>
      )}
      <ChangeButton className="button small" onClick={() => setAsking('save')}>
        存为一稿
      </ChangeButton>
      {asking === 'save' && <SaveVersionDialog onClose={() => setAsking(undefined)} />}
      {asking === 'list' && <VersionsDialog onClose={() => setAsking(undefined)} />}
    </div>
  );
}
