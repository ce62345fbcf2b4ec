import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AWARD_CODES, type AwardCode } from '#src/law/award-code.ts';
import { type CheckOptions, check, decide } from '#src/law/check.ts';
import { type HeldAward, RATINGS, type SubjectFacts } from '#src/law/facts.ts';
import type { Condition } from '#src/law/pack.ts';
import { PACK_CODES, rulePack } from '#src/law/packs.ts';
import { rulesOf } from '#src/law/regimes.ts';
import type { Outcome } from '#src/law/verdict.ts';
import {
  someAward,
  someDay,
  someDiscipline,
  someInitiative,
  someMatter,
  someSubject,
} from '#tests/factories/law-facts.ts';

const RANK: Record<Outcome, number> = { notEligible: 0, unknown: 1, eligible: 2 };

const question = fc
  .record({
    award: fc.constantFrom(...AWARD_CODES),
    onDate: someDay,
    back: fc.constantFrom(0, 0, 1),
    pack: fc.constantFrom(...PACK_CODES),
    receivedOn: fc.option(someDay, { nil: null }),
  })
  .map(({ award, onDate, back, pack, receivedOn }) => {
    const options: CheckOptions = {
      pack: rulePack(pack),
      achievementYear: Number(onDate.slice(0, 4)) - back,
      receivedOn,
    };
    return { award, onDate, options };
  });
type Question = { award: AwardCode; onDate: string; options: CheckOptions };

const verdictOn = (facts: SubjectFacts, { award, onDate, options }: Question) => check(award, facts, onDate, options);
const rankOf = (facts: SubjectFacts, asked: Question) => RANK[verdictOn(facts, asked).outcome];
const runs = { numRuns: 600 };

/** Another item on a list that is known; an unknown list stays unknown. */
function adding<T>(list: readonly T[] | null, more: T): readonly T[] | null {
  return list && [...list, more];
}

describe('verdicts on any facts, under any pack', () => {
  it('come to the same when only the outcome is asked', () => {
    fc.assert(
      fc.property(someSubject, question, (facts, asked) => {
        const { conditions, ...decision } = verdictOn(facts, asked);
        expect(conditions.length).toBeGreaterThan(0);
        expect(decide(asked.award, facts, asked.onDate, asked.options)).toEqual(decision);
      }),
      { numRuns: 3_000 },
    );
  });

  it('are never made eligible, nor better, by a blocker', () => {
    const blocker = fc.oneof(
      someMatter.map((matter) => (facts: SubjectFacts) => ({ ...facts, matters: adding(facts.matters, matter) })),
      someDiscipline.map((each) => (facts: SubjectFacts) => ({ ...facts, discipline: adding(facts.discipline, each) })),
    );
    fc.assert(
      fc.property(someSubject, question, blocker, (facts, asked, block) => {
        expect(rankOf(block(facts), asked)).toBeLessThanOrEqual(rankOf(facts, asked));
      }),
      runs,
    );
  });

  it('do not depend on the order of the facts', () => {
    fc.assert(
      fc.property(someSubject, question, fc.infiniteStream(fc.nat()), (facts, asked, stream) => {
        const seeds = stream[Symbol.iterator]();
        const shuffled = <T>(list: T): T => {
          if (!Array.isArray(list)) return list;
          const keyed = list.map((each) => ({ each, key: seeds.next().value as number }));
          return keyed.sort((a, b) => a.key - b.key).map(({ each }) => each) as T;
        };
        const other = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, shuffled(value)]));
        expect(verdictOn(other as SubjectFacts, asked)).toEqual(verdictOn(facts, asked));
      }),
      runs,
    );
  });

  it('are the same each time, and leave the facts alone', () => {
    fc.assert(
      fc.property(someSubject, question, (facts, asked) => {
        const copy = structuredClone(facts);
        const first = verdictOn(facts, asked);
        expect(verdictOn(facts, asked)).toEqual(first);
        expect(verdictOn(copy, asked)).toEqual(first);
        expect(facts).toEqual(copy);
      }),
      runs,
    );
  });

  it('never fall by one more merit, but where the same year is rewarded once', () => {
    const merit = fc.oneof(
      someAward.map((award) => (facts: SubjectFacts) => ({ ...facts, awards: adding(facts.awards, award) })),
      someInitiative.map(
        (each) => (facts: SubjectFacts) =>
          facts.kind === 'person'
            ? { ...facts, initiatives: adding(facts.initiatives, { ...each, usedFor: [] }) }
            : facts,
      ),
      fc.nat().map((at) => (facts: SubjectFacts) => withBetterRating(facts, at)),
    );
    fc.assert(
      fc.property(someSubject, question, merit, (facts, asked, gain) => {
        const more = gain(facts);
        fc.pre(!rewardsTheYearAgain(facts, more, asked));
        expect(rankOf(more, asked)).toBeGreaterThanOrEqual(rankOf(facts, asked));
      }),
      runs,
    );
  });

  it('stand whatever a list that is unknown turns out to hold', () => {
    const lists = [
      'ratings',
      'awards',
      'matters',
      'discipline',
      'registered',
      'initiatives',
      'staff',
      'nominations',
      'targets',
    ];
    fc.assert(
      fc.property(someSubject, question, fc.constantFrom(...lists), (facts, asked, list) => {
        fc.pre(list in facts);
        const { outcome } = verdictOn({ ...facts, [list]: null }, asked);
        if (outcome !== 'unknown') expect(verdictOn(facts, asked).outcome).toBe(outcome);
      }),
      runs,
    );
  });

  it('stand whatever a year without a rating turns out to be', () => {
    fc.assert(
      fc.property(someSubject, question, fc.nat(), (facts, asked, at) => {
        fc.pre((facts.ratings?.length ?? 0) > 0);
        const ratings = facts.ratings?.filter((_, index) => index !== at % (facts.ratings?.length ?? 1)) ?? null;
        const { outcome } = verdictOn({ ...facts, ratings }, asked);
        if (outcome !== 'unknown') expect(verdictOn(facts, asked).outcome).toBe(outcome);
      }),
      runs,
    );
  });
});

function withBetterRating(facts: SubjectFacts, at: number): SubjectFacts {
  const { ratings } = facts;
  if (!ratings || ratings.length === 0) return facts;
  const index = at % ratings.length;
  return {
    ...facts,
    ratings: ratings.map((rating, place) =>
      place === index
        ? { ...rating, level: RATINGS[Math.max(0, RATINGS.indexOf(rating.level) - 1)] ?? rating.level }
        : rating,
    ),
  };
}

/** The new award is the one asked for, whose years may be shared, or one that bars it in the same year. */
function rewardsTheYearAgain(before: SubjectFacts, after: SubjectFacts, { award, options }: Question): boolean {
  const added = (after.awards ?? []).filter((each: HeldAward) => !before.awards?.includes(each));
  const barring = options.pack?.regimes.flatMap((regime) => {
    const rules = rulesOf(regime, award);
    return [rules?.replacedBy?.award, ...[...(rules?.person ?? []), ...(rules?.collective ?? [])].flatMap(barredBy)];
  });
  return added.some(
    (each) => each.award === award || (each.year === options.achievementYear && (barring ?? []).includes(each.award)),
  );
}

function barredBy(condition: Condition): readonly AwardCode[] {
  if ('group' in condition) return condition.parts.flatMap(barredBy);
  return condition.when.test === 'noneInYear' ? condition.when.awards : [];
}
