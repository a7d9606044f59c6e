// 审核列表: the reports as a reviewer goes through them – by state, with what is wrong, what is open and
// what is late. From row to row by arrow keys; who comes back from a draft is where they left.
import { createColumnHelper } from '@tanstack/react-table';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { daysLate, deadlineOf, type Deadlines } from '../../report/deadlines';
import { stateName, type State } from '../../report/workflow';
import { deadlines as keptDeadlines, listDrafts, type Draft } from '../../store/drafts';
import { dayText, momentInFull, momentText } from '../parts/moment';
import { DeadlinesCommand } from './deadlines-command';
import { byText, ReportTable, scopeLabel, stateLabel, type features } from './report-table';
import './drafts.css';

/** A draft with what the day makes of it. */
interface Line extends Draft {
  readonly deadline: string;
  readonly late: number;
}

type Choice = State | 'late' | 'all';

const CHOICES: readonly Choice[] = [
  'all',
  'submitted',
  'forwarded',
  'returned',
  'approved',
  'published',
  'draft',
  'late',
];

const helper = createColumnHelper<typeof features, Line>();

const columns = helper.columns([
  helper.accessor('year', { header: '年度', sortDescFirst: true }),
  helper.accessor('organName', {
    header: '报告单位',
    sortFn: byText<Line>((row) => row.organName),
    cell: ({ row: { original } }) => (
      <>
        <span className="organ">{original.organName || '（未填单位）'}</span>
        {original.example && <span className="tag">示例</span>}
        {original.copyOf !== undefined && <span className="tag">副本</span>}
      </>
    ),
  }),
  helper.accessor(scopeLabel, {
    id: 'scope',
    header: '统计口径',
    sortFn: byText<Line>(scopeLabel),
  }),
  helper.accessor(stateLabel, {
    id: 'state',
    header: '状态',
    sortFn: byText<Line>(stateLabel),
    cell: ({ row: { original }, getValue }) => (
      <span className={`state ${original.state}`}>{getValue()}</span>
    ),
  }),
  helper.accessor('submissions', {
    header: '送审',
    sortDescFirst: true,
    cell: ({ getValue }) => (getValue() === 0 ? '—' : `第 ${getValue()} 次`),
  }),
  helper.accessor('errors', { header: '错误', sortDescFirst: true, cell: count }),
  helper.accessor('warnings', { header: '待核实', sortDescFirst: true, cell: count }),
  helper.accessor('openRemarks', { header: '待处理意见', sortDescFirst: true, cell: count }),
  helper.accessor('deadline', {
    header: '时限',
    cell: ({ row: { original } }) => (
      <>
        <span title={original.wantedBy === undefined ? undefined : '修改时限'}>
          {original.deadline.slice(5) || '—'}
        </span>
        {original.late > 0 && <span className="tag late">逾期 {original.late} 天</span>}
      </>
    ),
  }),
  helper.accessor(({ handedInAt = 0 }) => handedInAt, {
    id: 'moment',
    header: '送审时间',
    sortDescFirst: true,
    cell: ({ getValue }) =>
      getValue() === 0 ? (
        '—'
      ) : (
        <time dateTime={new Date(getValue()).toISOString()} title={momentInFull(getValue())}>
          {momentText(getValue(), Date.now())}
        </time>
      ),
  }),
]);

function count({ getValue }: { readonly getValue: () => number }) {
  return <span className={getValue() > 0 ? 'wrong' : ''}>{getValue()}</span>;
}

/** Where a reviewer was last: the keyboard goes on from there. */
let lastOpened: string | undefined;

interface DraftsViewProps {
  readonly search: string;
}

export function DraftsView({ search }: DraftsViewProps) {
  const drafts = useLiveQuery(listDrafts);
  const [deadlines, setDeadlines] = useState(keptDeadlines);
  const [today] = useState(() => dayText(Date.now()));
  const [chosen, setChosen] = useState<Choice>('all');
  const table = useRef<HTMLDivElement>(null);
  const read = drafts !== undefined;
  useEffect(() => {
    const links = read ? linksIn(table.current) : [];
    links.find((link) => link.dataset['report'] === lastOpened)?.focus();
  }, [read]);
  if (!drafts) return null;
  const lines = drafts.map((draft) => lineOn(today, draft, deadlines));
  const shown = lines.filter((line) => isChosen(line, chosen));
  return (
    <>
      <div className="drafts-tools">
        <Choices lines={lines} chosen={chosen} onChoose={setChosen} />
        <DeadlinesCommand deadlines={deadlines} onSet={setDeadlines} />
      </div>
      {shown.length === 0 ? (
        <p className="nothing paper">{emptyText(chosen)}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the links inside take the keys
        <div ref={table} className="drafts" onKeyDown={moveByKey}>
          <ReportTable label="审核列表" rows={shown} columns={columns} search={search}>
            {({ id, organName }) => (
              <a
                className="command strong"
                href={`#/report/${id}/review`}
                data-report={id}
                aria-label={`审核 ${organName}`}
                onClick={() => {
                  lastOpened = id;
                }}
              >
                审核
              </a>
            )}
          </ReportTable>
          <p className="hint">按 ↑ ↓ 换一份，按 Enter 打开；审完返回，从原处继续。</p>
        </div>
      )}
    </>
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
          {choiceName(choice)} {lines.filter((line) => isChosen(line, choice)).length}
        </button>
      ))}
    </div>
  );
}

function lineOn(today: string, draft: Draft, deadlines: Deadlines): Line {
  const { state, round = 1, year, wantedBy } = draft;
  const deadline = deadlineOf({ state, round, wantedBy }, year, deadlines) ?? '';
  return { ...draft, deadline, late: deadline === '' ? 0 : daysLate(deadline, today) };
}

function isChosen({ state, late }: Line, choice: Choice): boolean {
  return choice === 'all' || (choice === 'late' ? late > 0 : state === choice);
}

function choiceName(choice: Choice): string {
  if (choice === 'all') return '全部';
  return choice === 'late' ? '逾期' : stateName({ state: choice, round: 1 });
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
