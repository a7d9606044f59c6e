/**
 * Who works here: a person as they have told themselves, and what they are to a report. It is a
 * declaration, no login: nothing is proved by it, and everything says who has declared what. Which
 * moves a role may make is told in workflow.ts.
 */
import { partsOf } from './kept';
import type { Role } from './workflow';

export interface Person {
  readonly name: string;
  /** 科室; empty where there are none. */
  readonly office: string;
  /** In a small office one person is several. */
  readonly roles: readonly Role[];
}

/** The roles by their names, in the order in which a report passes them. */
export const ROLES: Readonly<Record<Role, string>> = {
  filler: '填报人',
  unitReviewer: '单位审核人',
  competentReviewer: '主管部门审核人',
  reader: '仅查阅',
};

/** The person as they stand beside what they did: 王敏（政策法规科）. */
export function whoText({ name, office }: Person): string {
  return office === '' ? name : `${name}（${office}）`;
}

/** The name beside something that was done, also of whoever has not said who they are. */
export function signed(who: string | undefined): string {
  return who ?? '未注明身份';
}

/** Whether this person has said that they only read. Who has said nothing may fill in. */
export function onlyReads(person: Person | undefined): boolean {
  return person !== undefined && person.roles.every((role) => role === 'reader');
}

/** A person as text. 仅查阅 stands alone: who has any other role does more than read. */
export function writePerson({ name, office, roles }: Person): string {
  const acting = roles.filter((role) => role !== 'reader');
  return JSON.stringify({
    name: name.trim(),
    office: office.trim(),
    roles: acting.length > 0 ? acting : ['reader'],
  });
}

/** Reads what `writePerson` has written; undefined for anything else. */
export function readPerson(typed: string): Person | undefined {
  const { name, office, roles } = partsOf(typed) ?? {};
  if (typeof name !== 'string' || name === '' || !Array.isArray(roles)) return undefined;
  const known = (Object.keys(ROLES) as Role[]).filter((role) => roles.includes(role));
  return { name, office: typeof office === 'string' ? office : '', roles: known };
}
