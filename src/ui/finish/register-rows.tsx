// The lines of the register below the heads of its table: by sections of the form, and in these by
// blocks. What stands in the last columns is the caller's.
import { Fragment, type ReactNode } from 'react';
import type { RegisterLine, RegisterTable } from '../../report/source-register';

interface RegisterRowsProps {
  readonly tables: readonly RegisterTable[];
  /** The number of columns. */
  readonly width: number;
  /** Stands after the figures, in their column. */
  readonly beside?: (line: RegisterLine) => ReactNode;
  /** The cells of the columns after these. */
  readonly more?: (line: RegisterLine) => ReactNode;
}

export function RegisterRows({ tables, width, beside, more }: RegisterRowsProps) {
  return (
    <>
      {tables.map(({ table, head, lines }) => (
        <tbody key={table.id}>
          <tr className="section">
            <th scope="rowgroup" colSpan={width}>
              {head}
            </th>
          </tr>
          {lines.map((line) => (
            <Fragment key={line.cells[0].address}>
              {line.block !== undefined && (
                <tr className="block">
                  <th scope="rowgroup" colSpan={width}>
                    {line.block}
                  </th>
                </tr>
              )}
              <tr>
                <th scope="row">
                  {line.row.labels.join(' ')}
                  {line.columns !== undefined && <small>（{line.columns}）</small>}
                </th>
                <td className="wording">
                  {line.figures}
                  {beside?.(line)}
                </td>
                {more?.(line)}
              </tr>
            </Fragment>
          ))}
        </tbody>
      ))}
    </>
  );
}
