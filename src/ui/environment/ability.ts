// What 环境检测 says: one ability of the browser after the other, in words an office can pass on.

export type State = 'ok' | 'limited' | 'off';

export const STATES: Readonly<Record<State, string>> = {
  ok: '正常',
  limited: '受限',
  off: '不可用',
};

export interface Ability {
  readonly name: string;
  readonly state: State;
  /** What was found. */
  readonly found: string;
  /** What does not work because of it, or what to do. */
  readonly effect?: string;
}

export interface Group {
  readonly title: string;
  readonly abilities: readonly Ability[];
}

/** What does not answer within this is not there. In ms. */
const PATIENCE = 8000;

/** An ability that could not even be looked at is not there. */
export async function tried(
  name: string,
  look: () => Omit<Ability, 'name'> | Promise<Omit<Ability, 'name'>>,
  effect: string,
): Promise<Ability> {
  try {
    return { name, ...(await Promise.race([look(), noAnswer()])) };
  } catch (error) {
    const found =
      error instanceof Error || error instanceof DOMException ? error.message : String(error);
    return { name, state: 'off', found, effect };
  }
}

function noAnswer(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('浏览器没有回应')), PATIENCE);
  });
}

/** How many are limited and how many are off, as a sentence. */
export function summaryOf(groups: readonly Group[]): string {
  const states = groups.flatMap(({ abilities }) => abilities.map(({ state }) => state));
  const count = (state: State): number => states.filter((each) => each === state).length;
  const said = (['limited', 'off'] as const)
    .filter((state) => count(state) > 0)
    .map((state) => `${STATES[state]} ${count(state)} 项`);
  return `共 ${states.length} 项，${said.length > 0 ? said.join('，') : '全部正常'}`;
}

/** The whole result as plain text, for a message to whoever looks after the computer. */
export function asText(groups: readonly Group[], facts: readonly string[]): string {
  const lines = groups.flatMap(({ title, abilities }) => [
    '',
    title,
    ...abilities.map(
      ({ name, state, found, effect }) =>
        `[${STATES[state]}] ${name}：${found}${effect === undefined ? '' : `。${effect}`}`,
    ),
  ]);
  return ['勾稽 环境检测结果', ...facts, summaryOf(groups), ...lines].join('\n');
}
