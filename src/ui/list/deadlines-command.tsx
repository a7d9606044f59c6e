// 报送时限 and 公开时限 of the district, as days of the year after the one reported on.
import { useId, useState } from 'react';
import { readDay, STATUTORY, type Deadlines } from '../../report/deadlines';
import { keepDeadlines } from '../../store/drafts';
import { Dialog } from '../parts/dialog';

interface DeadlinesCommandProps {
  readonly deadlines: Deadlines;
  readonly onSet: (deadlines: Deadlines) => void;
}

/** The days that hold, and the way to change them. */
export function DeadlinesCommand({ deadlines, onSet }: DeadlinesCommandProps) {
  const [setting, setSetting] = useState(false);
  const close = (): void => setSetting(false);
  return (
    <>
      <button type="button" className="command" onClick={() => setSetting(true)}>
        时限：报送 {deadlines.submit}，公开 {deadlines.publish}
      </button>
      {setting && (
        <DeadlinesDialog
          deadlines={deadlines}
          onClose={close}
          onSet={(days) => {
            onSet(days);
            close();
          }}
        />
      )}
    </>
  );
}

interface DeadlinesDialogProps extends DeadlinesCommandProps {
  readonly onClose: () => void;
}

function DeadlinesDialog({ deadlines, onSet, onClose }: DeadlinesDialogProps) {
  const [submit, setSubmit] = useState(deadlines.submit);
  const [publish, setPublish] = useState(deadlines.publish);
  const [wrong, setWrong] = useState(false);
  const set = (): void => {
    const next = { submit: readDay(submit.trim()), publish: readDay(publish.trim()) };
    if (next.submit === undefined || next.publish === undefined) {
      setWrong(true);
      return;
    }
    const days = { submit: next.submit, publish: next.publish };
    keepDeadlines(days);
    onSet(days);
  };
  return (
    <Dialog title="时限" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          set();
        }}
      >
        <div className="dialog-body">
          <p className="hint">
            报告年度次年的月和日，如 {STATUTORY.submit}。《条例》规定的是 1 月 31 日和 3 月 31
            日，本地要求更早的在这里改。
          </p>
          <div className="field-row">
            <Day label="报送时限" value={submit} wrong={wrong} onChange={setSubmit} />
            <Day label="公开时限" value={publish} wrong={wrong} onChange={setPublish} />
          </div>
          {wrong && (
            <p className="wrong" role="alert">
              请按“月-日”填写实有的日子，如 01-20。
            </p>
          )}
        </div>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            取消
          </button>
          <button type="submit" className="button main">
            确定
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly wrong: boolean;
  readonly onChange: (value: string) => void;
}

function Day({ label, value, wrong, onChange }: DayProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        value={value}
        aria-invalid={wrong && readDay(value.trim()) === undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
