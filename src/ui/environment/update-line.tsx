// The line that says that a newer version is there. It waits until somebody takes it, or puts it off;
// loading it begins to keep the program in the browser (offline.ts).
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
  const shown = said !== undefined && putOff !== offline;
  return (
    <div className={shown ? 'update-line shown' : 'update-line'} role="status" aria-label="新版本">
      {shown && (
        <>
          <p>
            <strong>{said}。</strong>内容随输随存在本机，刷新后接着填。
          </p>
          <button type="button" className="button small main" onClick={takeNewVersion}>
            刷新并更新
          </button>
          <button type="button" className="button small quiet" onClick={() => setPutOff(offline)}>
            稍后
          </button>
        </>
      )}
    </div>
  );
}
