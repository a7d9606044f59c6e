// The line that says that a newer version is there. It waits in a corner until somebody takes it, or
// puts it off; loading it begins to keep the program in the browser (offline.ts).
import { useState } from 'react';
import { takeNewVersion, useOffline } from './offline';
import './update-line.css';

const SAID = {
  waiting: '新版本已备好',
  overtaken: '已在另一窗口更新，本窗口仍是旧版本',
} as const;

export function UpdateLine() {
  const offline = useOffline();
  const [putOff, setPutOff] = useState<typeof offline>();
  const said = offline === 'waiting' || offline === 'overtaken' ? SAID[offline] : undefined;
  return (
    <div role="status" aria-label="新版本">
      {said !== undefined && putOff !== offline && (
        <div className="update-line">
          <p>
            <strong>{said}</strong>
          </p>
          <p>内容随输随存在本机，刷新后接着填。</p>
          <button type="button" className="button small main" onClick={takeNewVersion}>
            刷新并更新
          </button>
          <button type="button" className="button small" onClick={() => setPutOff(offline)}>
            稍后
          </button>
        </div>
      )}
    </div>
  );
}
