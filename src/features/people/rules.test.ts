import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AWARD_CODES } from '#src/law/award-code.ts';
import { addDays } from '#src/text/day.ts';
import * as rules from './rules.ts';

describe('the course of a record', () => {
  it('reads the state from the record; a merged one is merged whatever else it says', () => {
    expect(rules.personState({ leftOn: null, mergedIntoId: null })).toBe('serving');
    expect(rules.personState({ leftOn: '2020-06-30', mergedIntoId: null })).toBe('left');
    expect(rules.personState({ leftOn: '2020-06-30', mergedIntoId: 'a' })).toBe('merged');
    expect(rules.matterState({ closedOn: null })).toBe('open');
    expect(rules.disciplineState({ endedOn: '2020-01-01' })).toBe('ended');
    expect(rules.pastAwardState({ revokedOn: '2020-01-01' })).toBe('revoked');
  });

  it('reads every merged record through the root of the open merges, in whatever order they were made', () => {
    // Each record is joined into one with a smaller number, so that there is no circle.
    const merges = fc
      .array(fc.nat(), { minLength: 1, maxLength: 10 })
      .map((seeds) => seeds.map((seed, at) => ({ mergedId: String(at + 1), keptId: String(seed % (at + 1)) })));
    fc.assert(
      fc.property(merges, fc.infiniteStream(fc.nat()), (open, picks) => {
        const roots = rules.keptOf(open);
        for (const { mergedId } of open) expect(roots.get(mergedId)).toBe('0');
        const shuffled = open
          .map((merge) => ({ merge, rank: picks.next().value as number }))
          .toSorted((left, right) => left.rank - right.rank)
          .map(({ merge }) => merge);
        expect(rules.keptOf(shuffled)).toEqual(new Map(shuffled.map(({ mergedId }) => [mergedId, '0'])));
      }),
    );
  });
});

describe('a person', () => {
  const known = { identityOwner: null, staffCodeOwner: null, today: '2020-12-14' };
  const draft = { birthDate: '1995-06-01', identityNumber: null, staffCode: null, recruitedOn: null };

  it('works from the fifteenth birthday on', () => {
    expect(rules.personFaults({ ...draft, recruitedOn: '2010-06-01' }, known)).toEqual({});
    expect(rules.personFaults({ ...draft, recruitedOn: '2010-05-31' }, known)).toHaveProperty('recruitedOn');
    expect(rules.personFaults({ ...draft, birthDate: '2020-12-15' }, known)).toHaveProperty('birthDate');
  });

  it('takes a post after the present one, and none before it begins', () => {
    const at = { present: '2018-05-01', recruitedOn: '2010-01-01', leftOn: null, unitWorks: true, today: '2020-12-14' };
    const on = (startsOn: string, more = {}) => rules.moveFaults({ unitId: 'u', startsOn }, { ...at, ...more });
    expect(on('2018-05-02')).toEqual({});
    expect(on('2018-05-01')).toHaveProperty('startsOn');
    expect(on('2020-12-14')).toEqual({});
    expect(on('2020-12-15')).toHaveProperty('startsOn');
    expect(on('2020-06-30', { leftOn: '2020-06-30' })).toHaveProperty('startsOn');
    expect(on('2020-07-01', { leftOn: '2020-06-30' })).toEqual({});
    expect(on('2019-01-01', { unitWorks: false })).toHaveProperty('unitId');
    expect(rules.leaveFaults('2018-05-01', at)).toEqual({});
    expect(rules.leaveFaults('2018-04-30', at)).toHaveProperty('leftOn');
    expect(rules.leaveFaults('2020-12-15', at)).toHaveProperty('leftOn');
  });

  it('shows four digits of a number', () => {
    expect(rules.maskedNumber('001085012345')).toBe('••••••••2345');
    expect(rules.maskedNumber('123')).toBe('123');
  });
});

