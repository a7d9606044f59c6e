// A Document as it will be published, on the screen. What it says is decided in files/compose.
import {
  commentsIn,
  marksOf,
  piecesOf,
  shownRuns,
  stretchesOf,
  type Block,
  type Comment,
  type Document,
  type Paragraph,
  type Run,
  type Signature,
  type Table,
  type TableCell,
} from '../../files/document';
import { columnShares, signatureIndents } from '../../files/save';
import { createContext, useContext, useMemo } from 'react';
import './print.css';

/** The numbers of comments, in the order of the paper. */
const Numbers = createContext<ReadonlyMap<Comment, number>>(new Map());

export function DocumentView({ document }: { readonly document: Document }) {
  const marks = marksOf(document);
  const { appendix = [], large, foot } = document;
  const numbers = useMemo(
    () => new Map([...commentsIn(document).keys()].map((comment, at) => [comment, at + 1])),
    [document],
  );
  return (
    <Numbers.Provider value={numbers}>
      <article
        className={`document${large ? ' large' : ''}${foot === undefined ? ' numbered' : ''}`}
        lang={document.lang}
      >
        {marks.length > 0 && <p className="document-marks">{marks.join('　')}</p>}
        <Opening document={document} />
        {stretchesOf(document).map(({ landscape, blocks }, index) => (
          <div key={index} className={landscape ? 'across' : undefined}>
            {blocks.map((block, at) => (
              // Blocks have no name of their own, and a Document never changes.
              // oxlint-disable-next-line react/no-array-index-key
              <BlockView key={at} block={block} />
            ))}
          </div>
        ))}
        {document.signature && <SignatureView signature={document.signature} />}
        {document.smallPrint !== undefined && (
          <p className="document-small">{document.smallPrint}</p>
        )}
        {appendix.length > 0 && (
          <section className="document-appendix">
            {appendix.map((block, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <BlockView key={index} block={block} />
            ))}
          </section>
        )}
        {numbers.size > 0 && <Comments numbers={numbers} />}
      </article>
    </Numbers.Provider>
  );
}

/** Its title, and what stands between it and the text. */
function Opening({ document }: { readonly document: Document }) {
  const { title, comments, paper, cover = [] } = document;
  return (
    <>
      <h1>
        {title.map((line, index) => (
          <span key={index}>
            <RunView run={{ text: line, ...(index === 0 && comments && { comments }) }} />
          </span>
        ))}
      </h1>
      {paper !== undefined && <p className="document-paper">{paper}</p>}
      {cover.map((line, index) => (
        <p key={index} className="document-cover">
          {line}
        </p>
      ))}
    </>
  );
}

function SignatureView({ signature }: { readonly signature: Signature }) {
  const { name, date } = signatureIndents(signature);
  return (
    <div className="document-signature">
      <p style={{ paddingRight: `${name}em` }}>{signature.name}</p>
      <p style={{ paddingRight: `${date}em` }}>{signature.date}</p>
    </div>
  );
}

/** What Word shows beside the page stands behind it here. */
function Comments({ numbers }: { readonly numbers: ReadonlyMap<Comment, number> }) {
  return (
    <section className="document-comments" aria-label="批注">
      {[...numbers].map(([comment, number]) => (
        <div key={number}>
          <b>批注 {number}</b>
          {[comment, ...comment.replies].map(({ who, lines }, index) => (
            <p key={`${index}${who}`}>
              {who}：{lines.join('\n')}
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}

/** A piece of text as it is marked; the comments that end on it follow as numbers. */
function RunView({ run }: { readonly run: Run }) {
  const numbers = useContext(Numbers);
  const { text, mark, comments = [] } = run;
  const signs = comments.map((comment) => `批注${numbers.get(comment) ?? ''}`);
  if (mark === 'added') return <ins>{text}</ins>;
  if (mark === 'removed') return <del>{text}</del>;
  if (signs.length === 0) return text;
  return (
    <span className="commented">
      {text}
      <sup>{signs.join('、')}</sup>
    </span>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  if (block.kind === 'heading') {
    return (
      <h2>
        <RunView run={block} />
      </h2>
    );
  }
  return block.kind === 'paragraph' ? <ParagraphView block={block} /> : <TableView table={block} />;
}

function ParagraphView({ block }: { readonly block: Paragraph }) {
  const { level, role } = block;
  const flush = role === 'flush' ? 'flush' : undefined;
  return (
    <p className={level === undefined ? flush : `level-${level}`}>
      {piecesOf(block).map((piece, index) => {
        // Pieces have no names but their places.
        const key = `${index}${piece.leads ? 'lead' : ''}`;
        return piece.leads ? (
          <b key={key}>
            <RunView run={piece} />
          </b>
        ) : (
          <RunView key={key} run={piece} />
        );
      })}
    </p>
  );
}

function TableView({ table }: { readonly table: Table }) {
  const wide = table.columnCount > 12;
  return (
    <table
      aria-label={table.caption}
      className={classesOf({ wide, 'of-words': table.widths, 'by-hand': table.byHand })}
    >
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

function classesOf(classes: Readonly<Record<string, unknown>>): string | undefined {
  const names = Object.keys(classes).filter((name) => classes[name]);
  return names.length > 0 ? names.join(' ') : undefined;
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
            <CellText cell={cell} />
          </th>
        ) : (
          <td key={index} {...span} className={classesOf({ words: cell.words, big: cell.big })}>
            <CellText cell={cell} />
          </td>
        );
      })}
    </tr>
  );
}

function CellText({ cell }: { readonly cell: TableCell }) {
  return (
    <>
      {shownRuns(cell).map((run, index) => (
        <RunView key={`${index}${run.mark ?? ''}`} run={run} />
      ))}
      {cell.remark}
    </>
  );
}
