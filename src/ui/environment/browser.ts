// Which browser this is, read from what it says of itself.

export interface Browser {
  readonly name: string;
  /** Of the Chromium inside; none where there is none. */
  readonly chromium?: number;
}

/** The oldest Chromium the program is tested with. */
export const OLDEST = 90;

/** Browsers built on Chromium, by what only they write; many write nothing of their own. */
const NAMES: readonly (readonly [mark: RegExp, name: string])[] = [
  [/\bEdg\//, 'Edge'],
  [/\bQaxBrowser\b/i, '奇安信可信浏览器'],
  [/\bUOS(?:Browser)?\//i, '统信浏览器'],
  [/\bQIHU|\b360(?:SE|EE|ENT)\b/i, '360 浏览器'],
  [/\bQQBrowser\//, 'QQ 浏览器'],
  [/\bMetaSr\b/, '搜狗浏览器'],
  [/\bLBBROWSER\b/, '猎豹浏览器'],
  [/\bHuaweiBrowser\//i, '华为浏览器'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
];

export function browserOf(userAgent: string): Browser {
  const [, version] = /Chrom(?:e|ium)\/(\d+)/.exec(userAgent) ?? [];
  const known = NAMES.find(([mark]) => mark.test(userAgent))?.[1];
  if (version === undefined) return { name: known ?? '未识别的浏览器' };
  return { name: known ?? 'Chromium', chromium: Number(version) };
}
