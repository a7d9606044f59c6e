/** What an address is about: the place on the paper it speaks of, and the section that stands in. */
import { splitAddress, type Address } from './address';
import type { Form } from './form';
import { FORMS } from './forms/index';

/** The cell, text or table that an address is about; its subject where it is about none of them. */
export function targetOf(form: Form, address: Address): Address {
  const { kind, subject } = splitAddress(address);
  if (kind !== 'reason') return subject;
  const rule = form.rules.find(({ id }) => id === subject);
  // The rules over what is typed, C1 to C4 and K1, carry their cell in their id.
  return rule?.cells[0] ?? subject.slice(subject.indexOf('.') + 1);
}

/** A part of a report: a section of its form, what stands around them, or what is known of last year. */
export type Part = string;

/** 报告信息, 上年数 and 稿次 are parts of their own beside the sections of a form. */
const PARTS = ['about', 'lastYear', 'version'] as const;

/**
 * The part that an address belongs to. Cells of another form belong where that has them; undefined
 * where no form has a place.
 */
export function partOf(form: Form, address: Address): Part | undefined {
  const { kind } = splitAddress(address);
  const own = PARTS.find((part) => part === kind);
  if (own) return own;
  const target = targetOf(form, address);
  const home = [form, ...FORMS].find(({ cells }) => cells.has(target)) ?? form;
  const table = home.cells.get(target)?.table;
  return home.sections.find(({ id }) => id === (table ?? target))?.id;
}
