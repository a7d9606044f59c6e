// What differs between two reports, part by part: figures from what to what, texts with their words
// marked. Which two these are is the business of whoever shows it.
import { useState } from 'react';
import { readAmount } from '../../../report/amount';
import { signedText } from '../../../report/comparison';
import type { Difference, PartDifference } from '../../../report/difference';
import type { Form } from '../../../report/form';
import { formOf } from '../../../report/forms/index';
import type { Report } from '../../../report/report';
import { textDifference } from '../../../report/text-difference';
import { isWordy, nameOf, partName, sayingOf, shownValue } from '../../../report/words';
import { MarkedText } from '../../parts/marked-text';

/** Around a change in a text; a paragraph or two are enough to know where one is. */
const CONTEXT = 60;

interface DifferenceViewProps {
  readonly before: Report;
  readonly after: Report;
  readonly parts: readonly PartDifference[];
  /** What the two are called. */
  readonly names: readonly [string, string];
}

export function DifferenceView({ before, after, parts, names }: DifferenceViewProps) {
  const [whole, setWhole] = useState(false);
  const form = formOf(after.form);
  const hasText = parts.some(({ part }) => form.texts.has(part));
  return (
    <>
      {hasText && (
        <label className="whole-texts unprinted">
          <input
            type="checkbox"
            checked={whole}
            onChange={(event) => setWhole(event.target.checked)}
          />
          正文显示全文
        </label>
      )}
      {parts.map(({ part, differences }) => {
        const [text] = form.texts.has(part) ? differences : [];
        const rows = differences.filter((difference) => difference !== text);
        return (
          <section key={part} aria-label={partName(form, part)}>
            <h3>{partName(form, part)}</h3>
            {text && (
              <p className="text-difference">
                <Words difference={text} {...(!whole && { context: CONTEXT })} />
              </p>
            )}
            {rows.length > 0 && <Rows form={form} before={before} rows={rows} names={names} />}
          </section>
        );
      })}
    </>
  );
}

interface RowsProps extends Pick<DifferenceViewProps, 'before' | 'names'> {
  readonly form: Form;
  readonly rows: readonly Difference[];
}

function Rows({ form, before, rows, names }: RowsProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">项目</th>
          {names.map((name, index) => (
            // Both may have the same name.
            <th scope="col" key={index === 0 ? 'before' : 'after'}>
              {name}
            </th>
          ))}
          <th scope="col">增减</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((difference) => (
          <Row key={difference.address} form={form} before={before} difference={difference} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Pick<RowsProps, 'form' | 'before'> {
  readonly difference: Difference;
}

function Row({ form, before, difference }: RowProps) {
  const { address, old, new: to, follows } = difference;
  const saying = sayingOf(address);
  const [was, is] = [old, to].map((value) => shownValue(address, value) || '—');
  return (
    <tr className={follows ? 'follows' : undefined}>
      <th scope="row">
        {nameOf(form, address)}
        {saying && <small>{saying}</small>}
        {follows && <small>自动计算</small>}
      </th>
      {isWordy(form, difference) ? (
        <td colSpan={3} className="words">
          <Words difference={difference} />
        </td>
      ) : (
        <>
          <td>{was}</td>
          <td>{is}</td>
          <td>{gainOf(form, before, difference)}</td>
        </>
      )}
    </tr>
  );
}

interface WordsProps {
  readonly difference: Difference;
  readonly context?: number;
}

function Words({ difference: { address, old, new: to }, ...context }: WordsProps) {
  const parts = textDifference(shownValue(address, old), shownValue(address, to));
  return <MarkedText parts={parts} {...context} />;
}

/** By how much a figure has become more or less, or that it was or is blank. */
function gainOf(form: Form, before: Report, difference: Difference): string {
  const { address, old, new: to, follows } = difference;
  const cell = form.cells.get(address) ?? formOf(before.form).cells.get(address);
  if (!cell) return '';
  if (follows && (old === '' || to === '')) return '';
  if (old === '') return '新填';
  if (to === '') return '清空';
  const [was, is] = [readAmount(cell.kind, old), readAmount(cell.kind, to)];
  if (was.kind !== 'number' || is.kind !== 'number') return '';
  const gain = Math.round((is.value - was.value) * MILLION) / MILLION;
  return signedText(gain);
}

const MILLION = 1_000_000;
