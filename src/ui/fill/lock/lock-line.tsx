// The line below the head that says why nothing may be changed in this window, and what can be done.
import { useLock } from '../hooks';
import './lock.css';

export function LockLine() {
  const lock = useLock();
  const told = lock !== undefined && lock.sentence !== '';
  return (
    <div className={told ? 'lock-line told' : 'lock-line'}>
      {/* Stands there before there is anything to say, so that it is spoken when there is. */}
      <p role="status">{lock?.sentence}</p>
    </div>
  );
}
