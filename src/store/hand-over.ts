// 报送文件, 退回文件: the door for whoever gives the log of a report away and takes one in. What does the
// work is loaded when it is asked for; how a log lies in a Word file is the business of files.
import type { Edit } from '../report/edits';
import type { Log } from './log-text';
import { person, who } from './person';
import type { Deed, Doing, Meeting } from './take-log';

export type { Deed, Doing, Log, Meeting };

/** The text of a log, as it travels. Equal logs give equal texts. */
export async function writeLog(log: Log): Promise<string> {
  return (await import('./log-text')).writeLog(log);
}

/** Reads a log. Rejects with a refusal that says that it is damaged or too new. */
export async function readLog(text: string): Promise<Log> {
  return (await import('./log-text')).readLog(text);
}

/** How a log stands beside what is here; changes nothing. */
export async function meet(log: Log): Promise<Meeting> {
  return (await import('./take-log')).meet(log);
}

/**
 * Takes a log in with what was decided on it, all of it or nothing; a second time changes nothing.
 * Notes that it was opened where it was handed in and this is not who fills it in. Returns the log as
 * it is now.
 */
export async function takeLog(
  log: Log,
  deeds: readonly Doing[],
  now: number,
): Promise<readonly Edit[]> {
  const opener = { person: person(), who: who(), now };
  return (await import('./take-log')).takeLog(log, deeds, opener);
}
