/**
 * Copies of one report that are typed in apart from each other and now and then meet: a model of
 * two windows and a file that went round.
 */
import fc from 'fast-check';
import type { Address } from '../report/address';
import { headsOf, union, type Edit } from '../report/edits';

export const ADDRESSES: readonly Address[] = ['overview', 'problems', 'otherMatters'];

const COPIES = ['A', 'B', 'C'] as const;
const TEXT = fc.constantFrom('', '甲', '乙', '丙', '甲乙');

type Doing =
  | {
      readonly kind: 'type';
      readonly copy: number;
      readonly address: Address;
      readonly text: string;
    }
  | { readonly kind: 'grow'; readonly copy: number; readonly text: string }
  | { readonly kind: 'meet'; readonly copy: number; readonly with: number };

const COPY = fc.nat({ max: COPIES.length - 1 });
const DOING: fc.Arbitrary<Doing> = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    copy: COPY,
    address: fc.constantFrom(...ADDRESSES),
    text: TEXT,
  }),
  fc.record({ kind: fc.constant('grow' as const), copy: COPY, text: TEXT }),
  fc.record({ kind: fc.constant('meet' as const), copy: COPY, with: COPY }),
);

type Logs = readonly (readonly Edit[])[];

/** The logs of all copies after some typing and some meetings. */
export function replicaLogs(): fc.Arbitrary<Logs> {
  return carriedOn(COPIES.map(() => []));
}

/** The same copies after some more of it. */
export function carriedOn(before: Logs): fc.Arbitrary<Logs> {
  return fc.array(fc.tuple(DOING, fc.boolean()), { maxLength: 30 }).map((doings) => {
    const logs = before.map((log) => [...log]);
    let when = Math.max(0, ...before.flat().map((edit) => edit.when));
    for (const [doing, sameMoment] of doings) {
      if (!sameMoment) when += 1;
      logs[doing.copy] = after(doing, logs, when);
    }
    return logs;
  });
}

/** An edit of `address` made by a copy on what it knows. */
export function editOn(
  log: readonly Edit[],
  copy: string,
  address: Address,
  text: string,
  more: Partial<Edit> = {},
): Edit {
  const heads = headsOf(log).get(address) ?? [];
  const counter = 1 + log.reduce((most, edit) => Math.max(most, edit.counter), 0);
  return {
    id: `${copy}.${counter}`,
    counter,
    step: `${copy}-${counter}`,
    act: 'type',
    address,
    base: heads.map((head) => head.id),
    old: heads.at(-1)?.new ?? '',
    new: text,
    when: counter,
    ...more,
  };
}

function after(doing: Doing, logs: readonly Edit[][], when: number): Edit[] {
  const log = logs[doing.copy] ?? [];
  const copy = COPIES[doing.copy] ?? '';
  if (doing.kind === 'type') {
    return [...log, editOn(log, copy, doing.address, doing.text, { when })];
  }
  if (doing.kind === 'meet') return union(log, logs[doing.with] ?? []);
  const last = log.findLast((edit) => edit.id.startsWith(copy));
  const grows = last?.act === 'type' && !log.some((edit) => edit.base.includes(last.id));
  if (!grows) return log;
  // An edit that has grown is later than it was, also within one moment.
  const grown = { ...last, new: doing.text, when: Math.max(when, last.when + 1) };
  return log.map((edit) => (edit === last ? grown : edit));
}
