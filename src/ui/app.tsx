// The program as a whole: which page stands at which address. Pages are loaded when they are gone to.
import { lazy, Suspense, useEffect } from 'react';
import type { Address } from '../report/address';
import { ListPage } from './list/list-page';
import { FaultBoundary } from './parts/fault-boundary';
import { hashOfReport, useRoute, type Route } from './route';
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
const PreviewPage = lazy(() =>
  import('./finish/preview-page').then((room) => ({ default: room.PreviewPage })),
);

const NotesPage = lazy(() =>
  import('./finish/notes-page').then((room) => ({ default: room.NotesPage })),
);

const SourcesPage = lazy(() =>
  import('./finish/sources-page').then((room) => ({ default: room.SourcesPage })),
);

const AboutPage = lazy(() =>
  import('./about/about-page').then((room) => ({ default: room.AboutPage })),
);

/** What the page is called in the tabs of the browser. */
const TITLES: Readonly<Record<Route['page'], string>> = {
  about: '关于',
  list: '年报列表',
  fill: '填报',
  preview: '预览',
  notes: '填报说明',
  sources: '数据来源登记表',
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

const ROOMS = { preview: PreviewPage, notes: NotesPage, sources: SourcesPage } as const;

function Page({ route }: { readonly route: Route }) {
  if (route.page === 'list') return <ListPage onOpen={openReport} />;
  if (route.page === 'about') return <AboutPage />;
  if (route.page === 'fill') return <FillPage reportId={route.report} at={route.at} />;
  const Room = ROOMS[route.page];
  return <Room reportId={route.report} />;
}

function openReport(id: string): void {
  window.location.hash = hashOfReport(id);
}
