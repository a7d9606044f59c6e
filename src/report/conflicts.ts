/**
 * Where two copies of a report have gone apart: addresses at which more than one edit stands, and what
 * the one log brings the other. Which value shows until somebody has chosen is told in edits.ts; moves
 * that contradict each other, in workflow.ts.
 */
import { aside, isOnTheWay, splitAddress, type Address } from './address';
import { headsOf, union, type Change, type Edit } from './edits';
import { partsOf } from './kept';
import { readRuling } from './ruling';

/** 两处修改不一致: one address, and the edits that stand there without knowing of each other. */
export interface Conflict {
  readonly address: Address;
  /** One for each value, in the order of the log: the last one shows until somebody chooses. */
  readonly heads: readonly Edit[];
}

/** What is still to be chosen in a log. */
export function conflictsOf(edits: Iterable<Edit>): Conflict[] {
  return conflictsIn(headsOf(edits));
}

/** The same, of what stands at every address. Edits that say the same are in no conflict. */
export function conflictsIn(standing: ReadonlyMap<Address, readonly Edit[]>): Conflict[] {
  return [...standing].flatMap(([address, heads]) => {
    if (heads.length < 2 || !isChosen(standing, address)) return [];
    const values = new Map(heads.map((head) => [head.new, head]));
    if (values.size < 2) return [];
    return [{ address, heads: heads.filter((head) => values.get(head.new) === head) }];
  });
}

/**
 * Whether a person has to choose between what stands there: between figures, texts and what is said
 * beside them, between two ways in which a remark was settled, between two rulings on a reason as it
 * reads now. Everything else on the way is a set, or settles itself.
 */
function isChosen(standing: ReadonlyMap<Address, readonly Edit[]>, address: Address): boolean {
  const { kind, subject } = splitAddress(address);
  if (kind !== 'ruling') return kind === 'settled' || !isOnTheWay(address);
  const reason = standing.get(aside('reason', subject))?.at(-1)?.new ?? '';
  const { text } = partsOf(reason) ?? {};
  return (standing.get(address) ?? []).some((head) => readRuling(head.new)?.of === text);
}

/** Whether a conflict can be chosen while the report lies with somebody else: where no figure or text is. */
export function isBesideReport({ address }: Conflict): boolean {
  return isOnTheWay(address);
}

/** What both copies have changed, each without knowing of the other; the same from both sides. */
export function conflictsBetween(mine: readonly Edit[], theirs: readonly Edit[]): Conflict[] {
  const [here, there] = [idsOf(mine), idsOf(theirs)];
  return conflictsOf(union(mine, theirs)).filter(
    ({ heads }) => heads.some(({ id }) => !here.has(id)) && heads.some(({ id }) => !there.has(id)),
  );
}

/** The change that settles a conflict for one of its edits; made on what stands, it follows all of them. */
export function choice({ address }: Conflict, head: Edit): Change {
  return { address, new: head.new };
}

/** How many changes of each kind one log brings. */
export interface News {
  /** Figures, texts and what is said beside them. */
  readonly changes: number;
  /** 审核意见, answers, how they were settled, 认可 and 不认可. */
  readonly remarks: number;
  readonly moves: number;
  readonly versions: number;
}

/** Counts edits by what they are about; those that changed nothing in the end are not counted. */
export function newsOf(edits: readonly Edit[]): News {
  const count = { changes: 0, remarks: 0, moves: 0, versions: 0 };
  for (const edit of edits) {
    const { kind } = splitAddress(edit.address);
    if (kind === 'receipt' || edit.old === edit.new) continue;
    if (kind === 'move') count.moves += 1;
    else if (kind === 'version') count.versions += 1;
    else if (isOnTheWay(edit.address)) count.remarks += 1;
    else count.changes += 1;
  }
  return count;
}

function idsOf(edits: readonly Edit[]): ReadonlySet<string> {
  return new Set(edits.map(({ id }) => id));
}
