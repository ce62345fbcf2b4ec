import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '#src/points/evaluate.ts';
import type { LineFacts } from '#src/points/facts.ts';
import { type Item, itemsOf, type Rule, type ScoreTable } from '#src/points/table.ts';
import { item, table } from '#tests/factories/score-tables.ts';

const amount = fc.integer({ min: 0, max: 4000 });
const bound = fc.record({ at: fc.integer({ min: 0, max: 100_000 }), open: fc.boolean() });
const band = fc.record({ text: fc.constant('mức'), from: bound, to: fc.constant(null), points: amount });

const baseRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.constant({ kind: 'fixed' } as const),
  fc.constant({ kind: 'allOrNothing', needs: 'đủ' } as const),
  fc.array(band, { minLength: 1, maxLength: 3 }).map((bands) => ({ kind: 'bands', on: 'base', bands }) as const),
);
const otherRule: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    kind: fc.constant('each' as const),
    on: fc.constantFrom('bonus' as const, 'penalty' as const),
    points: amount,
    once: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('steps' as const),
    on: fc.constantFrom('bonus' as const, 'penalty' as const),
    from: bound,
    first: amount,
    step: fc.integer({ min: 500, max: 5000 }),
    each: amount,
  }),
);
const cap = fc.record({
  on: fc.constantFrom('bonus' as const, 'penalty' as const, 'both' as const),
  most: amount,
  text: fc.constant('không quá'),
});

/** Two groups of lines with clauses below them; codes in order. */
const someTable: fc.Arbitrary<ScoreTable> = fc
  .record({
    groups: fc.array(
      fc.array(
        fc.record({
          base: fc.integer({ min: 0, max: 9000 }),
          rule: baseRule,
          below: fc.array(otherRule, { maxLength: 3 }),
          caps: fc.array(cap, { maxLength: 2 }),
          oneOf: fc.boolean(),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    bonusCap: fc.option(amount, { nil: null }),
    floor: fc.constantFrom('zero' as const, 'none' as const, 'unsaid' as const),
    notApplicable: fc.constantFrom('full' as const, 'none' as const, 'spread' as const),
  })
  .map(({ groups, ...rest }) =>
    table(
      groups.map((lines, at) =>
        item(`${at + 1}`, {
          base: lines.reduce((sum, { base }) => sum + base, 0),
          items: lines.map(({ base, rule, below, caps, oneOf }, place) =>
            item(`${at + 1}.${place + 1}`, {
              base,
              rules: [rule],
              caps,
              oneOf,
              items: below.map((each, last) => item(`${at + 1}.${place + 1}.${last + 1}`, { rules: [each] })),
            }),
          ),
        }),
      ),
      rest,
    ),
  );

const someFacts = (of: ScoreTable): fc.Arbitrary<LineFacts[]> => {
  const codes = [...itemsOf(of.items)].map(({ code }) => code);
  return fc.array(
    fc.record(
      {
        code: fc.constantFrom(...codes, 'x9'),
        base: fc.integer({ min: -500, max: 10_000 }),
        bonus: amount,
        penalty: amount,
        cases: fc.nat(9),
        exempted: fc.nat(3),
        holds: fc.boolean(),
        rate: fc.record({ count: fc.nat(1200), of: fc.constant(1000) }),
        notApplicable: fc.constant('không phát sinh'),
      },
      { requiredKeys: ['code'] },
    ),
    { maxLength: 12 },
  );
};
const scored = someTable.chain((of) => someFacts(of).map((facts) => ({ of, facts })));
const runs = { numRuns: 500 };

describe('an evaluation of any table', () => {
  it('has steps that sum to its total, in whole thousandths', () => {
    fc.assert(
      fc.property(scored, ({ of, facts }) => {
        const found = evaluate(of, facts);
        const sums = { base: 0, bonus: 0, penalty: 0 };
        for (const { on, points } of found.derivation) sums[on] += points;
        expect(sums.base).toBe(found.base);
        expect(sums.bonus).toBe(found.bonus);
        expect(sums.penalty).toBe(found.penalty === 0 ? 0 : -found.penalty);
        expect(found.total).toBe(found.base + found.bonus - found.penalty);
        expect(found.derivation.every(({ points }) => Number.isSafeInteger(points))).toBe(true);
      }),
      runs,
    );
  });

  it('does not depend on the order of the entries', () => {
    fc.assert(
      fc.property(scored, ({ of, facts }) => {
        expect(evaluate(of, [...facts].reverse())).toEqual(evaluate(of, facts));
      }),
      runs,
    );
  });

  it('never passes a maximum or a cap', () => {
    fc.assert(
      fc.property(scored, ({ of, facts }) => {
        const found = evaluate(of, facts);
        const below = (parent: Item) => new Set([...itemsOf([parent])].map(({ code }) => code));
        for (const line of itemsOf(of.items)) {
          const codes = below(line);
          const sum = (on: string) =>
            found.derivation
              .filter((each) => each.on === on && codes.has(each.code))
              .reduce((all, { points }) => all + points, 0);
          if (line.base !== null) expect(sum('base')).toBeLessThanOrEqual(line.base);
          for (const { on, most } of line.caps) {
            if (on !== 'penalty') expect(sum('bonus')).toBeLessThanOrEqual(most);
            if (on !== 'bonus') expect(-sum('penalty')).toBeLessThanOrEqual(most);
          }
        }
        expect(found.bonus).toBeLessThanOrEqual(of.bonusCap ?? Number.POSITIVE_INFINITY);
      }),
      runs,
    );
  });

  it('never rises by one more case that takes points off, nor falls by one that adds', () => {
    fc.assert(
      fc.property(someTable, fc.nat(9), fc.nat(30), (of, cases, at) => {
        const clauses = [...itemsOf(of.items)].filter(({ rules }) => rules.some(({ kind }) => kind === 'each'));
        fc.pre(clauses.length > 0);
        const line = clauses[at % clauses.length] as Item;
        const totalOf = (count: number) => evaluate(of, [{ code: line.code, cases: count }]).total;
        const penalty = line.rules.some((rule) => rule.kind === 'each' && rule.on === 'penalty');
        if (penalty) expect(totalOf(cases + 1)).toBeLessThanOrEqual(totalOf(cases));
        else expect(totalOf(cases + 1)).toBeGreaterThanOrEqual(totalOf(cases));
      }),
      runs,
    );
  });

  it('says so wherever what counts is not what was entered', () => {
    fc.assert(
      fc.property(scored, ({ of, facts }) => {
        const { warnings, entered, ...found } = evaluate(of, facts);
        const differs =
          entered.base !== found.base || entered.bonus !== found.bonus || entered.penalty !== found.penalty;
        const spreadOut = found.derivation.some(({ step }) => step === 'spread' || step === 'floor');
        if (differs && !spreadOut) expect(warnings.length).toBeGreaterThan(0);
      }),
      runs,
    );
  });
});
