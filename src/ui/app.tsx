// The program as a whole: which page stands at which address. Pages are loaded when they are gone to.
import { lazy, Suspense, useEffect } from 'react';
import { ListPage } from './list/list-page';
import { FaultBoundary } from './parts/fault-boundary';
import { hashOfReport, useRoute, type Route } from './route';
import './tokens.css';

// The fill page offers the export of another room; rooms meet only here.
const FillPage = lazy(async () => {
  const [{ FillPage: Room }, { ExportMenu }] = await Promise.all([
    import('./fill/fill-page'),
    import('./finish/export-menu'),
  ]);
  return {
    default: ({ reportId }: { readonly reportId: string }) => (
      <Room reportId={reportId} Export={ExportMenu} />
    ),
  };
});
const PreviewPage = lazy(() =>
  import('./finish/preview-page').then((room) => ({ default: room.PreviewPage })),
);

const NotesPage = lazy(() =>
  import('./finish/notes-page').then((room) => ({ default: room.NotesPage })),
);

/** What the page is called in the tabs of the browser. */
const TITLES: Readonly<Record<Route['page'], string>> = {
  list: '年报列表',
  fill: '填报',
  preview: '预览',
  notes: '填报说明',
};

export function App() {
  const route = useRoute();
  useEffect(() => {
    document.title = `${TITLES[route.page]} - 勾稽`;
  }, [route.page]);
  return (
    <FaultBoundary key={JSON.stringify(route)} title="本页无法显示" retry="重新打开">
      <Suspense fallback={<p className="opening">正在打开…</p>}>
        <Page route={route} />
      </Suspense>
    </FaultBoundary>
  );
}

const ROOMS = { fill: FillPage, preview: PreviewPage, notes: NotesPage } as const;

function Page({ route }: { readonly route: Route }) {
  if (route.page === 'list') return <ListPage onOpen={openReport} />;
  const Room = ROOMS[route.page];
  return <Room reportId={route.report} />;
}

function openReport(id: string): void {
  window.location.hash = hashOfReport(id);
}
