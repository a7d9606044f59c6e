// The program as a whole: which page stands at which address. Pages are loaded when they are gone to.
import { lazy, Suspense, useEffect, type ComponentType } from 'react';
import type { Address } from '../report/address';
import { ListPage } from './list/list-page';
import { FaultBoundary } from './parts/fault-boundary';
import { useRollingBackup } from './rolling-backup';
import { hashOfReport, useRoute, type Route } from './route';
import { StorageLine, WaitingPage } from './storage/storage-line';
import { useCondition, useLosses } from './storage/use-condition';
import './tokens.css';
import './opening.css';

// The fill page offers the export of another room; rooms meet only here.
const FillPage = lazy(async () => {
  const [{ FillPage: Room }, { ExportMenu }] = await Promise.all([
    import('./fill/fill-page'),
    import('./finish/export-menu'),
  ]);
  return {
    default: (place: { readonly reportId: string; readonly at: Address | undefined }) => (
      <Room {...place} Export={ExportMenu} />
    ),
  };
});
// What takes a 报送文件 in knows what the fill page calls things.
const HandOverDialog = lazy(() =>
  import('./fill/hand-over/hand-over-dialog').then((room) => ({ default: room.HandOverDialog })),
);
const NextDraftPreview = lazy(() =>
  import('./fill/hand-over/next-draft-preview').then((room) => ({
    default: room.NextDraftPreview,
  })),
);

const PreviewPage = lazy(() =>
  import('./finish/preview-page').then((room) => ({ default: room.PreviewPage })),
);

const NotesPage = lazy(() =>
  import('./finish/notes-page').then((room) => ({ default: room.NotesPage })),
);

const SourcesPage = lazy(() =>
  import('./finish/sources-page').then((room) => ({ default: room.SourcesPage })),
);

// The library that draws comes with the page; the report is read where the other pages of it read it.
const ChartsPage = lazy(async () => {
  const [{ ChartsPage: Room }, { StoredJudgement }] = await Promise.all([
    import('./charts/charts-page'),
    import('./finish/stored-judgement'),
  ]);
  return {
    default: ({ reportId }: { readonly reportId: string }) => (
      <Room reportId={reportId} Stored={StoredJudgement} />
    ),
  };
});

// A reviewer works on the same session as whoever fills in, with the figures locked.
const ReviewPage = lazy(async () => {
  const [{ ReviewPage: Room }, { openSession }, { ReviewCommands }, { ExportLog }, papers] =
    await Promise.all([
      import('./review/review-page'),
      import('./fill/open-session'),
      import('./fill/hand-over/review-commands'),
      import('./fill/hand-over/send-command'),
      import('./finish/papers/papers-command'),
    ]);
  const commands = { Moves: ReviewCommands, Papers: papers.PapersCommand, Export: ExportLog };
  return {
    default: ({ reportId }: { readonly reportId: string }) => (
      <Room reportId={reportId} open={openSession} {...commands} />
    ),
  };
});

const AboutPage = lazy(() =>
  import('./about/about-page').then((room) => ({ default: room.AboutPage })),
);

const EnvironmentPage = lazy(() =>
  import('./environment/environment-page').then((room) => ({ default: room.EnvironmentPage })),
);

/** Keeping the program in the browser begins when the page works, and never fails it. */
const UpdateLine = lazy<ComponentType>(async () => {
  await new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve), 1000));
  return import('./environment/update-line').then(
    (room) => ({ default: room.UpdateLine }),
    () => ({ default: () => null }),
  );
});

/** What the page is called in the tabs of the browser. */
const TITLES: Readonly<Record<Route['page'], string>> = {
  list: '年报列表',
  drafts: '审核列表',
  fill: '填报',
  preview: '预览',
  notes: '填报说明',
  sources: '数据来源登记表',
  charts: '图表',
  review: '审核',
  about: '关于',
  environment: '环境检测',
};

/** Pages that hold what nobody has kept yet. */
const TYPED_ON: ReadonlySet<Route['page']> = new Set<Route['page']>(['fill', 'review']);

export function App() {
  const route = useRoute();
  useRollingBackup(route);
  const condition = useCondition();
  const losses = useLosses();
  // What somebody types on stays; pages that only show read the database once more.
  const times = TYPED_ON.has(route.page) ? 0 : losses;
  useEffect(() => {
    document.title = `${TITLES[route.page]} - 勾稽`;
  }, [route.page]);
  return (
    <>
      {condition.kind === 'memory' && <StorageLine unkept={condition} />}
      {import.meta.env.PROD && 'serviceWorker' in navigator && (
        <Suspense fallback={null}>
          <UpdateLine />
        </Suspense>
      )}
      <FaultBoundary key={JSON.stringify([route, times])} title="本页无法显示" retry="重新打开">
        <Suspense fallback={<p className="opening">正在打开…</p>}>
          {condition.kind === 'waiting' && route.page !== 'environment' ? (
            <WaitingPage waiting={condition} />
          ) : (
            <Page route={route} ready={condition.kind !== 'opening'} />
          )}
        </Suspense>
      </FaultBoundary>
    </>
  );
}

const ROOMS = {
  preview: PreviewPage,
  notes: NotesPage,
  sources: SourcesPage,
  charts: ChartsPage,
  review: ReviewPage,
} as const;

interface PageProps {
  readonly route: Route;
  /** The database is open, or what stands in for it. */
  readonly ready: boolean;
}

function Page({ route, ready }: PageProps) {
  if (route.page === 'fill') return <FillPage reportId={route.report} at={route.at} />;
  if ('report' in route) {
    const Room = ROOMS[route.page];
    return <Room reportId={route.report} />;
  }
  if (route.page === 'about') return <AboutPage />;
  if (route.page === 'environment') return <EnvironmentPage />;
  return ready ? (
    <ListPage
      face={route.page}
      onOpen={openReport}
      HandOver={HandOverDialog}
      NextDraft={NextDraftPreview}
    />
  ) : null;
}

function openReport(id: string): void {
  window.location.hash = hashOfReport(id);
}
