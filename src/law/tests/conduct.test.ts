import { describe, expect, it } from 'vitest';
import { check } from '#src/law/check.ts';
import type { Condition } from '#src/law/pack.ts';
import {
  ask,
  collective,
  condition,
  disciplined,
  group,
  matter,
  outcome,
  pack,
  person,
  regime,
} from '#tests/factories/law-cases.ts';

const fromWarning = { test: 'noDiscipline', from: 'warning' } as const;
const clear = { test: 'clear' } as const;

describe('no discipline in the year', () => {
  it('looks at the level and at the day of the decision', () => {
    const facts = (decidedOn: string, level: 'reprimand' | 'warning' | 'removal') =>
      person({ discipline: [disciplined(decidedOn, '2020-02-01', { level })] });
    expect(outcome(fromWarning, facts('2020-01-01', 'warning'))).toBe('notMet');
    expect(outcome(fromWarning, facts('2020-01-01', 'removal'))).toBe('notMet');
    expect(outcome(fromWarning, facts('2020-01-01', 'reprimand'))).toBe('met');
    expect(outcome(fromWarning, facts('2019-12-31', 'warning'))).toBe('met');
  });

  it('is barred by one that still runs on the day, not by one that is decided later', () => {
    expect(outcome(fromWarning, person({ discipline: [disciplined('2019-12-31', null)] }))).toBe('notMet');
    expect(outcome(fromWarning, person({ discipline: [disciplined('2019-12-31', '2021-01-01')] }))).toBe('notMet');
    expect(outcome(fromWarning, person({ discipline: [disciplined('2020-12-20', null)] }), { on: '2020-12-19' })).toBe(
      'met',
    );
  });

  it('counts members of a collective, and is unknown where nobody keeps it', () => {
    const result = ask(
      fromWarning,
      collective({ discipline: [disciplined('2020-05-01', '2020-06-01', { who: 'Ông A' })] }),
    );
    expect(result).toMatchObject({ outcome: 'notMet', cure: { need: 'wait', year: 2021 } });
    expect(result.found).toMatchObject([{ what: 'discipline', who: 'Ông A' }]);
    expect(outcome(fromWarning, collective({ discipline: null }))).toBe('unknown');
  });

  it('knows no year while the end of the discipline is open', () => {
    expect(ask(fromWarning, person({ discipline: [disciplined('2020-05-01', null)] })).cure?.year).toBeNull();
  });
});

describe('nothing pending, and achievements counted from the end of discipline', () => {
  it('is barred by an open matter from the day of its opening to that of its conclusion', () => {
    const facts = (openedOn: string, closedOn: string | null) =>
      person({ matters: [matter(openedOn, { closedOn, clean: closedOn ? true : null })] });
    expect(outcome(clear, facts('2020-12-31', null))).toBe('notMet');
    expect(outcome(clear, facts('2021-01-01', null))).toBe('met');
    expect(outcome(clear, facts('2020-06-01', '2021-01-01'))).toBe('notMet');
    expect(outcome(clear, facts('2020-06-01', '2020-12-31'))).toBe('met');
  });

  it('is unknown after a conclusion within the year that was not clean or is not recorded', () => {
    expect(outcome(clear, person({ matters: [matter('2020-03-01', { closedOn: '2020-05-01', clean: false })] }))).toBe(
      'unknown',
    );
    expect(outcome(clear, person({ matters: [matter('2020-03-01', { closedOn: '2020-05-01', clean: null })] }))).toBe(
      'unknown',
    );
    expect(outcome(clear, person({ matters: [matter('2019-03-01', { closedOn: '2019-12-31', clean: false })] }))).toBe(
      'met',
    );
  });

  it('is unknown where a list is not kept, unless another bars it', () => {
    expect(outcome(clear, person({ matters: null }))).toBe('unknown');
    expect(outcome(clear, person({ discipline: null }))).toBe('unknown');
    expect(outcome(clear, person({ discipline: null, matters: [matter('2020-06-01')] }))).toBe('notMet');
  });

  it('does not lay the discipline of members on their collective', () => {
    expect(outcome(clear, collective({ discipline: [disciplined('2020-05-01', null)] }))).toBe('met');
    expect(outcome(clear, collective({ matters: [matter('2020-05-01')] }))).toBe('notMet');
  });

  const ofYears = (years: number, facts: Parameters<typeof check>[1]) => {
    const conditions = [condition({ test: 'title', award: 'CSTDCS', years, ending: 'year' }), condition(clear)];
    return check('CSTD_BO', facts, '2020-12-31', { pack: pack(regime(conditions)) }).conditions[1];
  };

  it('cuts a run that began before the end of a discipline', () => {
    const facts = (endedOn: string) => person({ discipline: [disciplined('2017-06-01', endedOn)] });
    expect(ofYears(3, facts('2018-01-01'))?.outcome).toBe('met');
    expect(ofYears(3, facts('2018-01-02'))).toMatchObject({ outcome: 'notMet', cure: { need: 'wait', year: 2021 } });
    expect(ofYears(1, facts('2018-01-02'))?.outcome).toBe('met');
    expect(ofYears(1, facts('2020-01-02'))?.outcome).toBe('notMet');
  });

  it('is unknown where the alternatives reach back differently', () => {
    const title = (years: number): Condition => condition({ test: 'title', award: 'CSTDCS', years, ending: 'year' });
    const conditions = [group('any', title(2), title(6)), condition(clear)];
    const asked = (endedOn: string) =>
      check('CSTDTQ', person({ discipline: [disciplined('2014-06-01', endedOn)] }), '2020-12-31', {
        pack: pack(regime(conditions)),
      }).conditions[1]?.outcome;
    expect(asked('2015-01-01')).toBe('met');
    expect(asked('2016-06-01')).toBe('unknown');
    expect(asked('2019-06-01')).toBe('notMet');
  });
});
