// The head of the review page: whose report this is and where it stands, what it is compared with, what
// is still open, and the decisions.
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { splitAddress } from '../../report/address';
import { stateName } from '../../report/workflow';
import { ReportName, wholeName } from '../paper/report-name';
import { timeOf } from '../parts/moment';
import { PageHeading } from '../parts/page-heading';
import { PersonCommand } from '../person/person-command';
import { useUnsaid } from '../remarks/begun';
import { useRemarkDesk, useRemarks } from '../remarks/remark-desk';
import type { Against, Choices } from './comparison';
import { NeighboursLine, useNeighbours } from './neighbours';
import { ReviewHelp } from './review-help';
import { useJudged, useReview } from './review-desk';
import { useStops, type Among } from './stops';

interface ReviewHeaderProps {
  readonly reportId: string;
  readonly choices: Choices;
  readonly onCompare: (against: Against) => void;
  /** What can be printed. */
  readonly papers: ReactNode;
  /** The decisions. */
  readonly moves: ReactNode;
}

export function ReviewHeader({ reportId, choices, onCompare, papers, moves }: ReviewHeaderProps) {
  const neighbours = useNeighbours(reportId);
  const [said, say] = useState('');
  return (
    <header className="desk-head review-header">
      <a className="mark" href="#/review" title="审核列表">
        勾稽
      </a>
      <Whose />
      <Compared choices={choices} onCompare={onCompare} />
      <span className="push" />
      <Counts />
      {neighbours && neighbours.of > 1 && <NeighboursLine neighbours={neighbours} />}
      <a className="button small" href={`#/report/${reportId}`}>
        转到填报
      </a>
      {papers}
      {moves}
      <PersonCommand />
      <ReviewHelp reportId={reportId} said={said} say={say} />
    </header>
  );
}

function Whose() {
  const { session } = useReview();
  const course = useSyncExternalStore(session.subscribe, session.course);
  const { report, form } = useJudged();
  return (
    <>
      <PageHeading title={wholeName(report, form)}>
        <ReportName {...report} form={form} />
      </PageHeading>
      {/* Beside what may be cut off. */}
      <strong className={`state ${course.state}`}>{stateName(course)}</strong>
    </>
  );
}

interface ComparedProps {
  readonly choices: Choices;
  readonly onCompare: (against: Against) => void;
}

function Compared({ choices, onCompare }: ComparedProps) {
  const { comparison } = useReview();
  const { lastYear, lastLook, versions } = choices;
  const others = versions.filter(({ address }) => address !== lastLook?.address);
  return (
    <label className="compared-with">
      对照
      <select
        className="input"
        value={comparison.against}
        onChange={(event) => onCompare(event.target.value)}
      >
        <option value="nothing">不对照</option>
        {lastYear && <option value="lastYear">上年数</option>}
        {lastLook && <option value={lastLook.address}>上次审阅后的改动（{lastLook.name}）</option>}
        {others.map(({ address, name, when }) => (
          <option key={address} value={address}>
            {name}（{timeOf(when)}）
          </option>
        ))}
      </select>
    </label>
  );
}

function Counts() {
  const { errors, unexplained } = useJudged();
  const { comparison } = useReview();
  const open = useRemarks().filter(({ state }) => state === 'open');
  return (
    <span className="counts" role="group" aria-label="待看">
      <Count among="errors" label="错误" count={errors.length} tone="errors" />
      <Count among="asked" label="待核实" count={unexplained.length} tone="asked" />
      <Count among="remarks" label="待处理意见" count={open.length} tone="errors" />
      {comparison.changed.size > 0 && (
        <Count among="changes" label="改动" count={comparison.count} />
      )}
      <Unsaid />
    </span>
  );
}

interface CountProps {
  readonly among: Among;
  readonly label: string;
  readonly count: number;
  readonly tone?: 'errors' | 'asked';
}

/** Leads to the next one of its kind. */
function Count({ among, label, count, tone }: CountProps) {
  const go = useStops();
  return (
    <button
      type="button"
      className={count > 0 ? tone : undefined}
      disabled={count === 0}
      onClick={() => go(among, 'next')}
    >
      {label} {count}
    </button>
  );
}

/** What was begun and not said: leads to the next one, to go on writing. */
function Unsaid() {
  const { writing, write, show } = useReview();
  const { reportId, goTo } = useRemarkDesk();
  const { remarks, replies } = useUnsaid(reportId);
  const others = remarks.filter(
    ({ on, quote }) => on !== writing?.address || quote !== writing.quote,
  );
  const count = others.length + replies.length;
  if (count === 0) return null;
  const goOn = (): void => {
    const [remark] = others;
    const [reply = ''] = replies;
    if (!remark) {
      show({ tab: 'remarks', id: reply });
      return;
    }
    const { on: address, ...passage } = remark;
    const { kind, subject } = splitAddress(address);
    if (kind === 'reason') show({ tab: 'checks', id: subject });
    goTo(address);
    write({ address, ...passage });
  };
  return (
    <button type="button" className="asked" onClick={goOn}>
      未写完 {count}
    </button>
  );
}
