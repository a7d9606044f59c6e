// How the office has worded its papers, kept in this browser. Where nothing can be kept it holds until the
// page ends.
import { OFFICE_PAPERS, type OfficeKind, type Wording } from '../../../files/save';
import { partsOf } from '../../../report/kept';
import { recall, remember } from '../../../store/local';

const keyOf = (kind: OfficeKind): string => `gouji/wording/${kind}`;

const ofThisPage = new Map<OfficeKind, Wording>();

/** The wording of a paper; empty where it is as usual. */
export function keptWording(kind: OfficeKind): Wording {
  const here = ofThisPage.get(kind);
  if (here) return here;
  const texts = Object.entries(partsOf(recall(keyOf(kind)) ?? '') ?? {}).flatMap(([name, text]) =>
    typeof text === 'string' ? [[name, text] as const] : [],
  );
  return Object.fromEntries(texts);
}

/** Keeps it; false where it holds for this page only. */
export function keepWording(kind: OfficeKind, wording: Wording): boolean {
  const kept = remember(keyOf(kind), JSON.stringify(wording));
  if (kept) ofThisPage.delete(kind);
  else ofThisPage.set(kind, wording);
  return kept;
}

/** The wordings of all papers. */
export function keptWordings(): Readonly<Record<OfficeKind, Wording>> {
  const kinds = Object.keys(OFFICE_PAPERS) as OfficeKind[];
  return Object.fromEntries(kinds.map((kind) => [kind, keptWording(kind)])) as Record<
    OfficeKind,
    Wording
  >;
}
