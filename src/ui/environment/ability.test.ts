import { expect, it } from 'vitest';
import { asText, summaryOf, tried, type Group } from './ability';
import { browserOf } from './browser';
import { openedBy } from './opening';
import { clock } from './showing';

const GROUPS: readonly Group[] = [
  {
    title: '一、打开方式',
    abilities: [
      { name: '打开方式', state: 'limited', found: '普通 http', effect: '不能断网打开' },
      { name: '浏览器', state: 'ok', found: 'Chromium 90' },
    ],
  },
];

it('says what was found as text that stands alone', () => {
  expect(asText(GROUPS, ['程序版本：0.1.0'])).toBe(
    [
      '勾稽 环境检测结果',
      '程序版本：0.1.0',
      '共 2 项，受限 1 项',
      '',
      '一、打开方式',
      '[受限] 打开方式：普通 http。不能断网打开',
      '[正常] 浏览器：Chromium 90',
    ].join('\n'),
  );
});

it('says so where nothing is amiss', () => {
  const [group] = GROUPS;
  const abilities = (group?.abilities ?? []).slice(1);
  expect(summaryOf([{ title: '', abilities }])).toBe('共 1 项，全部正常');
});

it('takes what throws for missing', async () => {
  const broken = tried('复制', () => Promise.reject(new TypeError('no')), '请按 Ctrl+C');
  expect(await broken).toEqual({
    name: '复制',
    state: 'off',
    found: 'no',
    effect: '请按 Ctrl+C',
  });
});

it.each([
  ['https:', 'www.example.gov.cn', 'ok'],
  ['https:', '10.0.0.8', 'ok'],
  ['http:', '127.0.0.1', 'ok'],
  ['http:', 'localhost', 'ok'],
  ['http:', '[::1]', 'ok'],
  ['http:', '10.0.0.8', 'limited'],
  ['http:', 'intranet.test', 'limited'],
  ['file:', '', 'limited'],
] as const)('%s//%s', (protocol, hostname, state) => {
  expect(openedBy({ protocol, hostname }).state).toBe(state);
});

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';
it.each([
  [`Mozilla/5.0 (X11) ${WEBKIT} HeadlessChrome/156.0.0.0 Safari/537.36`, 'Chromium', 156],
  [`Mozilla/5.0 (Windows) ${WEBKIT} Chrome/109.0.0.0 Safari/537.36 Edg/109.0`, 'Edge', 109],
  [`Mozilla/5.0 (X11) ${WEBKIT} Chrome/90.0 Safari/537.36 Qaxbrowser`, '奇安信可信浏览器', 90],
  ['Mozilla/5.0 (X11; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', undefined],
  ['Mozilla/5.0 (Windows NT 6.1; Trident/7.0) like Gecko', '未识别的浏览器', undefined],
])('%s', (userAgent, name, chromium) => {
  expect(browserOf(userAgent)).toEqual({ name, ...(chromium !== undefined && { chromium }) });
});

it('doubts a clock that is years or hours off', () => {
  const now = new Date('2026-11-23T10:00:00+08:00');
  expect(clock(now, -480).state).toBe('ok');
  expect(clock(now, 0).state).toBe('limited');
  expect(clock(new Date('2009-01-01T10:00:00+08:00'), -480).state).toBe('limited');
});
