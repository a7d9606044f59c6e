// 年报列表: every report kept in this browser, and the ways to get one – new, imported, the example –
// and to put one away. What is typed into a report is the business of ui/fill.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState, type ReactNode } from 'react';
import { leaving } from '../../store/drafts';
import { listBin, listReports, type ReportRow } from '../../store/reports';
import { useFileDrop } from '../parts/file-drop';
import { later } from '../parts/later';
import { RestoreCommand } from './backup/restore-command';
import { useDeeds, type Deeds } from './deeds';
import { ImportButton, readChosen } from './import-button';
import type { NextDraft } from './import-dialog';
import { ListDialogs, type Asking, type HandOver } from './list-dialogs';
import { ListFoot } from './list-foot';
import { ListHead, ListTools, type Shown } from './list-head';
import { LocalPages } from './local-pages';
import { MissingReports, useMissing, type Missing } from './missing-reports';
import { TakenOver, useTakenOver } from './taken-over';
import { BinView, ReportsView, Welcome, type Ways } from './views';
import './list.css';

interface ListPageProps {
  /** 年报列表, or 审核列表. */
  readonly face: 'list' | 'drafts';
  readonly onOpen: (id: string) => void;
  readonly HandOver: HandOver;
  readonly NextDraft: NextDraft;
}

const DraftsView = later(async () => (await import('./drafts-view')).DraftsView);

const NO_ROWS: ReportRow[] = [];

export function ListPage(props: ListPageProps) {
  const rows = useLiveQuery(listReports);
  const bin = useLiveQuery(listBin) ?? NO_ROWS;
  const missing = useMissing();
  if (!rows || !missing) return <p className="opening">正在打开…</p>;
  return <ReadList {...props} {...{ rows, bin, missing }} />;
}

interface ReadListProps extends ListPageProps {
  readonly rows: ReportRow[];
  readonly bin: ReportRow[];
  readonly missing: Missing;
}

function ReadList({ face, rows, bin, missing, HandOver, NextDraft, onOpen }: ReadListProps) {
  const readOnly = useTakenOver();
  const { shown, show } = useShown(face);
  const [search, setSearch] = useState(() => leftSearch(face));
  const [asking, ask] = useState<Asking>();
  const { notice, say, ...deeds } = useDeeds(onOpen, (after) => ask({ kind: 'new', after }));
  const told = (sentence: string): void => say({ sentence });
  const take = useFiles(ask, (sentence) => say({ sentence, wrong: true }));
  const ways = waysOf(ask, take, deeds.loadExample, told);
  // Who comes back at once finds the list, and no dialog of what is made already.
  const closing = (then: (said: string) => void) => (said: string) => {
    ask(undefined);
    then(said);
  };
  return (
    <div className="list-page">
      <ListHead
        title={shown === 'drafts' ? '审核列表' : '年报列表'}
        ways={rows.length > 0 && !readOnly ? ways : undefined}
      />
      <main className="list-main">
        <ListTools
          {...{ shown, search }}
          counts={{ reports: rows.length, bin: bin.length }}
          onShow={show}
          onSearch={setSearch}
          onSaid={say}
        />
        <LocalPages />
        {readOnly && <TakenOver />}
        <MissingReports missing={missing} ways={ways} alone={rows.length === 0} />
        {notice}
        <Face {...{ shown, rows, bin, search: search.trim(), deeds, readOnly }}>
          {missing.reports.length === 0 && !readOnly && <Welcome ways={ways} />}
        </Face>
      </main>
      <ListFoot />
      {asking && (
        <ListDialogs
          {...{ asking, rows, HandOver, NextDraft }}
          reviews={shown === 'drafts'}
          onOpen={closing(onOpen)}
          onReview={closing(review)}
          onRestored={closing(told)}
          onClose={() => ask(undefined)}
        />
      )}
    </div>
  );
}

interface FaceProps {
  readonly shown: Shown;
  readonly rows: ReportRow[];
  readonly bin: ReportRow[];
  readonly search: string;
  readonly deeds: Deeds;
  readonly readOnly: boolean;
  /** What stands there while there are no reports. */
  readonly children: ReactNode;
}

function Face({ shown, rows, bin, children, ...view }: FaceProps) {
  if (shown === 'drafts') return <DraftsView search={view.search} />;
  if (shown === 'bin') return <BinView rows={bin} {...view} />;
  return <ReportsView rows={rows} {...view} welcome={children} />;
}

/** The commands that bring a report into the list. */
function waysOf(
  ask: (asking: Asking) => void,
  take: (file: File) => Promise<void>,
  loadExample: () => void,
  onRestored: (sentence: string) => void,
): Ways {
  return {
    make: (
      <button type="button" className="button main" onClick={() => ask({ kind: 'new' })}>
        新建年报
      </button>
    ),
    import: <ImportButton onFile={(file) => void take(file)} />,
    example: (
      <button type="button" className="button" onClick={loadExample}>
        载入示例
      </button>
    ),
    recover: <RestoreCommand onRestored={onRestored} />,
  };
}

function review(id: string): void {
  window.location.hash = `#/report/${id}/review`;
}

/** Takes files that are chosen, or dropped on the page. */
function useFiles(ask: (asking: Asking) => void, refuse: (sentence: string) => void) {
  const take = async (file: File): Promise<void> => {
    const chosen = await readChosen(file);
    if (chosen.kind === 'fault') refuse(chosen.sentence);
    else ask(chosen);
  };
  useFileDrop((file) => void take(file));
  return take;
}

/** Which face of the list is seen. Who comes back from a draft comes back to the drafts. */
function useShown(face: ListPageProps['face']) {
  const [inBin, setInBin] = useState(false);
  const shown: Shown = inBin ? 'bin' : face === 'drafts' ? 'drafts' : 'reports';
  const show = (next: Shown): void => {
    setInBin(next === 'bin');
    if (next !== 'bin') window.location.hash = next === 'drafts' ? '#/review' : '#/';
  };
  return { shown, show };
}

/** What the drafts were narrowed to when they were left. */
function leftSearch(face: ListPageProps['face']): string {
  return face === 'drafts' ? (leaving()?.shown.search ?? '') : '';
}
