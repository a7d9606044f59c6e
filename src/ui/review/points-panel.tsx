// 审核要点: what to look at in every report, with its own figures beside each point, ticked by whoever has
// looked. A tick lapses when the figures change.
import { useMemo } from 'react';
import { pointsOf, ticking, ticksOf, type Point, type Tick } from '../../report/points';
import { timeOf } from '../parts/moment';
import { usePersonFirst } from '../person/use-person';
import { useSilence, useWay } from '../remarks/remark-desk';
import { goToPlace, useJudged, useReview } from './review-desk';

export function PointsPanel() {
  const judgement = useJudged();
  const way = useWay();
  const points = useMemo(() => pointsOf(judgement), [judgement]);
  const ticks = ticksOf(way, points);
  const done = points.filter(({ id }) => ticks.get(id)?.holds).length;
  return (
    <>
      <p className="quiet" role="status">
        已核对 {done} / {points.length}
      </p>
      <ul className="points">
        {points.map((point) => (
          <Line key={point.id} point={point} tick={ticks.get(point.id)} />
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  readonly point: Point;
  readonly tick: Tick | undefined;
}

function Line({ point, tick }: LineProps) {
  const { session } = useReview();
  const silence = useSilence();
  const { withPerson, question } = usePersonFirst();
  const { at, title, verdict, beside } = point;
  return (
    <li className={verdict}>
      {question}
      <label>
        <input
          type="checkbox"
          checked={tick?.holds ?? false}
          disabled={silence !== undefined}
          onChange={({ target }) => {
            const on = target.checked;
            withPerson(() => session.act('remark', [ticking(point, on)]));
          }}
        />
        {title}
      </label>
      {at === undefined ? (
        <span className="beside">{beside}</span>
      ) : (
        <button type="button" className="beside" onClick={() => goToPlace(at)}>
          {beside}
        </button>
      )}
      <small>
        {verdict === 'broken' && '需核实'}
        {tick?.holds && ` ${tick.who ?? ''} ${timeOf(tick.when)}`}
        {tick && !tick.holds && <em>数据已变动，请重新核对</em>}
      </small>
    </li>
  );
}
