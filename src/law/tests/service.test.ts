import { describe, expect, it } from 'vitest';
import { ask, collective, outcome, person } from '#tests/factories/law-cases.ts';

describe('months of work', () => {
  const ten = { test: 'worked', months: 10 } as const;
  it('are whole and run to the end of the year', () => {
    expect(outcome(ten, person({ recruitedOn: '2020-03-01' }))).toBe('met');
    expect(outcome(ten, person({ recruitedOn: '2020-03-02' }))).toBe('notMet');
    expect(ask(ten, person({ recruitedOn: '2020-03-02' })).cure).toEqual({
      need: 'wait',
      missing: 1,
      year: 2021,
      from: null,
    });
    expect(outcome(ten, person())).toBe('unknown');
  });
});

describe('days away', () => {
  const forty = { test: 'absentBelow', days: 40 } as const;
  const away = (...days: [number, boolean][]) =>
    person({ absences: days.map(([count, maternity]) => ({ year: 2020, days: count, maternity })) });
  it('stay below, maternity leave aside', () => {
    expect(outcome(forty, away([39, false]))).toBe('met');
    expect(outcome(forty, away([40, false]))).toBe('notMet');
    expect(outcome(forty, away([20, false], [20, false]))).toBe('notMet');
    expect(outcome(forty, away([120, true], [39, false]))).toBe('met');
    expect(outcome(forty, away())).toBe('met');
    expect(outcome(forty, person({ absences: null }))).toBe('unknown');
  });
});

describe('years of existence', () => {
  const ten = { test: 'existed', years: 10 } as const;
  it('are full on the day', () => {
    expect(outcome(ten, collective({ foundedOn: '2010-12-31' }))).toBe('met');
    expect(outcome(ten, collective({ foundedOn: '2011-01-01' }))).toBe('notMet');
    expect(ask(ten, collective({ foundedOn: '2011-01-01' })).cure).toMatchObject({ year: 2021, from: '2021-01-01' });
    expect(outcome(ten, collective())).toBe('unknown');
  });
});
