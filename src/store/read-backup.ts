// The backup file → what is in it. The file is foreign: hash and shape are checked before any of it
// is looked at. Loaded with the first file, zod with it.
import { z } from 'zod';
import { countsOf, FORMAT, LARGEST, type Backup } from './backup-text';
import { digestOf } from './digest';
import { refusal } from './failures';

// No eval under the policy of the page; said before any schema is made.
z.config({ jitless: true });

/** No name that objects have of their own: ids are keys. */
const id = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !text.startsWith('__proto__'));
const moment = z.int();

/** An edit from elsewhere. What a newer program says of it beside this is kept. */
const EDIT = z.looseObject({
  id,
  // New edits count on from the highest, and must not run out of whole numbers.
  counter: z
    .int()
    .min(1)
    .max(2 ** 40),
  step: id,
  act: z.string().max(40),
  reverses: id.exactOptional(),
  address: z.string().min(1).max(500),
  base: z.array(id).max(10_000),
  old: z.string(),
  new: z.string(),
  who: z.string().exactOptional(),
  when: moment,
});

/** A log: where two edits have one id, which of them was meant cannot be told. */
export const EDITS = z
  .array(EDIT)
  .refine((edits) => new Set(edits.map((edit) => edit.id)).size === edits.length);

/** The id of a report; it stands in addresses. */
export const REPORT_ID = z.string().regex(/^[0-9a-z]{1,40}$/);

const FILE = z.object({
  program: z.string().max(40),
  madeAt: moment,
  counts: z.object({ reports: moment, binned: moment, edits: moment }),
  settings: z.record(z.string(), z.string()).exactOptional(),
  reports: z
    .array(
      z.object({
        id: REPORT_ID,
        createdAt: moment,
        savedAt: moment,
        deletedAt: moment.exactOptional(),
        restoredAt: moment.exactOptional(),
        copyOf: id.exactOptional(),
        edits: EDITS,
      }),
    )
    .max(100_000),
  sha256: z.string(),
});

const DAMAGED = '备份文件已损坏或不完整，没有恢复任何内容。请改用另一个备份文件。';

/** Reads a backup. Throws a refusal with a sentence where it is none, is damaged or too new. */
export function readBackup(bytes: Uint8Array): Backup {
  if (bytes.length > LARGEST) throw refusal('文件超过 256 MB，不是本程序的备份。');
  const json = jsonIn(bytes);
  if (typeof json !== 'object' || json === null || !('gouji' in json) || json.gouji !== 'backup') {
    throw refusal('这不是勾稽的备份文件。');
  }
  const { sha256, ...content } = json as { sha256?: unknown; format?: unknown; program?: unknown };
  if (typeof content.format !== 'number' || content.format > FORMAT) {
    throw refusal('这个备份由较新版本的程序生成，请先更新本程序再恢复。');
  }
  if (digestOf(content) !== sha256) {
    throw refusal('备份文件的内容与校验值不符：文件已损坏或被改动过，没有恢复任何内容。');
  }
  const parsed = FILE.safeParse(json);
  if (!parsed.success) throw refusal(DAMAGED);
  const { program, madeAt, counts, reports, settings } = parsed.data;
  const ids = new Set(reports.map((report) => report.id));
  if (
    ids.size < reports.length ||
    digestOf(counts) !== digestOf(countsOf(reportsIn(parsed.data)))
  ) {
    throw refusal(DAMAGED);
  }
  return {
    program,
    madeAt,
    reports: reportsIn(parsed.data),
    ...(settings && { settings }),
    sha256: parsed.data.sha256,
  };
}

/** Acts are words to us; one that only a newer program knows is kept as it is. */
function reportsIn({ reports }: z.infer<typeof FILE>): Backup['reports'] {
  return reports as unknown as Backup['reports'];
}

function jsonIn(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw refusal('文件是空的，不能恢复。');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw refusal(DAMAGED);
  }
}
