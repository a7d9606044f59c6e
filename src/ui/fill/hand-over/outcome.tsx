// What will be different here once a file is taken in.
import { countOf } from '../../../report/difference';
import { DifferenceView } from '../versions/difference-view';
import '../versions/versions.css';
import type { Outcome as OutcomeParts } from './joining';

export function Outcome({ outcome: { before, after, parts } }: { readonly outcome: OutcomeParts }) {
  return (
    <section className="differences" aria-label="并入后的变化">
      <h3>并入后的变化</h3>
      <p role="status">
        {parts.length === 0 ? '数字和文字没有变化。' : `共 ${countOf(parts)} 处不同。`}
      </p>
      <DifferenceView before={before} after={after} parts={parts} names={['本机现有', '并入后']} />
    </section>
  );
}
