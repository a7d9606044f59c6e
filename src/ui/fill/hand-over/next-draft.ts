// A file without our log beside a report that is here: whether it may be its next 稿, and taking it in.
// What it changes is told in report/next-draft.ts; next-draft-preview.tsx shows it.
import type { Edit } from '../../../report/edits';
import { formOf } from '../../../report/forms/index';
import {
  changesOf,
  nextDraftOf,
  receivedAs,
  takingIn,
  type NextDraft,
} from '../../../report/next-draft';
import { sameName } from '../../../report/organ';
import { onlyReads, type Person } from '../../../report/person';
import { reportFrom, type Report, type Values } from '../../../report/report';
import { presentValues, presentVersion } from '../../../report/versions';
import { courseOf, isLocked, type State } from '../../../report/workflow';
import { loadEdits, newId } from '../../../store/edits';
import { takeLog, type Doing } from '../../../store/hand-over';
import { VERSION } from '../../parts/edition';

/** A file as it was read. */
export interface PlainFile {
  readonly name: string;
  readonly values: Values;
  /** What could not be read for certain, a sentence each. */
  readonly doubts: readonly string[];
}

/** A file beside the report it goes on with. */
export interface Beside {
  readonly reportId: string;
  readonly edits: readonly Edit[];
  readonly before: Report;
  readonly draft: NextDraft;
  /** The organ the file names, where it is another one. */
  readonly otherOrgan?: string;
  /** Why it cannot be taken in. */
  readonly refusal?: string;
}

/** Why a report that is handed in takes no next draft, and what is to be done first. */
const LOCKED: Readonly<Partial<Record<State, string>>> = {
  submitted:
    '这份年报已送审，数字和文字已锁定，不能导入下一稿。请先由单位审核人退回修改，或者由填报人撤回。',
  forwarded: '这份年报已报送，数字和文字已锁定，不能导入下一稿。请先在审核页退回修改，再导入。',
  approved:
    '这份年报已审核通过，定稿锁定，不能导入下一稿。定稿确有错误的，登记公开以后用“更正”另起一轮，再导入。',
  published: '这份年报已公开，定稿锁定，不能导入下一稿。请先用“更正”另起一轮，再导入。',
};

/** Looks at a file beside a report. Rejects with a sentence where the report is not here. */
export async function besideReport(
  reportId: string,
  { values }: PlainFile,
  here: Person | undefined,
): Promise<Beside> {
  const edits = await loadEdits(reportId);
  if (edits.length === 0) throw new Error('本机没有这份年报。');
  const standing = presentValues(edits);
  const before = reportFrom(standing);
  const organ = values.get('about:organ.name') ?? '';
  const refusal = refusalOf(edits, before, values, here);
  const { saidOtherwise } = await import('../../../files/open');
  // What a file does not say of whose it is, it does not say otherwise.
  const whose = new Map(
    ['about:year', 'about:organ.name'].map((at) => [at, standing.get(at) ?? '']),
  );
  const otherwise =
    refusal === undefined ? await saidOtherwise(before, new Map([...whose, ...values])) : [];
  return {
    reportId,
    edits,
    before,
    draft: nextDraftOf(standing, values, otherwise),
    ...(organ !== '' && !sameName(organ, before.organ.name) && { otherOrgan: organ }),
    ...(refusal !== undefined && { refusal }),
  };
}

function refusalOf(
  edits: readonly Edit[],
  { form, year }: Report,
  values: Values,
  here: Person | undefined,
): string | undefined {
  if (onlyReads(here)) return '您的身份是仅查阅，不能导入下一稿。';
  const { state } = courseOf(edits);
  if (isLocked(state)) return LOCKED[state];
  const named = values.get('about:year') ?? '';
  if (named !== '' && Number(named) !== year) {
    return `文件是 ${named} 年度的，这份年报是 ${year} 年度的，不能作为它的下一稿。`;
  }
  const other = values.get('about:form') ?? form;
  return other === form
    ? undefined
    : `文件用的是${formOf(other).name}，这份年报用的是${formOf(form).name}，不能作为它的下一稿。`;
}

/** The report as it will be. */
export function afterwards({ draft }: Beside, empties: boolean): Report {
  const values = new Map(draft.here);
  for (const { address, new: to } of changesOf(draft, empties)) values.set(address, to);
  return reportFrom(values);
}

/** The 稿 that what stands now is already; undefined where it will be made one. */
export function namedAlready({ edits }: Beside): string | undefined {
  return presentVersion(edits)?.name;
}

/** Takes the file in, all of it or nothing. Resolves to the log as it is then. */
export function takeNextDraft(
  { reportId, edits, draft }: Beside,
  file: PlainFile,
  { empties, receives }: { readonly empties: boolean; readonly receives: boolean },
): Promise<readonly Edit[]> {
  const received = receives ? receivedAs(file.name) : undefined;
  const doings = [unlessLocked, ...takingIn(changesOf(draft, empties), newId, received)];
  return takeLog({ report: reportId, program: VERSION, edits }, doings, Date.now());
}

/** It may have been handed in, in another window, since it was looked at. */
const unlessLocked: Doing = (edits) => {
  const { state } = courseOf(edits);
  if (isLocked(state)) throw new Error(LOCKED[state]);
  return { act: 'version', changes: [] };
};
