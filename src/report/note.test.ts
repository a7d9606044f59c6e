import { describe, expect, it } from 'vitest';
import { reportOf } from '../testing/samples';
import { formOf } from './forms/index';
import { bracketToNote } from './note';

const CELL = 'requests.received.business';
const NOTE = `note:${CELL}`;

function moved(typed: string, note = '') {
  const report = reportOf('2021', 2024, {}, { [CELL]: typed, [NOTE]: note });
  return bracketToNote(formOf('2021'), report, CELL);
}

describe('words in brackets behind a number', () => {
  it.each([
    ['5（含2件转办）', '5', '（含2件转办）'],
    ['１，２３４件 (含补报)', '1234', '(含补报)'],
    ['0（无）', '0', '（无）'],
  ])('%s become its note', (typed, number, note) => {
    expect(moved(typed)).toEqual([
      { address: CELL, new: number },
      { address: NOTE, new: note },
    ]);
  });

  it('stand behind the note there is', () => {
    expect(moved('5（含2件转办）', '据台账')[1]?.new).toBe('据台账；（含2件转办）');
  });

  it.each(['5', '', '若干（约）', '5（含', '5（含2件）以上'])('are none in “%s”', (typed) => {
    expect(moved(typed)).toEqual([]);
  });
});
