/**
 * 送审 to 公开: the moves a report makes between the desks, who may make them, and where it stands. A
 * move is an edit of one address, made on the move before it, so that two desks that moved apart are
 * seen when their files meet. What is said about a report on its way is told in remarks.ts.
 */
import { aside, type Address } from './address';
import { headsOf, inOrder, type Change, type Edit } from './edits';
import { partsOf } from './kept';

/** 填报中, 待审核, 已报送, 退回修改, 审核通过, 已公开. */
export type State = 'draft' | 'submitted' | 'forwarded' | 'returned' | 'approved' | 'published';

/** 填报人, 单位审核人, 主管部门审核人, 仅查阅. */
export type Role = 'filler' | 'unitReviewer' | 'competentReviewer' | 'reader';

/** 送审, 登记收到, 撤销登记, 撤回, 报送, 退回修改, 审核通过, 公开, 更正. */
export type MoveKind =
  | 'submit'
  | 'receive'
  | 'unreceive'
  | 'withdraw'
  | 'pass'
  | 'return'
  | 'approve'
  | 'publish'
  | 'correct';

/** The moves by their names. */
export const MOVE_NAMES: Readonly<Record<MoveKind, string>> = {
  submit: '送审',
  receive: '登记收到',
  unreceive: '撤销登记',
  withdraw: '撤回',
  pass: '报送',
  return: '退回修改',
  approve: '审核通过',
  publish: '公开',
  correct: '更正',
};

const STATE_NAMES: Readonly<Record<State, string>> = {
  draft: '填报中',
  submitted: '待审核',
  forwarded: '已报送',
  returned: '退回修改',
  approved: '审核通过',
  published: '已公开',
};

/** A state, and how often the report was taken up; once, where that is not said. */
type StateInRound = Pick<Course, 'state'> & Partial<Pick<Course, 'round'>>;

/** The state by its name; what is corrected after it was published says so: 填报中（更正）, 已更正. */
export function stateName({ state, round = 1 }: StateInRound): string {
  if (round === 1) return STATE_NAMES[state];
  return state === 'published' ? '已更正' : `${STATE_NAMES[state]}（更正）`;
}

/** What a move says beside its kind. */
export interface Move {
  readonly kind: MoveKind;
  /** As what it was made. */
  readonly role?: Role;
  /** Why it was returned, withdrawn or is corrected; how it was received. */
  readonly reason?: string;
  /** The 稿 that was handed in or decided on. */
  readonly version?: Address;
  /** The 校验码 of what was approved. */
  readonly code?: string;
  /** 修改时限: the day by which what is returned is wanted back, as 2027-01-31. */
  readonly until?: string;
  /** 公开: the day, as 2027-01-31, and the address of the page. */
  readonly date?: string;
  readonly link?: string;
}

/** A move as it was made. */
export interface MadeMove extends Move {
  readonly id: string;
  readonly when: number;
  readonly who?: string;
}

/** The way of a report so far. */
export interface Course {
  readonly state: State;
  /** 1 until the report is corrected after it was published. */
  readonly round: number;
  /** How often it was handed in, in all rounds. */
  readonly submissions: number;
  /** Every move that counted, in order. */
  readonly moves: readonly MadeMove[];
  /** Moves made elsewhere that contradict the one that shows, until a next move settles it. */
  readonly rivals: readonly MadeMove[];
}

/** From where, by whom, to where; 撤销登记 leads back to where it was before. */
const MOVES: Readonly<
  Record<MoveKind, { readonly from: Readonly<Partial<Record<State, Role>>>; readonly to: State }>
> = {
  submit: { from: { draft: 'filler', returned: 'filler' }, to: 'submitted' },
  // It came as a plain file, and what its unit has done before is not known here.
  receive: {
    from: { draft: 'competentReviewer', returned: 'competentReviewer' },
    to: 'forwarded',
  },
  unreceive: { from: { forwarded: 'competentReviewer' }, to: 'draft' },
  withdraw: { from: { submitted: 'filler', forwarded: 'filler' }, to: 'draft' },
  pass: { from: { submitted: 'unitReviewer' }, to: 'forwarded' },
  return: { from: { submitted: 'unitReviewer', forwarded: 'competentReviewer' }, to: 'returned' },
  approve: { from: { forwarded: 'competentReviewer' }, to: 'approved' },
  publish: { from: { approved: 'filler' }, to: 'published' },
  correct: { from: { published: 'filler' }, to: 'draft' },
};

/** What was on a desk of its unit is on the desk of a reviewer now, as a 稿. */
const HANDS_IN: ReadonlySet<MoveKind> = new Set<MoveKind>(['submit', 'receive']);

const KINDS = Object.keys(MOVES) as readonly MoveKind[];

const MOVE: Address = aside('move', 'report');

/** Whether what was handed in may not be changed until it comes back. */
export function isLocked(state: State): boolean {
  return state !== 'draft' && state !== 'returned';
}

/** The moves that somebody with these roles may make from here, as far as the state goes. */
export function movesFrom(course: Course, roles: ReadonlySet<Role>): MoveKind[] {
  // What was received is taken back by whoever receives, and what was handed in by whoever fills in.
  const idle = standingMove(course)?.kind === 'receive' ? 'withdraw' : 'unreceive';
  return KINDS.filter((kind) => {
    const role = MOVES[kind].from[course.state];
    return role !== undefined && roles.has(role) && kind !== idle;
  });
}

