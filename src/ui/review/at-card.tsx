// What the reviewer is at: its name, its figure and what stands beside it, the remarks on it, and the
// way to write one.
import { aside } from '../../report/address';
import { amountText } from '../../report/amount';
import type { Cell } from '../../report/form';
import { figuresOn, yearBefore } from '../../report/last-year';
import { sourceText } from '../../report/source';
import { nameOf } from '../../report/words';
import { RemarkForm } from '../remarks/remark-form';
import { RemarkThread } from '../remarks/remark-thread';
import { useRemarks, useSilence } from '../remarks/remark-desk';
import { useAt, useJudged, useReview } from './review-desk';
import { shownAt } from './review-table';

export function AtCard() {
  const at = useAt();
  const { writing, write } = useReview();
  const { causes } = useJudged();
  // On a finding it is written below it, as long as it is one.
  const isBelow = causes.some(({ main }) => aside('reason', main.rule) === writing?.address);
  if (writing && !isBelow) {
    return (
      <section className="at-card" aria-label="写审核意见">
        <RemarkForm
          key={`${writing.address} ${writing.quote}`}
          on={writing.address}
          quote={writing.quote}
          onDone={() => write(undefined)}
        />
      </section>
    );
  }
  return (
    <section className="at-card" aria-label="当前格">
      {at ? (
        <Here key={`${at.address} ${at.quote}`} />
      ) : (
        <p className="quiet">点选一格，或选中一段正文，在这里写审核意见（Shift+F2）。</p>
      )}
    </section>
  );
}

function Here() {
  const at = useAt();
  const { write } = useReview();
  const { form } = useJudged();
  const silence = useSilence();
  const remarks = useRemarks().filter(({ on }) => on === at?.address);
  if (!at) return null;
  const cell = form.cells.get(at.address);
  return (
    <>
      <header>
        <h3>{nameOf(form, at.address)}</h3>
        <button
          type="button"
          className="button small main"
          disabled={silence !== undefined}
          title={silence ?? 'Shift+F2'}
          onClick={() => write(at)}
        >
          写审核意见
        </button>
      </header>
      {at.quote !== undefined && <blockquote>{at.quote}</blockquote>}
      {cell && <Beside cell={cell} />}
      {!cell && at.quote === undefined && <Paragraphs id={at.address} />}
      {remarks.map((remark) => (
        <RemarkThread key={remark.id} remark={remark} beside />
      ))}
    </>
  );
}

function Beside({ cell }: { readonly cell: Cell }) {
  const judgement = useJudged();
  const { comparison } = useReview();
  const { form, report } = judgement;
  const { address } = cell;
  const before = yearBefore(report);
  const last = before && figuresOn(form, before)[address];
  const change = comparison.changed.get(address);
  const source = report.sources[address];
  const lines: readonly (readonly [string, string])[] = [
    ['本年数', shownAt(judgement, address) || '空白'],
    ...(before ? [['上年数', last === undefined ? '未知' : amountText(last)] as const] : []),
    ...(change ? [[comparison.name, change.old === '' ? '空白' : change.old] as const] : []),
    ['备注', report.notes[address] ?? ''],
    ['数据来源', source ? sourceText(source) : ''],
    ['指标解释', cell.explanation],
  ];
  return (
    <dl>
      {lines
        .filter(([, told]) => told !== '')
        .map(([term, told]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{told}</dd>
          </div>
        ))}
    </dl>
  );
}

const SHOWN = 24;

/** For whoever selects without a mouse. */
function Paragraphs({ id }: { readonly id: string }) {
  const { selection } = useReview();
  const { report } = useJudged();
  const paragraphs = (report.texts[id] ?? '').split('\n').filter((line) => line.trim() !== '');
  if (paragraphs.length === 0) return null;
  return (
    <label className="passage">
      所指段落
      <select
        className="input"
        value=""
        onChange={(event) => {
          const quote = paragraphs[Number(event.target.value)]?.trim();
          if (quote !== undefined) selection.set({ address: id, quote });
        }}
      >
        <option value="">全文</option>
        {paragraphs.map((paragraph, index) => (
          <option key={`${index}${paragraph}`} value={index}>
            {paragraph.length > SHOWN ? `${paragraph.slice(0, SHOWN)}…` : paragraph}
          </option>
        ))}
      </select>
    </label>
  );
}
