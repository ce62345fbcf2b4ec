import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksOf, isOf } from '#src/points/breaks.ts';
import { evaluate } from '#src/points/evaluate.ts';
import type { LineFacts } from '#src/points/facts.ts';
import type { Rule, ScoreTable } from '#src/points/table.ts';
import { item, table } from '#tests/factories/score-tables.ts';

const person = { reason: 'Hội nghị thống nhất', by: 'Nguyễn Văn A, Phó Vụ trưởng' };
const free: Rule = { kind: 'free', on: 'bonus' };
const grouped: ScoreTable = table(
  [
    item('I', {
      caps: [{ on: 'bonus', most: 3000, text: 'tối đa 3 điểm' }],
      items: [item('1', { rules: [free] }), item('2', { rules: [free] })],
    }),
    item('3', { base: 10_000, rules: [{ kind: 'fixed' }] }),
  ],
  { bonusCap: 5000 },
);

describe('breaks of rules', () => {
  it('says at which item, in which column and how many points stand against the rule', () => {
    const found = evaluate(grouped, [
      { code: '1', bonus: 2000 },
      { code: '2', bonus: 4000 },
      { code: '3', base: 12_000 },
    ]);
    expect(found.total).toBe(13_000);
    expect(breaksOf(found)).toMatchObject([
      { code: 'I', points: { bonus: 6000 } },
      { code: '3', points: { base: 12_000 } },
    ]);
  });

  it('counts what is confirmed at a line, at a group and for the whole table', () => {
    const facts: LineFacts[] = [
      { code: '1', bonus: 2000 },
      { code: '2', bonus: 4000 },
      { code: '3', base: 12_000, override: { ...person, base: 12_000, asEntered: true } },
      { code: 'I', override: { ...person, bonus: 6000, asEntered: true } },
    ];
    const capped = evaluate(grouped, facts);
    expect(capped).toMatchObject({ base: 12_000, bonus: 5000 });
    expect(breaksOf(capped).at(-1)).toMatchObject({ code: '', points: { bonus: 6000 } });
    const found = evaluate(grouped, [...facts, { code: '', override: { ...person, bonus: 6000, asEntered: true } }]);
    expect(found).toMatchObject({ base: 12_000, bonus: 6000, total: 18_000 });
    expect(found.warnings.filter(({ kind }) => kind === 'overridden')).toHaveLength(3);
    expect(found.warnings.map(({ kind }) => kind)).not.toContain('unknownCode');
    expect(found.warnings.map(({ kind }) => kind)).not.toContain('missingEntry');
  });

  it('counts nothing that was confirmed of other points', () => {
    const override = { ...person, base: 12_000, asEntered: true };
    expect(evaluate(grouped, [{ code: '3', base: 11_000, override }])).toMatchObject({ base: 10_000 });
    expect(evaluate(grouped, [{ code: '', override: { ...person, bonus: 9000, asEntered: true } }]).total).toBe(0);
    expect(isOf({ base: 12_000 }, { code: '3', points: { base: 11_000 }, messages: [] })).toBe(false);
    expect(isOf({ base: 12_000, bonus: null }, { code: '3', points: { base: 12_000 }, messages: [] })).toBe(true);
  });

  it('keeps who and why also where the points stand as they are', () => {
    const bands: Rule = {
      kind: 'bands',
      on: 'base',
      bands: [{ from: null, to: null, points: 5000, text: 'từ 90 %' }],
    };
    const one = table([item('a', { base: 5000, rules: [bands] })]);
    const found = evaluate(one, [{ code: 'a', base: 3000, override: { ...person, base: 3000, asEntered: true } }]);
    expect(found.total).toBe(3000);
    expect(breaksOf(found)).toMatchObject([{ code: 'a', points: { base: 3000 } }]);
    expect(found.derivation.at(-1)).toMatchObject({ step: 'override', points: 0 });
    expect(found.derivation.at(-1)?.words).toContain(person.reason);
  });

  it('has steps that sum to the total, whatever is confirmed', () => {
    const points = fc.integer({ min: 0, max: 15_000 });
    fc.assert(
      fc.property(points, points, points, fc.array(points, { minLength: 3, maxLength: 3 }), (one, two, three, said) => {
        const found = evaluate(grouped, [
          { code: '1', bonus: one },
          { code: '2', bonus: two },
          { code: '3', base: three, override: { ...person, base: said[0], asEntered: true } },
          { code: 'I', override: { ...person, bonus: said[1], asEntered: true } },
          { code: '', override: { ...person, bonus: said[2], asEntered: true } },
        ]);
        expect(found.derivation.reduce((sum, step) => sum + step.points, 0)).toBe(found.total);
      }),
    );
  });
});