/** As what a move is made from here; undefined where it cannot be made. */
export function roleOf(kind: MoveKind, { state }: Pick<Course, 'state'>): Role | undefined {
  return MOVES[kind].from[state];
}

/** The approval that holds: none before it, and none any more while it is corrected. */
export function approvalOf({ state, moves }: Course): MadeMove | undefined {
  if (state !== 'approved' && state !== 'published') return undefined;
  return moves.filter(({ kind }) => kind === 'approve').at(-1);
}

/** The move that shows: the last one, but for those that contradict it. */
export function standingMove(course: Course): MadeMove | undefined {
  return withoutRivals(course).at(-1);
}

/** 修改时限 of what was returned; undefined where none was set, and in every other state. */
export function wantedBy(course: Course): string | undefined {
  if (course.state !== 'returned') return undefined;
  return withoutRivals(course)
    .filter(({ kind }) => kind === 'return')
    .at(-1)?.until;
}

function withoutRivals({ moves, rivals }: Course): MadeMove[] {
  return moves.filter((move) => !rivals.includes(move));
}

/** What was handed in last, or received. */
export function lastSubmission({ moves }: Course): MadeMove | undefined {
  return moves.filter(({ kind }) => HANDS_IN.has(kind)).at(-1);
}

/** What is handed in next is called: 送审稿（第 2 稿）. */
export function submissionName({ submissions }: Pick<Course, 'submissions'>): string {
  return `送审稿（第 ${submissions + 1} 稿）`;
}

/** Whether this copy knows that what was handed in last has been opened: then it cannot be withdrawn. */
export function isOpened(edits: readonly Edit[]): boolean {
  const submission = lastSubmission(courseOf(edits));
  return submission !== undefined && edits.some((edit) => edit.address === receipt(submission.id));
}

/** Whether an edit is a move. */
export function isMove({ address }: Edit): boolean {
  return address === MOVE;
}

/** The change that makes a move. What it is made on is what stands: rivals are settled by it. */
export function moveChange(move: Move): Change {
  return { address: MOVE, new: JSON.stringify(move) };
}

/** The changes that note that what was handed in last has been opened; none where it is noted. */
export function receiptChanges(edits: readonly Edit[]): Change[] {
  const submission = lastSubmission(courseOf(edits));
  if (!submission || isOpened(edits)) return [];
  return [{ address: receipt(submission.id), new: '1' }];
}

function receipt(submission: string): Address {
  return aside('receipt', submission);
}

/**
 * Reads the way of a report out of its log. A move that was not possible where it was made counts
 * for nothing, whatever file it came from.
 */
export function courseOf(edits: Iterable<Edit>): Course {
  const made = inOrder([...edits].filter(isMove));
  const after = new Map<string, Place>();
  const moves: MadeMove[] = [];
  for (const { id, base, new: typed, when, who } of made) {
    const known = base.flatMap((before) => after.get(before) ?? []);
    const before = known.length > 0 ? known : [START];
    const move = readMove(typed);
    const from = before.find((place) => move && leadsOn(move, place));
    if (!move || !from) {
      after.set(id, before.at(-1) ?? START);
      continue;
    }
    const told = { ...move, id, when, ...(who !== undefined && { who }) };
    moves.push(told);
    const round = from.round + (move.kind === 'correct' ? 1 : 0);
    const state = move.kind === 'unreceive' ? from.before : MOVES[move.kind].to;
    after.set(id, { state, before: from.state, round, move: told });
  }
  const places = (headsOf(made).get(MOVE) ?? []).flatMap(({ id }) => after.get(id) ?? []);
  const { state, round, move } = places.at(-1) ?? START;
  return {
    state,
    round,
    submissions: moves.filter(({ kind }) => HANDS_IN.has(kind)).length,
    moves,
    rivals: places.flatMap((place) => (place.move && place.move !== move ? [place.move] : [])),
  };
}

/** Where a move has led. */
interface Place {
  readonly state: State;
  /** From where. */
  readonly before: State;
  readonly round: number;
  readonly move?: MadeMove;
}

const START: Place = { state: 'draft', before: 'draft', round: 1 };

function leadsOn({ kind }: Move, { state, move }: Place): boolean {
  if (kind === 'unreceive' && move?.kind !== 'receive') return false;
  return MOVES[kind].from[state] !== undefined;
}

/** What a move says; undefined for anything else. */
export function readMove(typed: string): Move | undefined {
  const { kind, ...rest } = partsOf(typed) ?? {};
  if (!KINDS.includes(kind as MoveKind)) return undefined;
  const texts = Object.entries(rest).filter(
    ([key, value]) => PARTS.includes(key) && typeof value === 'string',
  );
  const { date, ...move } = Object.fromEntries(texts) as Partial<Move>;
  if (date === undefined) return { ...move, kind: kind as MoveKind };
  // The day of a return was once kept like that of 公开.
  if (kind === 'return') return { until: date, ...move, kind };
  return { ...move, date, kind: kind as MoveKind };
}

const PARTS: readonly string[] = ['role', 'reason', 'version', 'code', 'until', 'date', 'link'];
