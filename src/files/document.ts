/**
 * The neutral document: what every file type is written from and read into. It knows headings,
 * paragraphs and tables with spans, and nothing of reports.
 */

export interface Document {
  readonly lang: string;
  /** One entry for each line of the title. */
  readonly title: readonly string[];
  /** Shown at the head: 草稿. */
  readonly draft?: true;
  /** Shown at the head: 示例. */
  readonly example?: true;
  readonly blocks: readonly Block[];
  readonly signature?: Signature;
}

export type Block = Heading | Paragraph | Table;

export interface Heading {
  readonly kind: 'heading';
  /** 1 is a section of the report. */
  readonly level: number;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** One line, exactly as it was typed; empty for a blank line. */
  readonly text: string;
  /** How its beginning is set: 2 for （一）, 3 for 1., 4 for （1）. It changes no text. */
  readonly level?: 2 | 3 | 4;
  /** How many characters of it are set as a heading of that level. */
  readonly lead?: number;
  /** 联系方式 is printed with the preamble, but is no part of it. */
  readonly role?: 'contact';
}

/** 落款. */
export interface Signature {
  readonly name: string;
  readonly date: string;
}

export interface Table {
  readonly kind: 'table';
  /** The heading it stands under; empty where a file has none. */
  readonly caption: string;
  readonly columnCount: number;
  /** Rows at the top that are repeated on every page. */
  readonly headRows: number;
  /** Cells in the order of the file; those that a span reaches are left out. */
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  readonly text: string;
  /** Printed small after the text and part of it. */
  readonly remark?: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header?: 'column' | 'row';
  readonly figure?: true;
}

/** What is shown at the head of a document that is not, or never will be, the published one. */
export function marksOf({ draft, example }: Pick<Document, 'draft' | 'example'>): string[] {
  return [...(draft ? ['草稿'] : []), ...(example ? ['示例'] : [])];
}

/** What a cell says, its remark included. */
export function cellText(cell: TableCell): string {
  return cell.text + (cell.remark ?? '');
}
