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

describe('years of existence', () => {
  const ten = { test: 'existed', years: 10 } as const;
  it('are full on the day', () => {
    expect(outcome(ten, collective({ foundedOn: '2010-12-31' }))).toBe('met');
    expect(outcome(ten, collective({ foundedOn: '2011-01-01' }))).toBe('notMet');
    expect(ask(ten, collective({ foundedOn: '2011-01-01' })).cure).toMatchObject({ year: 2021, from: '2021-01-01' });
    expect(outcome(ten, collective())).toBe('unknown');
  });
});
