import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextState } from '#src/features/state-table.ts';
import { fold } from '#src/text/fold.ts';
import { foldName } from './rules/check-person.ts';
import {
  RUN_TRANSITIONS,
  type RunAction,
  type RunState,
  runState,
  silence,
  storeProblem,
  storeSilence,
} from './rules.ts';

const states: RunState[] = ['reading', 'interrupted', 'failed', 'checked', 'storing', 'halted', 'stored', 'withdrawn'];
const actions: RunAction[] = ['check', 'fail', 'lose', 'repeat', 'store', 'write', 'giveBack', 'withdraw'];

describe('an import', () => {
  it('takes the steps of its table and no other', () => {
    const allowed = states.flatMap((state) =>
      actions.flatMap((action) => {
        const next = nextState(RUN_TRANSITIONS, state, action);
        return next ? [`${state} ${action} ${next}`] : [];
      }),
    );
    expect(allowed.sort()).toEqual(RUN_TRANSITIONS.map(({ from, action, to }) => `${from} ${action} ${to}`).sort());
  });

  it('that is stored, withdrawn or failed stays so', () => {
    for (const state of ['stored', 'withdrawn', 'failed'] as const) {
      for (const action of actions) expect(nextState(RUN_TRANSITIONS, state, action)).toBeNull();
    }
  });

  it('was interrupted when its reading shows no life', () => {
    expect(runState('reading', silence)).toBe('reading');
    expect(runState('reading', silence + 1)).toBe('interrupted');
    expect(runState('checked', silence * 100)).toBe('checked');
    expect(runState('storing', storeSilence)).toBe('storing');
    expect(runState('storing', storeSilence + 1)).toBe('halted');
  });

  it('is stored only when something is new or changed and nothing is wrong', () => {
    const count = fc.nat({ max: 3 });
    fc.assert(
      fc.property(fc.record({ new: count, changed: count, same: count, faulty: count }), (counts) => {
        const may = counts.faulty === 0 && counts.new + counts.changed > 0;
        expect(storeProblem(counts) === null).toBe(may);
      }),
    );
  });
});

describe('a name, folded word by word', () => {
  it('is folded as any other text', () => {
    const word = fc.constantFrom('Nguyễn', 'ĐỆ', 'Ước', 'ỷ', 'A-B', "O'Neil", 'Thị', '-', 'H’Mông', 'Ẩn');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        expect(foldName(words.join(' '))).toBe(fold(words.join(' ')));
      }),
    );
  });
});
