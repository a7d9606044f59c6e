// A Document as it will be published, on the screen. What it says is decided in files/compose.
import {
  cellText,
  marksOf,
  type Block,
  type Document,
  type Paragraph,
  type Table,
  type TableCell,
} from '../../files/document';
import { columnShares } from '../../files/save';

export function DocumentView({ document }: { readonly document: Document }) {
  const marks = marksOf(document);
  return (
    <article className="document" lang={document.lang}>
      {marks.length > 0 && <p className="document-marks">{marks.join('　')}</p>}
      <h1>
        {document.title.map((line, index) => (
          <span key={index}>{line}</span>
        ))}
      </h1>
      {document.blocks.map((block, index) => (
        // Blocks have no name of their own, and a Document never changes.
        // oxlint-disable-next-line react/no-array-index-key
        <BlockView key={index} block={block} />
      ))}
      {document.signature && (
        <div className="document-signature">
          <p>{document.signature.name}</p>
          <p>{document.signature.date}</p>
        </div>
      )}
    </article>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  if (block.kind === 'heading') return <h2>{block.text}</h2>;
  return block.kind === 'paragraph' ? <ParagraphView block={block} /> : <TableView table={block} />;
}

function ParagraphView({ block: { text, level, lead = 0 } }: { readonly block: Paragraph }) {
  return (
    <p className={level === undefined ? undefined : `level-${level}`}>
      {lead > 0 && <b>{text.slice(0, lead)}</b>}
      {text.slice(lead)}
    </p>
  );
}

function TableView({ table }: { readonly table: Table }) {
  const wide = table.columnCount > 12;
  return (
    <table aria-label={table.caption} className={wide ? 'wide' : undefined}>
      <colgroup>
        {columnShares(table).map((share, column) => (
          <col key={column} style={{ width: `${share}%` }} />
        ))}
      </colgroup>
      <thead>
        {table.rows.slice(0, table.headRows).map((cells, row) => (
          <Row key={row} cells={cells} />
        ))}
      </thead>
      <tbody>
        {table.rows.slice(table.headRows).map((cells, row) => (
          <Row key={row} cells={cells} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ cells }: { readonly cells: readonly TableCell[] }) {
  return (
    <tr>
      {cells.map((cell, index) => {
        const span = { rowSpan: cell.rowSpan, colSpan: cell.columnSpan };
        const group = (cell.header === 'row' ? cell.rowSpan : cell.columnSpan) > 1 ? 'group' : '';
        const scope = `${cell.header === 'row' ? 'row' : 'col'}${group}`;
        return cell.header ? (
          <th key={index} scope={scope} {...span} className={cell.header}>
            {cellText(cell)}
          </th>
        ) : (
          <td key={index} {...span}>
            {cellText(cell)}
          </td>
        );
      })}
    </tr>
  );
}
