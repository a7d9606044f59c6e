// What a person has typed or chosen in this browser beside the database: it goes into a backup and
// comes back out of one. What is set here stays; a backup fills in only what is not.
import { recall, remember, withLocal } from './local';

const PREFIX = 'gouji/';

/** 我的身份, the deadlines, Word 版式, and the wording of every office paper. */
const NAME = /^(person|deadlines|typesetting|wording\/\w{1,40})$/;

/** Their texts by their names; what they mean is known to who keeps them. */
export type Settings = Readonly<Record<string, string>>;

/** How a setting of a backup stands beside what is here. */
export interface SettingLine {
  readonly name: string;
  /** What the backup says. */
  readonly text: string;
  /** Not set here; the same; set otherwise here, which stays. */
  readonly standing: 'new' | 'same' | 'otherHere';
}

/** Everything that is set here. */
export function settingsHere(): Settings {
  const names = withLocal((storage) => Object.keys(storage)) ?? [];
  const settings = names
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => name.slice(PREFIX.length))
    .flatMap((name) => {
      const text = NAME.test(name) ? textOf(name) : undefined;
      return text === undefined ? [] : [[name, text] as const];
    });
  return Object.fromEntries(settings.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** How the settings of a backup stand beside what is here; a name that is none of ours is passed over. */
export function settingLines(settings: Settings = {}): SettingLine[] {
  return Object.entries(settings)
    .filter(([name, text]) => NAME.test(name) && isSet(text))
    .map(([name, text]) => {
      const here = textOf(name);
      const standing = here === undefined ? 'new' : here === text ? 'same' : 'otherHere';
      return { name, text, standing };
    });
}

/** Takes in what is not set here; a browser that keeps nothing leaves it as it was. */
export function takeSettings(settings?: Settings): void {
  for (const { name, text, standing } of settingLines(settings)) {
    if (standing === 'new' && remember(PREFIX + name, text)) tellHere(PREFIX + name);
  }
}

/** Whether a backup with these settings has all that is set here. */
export function hasSettings(settings: Settings = {}): boolean {
  return Object.entries(settingsHere()).every(([name, text]) => settings[name] === text);
}

function textOf(name: string): string | undefined {
  const text = recall(PREFIX + name);
  return text !== undefined && isSet(text) ? text : undefined;
}

/** A paper that is worded as usual again has nothing that was typed. */
function isSet(text: string): boolean {
  return text !== '' && text !== '{}';
}

/** The other windows hear of it from the browser; this one hears the same. */
function tellHere(key: string): void {
  globalThis.dispatchEvent?.(new StorageEvent('storage', { key }));
}
