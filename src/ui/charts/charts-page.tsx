// 图表: what can be drawn of a report, chart by chart, as raw material for a picture edition. What a chart
// shows is told in report/charts.ts.
import { useMemo, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { marksOf } from '../../files/document';
import { chartFile, saveCharts, type DrawnChart, type Saved } from '../../files/save';
import { chartsOf, type Chart } from '../../report/charts';
import type { Judgement } from '../../report/judgement';
import { yearBefore } from '../../report/last-year';
import { Dialog } from '../parts/dialog';
import { download } from '../parts/download';
import { PageHeading } from '../parts/page-heading';
import { ChartFigure } from './chart-figure';
import { pngOf, svgOf } from './draw';
import type { Whose } from './layout';
import './charts.css';

interface ChartsPageProps {
  readonly reportId: string;
  /** The report as it is stored: handed in by whoever knows the room that reads it. */
  readonly Stored: ComponentType<{
    readonly reportId: string;
    readonly children: (judgement: Judgement) => ReactNode;
  }>;
}

export function ChartsPage({ reportId, Stored }: ChartsPageProps) {
  return (
    <Stored reportId={reportId}>
      {(judgement) => <Charts reportId={reportId} judgement={judgement} />}
    </Stored>
  );
}

interface ChartsProps {
  readonly reportId: string;
  readonly judgement: Judgement;
}

function Charts({ reportId, judgement: { form, report, draft } }: ChartsProps) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [failed, setFailed] = useState<readonly string[]>();
  const canvases = useRef(new Map<string, HTMLCanvasElement>());
  const charts = useMemo(() => chartsOf(form, report), [form, report]);
  const whose = useMemo((): Whose => {
    const { organ, example } = report;
    const marks = marksOf({ ...(draft && { draft: true }), ...(example && { example: true }) });
    return { organ: organ.name.replace(/\s+/g, ''), marks };
  }, [report, draft]);

  const run = async (make: () => Promise<Saved>): Promise<void> => {
    setBusy(true);
    setSaid('');
    try {
      const saved = await make();
      if (saved.ok) {
        download(saved.file);
        setSaid(`已导出 ${saved.file.name}。`);
      } else setFailed(saved.differences);
    } catch (error) {
      setFailed([error instanceof Error ? error.message : String(error)]);
    } finally {
      setBusy(false);
    }
  };
  const drawn = async (chart: Chart): Promise<DrawnChart> => {
    const canvas = canvases.current.get(chart.id);
    return { chart, picture: canvas ? await pngOf(canvas) : new Uint8Array() };
  };
  const saveOne = async (kind: 'svg' | 'png', chart: Chart): Promise<Saved> =>
    chartFile(
      kind,
      report,
      { draft },
      kind === 'png' ? await drawn(chart) : { chart, picture: svgOf(chart, whose) },
    );
  return (
    <div className="charts-page">
      <header>
        <a className="button" href={`#/report/${reportId}`}>
          返回填报
        </a>
        <PageHeading>图表</PageHeading>
        <p role="status">{said}</p>
        {charts.length > 0 && (
          <>
            <button type="button" className="button" onClick={() => window.print()}>
              打印
            </button>
            <button
              type="button"
              className="button main"
              disabled={busy}
              onClick={() =>
                void run(async () =>
                  saveCharts(report, { draft }, await Promise.all(charts.map(drawn))),
                )
              }
            >
              {busy ? '正在导出…' : '导出 Word'}
            </button>
          </>
        )}
      </header>
      {/* It scrolls, so that the keyboard must be able to stand in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <main tabIndex={0} aria-label="图表">
        <Opening report={report} charts={charts} marks={whose.marks} />
        {sectionsOf(charts).map(([section, own]) => (
          <section key={section} aria-label={section}>
            <h2>{section}</h2>
            {own.map((chart) => (
              <ChartFigure
                key={chart.id}
                chart={chart}
                whose={whose}
                onDrawn={(canvas) => canvases.current.set(chart.id, canvas)}
                onSave={(kind) => void run(() => saveOne(kind, chart))}
                onSaid={setSaid}
              />
            ))}
          </section>
        ))}
        <Undrawn form={form} charts={charts} />
      </main>
      {failed && (
        <Dialog title="没有导出" onClose={() => setFailed(undefined)}>
          <div className="dialog-body">
            <ul>
              {failed.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
          <div className="dialog-actions">
            <button type="button" className="button main" onClick={() => setFailed(undefined)}>
              知道了
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

function sectionsOf(charts: readonly Chart[]): readonly (readonly [string, readonly Chart[]])[] {
  const names = [...new Set(charts.map(({ section }) => section))];
  return names.map((name) => [name, charts.filter(({ section }) => section === name)]);
}

interface OpeningProps {
  readonly report: Judgement['report'];
  readonly charts: readonly Chart[];
  readonly marks: readonly string[];
}

/** Whose charts they are, what marks them, and whether last year is beside this one. */
function Opening({ report, charts, marks }: OpeningProps) {
  const { organ, year } = report;
  return (
    <div className="charts-opening">
      <p className="whose">
        <b>{organ.name}</b>
        {year} 年政府信息公开工作年度报告
        {marks.map((mark) => (
          <strong key={mark}>{mark}</strong>
        ))}
      </p>
      {charts.length === 0 ? (
        <p>还没有可以画的数字：三张表都没有填。</p>
      ) : (
        !yearBefore(report) && <p>这份年报没有 {year - 1} 年的上年数，图中只有本年。</p>
      )}
    </div>
  );
}

/** The charts of the form of which nothing is stated yet. */
function Undrawn({
  form,
  charts,
}: Pick<Judgement, 'form'> & { readonly charts: readonly Chart[] }) {
  const drawn = new Set(charts.map(({ id }) => id));
  const missing = (form.charts ?? []).filter(({ id }) => !drawn.has(id));
  if (missing.length === 0 || charts.length === 0) return null;
  return (
    <p className="undrawn">未填，没有画出：{missing.map(({ title }) => title).join('；')}。</p>
  );
}
