import { describe, expect, it } from 'vitest';
import type { Staff } from '#src/law/facts.ts';
import { ask, collective, outcome, person } from '#tests/factories/law-cases.ts';

const staff = (told: Partial<Staff>): Staff => ({
  year: 2020,
  people: 1000,
  completed: null,
  advanced: null,
  fighters: null,
  women: null,
  ...told,
});
const of = (...counts: Staff[]) => collective({ staff: counts });
const advanced = (num: number) => ({ test: 'share', of: 'advanced', share: { num, den: 100 } }) as const;

describe('a share of the people (I-4)', () => {
  it('is exact on both sides of 50 % and 70 %', () => {
    expect(outcome(advanced(50), of(staff({ advanced: 500 })))).toBe('met');
    expect(outcome(advanced(50), of(staff({ advanced: 499 })))).toBe('notMet');
    expect(outcome(advanced(70), of(staff({ advanced: 700 })))).toBe('met');
    expect(outcome(advanced(70), of(staff({ advanced: 699 })))).toBe('notMet');
    expect(outcome(advanced(70), of(staff({ people: 11, advanced: 8 })))).toBe('met');
    expect(outcome(advanced(70), of(staff({ people: 11, advanced: 7 })))).toBe('notMet');
  });

  it('is never rounded: all of 1.000 are not 999', () => {
    const all = { test: 'share', of: 'completed', share: { num: 100, den: 100 } } as const;
    expect(outcome(all, of(staff({ completed: 1000 })))).toBe('met');
    expect(outcome(all, of(staff({ completed: 999 })))).toBe('notMet');
  });

  it('says how many are missing', () => {
    const result = ask(advanced(70), of(staff({ people: 47, advanced: 30 })));
    expect(result.found).toEqual([{ what: 'share', count: 30, of: 47 }]);
    expect(result.cure).toEqual({ need: 'share', missing: 3, year: 2020, from: null });
  });

  it('is unknown without the count of that year, or with two that differ', () => {
    expect(outcome(advanced(70), of(staff({ year: 2019, advanced: 900 })))).toBe('unknown');
    expect(outcome(advanced(70), of(staff({})))).toBe('unknown');
    expect(outcome(advanced(70), of(staff({ advanced: 900 }), staff({ advanced: 100 })))).toBe('unknown');
    expect(outcome(advanced(70), collective({ staff: null }))).toBe('unknown');
    expect(outcome(advanced(70), person())).toBe('unknown');
    expect(outcome(advanced(70), of(staff({ people: 0, advanced: 0 })))).toBe('notMet');
  });
});

describe('members with the title', () => {
  it('are counted', () => {
    const one = { test: 'fighters', count: 1 } as const;
    expect(outcome(one, of(staff({ fighters: 1 })))).toBe('met');
    expect(outcome(one, of(staff({ fighters: 0 })))).toBe('notMet');
    expect(outcome(one, of(staff({})))).toBe('unknown');
  });
});

describe('a nomination by the cluster', () => {
  it('is for one flag and one year', () => {
    const named = collective({ nominations: [{ award: 'CO_BO', year: 2020, document: 'Biên bản 1' }] });
    expect(outcome({ test: 'nominated', award: 'CO_BO' }, named)).toBe('met');
    expect(outcome({ test: 'nominated', award: 'CO_CP' }, named)).toBe('notMet');
    expect(outcome({ test: 'nominated', award: 'CO_BO' }, named, { year: 2019 })).toBe('notMet');
    expect(outcome({ test: 'nominated', award: 'CO_BO' }, collective({ nominations: null }))).toBe('unknown');
  });
});

describe('the targets of the year', () => {
  const exceeded = { test: 'exceededTargets' } as const;
  it('are exceeded, not exceeded, or not recorded', () => {
    const having = (...values: boolean[]) =>
      collective({ targets: values.map((each) => ({ year: 2020, exceeded: each })) });
    expect(outcome(exceeded, having(true))).toBe('met');
    expect(outcome(exceeded, having(false))).toBe('notMet');
    expect(outcome(exceeded, having())).toBe('unknown');
    expect(outcome(exceeded, having(true, false))).toBe('unknown');
    expect(outcome(exceeded, collective({ targets: null }))).toBe('unknown');
    const undecided = collective({ targets: [{ year: 2020, exceeded: null, document: 'kết quả thẩm định 98/100' }] });
    expect(ask(exceeded, undecided)).toMatchObject({
      outcome: 'unknown',
      found: [{ what: 'targets', year: 2020, document: 'kết quả thẩm định 98/100' }],
    });
  });
});
