// One chart: its picture, what it shows in words, its figures, and what can be taken away of it.
import { useEffect, useEffectEvent, useRef } from 'react';
import { copyChart } from '../../files/save';
import { chartTable, type Chart } from '../../report/charts';
import { copyBlock } from '../parts/clipboard';
import { drawOn } from './draw';
import type { Whose } from './layout';

interface ChartFigureProps {
  readonly chart: Chart;
  readonly whose: Whose;
  readonly onDrawn: (canvas: HTMLCanvasElement) => void;
  readonly onSave: (kind: 'svg' | 'png') => void;
  readonly onSaid: (sentence: string) => void;
}

export function ChartFigure({ chart, whose, onDrawn, onSave, onSaid }: ChartFigureProps) {
  const heading = `chart-${chart.id}`;
  const copy = (): void =>
    onSaid(copyBlock(copyChart(chart)) ? '已复制表格。' : '浏览器不允许复制，请选中表格后复制。');
  const commands = [
    ['下载 SVG', () => onSave('svg')],
    ['下载 PNG', () => onSave('png')],
    ['复制表格', copy],
  ] as const;
  return (
    <figure aria-labelledby={heading} className="chart">
      {/* The picture has it as well, for the eye. */}
      <h3 id={heading} className="unseen">
        {chart.title}
      </h3>
      <Picture chart={chart} whose={whose} onDrawn={onDrawn} />
      <div className="chart-side">
        <div className="chart-commands">
          {commands.map(([name, act]) => (
            <button
              key={name}
              type="button"
              className="button"
              aria-label={`${name}：${chart.title}`}
              onClick={act}
            >
              {name}
            </button>
          ))}
        </div>
        <div className="chart-words">
          {chart.words.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <details open>
          <summary>数字</summary>
          <Figures chart={chart} />
        </details>
      </div>
    </figure>
  );
}

type PictureProps = Pick<ChartFigureProps, 'chart' | 'whose' | 'onDrawn'>;

function Picture({ chart, whose, onDrawn }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useEffectEvent(onDrawn);
  useEffect(() => {
    if (!canvas.current) return;
    drawOn(canvas.current, chart, whose);
    drawn(canvas.current);
  }, [chart, whose]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={`${chart.title}，条形图。${chart.words.join('')}`}
    />
  );
}

function Figures({ chart }: { readonly chart: Chart }) {
  const { heads, rows } = chartTable(chart);
  return (
    <table aria-label={chart.title}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, figures }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {figures.map((figure, at) => (
              <td key={heads[at + 1]}>{figure}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
