// The head of the fill page: whose report this is, undo and redo, whether it is kept, what is still
// open, and the ways on.
import { useState, type ComponentType } from 'react';
import type { Judgement } from '../../report/judgement';
import { blanksOf } from '../../report/progress';
import type { Course } from '../../report/workflow';
import { Unsaved } from '../keeping/unsaved';
import { ReportName, wholeName } from '../paper/report-name';
import { PageHeading } from '../parts/page-heading';
import { timeOf } from '../parts/moment';
import { PersonCommand } from '../person/person-command';
import { DivisionCommand } from './division/division-command';
import { sendingOf, type Sending } from './hand-over/send';
import { useArriving } from './hand-over/use-arriving';
import { goTo, useDesk, useJudgement, useSession } from './hooks';
import { ChangeButton } from './lock/change-button';
import { StepsLine } from './moves/steps-line';
import { SubmitCommand } from './moves/submit-command';
import { ReportInfoDialog } from './paper/report-info-dialog';
import { Wayfinding } from './way/wayfinding';

/** The command 导出, which belongs to another room; it asks for what it needs when it is used. */
export type ExportCommand = ComponentType<{
  readonly judgement: () => Judgement;
  readonly course: () => Course;
  readonly sending?: () => Sending;
  readonly reportId?: string;
}>;

interface FillHeaderProps {
  readonly reportId: string;
  readonly Export: ExportCommand;
  readonly onReverse: (direction: 'undo' | 'redo') => void;
  /** How often Ctrl+S was pressed: each time the saved state answers. */
  readonly asked: number;
}

export function FillHeader({ reportId, Export, onReverse, asked }: FillHeaderProps) {
  const { session } = useDesk();
  const [informing, setInforming] = useState(false);
  const { arriving, take } = useArriving({ reportId, fills: true, merge: session.merge });
  return (
    <header className="desk-head fill-header">
      <a className="mark" href="#/" title="年报列表">
        勾稽
      </a>
      <UndoButtons onReverse={onReverse} />
      <Whose />
      <StepsLine />
      <ChangeButton className="button small quiet" onClick={() => setInforming(true)}>
        报告信息
      </ChangeButton>
      <DivisionCommand reportId={reportId} onFile={take} />
      <SavedState key={asked} asked={asked > 0} Export={Export} />
      <span className="push" />
      <Counts />
      <a className="button" href={`#/report/${reportId}/preview`}>
        预览
      </a>
      <Export
        judgement={session.judgement}
        course={session.course}
        sending={() => sendingOf(reportId, session)}
        reportId={reportId}
      />
      <SubmitCommand reportId={reportId} />
      <PersonCommand />
      <Wayfinding reportId={reportId} />
      {informing && <ReportInfoDialog onClose={() => setInforming(false)} />}
      {arriving}
    </header>
  );
}

function Whose() {
  // Shared from one report to the next while only figures change.
  const organ = useSession(({ judgement }) => judgement().report.organ);
  const year = useSession(({ judgement }) => judgement().report.year);
  const example = useSession(({ judgement }) => judgement().report.example);
  const form = useSession(({ judgement }) => judgement().form);
  return (
    <PageHeading title={wholeName({ organ, year }, form)}>
      <ReportName {...{ organ, year, example, form }} />
    </PageHeading>
  );
}

function UndoButtons({ onReverse }: Pick<FillHeaderProps, 'onReverse'>) {
  const canUndo = useSession(({ can }) => can('undo'));
  const canRedo = useSession(({ can }) => can('redo'));
  return (
    <span className="undo">
      <button
        type="button"
        className="icon"
        aria-label="撤销"
        title="撤销（Ctrl+Z）"
        disabled={!canUndo}
        onClick={() => onReverse('undo')}
      >
        ↶
      </button>
      <button
        type="button"
        className="icon"
        aria-label="重做"
        title="重做（Ctrl+Y）"
        disabled={!canRedo}
        onClick={() => onReverse('redo')}
      >
        ↷
      </button>
    </span>
  );
}

interface SavedStateProps {
  readonly Export: ExportCommand;
  readonly asked: boolean;
}

function SavedState({ Export, asked }: SavedStateProps) {
  const { session } = useDesk();
  const saved = useSession((now) => now.saved());
  return (
    <span className={`saved ${saved.kind} ${asked ? 'asked' : ''}`} role="status">
      {saved.kind === 'saved' && `已保存到本机 ${timeOf(saved.at)}`}
      <Unsaved saved={saved}>
        <Export judgement={session.judgement} course={session.course} />
      </Unsaved>
    </span>
  );
}

function Counts() {
  const { errors, unexplained, progress, report } = useJudgement();
  const blanks = blanksOf(progress, report);
  const firstOf = (causes: Judgement['causes']): string => causes[0]?.main.cells[0] ?? '';
  return (
    <span className="counts">
      <Count
        className="errors"
        label="错误"
        count={errors.length}
        onClick={() => goTo(firstOf(errors))}
      />
      <Count
        className="asked"
        label="待核实"
        count={unexplained.length}
        onClick={() => goTo(firstOf(unexplained))}
      />
      <Count label="未填" count={blanks.length} onClick={() => goTo(blanks[0] ?? '')} />
    </span>
  );
}

interface CountProps {
  readonly label: string;
  readonly count: number;
  readonly className?: string;
  readonly onClick: () => void;
}

function Count({ label, count, className, onClick }: CountProps) {
  return (
    <button
      type="button"
      className={count > 0 ? className : undefined}
      disabled={count === 0}
      onClick={onClick}
    >
      {label} {count}
    </button>
  );
}
