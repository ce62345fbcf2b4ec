import { describe, expect, it } from 'vitest';
import { ask, awards, held, outcome, person } from '#tests/factories/law-cases.ts';

describe('an earlier award', () => {
  const once = { test: 'held', award: 'BK_BO', count: 1 } as const;
  it('is held from its decision to its revocation', () => {
    const facts = person({ awards: [held('BK_BO', 2019, { decidedOn: '2020-03-10', revokedOn: '2020-09-01' })] });
    expect(outcome(once, facts, { on: '2020-03-09' })).toBe('notMet');
    expect(outcome(once, facts, { on: '2020-03-10' })).toBe('met');
    expect(outcome(once, facts, { on: '2020-08-31' })).toBe('met');
    expect(outcome(once, facts, { on: '2020-09-01' })).toBe('notMet');
    expect(outcome(once, person({ awards: null }))).toBe('unknown');
  });

  it('is held so many times', () => {
    const twice = { ...once, count: 2 };
    expect(outcome(twice, person({ awards: awards('BK_BO', 2015, 2018) }))).toBe('met');
    expect(ask(twice, person({ awards: awards('BK_BO', 2015) })).cure).toMatchObject({ need: 'prior', missing: 1 });
  });

  it('is not held twice by two records of one year', () => {
    const twice = { ...once, count: 2 };
    const again = held('BK_BO', 2015, { decisionNumber: '99/QĐ-BTP' });
    expect(outcome(twice, person({ awards: [...awards('BK_BO', 2015), again] }))).toBe('notMet');
  });
});

describe('awards of the same year', () => {
  it('bar one another where the rule says so', () => {
    const none = { test: 'noneInYear', awards: ['CO_CP', 'BK_BO'] } as const;
    const rule = { ...none, awards: [...none.awards] };
    expect(outcome(rule, person({ awards: awards('BK_BO', 2020) }))).toBe('notMet');
    expect(outcome(rule, person({ awards: awards('BK_BO', 2019) }))).toBe('met');
    expect(outcome(rule, person({ awards: [held('BK_BO', 2020, { revokedOn: '2020-12-31' })] }))).toBe('met');
    expect(outcome(rule, person({ awards: null }))).toBe('unknown');
  });

  it('are not given twice', () => {
    expect(outcome({ test: 'notYetGiven' }, person({ awards: awards('CSTDCS', 2020) }))).toBe('notMet');
    expect(outcome({ test: 'notYetGiven' }, person({ awards: awards('CSTDCS', 2019) }))).toBe('met');
    expect(outcome({ test: 'notYetGiven' }, person({ awards: awards('LDTT', 2020) }))).toBe('met');
  });
});

describe('registration', () => {
  it('is for that award and year', () => {
    const facts = person({ registered: [{ award: 'CSTDCS', year: 2020 }] });
    expect(outcome({ test: 'registered' }, facts)).toBe('met');
    expect(outcome({ test: 'registered' }, facts, { year: 2021 })).toBe('notMet');
    expect(outcome({ test: 'registered' }, facts, { award: 'CSTD_BO' })).toBe('notMet');
    expect(outcome({ test: 'registered' }, person({ registered: null }))).toBe('unknown');
  });
});
