/** 报告单位: whose report it is, and for whom it counts. */

export type OrganKind = 'government' | 'department' | 'town' | 'street' | 'other';
export type OrganLevel = 'state' | 'province' | 'city' | 'county';
/** 统计口径: the organ alone, or the whole district. */
export type Scope = 'own' | 'district';

/** What is absent is not known, and rules that need it stay silent. */
export interface Organ {
  readonly name: string;
  readonly kind?: OrganKind;
  readonly level?: OrganLevel;
  readonly scope?: Scope;
}

export const ORGAN_KINDS: Readonly<Record<OrganKind, string>> = {
  government: '人民政府',
  department: '政府部门',
  town: '乡镇',
  street: '街道',
  other: '其他',
};

export const ORGAN_LEVELS: Readonly<Record<OrganLevel, string>> = {
  state: '国家级',
  province: '省级',
  city: '市级',
  county: '县（区）级',
};

export const SCOPES: Readonly<Record<Scope, string>> = {
  own: '本机关',
  district: '全区汇总',
};

/** Whether two names are of one organ, however they were typed: full or half width, with blanks or not. */
export function sameName(a: string, b: string): boolean {
  const key = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');
  return key(a) === key(b);
}

/** A report in a sentence: 2025 年度 临河区人民政府（全区汇总）. */
export function nameOfReport(report: {
  readonly year: number;
  readonly organName: string;
  readonly scope?: Scope | undefined;
}): string {
  const { year, organName, scope } = report;
  return `${year} 年度 ${organName}${scope === undefined ? '' : `（${SCOPES[scope]}）`}`;
}

/**
 * Whether an organ may make 规章 (Legislation Law, C6): departments of the State Council, provinces,
 * cities with districts. Undefined where kind and level do not tell.
 */
export function mayMakeRules({ kind, level }: Organ): boolean | undefined {
  if (kind === 'town' || kind === 'street' || level === 'county') return false;
  if (kind === undefined || level === undefined || kind === 'other') return undefined;
  return level === 'state' || kind === 'government';
}
