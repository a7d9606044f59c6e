// 年报列表: every report kept in this browser, and the ways to get one – new, imported, the example –
// and to put one away. What is typed into a report is the business of ui/fill.
import { useLiveQuery } from 'dexie-react-hooks';
import { Suspense, useState, type ComponentType } from 'react';
import { leaving } from '../../store/drafts';
import { listBin, listReports, type ReportRow } from '../../store/reports';
import { useFileDrop } from '../parts/file-drop';
import { later } from '../parts/later';
import { PageHeading } from '../parts/page-heading';
import { PersonCommand } from '../person/person-command';
import { BackupBar } from './backup/backup-bar';
import { RestoreCommand } from './backup/restore-command';
import { Restoring } from './backup/restoring';
import { BlankForms } from './blank-forms';
import { ImportButton, readChosen } from './import-button';
import type { NextDraft, ReadFile } from './import-dialog';
import { ListFoot } from './list-foot';
import { LocalPages } from './local-pages';
import { MissingReports, useMissing } from './missing-reports';
import { TakenOver, useTakenOver } from './taken-over';
import { BinView, ReportsView, Welcome, type Ways } from './views';
import { useDeeds } from './deeds';
import type { Predecessor } from './succeed';
import './list.css';

/** What takes a 报送文件 in; it belongs to another room. */
export type HandOver = ComponentType<{
  readonly file: File;
  readonly opens: string;
  readonly onTaken: (report: string) => void;
  readonly onClose: () => void;
}>;

function review(id: string): void {
  window.location.hash = `#/report/${id}/review`;
}

interface ListPageProps {
  /** 年报列表, or 审核列表. */
  readonly face: 'list' | 'drafts';
  readonly onOpen: (id: string) => void;
  readonly HandOver: HandOver;
  readonly NextDraft: NextDraft;
}

const NewReportDialog = later(async () => (await import('./new-report-dialog')).NewReportDialog);
const ImportDialog = later(async () => (await import('./import-dialog')).ImportDialog);

const DraftsView = later(async () => (await import('./drafts-view')).DraftsView);

const NO_ROWS: ReportRow[] = [];

export function ListPage({ face, onOpen, HandOver, NextDraft }: ListPageProps) {
  const rows = useLiveQuery(listReports);
  const bin = useLiveQuery(listBin) ?? NO_ROWS;
  const missing = useMissing();
  const readOnly = useTakenOver();
  const [thisYear] = useState(() => new Date().getFullYear());
  const [inBin, setInBin] = useState(false);
  const shown = inBin ? 'bin' : face === 'drafts' ? 'drafts' : 'reports';
  const [search, setSearch] = useState(() =>
    face === 'drafts' ? (leaving()?.shown.search ?? '') : '',
  );
  const [making, setMaking] = useState<'new' | Predecessor | ReadFile>();
  const [backup, setBackup] = useState<File>();
  const [handed, setHanded] = useState<File>();
  const { notice, say, ...deeds } = useDeeds(onOpen, setMaking);
  const take = async (file: File): Promise<void> => {
    const chosen = await readChosen(file);
    if (chosen.kind === 'report') setMaking(chosen.file);
    else if (chosen.kind === 'backup') setBackup(chosen.file);
    else if (chosen.kind === 'handed') setHanded(chosen.file);
    else say({ sentence: chosen.sentence, wrong: true });
  };
  // Who comes back from a draft comes back to the drafts.
  const show = (next: 'reports' | 'drafts'): void => {
    setInBin(false);
    window.location.hash = next === 'drafts' ? '#/review' : '#/';
  };
  useFileDrop((file) => void take(file));

  if (!rows || !missing) return <p className="opening">正在打开…</p>;
  const filled = rows.length + bin.length > 0;
  const dialogProps = {
    rows,
    thisYear,
    // Who comes back at once finds the list, and no dialog of what is made already.
    onOpen: (id: string) => {
      setMaking(undefined);
      onOpen(id);
    },
    onClose: () => setMaking(undefined),
  };
  const ways: Ways = {
    make: (
      <button type="button" className="button main" onClick={() => setMaking('new')}>
        新建年报
      </button>
    ),
    import: <ImportButton onFile={(file) => void take(file)} />,
    example: (
      <button type="button" className="button" onClick={deeds.loadExample}>
        载入示例
      </button>
    ),
    recover: <RestoreCommand onRestored={(sentence) => say({ sentence })} />,
  };
  return (
    <div className="list-page">
      <header className="list-head">
        <span className="mark">勾稽</span>
        <PageHeading>{shown === 'drafts' ? '审核列表' : '年报列表'}</PageHeading>
        <div className="ways">
          {rows.length > 0 && !readOnly && (
            <>
              {ways.make}
              {ways.import}
              {ways.example}
            </>
          )}
          <BlankForms />
          <PersonCommand />
        </div>
      </header>
      <main className="list-main">
        <div className="list-tools">
          <div className="switch">
            <button
              type="button"
              aria-pressed={shown === 'reports'}
              onClick={() => show('reports')}
            >
              年报 {rows.length}
            </button>
            <button type="button" aria-pressed={shown === 'drafts'} onClick={() => show('drafts')}>
              审核列表
            </button>
            <button type="button" aria-pressed={shown === 'bin'} onClick={() => setInBin(true)}>
              回收站 {bin.length}
            </button>
          </div>
          <BackupBar onSaid={say} filled={filled} />
          {filled && (
            <input
              type="search"
              className="input search"
              aria-label="搜索"
              placeholder="搜索单位、年度、口径、状态"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          )}
        </div>
        <LocalPages />
        {readOnly && <TakenOver />}
        <MissingReports missing={missing} ways={ways} alone={rows.length === 0} />
        {notice}
        {shown === 'drafts' ? (
          <DraftsView search={search.trim()} />
        ) : shown === 'bin' ? (
          <BinView rows={bin} search={search.trim()} deeds={deeds} readOnly={readOnly} />
        ) : (
          <ReportsView
            rows={rows}
            search={search.trim()}
            deeds={deeds}
            readOnly={readOnly}
            welcome={missing.reports.length === 0 && !readOnly && <Welcome ways={ways} />}
          />
        )}
      </main>
      <ListFoot />
      {making === 'new' && <NewReportDialog {...dialogProps} />}
      {typeof making === 'object' && 'row' in making && (
        <NewReportDialog {...dialogProps} after={making} />
      )}
      {typeof making === 'object' && 'name' in making && (
        <ImportDialog
          {...dialogProps}
          file={making}
          NextDraft={NextDraft}
          onReview={(id) => {
            setMaking(undefined);
            review(id);
          }}
        />
      )}
      <Suspense fallback={null}>
        {handed && (
          <HandOver
            file={handed}
            opens={shown === 'drafts' ? '打开审核页' : '打开年报'}
            onTaken={shown === 'drafts' ? review : onOpen}
            onClose={() => setHanded(undefined)}
          />
        )}
      </Suspense>
      {backup && (
        <Restoring
          file={backup}
          remark="这是备份文件，不是单份年报，按“从备份恢复”打开。"
          onClose={() => setBackup(undefined)}
          onRestored={(sentence) => {
            setBackup(undefined);
            say({ sentence });
          }}
        />
      )}
    </div>
  );
}
