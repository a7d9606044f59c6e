import { describe, expect, it } from 'vitest';
import { suqian2023, withValues } from '../testing/samples';
import { replay } from './edits';
import { editOn } from '../testing/replicas';
import { assignable, assignChanges, sharesOf, unassignedCount } from './division';
import { form2021 } from './forms/2021';
import { reportFrom, valuesOf } from './report';
import { successorOf } from './carry-over';

const LICENCES = 'disclosure.licences.decisions';
const PENALTIES = 'disclosure.penalties.decisions';
const RECEIVED = 'requests.received.naturalPerson';
const TOTAL = 'requests.received.total';

const report = withValues(suqian2023(), {
  [`assigned:${RECEIVED}`]: '信访科',
  [`assigned:${PENALTIES}`]: '执法科',
  [`assigned:${LICENCES}`]: '执法科',
  [`assigned:${TOTAL}`]: '信访科',
  'assigned:no.such.cell': '信访科',
  [PENALTIES]: '若干',
});

describe('shares', () => {
  it('stand in the order of the form, without totals that add themselves up', () => {
    const shares = sharesOf(form2021, report).map(({ office, cells, stated }) => ({
      office,
      cells: cells.map(({ address }) => address),
      stated,
    }));
    expect(shares).toEqual([
      { office: '执法科', cells: [LICENCES, PENALTIES], stated: 1 },
      { office: '信访科', cells: [RECEIVED], stated: 1 },
    ]);
    expect(unassignedCount(form2021, report)).toBe(166 - 3);
  });

  it('have a total that is typed by hand', () => {
    const taken = withValues(report, { [`takenOver:${TOTAL}`]: '1' });
    expect(sharesOf(form2021, taken)[1]?.cells.map(({ address }) => address)).toContain(TOTAL);
  });
});

describe('assigning', () => {
  it('takes what can be typed, and one line for a name', () => {
    expect(assignable(form2021, report, [RECEIVED, TOTAL, 'overview', 'x'])).toEqual([RECEIVED]);
    expect(assignChanges([RECEIVED], ' 信访\n科 ')).toEqual([
      { address: `assigned:${RECEIVED}`, new: '信访 科' },
    ]);
  });

  it('is an edit like any other, and comes back from what it states', () => {
    const [change] = assignChanges([RECEIVED], '办公室');
    if (!change) throw new Error('no change');
    const edits = [editOn([], 'A', change.address, change.new, { act: 'assign' })];
    expect(replay(edits).get(`assigned:${RECEIVED}`)).toBe('办公室');
    expect(reportFrom(valuesOf(report)).assigned).toEqual(report.assigned);
  });

  it('is taken over into the report of the year after', () => {
    const next = reportFrom(successorOf(report));
    expect(next.assigned).toEqual({
      [RECEIVED]: '信访科',
      [PENALTIES]: '执法科',
      [LICENCES]: '执法科',
      [TOTAL]: '信访科',
    });
  });
});
