import fc from 'fast-check';
import { AWARD_CODES, type AwardCode } from '#src/law/award-code.ts';
import {
  type CollectiveFacts,
  DISCIPLINES,
  type Discipline,
  type HeldAward,
  type Initiative,
  MATTERS,
  type Matter,
  type PersonFacts,
  RATINGS,
  REACHES,
} from '#src/law/facts.ts';

const FIRST = 2014;
const LAST = 2026;

const year = fc.integer({ min: FIRST, max: LAST });
const award = fc.constantFrom(...AWARD_CODES);
const two = (number: number) => String(number).padStart(2, '0');
export const someDay = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`);
const orUnknown = <T>(list: fc.Arbitrary<T[]>) => fc.option(list, { freq: 8, nil: null });

/** Awards as they come in life: many titles of the year, some higher ones, few revoked. */
export const someAward: fc.Arbitrary<HeldAward> = fc.record({
  award: fc.oneof(award, fc.constantFrom('LDTT', 'CSTDCS', 'CSTD_BO', 'TTLDXS', 'BK_BO', 'CO_BO')),
  year,
  decidedOn: someDay,
  decisionNumber: fc.constantFrom('1/QĐ', '2/QĐ', '3/QĐ'),
  issuer: fc.constant('Cơ quan thử'),
  revokedOn: fc.option(someDay, { freq: 8, nil: null }).map((day) => day ?? null),
});

/** The same award year after year, decided in December: what makes runs. */
const someRun = fc
  .record({
    award: fc.constantFrom('LDTT', 'CSTDCS', 'CSTD_BO', 'TTLDXS'),
    from: year,
    count: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ award: code, from, count }) =>
    Array.from(
      { length: count },
      (_, at): HeldAward => ({
        award: code as HeldAward['award'],
        year: from + at,
        decidedOn: `${from + at}-12-10`,
        decisionNumber: '9/QĐ',
        issuer: 'Cơ quan thử',
        revokedOn: null,
      }),
    ),
  );
const awards = fc
  .tuple(fc.array(someAward, { maxLength: 8 }), fc.array(someRun, { maxLength: 4 }))
  .map(([some, runs]) => [...some, ...runs.flat()]);

export const someInitiative: fc.Arbitrary<Initiative> = fc.record({
  id: fc.uuid(),
  name: fc.constantFrom('Sáng kiến 1', 'Sáng kiến 2'),
  kind: fc.constantFrom('initiative', 'topic'),
  reach: fc.constantFrom(...REACHES),
  year,
  recognisedOn: someDay,
  decisionNumber: fc.constantFrom('1/QĐ', '2/QĐ'),
  usedFor: fc.array(fc.record({ award, year }), { maxLength: 2 }),
});

export const someDiscipline: fc.Arbitrary<Discipline> = fc.record({
  level: fc.constantFrom(...DISCIPLINES),
  decidedOn: someDay,
  decisionNumber: fc.constant('KL'),
  endedOn: fc.option(someDay, { nil: null }),
});

export const someMatter: fc.Arbitrary<Matter> = fc.record({
  kind: fc.constantFrom(...MATTERS),
  openedOn: someDay,
  closedOn: fc.option(someDay, { nil: null }),
  clean: fc.constantFrom(true, true, false, null),
});

const ratings = fc
  .array(fc.record({ year, level: fc.constantFrom(...RATINGS, 'excellent', 'excellent', 'good') }), { maxLength: 16 })
  .map((list) => [...new Map(list.map((each) => [each.year, each])).values()]);
const registered = fc.array(fc.record({ award, year }), { maxLength: 6 });
const quiet = <T>(item: fc.Arbitrary<T>) => {
  const none: fc.Arbitrary<T[]> = fc.constant([]);
  return orUnknown(
    fc.oneof({ weight: 3, arbitrary: none }, { weight: 1, arbitrary: fc.array(item, { maxLength: 2 }) }),
  );
};

const common = {
  id: fc.constant('thu'),
  name: fc.constant('Đối tượng thử'),
  ratings: orUnknown(ratings),
  awards: orUnknown(awards),
  matters: quiet(someMatter),
  discipline: quiet(someDiscipline),
  registered: orUnknown(registered),
};

export const somePerson: fc.Arbitrary<PersonFacts> = fc.record({
  ...common,
  kind: fc.constant('person' as const),
  female: fc.constantFrom(true, false, null),
  initiatives: orUnknown(fc.array(someInitiative, { maxLength: 6 })),
  recruitedOn: fc.option(someDay, { nil: null }),
  absences: orUnknown(
    fc.array(fc.record({ year, days: fc.nat({ max: 60 }), maternity: fc.boolean() }), { maxLength: 3 }),
  ),
});

const count = fc.option(fc.nat({ max: 12 }), { freq: 8, nil: null });
export const someCollective: fc.Arbitrary<CollectiveFacts> = fc.record({
  ...common,
  kind: fc.constant('collective' as const),
  foundedOn: fc.option(someDay, { nil: null }),
  legalPersonality: fc.constantFrom(true, false, null),
  staff: orUnknown(
    fc.array(
      fc.record({ year, people: fc.constant(12), completed: count, advanced: count, fighters: count, women: count }),
      {
        maxLength: 6,
      },
    ),
  ),
  nominations: orUnknown(
    fc.array(
      fc.record({ award: fc.constantFrom('CO_BO' as const, 'CO_CP' as const), year, document: fc.constant('BB') }),
      {
        maxLength: 6,
      },
    ),
  ),
  flagSubject: fc.constantFrom(true, false, null),
  targets: orUnknown(fc.array(fc.record({ year, exceeded: fc.boolean() }), { maxLength: 6 })),
});

const YEARS = Array.from({ length: LAST - FIRST + 1 }, (_, at) => FIRST + at);
const everyYear = <T>(make: (year: number) => T) => fc.subarray(YEARS.map(make), { minLength: LAST - FIRST - 3 });
const wonEveryYear = (...codes: AwardCode[]) =>
  fc.tuple(...codes.map((code) => everyYear((each) => wonAward(code, each)))).map((lists): HeldAward[] => lists.flat());

function wonAward(code: AwardCode, each: number): HeldAward {
  const decision = { decidedOn: `${each}-06-01`, decisionNumber: '9/QĐ', issuer: 'Cơ quan thử' };
  return { award: code, year: each, revokedOn: null, ...decision };
}

const spotless = {
  ratings: everyYear((each) => ({ year: each, level: 'excellent' as const })),
  matters: fc.constant([]),
  discipline: fc.constant([]),
  registered: fc.constant(AWARD_CODES.flatMap((code) => YEARS.map((each) => ({ award: code, year: each })))),
};

/** One of whom nearly every year is good, so that some verdicts are eligible. */
const goodPerson: fc.Arbitrary<PersonFacts> = fc
  .tuple(
    somePerson,
    fc.record({
      ...spotless,
      awards: wonEveryYear('LDTT', 'CSTDCS', 'CSTD_BO'),
      initiatives: everyYear((each) => goodInitiative(each)),
      recruitedOn: fc.constant('2010-01-01'),
      absences: fc.constant([]),
    }),
  )
  .map(([some, good]) => ({ ...some, ...good }));

function goodInitiative(each: number): Initiative {
  const recognised = { recognisedOn: `${each}-01-05`, decisionNumber: '1/QĐ', reach: 'nation' } as const;
  return { id: `sk-${each}`, name: 'Sáng kiến', kind: 'initiative', year: each, usedFor: [], ...recognised };
}

const goodCollective: fc.Arbitrary<CollectiveFacts> = fc
  .tuple(
    someCollective,
    fc.record({
      ...spotless,
      awards: wonEveryYear('TTLDTT', 'TTLDXS', 'CO_BO'),
      foundedOn: fc.constant('1970-01-01'),
      staff: everyYear((each) => ({ year: each, people: 12, completed: 12, advanced: 12, fighters: 1, women: 6 })),
      nominations: everyYear((each) => ({ award: 'CO_BO' as const, year: each, document: 'BB' })),
      targets: everyYear((each) => ({ year: each, exceeded: true })),
    }),
  )
  .map(([some, good]) => ({ ...some, ...good }));

export const someSubject = fc.oneof(somePerson, someCollective, goodPerson, goodCollective);
