// 报送时限 and 公开时限 of the district, as days of the year after the one reported on.
import { useId, useState } from 'react';
import { readDay, STATUTORY, type Deadlines } from '../../report/deadlines';
import { keepDeadlines } from '../../store/drafts';
import { Dialog } from '../parts/dialog';
import { DialogActions } from '../parts/dialog-actions';
import { NotedField } from '../parts/noted-field';

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
  const [judged, setJudged] = useState(false);
  const set = (): void => {
    const next = { submit: readDay(submit.trim()), publish: readDay(publish.trim()) };
    if (next.submit === undefined || next.publish === undefined) {
      setJudged(true);
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
            <Day label="报送时限" value={submit} judged={judged} onChange={setSubmit} />
            <Day label="公开时限" value={publish} judged={judged} onChange={setPublish} />
          </div>
        </div>
        <DialogActions onClose={onClose}>
          <button type="submit" className="button main">
            确定
          </button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  /** It was given once, and is judged from then on. */
  readonly judged: boolean;
  readonly onChange: (value: string) => void;
}

function Day({ label, value, judged, onChange }: DayProps) {
  const id = useId();
  const isDay = readDay(value.trim()) !== undefined;
  const fault = judged && !isDay ? '请按“月-日”填写实有的日子，如 01-20。' : undefined;
  return (
    <NotedField
      id={id}
      label={label}
      value={value}
      fault={fault}
      spoken
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