describe('an award of the past', () => {
  it('is of the right kind of subject; each award has one or both', () => {
    const both = AWARD_CODES.filter(
      (code) => rules.awardsFor('person').includes(code) && rules.awardsFor('collective').includes(code),
    );
    expect(both).toContain('BK_BO');
    expect(new Set([...rules.awardsFor('person'), ...rules.awardsFor('collective')])).toEqual(new Set(AWARD_CODES));
    expect(rules.levelOf('CSTDCS')).toBe('base');
    expect(rules.levelOf('CSTD_BO')).toBe('ministry');
    expect(rules.levelOf('HCLD3')).toBe('state');
  });

  it('is decided in its year or later, not after today', () => {
    const award = { award: 'LDTT' as const, year: 2019, decidedOn: '2019-01-01' };
    const known = { kind: 'person' as const, today: '2020-12-14' };
    expect(rules.awardFaults(award, known)).toEqual({});
    expect(rules.awardFaults({ ...award, decidedOn: '2018-12-31' }, known)).toHaveProperty('decidedOn');
    expect(rules.awardFaults({ ...award, decidedOn: '2020-12-15' }, known)).toHaveProperty('decidedOn');
    expect(rules.awardFaults({ ...award, year: 2021 }, known)).toHaveProperty('year');
    expect(rules.awardFaults({ ...award, award: 'TTLDTT' }, known)).toHaveProperty('award');
    expect(rules.awardFaults(award, { ...known, kind: 'collective' })).toHaveProperty('award');
  });
});

describe('other records', () => {
  it('end on a day from their beginning to today', () => {
    const known = { begunOn: '2020-06-01', today: '2020-12-14' };
    expect(rules.endFaults('day', '2020-06-01', known)).toEqual({});
    expect(rules.endFaults('day', '2020-12-14', known)).toEqual({});
    expect(rules.endFaults('day', '2020-05-31', known)).toHaveProperty('day');
    expect(rules.endFaults('day', '2020-12-15', known)).toHaveProperty('day');
  });

  it('recognise an initiative in its year or later', () => {
    expect(rules.initiativeFaults({ year: 2019, recognisedOn: '2019-12-31' }, '2020-12-14')).toEqual({});
    expect(rules.initiativeFaults({ year: 2019, recognisedOn: '2018-12-31' }, '2020-12-14')).toHaveProperty(
      'recognisedOn',
    );
  });

  it('count no part above the whole', () => {
    const counts = { people: 47, completed: 47, advanced: 47, fighters: 7, women: null };
    expect(rules.staffFaults(counts)).toEqual({});
    expect(rules.staffFaults({ ...counts, completed: 48 })).toHaveProperty('completed');
    expect(rules.staffFaults({ ...counts, advanced: 6 })).toHaveProperty('fighters');
  });

  it('join two records of which neither is joined', () => {
    const record = (id: string, mergedIntoId: string | null = null) => ({ id, mergedIntoId });
    expect(rules.mergeFaults(record('a'), record('b'))).toEqual({});
    expect(rules.mergeFaults(record('a'), null)).not.toEqual({});
    expect(rules.mergeFaults(record('a'), record('a'))).not.toEqual({});
    expect(rules.mergeFaults(record('a', 'c'), record('b'))).not.toEqual({});
    expect(rules.mergeFaults(record('a'), record('b', 'c'))).not.toEqual({});
  });
});

describe('a correction', () => {
  const count = fc.integer({ min: 0, max: 4000 });
  const day = (at: number) => addDays('2010-01-01', at);

  it('of a post keeps it between the posts around it', () => {
    fc.assert(
      fc.property(fc.tuple(count, count), count, ([one, other], at) => {
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
        const known = { recruitedOn: null, ended: false, unitWorks: true, today: '2020-12-14' };
        const around = { ...known, earlier: day(earlier), later: day(later) };
        const faults = rules.postFaults({ startsOn: day(at), endsOn: null }, around);
        expect(faults.startsOn === undefined).toBe(earlier < at && at < later && day(at) <= known.today);
      }),
    );
  });

  it('of the last post asks for the last day of work where there is one', () => {
    const known = { earlier: null, later: null, recruitedOn: null, ended: true, unitWorks: true, today: '2020-12-14' };
    const startsOn = '2020-01-01';
    expect(rules.postFaults({ startsOn, endsOn: null }, known)).toHaveProperty('endsOn');
    expect(rules.postFaults({ startsOn, endsOn: '2019-12-31' }, known)).toHaveProperty('endsOn');
    expect(rules.postFaults({ startsOn, endsOn: startsOn }, known)).toEqual({});
    expect(rules.postFaults({ startsOn, endsOn: startsOn }, { ...known, unitWorks: false })).toHaveProperty('unitId');
  });

  it('keeps just the fields that differ', () => {
    const values = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('', '1', '2'));
    fc.assert(
      fc.property(values, values, (before, after) => {
        const changed = rules.changedFields(before, after);
        expect(Object.keys(changed.before)).toEqual(Object.keys(changed.after));
        for (const field of ['a', 'b', 'c']) {
          expect(field in changed.before).toBe((before[field] ?? '') !== (after[field] ?? ''));
        }
        expect(rules.changedFields(before, before)).toEqual({ before: {}, after: {} });
      }),
    );
  });
});
