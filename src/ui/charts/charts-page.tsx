// 图表: what can be drawn of a report, chart by chart, as raw material for a picture edition. What a chart
// shows is told in report/charts.ts.
import { useMemo, useRef, type ComponentType, type ReactNode } from 'react';
import { marksOf } from '../../files/document';
import { chartFile, saveCharts, type DrawnChart, type Saved } from '../../files/save';
import { chartsOf, type Chart } from '../../report/charts';
import type { Judgement } from '../../report/judgement';
import { yearBefore } from '../../report/last-year';
import { typesetting } from '../paper/typesetting';
import { PageHead } from '../parts/page-head';
import { ScrollingMain } from '../parts/scrolling-main';
import { SavingFault, useSaving, type Saving } from '../parts/use-saving';
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

function Charts({ reportId, judgement }: ChartsProps) {
  const { form, report, draft } = judgement;
  const saving = useSaving();
  const canvases = useRef(new Map<string, HTMLCanvasElement>());
  const charts = useMemo(() => chartsOf(form, report), [form, report]);
  const whose = useMemo(() => whoseOf(report, draft), [report, draft]);
  const drawn = async (chart: Chart): Promise<DrawnChart> => {
    const canvas = canvases.current.get(chart.id);
    return { chart, picture: canvas ? await pngOf(canvas) : new Uint8Array() };
  };
  const saveAll = async (): Promise<Saved> => {
    const { fonts } = typesetting();
    return saveCharts(report, { draft, fonts }, await Promise.all(charts.map(drawn)));
  };
  const saveOne = async (kind: 'svg' | 'png', chart: Chart): Promise<Saved> => {
    const picture = kind === 'png' ? await drawn(chart) : { chart, picture: svgOf(chart, whose) };
    return chartFile(kind, report, { draft }, picture);
  };
  return (
    <div className="charts-page">
      <Head
        reportId={reportId}
        saving={saving}
        onSave={charts.length > 0 ? () => void saving.run(saveAll) : undefined}
      />
      <ScrollingMain name="图表">
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
                onSave={(kind) => void saving.run(() => saveOne(kind, chart))}
                onSaid={saving.say}
              />
            ))}
          </section>
        ))}
        <Undrawn form={form} charts={charts} />
      </ScrollingMain>
      <SavingFault saving={saving} />
    </div>
  );
}

function whoseOf({ organ, example }: Judgement['report'], draft: boolean): Whose {
  const marks = marksOf({ ...(draft && { draft: true }), ...(example && { example: true }) });
  return { organ: organ.name.replace(/\s+/g, ''), marks };
}

interface HeadProps {
  readonly reportId: string;
  readonly saving: Saving;
  /** None where there is nothing to save or to print. */
  readonly onSave: (() => void) | undefined;
}

function Head({ reportId, saving: { busy, said }, onSave }: HeadProps) {
  return (
    <PageHead title="图表" back={{ href: `#/report/${reportId}`, name: '返回填报' }}>
      <p role="status">{said}</p>
      {onSave && (
        <>
          <button type="button" className="button" onClick={() => window.print()}>
            打印
          </button>
          <button type="button" className="button main" disabled={busy} onClick={onSave}>
            {busy ? '正在导出…' : '导出 Word'}
          </button>
        </>
      )}
    </PageHead>
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
