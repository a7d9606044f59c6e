// 填报说明: what every row of the form means, to print and lay beside the register. The wording is
// that of the form (指标解释).
import type { Form, Section, TableSection } from '../../report/form';
import { rowsOf, type Row } from '../../report/rows';
import { PageHead } from '../parts/page-head';
import { ScrollingMain } from '../parts/scrolling-main';
import { StoredJudgement } from './stored-judgement';
import './finish.css';
import './notes.css';

export function NotesPage({ reportId }: { readonly reportId: string }) {
  return (
    <div className="preview-page">
      <PageHead title="填报说明" back={{ href: `#/report/${reportId}`, name: '返回填报' }}>
        <p />
        <button type="button" className="button main" onClick={() => window.print()}>
          打印
        </button>
      </PageHead>
      <ScrollingMain name="填报说明">
        <StoredJudgement reportId={reportId}>
          {({ form, report }) => <Notes form={form} year={report.year} />}
        </StoredJudgement>
      </ScrollingMain>
    </div>
  );
}

function Notes({ form, year }: { readonly form: Form; readonly year: number }) {
  return (
    <article className="document notes">
      <h1>
        <span>{year} 年政府信息公开工作年度报告</span>
        <span>填报说明</span>
      </h1>
      <p>
        {form.name}，按{form.notice}制发的表样编排。空白不等于 0，没有发生的填 0。
      </p>
      {form.sections.map((section) => (
        <section key={section.id} aria-labelledby={`notes-${section.id}`}>
          <h2 id={`notes-${section.id}`}>{section.heading}</h2>
          <SectionNotes form={form} section={section} />
        </section>
      ))}
    </article>
  );
}

function SectionNotes({ form, section }: { readonly form: Form; readonly section: Section }) {
  if (section.kind === 'table') return <TableNotes form={form} table={section} />;
  if (section.aspects) return <p>内容包括：{section.aspects.join('、')}。</p>;
  if (section.optional) return <p>报告标题与第一部分之间的文字，可以不填。</p>;
  return <p>没有需要报告的，写“无”。</p>;
}

function TableNotes({ form, table }: { readonly form: Form; readonly table: TableSection }) {
  const rows = rowsOf(form, table);
  return (
    <table aria-labelledby={`notes-${table.id}`}>
      <colgroup>
        <col className="group" />
        <col className="item" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            指标（单位：{table.unit}）
          </th>
          <th scope="col">指标解释</th>
        </tr>
      </thead>
      {rows.map((row, index) => (
        <tbody key={row.cells[0].address}>
          {row.title !== undefined && row.title !== rows[index - 1]?.title && (
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {row.title}
              </th>
            </tr>
          )}
          <RowNotes row={row} />
        </tbody>
      ))}
    </table>
  );
}

/** One line where all cells of the row mean the same, else one for each. */
function RowNotes({ row: { labels, cells } }: { readonly row: Row }) {
  const [first] = cells;
  const name = labels.join(' ');
  if (cells.every((cell) => cell.explanation === first.explanation)) {
    return (
      <tr>
        <th scope="row" colSpan={2}>
          {name}
        </th>
        <td>{first.explanation}</td>
      </tr>
    );
  }
  return (
    <>
      {cells.map((cell) => (
        <tr key={cell.address}>
          {cell === first && (
            <th scope="rowgroup" rowSpan={cells.length}>
              {name}
            </th>
          )}
          <th scope="row">{cell.columnName}</th>
          <td>{cell.explanation}</td>
        </tr>
      ))}
    </>
  );
}
