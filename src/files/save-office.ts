/** 配套文书 as they are looked at and as files; each file is read back before it is offered. */
import type { Edit } from '../report/edits';
import { TYPES } from './file-kind';
import { fitForFile } from './file-names';
import type { Composed, OfficeOptions } from './office-papers';
import { OFFICE_PAPERS, type OfficeKind } from './paper-names';
import { checkedPaper, type Saved } from './saved';
import type { Wording, WordingPart } from './wording';

/** The office papers of a report, read out of its log once. */
export interface Office {
  readonly kinds: readonly OfficeKind[];
  /** What may stand in brackets, and what stands for it. */
  readonly fields: ReadonlyMap<string, string>;
  /** The texts of a paper as usual. */
  readonly parts: (kind: OfficeKind) => readonly WordingPart[];
  readonly compose: (kind: OfficeKind, wording: Wording) => Composed;
  /** All texts of a paper as one, and the other way round; undefined where it names none of them. */
  readonly write: (kind: OfficeKind, wording: Wording) => string;
  readonly read: (kind: OfficeKind, text: string) => Wording | undefined;
  /** What of a wording is not as usual. */
  readonly own: (kind: OfficeKind, wording: Wording) => Wording;
}

/** Opens the office papers of a report. */
export async function openOffice(edits: readonly Edit[], options: OfficeOptions): Promise<Office> {
  const [{ composeOffice, officeCase }, { OFFICE_WORDINGS }, wordings] = await Promise.all([
    import('./office-papers'),
    import('./office-wordings'),
    import('./wording'),
  ]);
  const office = officeCase(edits, options);
  return {
    kinds: office.kinds,
    fields: office.fields,
    parts: (kind) => OFFICE_WORDINGS[kind],
    compose: (kind, wording) => composeOffice(kind, office, wording),
    write: (kind, wording) =>
      wordings.writeWording(wordings.wordedParts(OFFICE_WORDINGS[kind], wording)),
    read: (kind, text) => wordings.readWording(text, OFFICE_WORDINGS[kind]),
    own: (kind, wording) => wordings.ownWording(OFFICE_WORDINGS[kind], wording),
  };
}

/** An office paper as a Word file. Equal logs, wordings and options give equal bytes. */
export async function saveOfficePaper(
  kind: OfficeKind,
  edits: readonly Edit[],
  options: OfficeOptions,
  wording: Wording = {},
): Promise<Saved> {
  const [{ composeOffice, officeCase }, { paperFileName }, { writeDocx }] = await Promise.all([
    import('./office-papers'),
    import('./papers'),
    import('./write-docx'),
  ]);
  const office = officeCase(edits, options);
  if (!office.kinds.includes(kind)) {
    return { ok: false, differences: ['没有公开后的更正，不出更正说明。'] };
  }
  const paper = OFFICE_PAPERS[kind];
  const name = fitForFile(`${paperFileName(office.review.report, paper)}.docx`);
  const { document } = composeOffice(kind, office, wording);
  return checkedPaper(name, TYPES.docx, await writeDocx(document), paper);
}
