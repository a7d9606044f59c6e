/**
 * 审核意见: what a reviewer says about a cell, a finding, a passage or a section, what is answered, and
 * how it was settled. All of it lies in the log under addresses of its own, so that remarks of several
 * desks join when their files meet. 认可 and 不认可 are told in ruling.ts, moves in workflow.ts.
 */
import { aside, isOnTheWay, splitAddress, type Address } from './address';
import { headsOf, inOrder, type Change, type Edit } from './edits';
import { partsOf } from './kept';

/** 待处理, 已修改, 已说明, 不采纳. */
export type RemarkState = 'open' | 'revised' | 'explained' | 'refused';

/** 转录: an opinion given on paper or by telephone, entered by somebody else. */
export interface Transcribed {
  readonly leader: string;
  /** As 2027-01-20. */
  readonly date: string;
  /** 纸质, 电话 … */
  readonly medium: string;
}

/** What a reviewer says. */
export interface Statement {
  /** A cell, a text, a section, or `reason:<rule>` for a finding. */
  readonly on: Address;
  readonly text: string;
  /** The passage of a text it is about, word for word. */
  readonly quote?: string;
  readonly transcribed?: Transcribed;
}

/** Something said, by whom and when. */
export interface Said {
  readonly text: string;
  readonly when: number;
  readonly who?: string;
}

export interface Remark extends Statement, Said {
  readonly id: string;
  readonly answers: readonly Said[];
  readonly state: RemarkState;
  /** Who settled it, and when; absent while it is open. */
  readonly settled?: Omit<Said, 'text'>;
  /** How it was settled otherwise elsewhere, until somebody chooses; absent where it was not. */
  readonly rivals?: readonly Settling[];
}

/** How a remark was settled, by whom and when. */
export interface Settling extends Omit<Said, 'text'> {
  readonly state: RemarkState;
}

/** The states by their names, in the order in which they are offered. */
export const REMARK_STATES: Readonly<Record<RemarkState, string>> = {
  open: '待处理',
  revised: '已修改',
  explained: '已说明',
  refused: '不采纳',
};

const STATES = Object.keys(REMARK_STATES) as readonly RemarkState[];

/** The change that makes a remark; `id` is unique in every copy. */
export function newRemark(id: string, { on, text, quote, transcribed }: Statement): Change {
  const stated = { on, text, ...(quote && { quote }), ...(transcribed && { transcribed }) };
  return { address: aside('remark', id), new: JSON.stringify(stated) };
}

/** The change that answers a remark; `id` is unique in every copy. */
export function newAnswer(remark: string, id: string, text: string): Change {
  return { address: aside('answer', `${remark}.${id}`), new: text };
}

/** The change that settles a remark, or opens it again. */
export function settling(remark: string, state: RemarkState): Change {
  return { address: aside('settled', remark), new: state };
}

/** Every remark with its thread, in the order in which they were made. */
export function remarksOf(edits: readonly Edit[]): Remark[] {
  const heads = headsOf(edits.filter(({ address }) => isOnTheWay(address)));
  const standing = (address: Address): Edit | undefined => heads.get(address)?.at(-1);
  const first = new Map<Address, Edit>();
  for (const edit of inOrder(edits)) {
    const { kind } = splitAddress(edit.address);
    if ((kind === 'remark' || kind === 'answer') && !first.has(edit.address)) {
      first.set(edit.address, edit);
    }
  }
  const saidBy = ({ when, who }: Edit): Omit<Said, 'text'> => ({ when, ...(who && { who }) });
  return [...first].flatMap(([address, made]) => {
    const { kind, subject: id } = splitAddress(address);
    const statement = kind === 'remark' && readStatement(standing(address)?.new ?? '');
    if (!statement) return [];
    const answers = [...first].flatMap(([of, answer]) => {
      const text = standing(of)?.new ?? '';
      return of.startsWith(aside('answer', `${id}.`)) && text !== ''
        ? [{ text, ...saidBy(answer) }]
        : [];
    });
    const settled = standing(aside('settled', id));
    const state = stateIn(settled);
    const rivals = (heads.get(aside('settled', id)) ?? [])
      .map((edit): Settling => ({ state: stateIn(edit), ...saidBy(edit) }))
      .filter((rival) => rival.state !== state);
    return [
      {
        id,
        ...statement,
        ...saidBy(made),
        answers,
        state,
        ...(settled && state !== 'open' && { settled: saidBy(settled) }),
        ...(rivals.length > 0 && { rivals }),
      },
    ];
  });
}

function stateIn(edit: Edit | undefined): RemarkState {
  return STATES.find((known) => known === edit?.new) ?? 'open';
}

/** What a remark says as it is kept; undefined for anything else. */
export function readStatement(typed: string): Statement | undefined {
  const { on, text, quote, transcribed } = partsOf(typed) ?? {};
  if (typeof on !== 'string' || typeof text !== 'string' || text === '') return undefined;
  const heard = readTranscribed(transcribed);
  return {
    on,
    text,
    ...(typeof quote === 'string' && { quote }),
    ...(heard && { transcribed: heard }),
  };
}

function readTranscribed(value: unknown): Transcribed | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { leader, date, medium } = value as Record<string, unknown>;
  const text = (part: unknown): string => (typeof part === 'string' ? part : '');
  return { leader: text(leader), date: text(date), medium: text(medium) };
}
