// What a report is told apart by: year, organ, scope. As it is asked for in the dialogs, and as it stands
// in a report.
import { aside } from '../../report/address';
import { sameName } from '../../report/organ';
import type { Values } from '../../report/report';
import type { ReportRow } from '../../store/reports';

/** The fields of the dialogs, as typed; blank is not given. */
export interface Identity {
  readonly year: string;
  readonly organName: string;
  readonly kind: string;
  readonly level: string;
  readonly scope: string;
}

const PLACES = {
  year: 'year',
  organName: 'organ.name',
  kind: 'organ.kind',
  level: 'organ.level',
  scope: 'organ.scope',
} as const;

/** What stands in a report, for the fields; `otherwise` where nothing does. */
export function identityOf(values: Values, otherwise: Identity): Identity {
  const read = (key: keyof Identity): string =>
    values.get(aside('about', PLACES[key])) || otherwise[key];
  return {
    year: read('year'),
    organName: read('organName'),
    kind: read('kind'),
    level: read('level'),
    scope: read('scope'),
  };
}

/** The answers that stand in the fields before anything is typed. */
export function blankIdentity(year: number): Identity {
  return { year: String(year), organName: '', kind: '', level: '', scope: 'own' };
}

/** The values of a report with those of the fields in their places. */
export function withIdentity(values: Values, identity: Identity): Map<string, string> {
  const filled = new Map(values);
  for (const key of Object.keys(PLACES) as (keyof Identity)[]) {
    const address = aside('about', PLACES[key]);
    const typed = identity[key].trim();
    if (typed === '') filled.delete(address);
    else filled.set(address, typed);
  }
  return filled;
}

/** The reports of the same unit, year and scope; examples stand outside. */
export function twinsOf(rows: readonly ReportRow[], identity: Identity): ReportRow[] {
  return rows.filter(
    (row) =>
      !row.example &&
      row.year === Number(identity.year) &&
      sameName(row.organName, identity.organName) &&
      (row.scope ?? '') === identity.scope,
  );
}

/** The reports that a file may go on with, those of its organ and scope first. */
export interface Forerunners {
  readonly rows: readonly ReportRow[];
  /** The one it most likely is; undefined where none is of its organ. */
  readonly likely: ReportRow | undefined;
}

/** What is of the year of a file, an example where it is one; all there is where it names no year. */
export function forerunnersOf(rows: readonly ReportRow[], file: Values): Forerunners {
  const about = (key: string): string => file.get(aside('about', key)) ?? '';
  const [year, organ, scope] = [about('year'), about('organ.name'), about('organ.scope')];
  const isOwn = (row: ReportRow): boolean =>
    organ !== '' && sameName(row.organName, organ) && (scope === '' || (row.scope ?? '') === scope);
  const found = rows.filter(
    (row) =>
      row.example === (about('example') !== '') && (year === '' || row.year === Number(year)),
  );
  const own = found.filter(isOwn);
  return {
    rows: [...own, ...found.filter((row) => !isOwn(row))],
    likely: year === '' ? undefined : own[0],
  };
}
