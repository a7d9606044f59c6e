// What a remark is about, by its name.
import { splitAddress, type Address } from '../../report/address';
import type { Judgement } from '../../report/judgement';
import { nameOf } from '../../report/words';

/** A cell, a text or a section by its name; a finding by its sentence while it is there to be seen. */
export function placeName({ form, findings }: Judgement, on: Address): string {
  const { kind, subject } = splitAddress(on);
  if (kind !== 'reason') return nameOf(form, on);
  const title = findings.find(({ rule }) => rule === subject)?.title ?? '';
  return `数据校验：${title === '' ? nameOf(form, on) : title}`;
}
