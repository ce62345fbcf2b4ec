import { describe, expect, it } from 'vitest';
import type { Rule } from '#src/points/table.ts';
import { item } from '#tests/factories/score-tables.ts';
import { askedOf, measuredPoints } from './asked.ts';

const bands = {
  kind: 'bands',
  on: 'base',
  bands: [{ text: '> 98 %', from: { at: 98_000, open: true }, to: null, points: 5000 }],
} as const;
const each = { kind: 'each', on: 'penalty', points: 500 } as const;
const lineOf = (...rules: Rule[]) => item('1', { base: 5000, rules });

describe('what a line asks for', () => {
  it.each<[string, Rule[], string[]]>([
    ['points themselves', [{ kind: 'fixed' }], []],
    ['points within a cap', [{ kind: 'free', on: 'bonus' }], []],
    ['cases', [each], ['cases']],
    ['cases and those exempted', [{ ...each, exempt: 'tự phát hiện' }], ['cases', 'exempted']],
    ['a rate', [bands], ['rate']],
    ['a size and a rate', [{ kind: 'sizedBands', on: 'bonus', classes: [] }], ['size', 'rate']],
    ['an outcome', [{ kind: 'choice', options: [] }], ['choice']],
    ['yes or no', [{ kind: 'allOrNothing', needs: 'đủ' }], ['holds']],
    ['marks', [{ kind: 'average' }], ['marks']],
    [
      'two days',
      [{ kind: 'deadline', on: 'base', points: 1, due: { when: 'before', days: 5, working: true, rewards: 'early' } }],
      ['dueFor', 'doneOn'],
    ],
    ['what was done and aimed at', [{ kind: 'relative', formula: 'target' }], ['actual', 'target']],
    ['the base points beside another rule', [{ ...bands, on: 'bonus' }, { kind: 'fixed' }], ['rate', 'holds']],
  ])('%s', (_name, rules, asked) => {
    expect(askedOf(lineOf(...rules))).toEqual(asked);
  });
});

describe('points that follow from facts', () => {
  it('counts cases without those exempted', () => {
    expect(measuredPoints(lineOf(each), 'penalty', { cases: 3, exempted: 1 })).toBe(1000);
    expect(measuredPoints(lineOf(each), 'base', { cases: 3 })).toBeNull();
  });

  it('is nothing while the facts are silent, and 0 where a rate lies in no band', () => {
    expect(measuredPoints(lineOf(bands), 'base', {})).toBeNull();
    expect(measuredPoints(lineOf(bands), 'base', { rate: { count: 98, of: 100 } })).toBe(0);
    expect(measuredPoints(lineOf(bands), 'base', { rate: { count: 99, of: 100 } })).toBe(5000);
  });

  it('leaves what hangs on the other units, and what does not apply, open', () => {
    expect(measuredPoints(lineOf({ kind: 'relative', formula: 'share' }), 'base', { actual: 9 })).toBeNull();
    expect(measuredPoints(lineOf(each), 'penalty', { cases: 3, notApplicable: 'không có' })).toBeNull();
  });
});
