// Who works in this browser, as they have said: kept beside the database, the same in every window,
// and gone with 清除本机数据. The door for whoever asks. What a person is, is told in report/person.ts.
import { readPerson, whoText, writePerson, type Person } from '../report/person';
import { recall, remember } from './local';

const KEY = 'gouji/person';

const listeners = new Set<() => void>();
/** Stands for what the browser does not keep. */
let unkept = '';
let last: { readonly typed: string; readonly read: Person | undefined } | undefined;

/** Who has said who they are; the same object until somebody says something else. */
export function person(): Person | undefined {
  const typed = recall(KEY) ?? unkept;
  if (last?.typed !== typed) last = { typed, read: readPerson(typed) };
  return last.read;
}

/** Who an edit made now is by, as `王敏（政策法规科）`; undefined while nobody has said. */
export function who(): string | undefined {
  const here = person();
  return here && whoText(here);
}

/** Remembers who works here; only for this window where the browser keeps nothing. */
export function keepPerson(given: Person): void {
  const typed = writePerson(given);
  unkept = remember(KEY, typed) ? '' : typed;
  listeners.forEach((listener) => listener());
}

/** Calls `listener` when somebody says who they are, in any window. Returns what ends it. */
export function onPerson(listener: () => void): () => void {
  const heard = ({ key }: StorageEvent): void => {
    if (key === KEY || key === null) listener();
  };
  listeners.add(listener);
  window.addEventListener('storage', heard);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', heard);
  };
}
