// 送审: what is still missing, each with the way there; or what will happen, and doing it.
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Address } from '../../../report/address';
import type { Cause } from '../../../report/causes';
import type { SectionProgress } from '../../../report/progress';
import { openRemarksIn } from '../../../report/way';
import { submissionName } from '../../../report/workflow';
import { GROUPS } from '../../findings/finding-parts';
import { Dialog } from '../../parts/dialog';
import { CloseAction, DialogActions } from '../../parts/dialog-actions';
import { UnsaidNotice } from '../../remarks/unsaid-notice';
import { SendOffer } from '../hand-over/send-offer';
import { goTo, useDesk, useJudgement } from '../hooks';
import { ChangeButton } from '../lock/change-button';
import { submit } from './move-acts';

interface SubmitDialogProps {
  readonly reportId: string;
  readonly onClose: () => void;
}

export function SubmitDialog({ reportId, onClose }: SubmitDialogProps) {
  const { session } = useDesk();
  const { draft } = useJudgement();
  const [name, setName] = useState<string>();
  if (name !== undefined) {
    const done = `已送审，存为“${name}”，数字和文字已锁定。`;
    return (
      <Dialog title="送审" onClose={onClose}>
        <SendOffer {...{ reportId, session, done, onClose }} whom="审核人" />
      </Dialog>
    );
  }
  return (
    <Dialog title="送审" onClose={onClose}>
      {draft ? (
        <Missing onClose={onClose} />
      ) : (
        <Ready reportId={reportId} onClose={onClose} onMade={setName} />
      )}
    </Dialog>
  );
}

/** Something that must be done first, and where. */
interface Task {
  readonly id: string;
  readonly text: string;
  readonly at: Address;
}

function Missing({ onClose }: Pick<SubmitDialogProps, 'onClose'>) {
  const { unfinished, errors, unexplained } = useJudgement();
  const groups: readonly (readonly [string, readonly Task[]])[] = [
    ['未填完', unfinished.map(taskOfSection)],
    [GROUPS.errors, errors.map(taskOfCause)],
    [GROUPS.unexplained, unexplained.map(taskOfCause)],
  ];
  return (
    <>
      <div className="dialog-body">
        <p className="notice warn">还不能送审，以下各项须先补齐、改正或说明。</p>
        {groups.map(
          ([title, tasks]) =>
            tasks.length > 0 && (
              <section key={title} className="move-tasks" aria-label={title}>
                <h3>
                  {title} {tasks.length}
                </h3>
                <ul>
                  {tasks.map(({ id, text, at }) => (
                    <li key={id}>
                      <span>{text}</span>
                      <button
                        type="button"
                        className="button small"
                        aria-label={`转到：${text}`}
                        onClick={() => {
                          // The dialog gives the focus back first.
                          flushSync(onClose);
                          goTo(at);
                        }}
                      >
                        转到
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            ),
        )}
      </div>
      <CloseAction onClose={onClose} />
    </>
  );
}

interface ReadyProps extends SubmitDialogProps {
  /** It is handed in under this name. */
  readonly onMade: (name: string) => void;
}

function Ready({ reportId, onClose, onMade }: ReadyProps) {
  const { session } = useDesk();
  const name = submissionName(session.course());
  const open = openRemarksIn(session.edits());
  return (
    <>
      <div className="dialog-body">
        <p>已填完，没有错误，待核实的都已改正或说明。送审后：</p>
        <ul className="move-facts">
          <li>数字和文字锁定，撤回或者退回以后才能再改；备注、审核意见照常。</li>
          <li>现在的内容存为“{name}”，以后可以比较。</li>
          <li>审核人不在本机的，随即可以下载报送文件送去，以后也在“导出”中。</li>
        </ul>
        {open > 0 && <p className="notice warn">还有 {open} 条审核意见待处理。</p>}
        <UnsaidNotice reportId={reportId} />
      </div>
      <DialogActions onClose={onClose}>
        <ChangeButton
          act="move"
          className="button main"
          onClick={() => {
            submit(session);
            if (session.course().state === 'submitted') onMade(name);
            else onClose();
          }}
        >
          送审
        </ChangeButton>
      </DialogActions>
    </>
  );
}

function taskOfSection({ section, blanks }: SectionProgress): Task {
  return {
    id: section.id,
    text: blanks.length > 0 ? `${section.heading}：${blanks.length} 格未填` : section.heading,
    at: blanks[0] ?? section.id,
  };
}

function taskOfCause({ main }: Cause): Task {
  return { id: main.rule, text: main.title, at: main.cells[0] ?? '' };
}
