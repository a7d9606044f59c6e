// 文档中的文字与随附数据不一致: somebody has edited the Word file after it was exported. What differs, and
// which of the two shall count.
import { useMemo } from 'react';
import { differencesBetween } from '../../../report/difference';
import { replay, type Change, type Edit } from '../../../report/edits';
import { reportFrom } from '../../../report/report';
import { DifferenceView } from '../versions/difference-view';

interface DocumentChoiceProps {
  readonly log: readonly Edit[];
  readonly otherwise: readonly Change[];
  readonly locked: boolean;
  readonly taken: boolean;
  readonly onChange: (taken: boolean) => void;
}

export function DocumentChoice(props: DocumentChoiceProps) {
  const { log, otherwise, locked, taken, onChange } = props;
  const [attached, document] = useMemo(() => {
    const values = replay(log);
    const before = reportFrom(values);
    for (const { address, new: to } of otherwise) values.set(address, to);
    return [before, reportFrom(values)];
  }, [log, otherwise]);
  const ways: readonly (readonly [boolean, string])[] = [
    [false, '以随附数据为准，不理会文档中的改动'],
    [true, '采用文档中的内容，作为新的修改并入'],
  ];
  return (
    <section className="differences" aria-label="文档中的文字与随附数据不一致">
      <h3>文档中的文字与随附数据不一致</h3>
      <p className="notice warn">导出以后，有人在 Word 或 WPS 中改过这份文件。请确定以哪个为准。</p>
      <DifferenceView
        before={attached}
        after={document}
        parts={differencesBetween(attached, document)}
        names={['随附数据', '文档']}
      />
      <div className="document-choice" role="radiogroup" aria-label="以哪个为准">
        {ways.map(([way, text]) => (
          <label key={text}>
            <input
              type="radio"
              name="document"
              disabled={locked && way}
              checked={taken === way}
              onChange={() => onChange(way)}
            />
            {text}
          </label>
        ))}
      </div>
    </section>
  );
}
