import { describe, expect, it } from 'vitest';
import { editOn } from '../testing/replicas';
import type { Change, Edit } from './edits';
import { lastLook } from './last-look';
import { newVersion } from './versions';
import { moveChange, type Move } from './workflow';

/** A log to which things are done one after the other. */
function course(): { edits: Edit[]; does: (move: Move) => void; saves: (name: string) => void } {
  const edits: Edit[] = [];
  const act = ({ address, new: to }: Change): void => {
    edits.push(editOn(edits, 'a', address, to));
  };
  return {
    edits,
    does: (move) => act(moveChange(move)),
    saves: (name) => act(newVersion(edits, name, name)),
  };
}

describe('上次审阅', () => {
  it('is nothing the first time', () => {
    const { edits, does, saves } = course();
    saves('送审稿');
    does({ kind: 'submit', role: 'filler' });
    expect(lastLook(edits)).toBeUndefined();
  });

  it('is what was decided on before it was handed in again', () => {
    const { edits, does, saves } = course();
    saves('第一稿');
    does({ kind: 'submit' });
    does({ kind: 'return', reason: '请改' });
    expect(lastLook(edits)?.name).toBe('第一稿');
    saves('第二稿');
    does({ kind: 'submit', version: 'version:第二稿' });
    expect(lastLook(edits)?.name).toBe('第一稿');
    does({ kind: 'return', reason: '再改', version: 'version:第二稿' });
    does({ kind: 'submit' });
    expect(lastLook(edits)?.name).toBe('第二稿');
  });

  it('is no look of the competent department where only the unit has decided', () => {
    const { edits, does, saves } = course();
    saves('第一稿');
    does({ kind: 'submit' });
    does({ kind: 'return', role: 'unitReviewer' });
    saves('第二稿');
    does({ kind: 'submit' });
    does({ kind: 'pass', role: 'unitReviewer' });
    expect(lastLook(edits)).toBeUndefined();
    does({ kind: 'return', role: 'competentReviewer' });
    saves('第三稿');
    does({ kind: 'submit' });
    does({ kind: 'pass', role: 'unitReviewer' });
    expect(lastLook(edits)?.name).toBe('第二稿');
  });
});
