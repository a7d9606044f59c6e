import { expect, it } from 'vitest';
import { hashOfReport, routeOf } from './route';

it.each([
  ['', { page: 'list' }],
  ['#/', { page: 'list' }],
  ['#/about', { page: 'about' }],
  ['#/environment', { page: 'environment' }],
  ['#/report/', { page: 'list' }],
  ['#/report/a1b2', { page: 'fill', report: 'a1b2' }],
  ['#/report/a1b2/preview', { page: 'preview', report: 'a1b2' }],
  ['#/report/a1b2/notes', { page: 'notes', report: 'a1b2' }],
  ['#/report/a1b2/sources', { page: 'sources', report: 'a1b2' }],
  ['#/report/a1b2/at/requests.x.total', { page: 'fill', report: 'a1b2', at: 'requests.x.total' }],
  ['#/report/a1b2/at/', { page: 'list' }],
  ['#/report/a1b2/nowhere', { page: 'list' }],
])('%s', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
});

it('leads to the report it was made of', () => {
  expect(routeOf(hashOfReport('0v9'))).toEqual({ page: 'fill', report: '0v9' });
});
