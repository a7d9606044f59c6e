// 审核列表: the reports as a reviewer goes through them – by state, with what is wrong, what is open and
// what is late. From row to row by arrow keys; who comes back from a draft is where they left, and finds
// the list as it was.
import { createColumnHelper } from '@tanstack/react-table';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import {
  deadlines as keptDeadlines,
  keepLeaving,
  leaving,
  listDrafts,
  type Draft,
} from '../../store/drafts';
import { dayText } from '../parts/moment';
import { DeadlinesCommand } from './deadlines-command';
import {
  CHOICES,
  choiceName,
  countOf,
  isChosen,
  isLate,
  lineOn,
  remainingText,
  summaryText,
  type Choice,
  type Line,
} from './draft-lines';
import { columnsAbout, Count, reportName, type features } from './report-columns';
import { LATEST_FIRST, ReportTable, type Sorting } from './report-table';
import './drafts.css';

const helper = createColumnHelper<typeof features, Line>();

const { year, organ, scope, state, errors, moment } = columnsAbout<Line>();

const columns = helper.columns([
  year,
  organ,
  scope,
  state,
  helper.accessor('submissions', {
    header: '送审',
    sortDescFirst: true,
    cell: ({ getValue }) => (getValue() === 0 ? '—' : `第 ${getValue()} 次`),
  }),
  errors,
  helper.accessor('warnings', { header: '待核实', sortDescFirst: true, cell: asked }),
  helper.accessor('openRemarks', { header: '待处理意见', sortDescFirst: true, cell: asked }),
  helper.accessor('deadline', {
    header: '时限',
    cell: ({ row: { original } }) => <Deadline line={original} />,
  }),
  moment('送审时间', ({ handedInAt = 0 }) => handedInAt),
]);

function asked({ getValue }: { readonly getValue: () => number }) {
  return <Count count={getValue()} tone="asked" />;
}

function Deadline({ line }: { readonly line: Line }) {
  const { deadline, wantedBy } = line;
  if (deadline === '') return '—';
  return (
    <>
      <span title={deadline === wantedBy ? '修改时限' : undefined}>{deadline}</span>{' '}
      <small className={isLate(line) ? 'wrong' : undefined}>{remainingText(line)}</small>
    </>
  );
}

interface DraftsViewProps {
  readonly search: string;
}

export function DraftsView({ search }: DraftsViewProps) {
  const drafts = useLiveQuery(listDrafts);
  const [deadlines, setDeadlines] = useState(keptDeadlines);
  const [today] = useState(() => dayText(Date.now()));
  if (!drafts) return null;
  const lines = drafts.map((draft) => lineOn(today, draft, deadlines));
  return (
    <Drafts lines={lines} search={search}>
      <DeadlinesCommand deadlines={deadlines} onSet={setDeadlines} />
    </Drafts>
  );
}

interface DraftsProps extends DraftsViewProps {
  readonly lines: readonly Line[];
  readonly children: ReactNode;
}

function Drafts({ lines, search, children }: DraftsProps) {
  const [before] = useState(leaving);
  const [chosen, setChosen] = useState<Choice>(
    () => CHOICES.find((choice) => choice === before?.shown.choice) ?? 'all',
  );
  const [sorting, setSorting] = useState<Sorting>(before?.shown.sorting ?? LATEST_FIRST);
  const table = useRef<HTMLDivElement>(null);
  useEffect(() => {
    linksIn(table.current)
      .find((link) => link.dataset['report'] === before?.at)
      ?.focus();
  }, [before]);
  // However it is left, and wherever to.
  useEffect(() => {
    const order = linksIn(table.current).flatMap((link) => link.dataset['report'] ?? []);
    keepLeaving({ order, at: leaving()?.at ?? '', shown: { choice: chosen, search, sorting } });
  });
  const shown = lines.filter((line) => isChosen(line, chosen));
  return (
    <>
      <div className="drafts-tools">
        <Choices lines={lines} chosen={chosen} onChoose={setChosen} />
        {children}
      </div>
      {lines.length > 0 && <p className="drafts-summary">{summaryText(lines)}</p>}
      {shown.length === 0 ? (
        <p className="nothing paper">{emptyText(chosen)}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the links inside take the keys
        <div ref={table} className="drafts" onKeyDown={moveByKey}>
          <ReportTable
            label="审核列表"
            rows={shown}
            columns={columns}
            search={search}
            sorting={sorting}
            onSorting={setSorting}
          >
            {(draft) => <ReviewLink draft={draft} />}
          </ReportTable>
          <p className="hint">
            按 ↑ ↓ 换一份，按 Enter 打开；审核页上可转到上一份、下一份，返回时从原处继续。
          </p>
        </div>
      )}
    </>
  );
}

function ReviewLink({ draft }: { readonly draft: Draft }) {
  return (
    <a
      className="command strong"
      href={`#/report/${draft.id}/review`}
      data-report={draft.id}
      aria-label={`审核 ${reportName(draft)}`}
    >
      审核
    </a>
  );
}

interface ChoicesProps {
  readonly lines: readonly Line[];
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
}

function Choices({ lines, chosen, onChoose }: ChoicesProps) {
  return (
    <div className="choices" role="group" aria-label="按状态筛选">
      {CHOICES.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === chosen}
          onClick={() => onChoose(choice)}
        >
          {choiceName(choice)} {countOf(lines, choice)}
        </button>
      ))}
    </div>
  );
}

function emptyText(choice: Choice): string {
  if (choice === 'all')
    return '还没有收到年报。各单位的报送文件或 Word 稿，用“导入”打开或直接拖到这里。';
  return `没有“${choiceName(choice)}”的年报。`;
}

function linksIn(table: HTMLElement | null): HTMLAnchorElement[] {
  return [...(table?.querySelectorAll<HTMLAnchorElement>('a[data-report]') ?? [])];
}

function moveByKey(event: KeyboardEvent<HTMLDivElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const links = linksIn(event.currentTarget);
  const at = links.findIndex((link) => link === document.activeElement);
  const next = at < 0 ? links[0] : links[at + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
