import { describe, expect, it } from 'vitest';
import type { Initiative } from '#src/law/facts.ts';
import { ask, collective, idea, outcome, person } from '#tests/factories/law-cases.ts';

const base = { test: 'initiative', reach: 'base', count: 1, inYears: 1, topics: true } as const;
const ministry = { ...base, reach: 'ministry', inYears: 3 } as const;
const by = (...initiatives: Initiative[]) => person({ initiatives });

describe('initiatives', () => {
  it('count in their years, recognised by the day', () => {
    expect(outcome(base, by(idea(2020)))).toBe('met');
    expect(outcome(base, by(idea(2019)))).toBe('notMet');
    expect(outcome(base, by(idea(2020)), { on: '2020-11-01' })).toBe('met');
    expect(outcome(base, by(idea(2020)), { on: '2020-10-31' })).toBe('notMet');
    expect(outcome({ ...base, inYears: 3 }, by(idea(2018)))).toBe('met');
    expect(outcome({ ...base, inYears: 3 }, by(idea(2017)))).toBe('notMet');
  });

  it('need a recognition of that reach or further', () => {
    expect(outcome(ministry, by(idea(2020)))).toBe('notMet');
    expect(outcome(ministry, by(idea(2020, { reach: 'ministry' })))).toBe('met');
    expect(outcome(ministry, by(idea(2020, { reach: 'nation' })))).toBe('met');
    expect(ask(ministry, by(idea(2020))).cure?.need).toBe('recognition');
    expect(ask(ministry, by()).cure).toEqual({ need: 'initiative', missing: 1, year: 2020, from: null });
  });

  it('are counted once each, topics where the rule takes them', () => {
    const two = { ...base, count: 2, inYears: 2 };
    expect(outcome(two, by(idea(2019), idea(2020)))).toBe('met');
    expect(outcome(two, by(idea(2020), idea(2020, { reach: 'ministry' })))).toBe('notMet');
    expect(outcome(base, by(idea(2020, { kind: 'topic' })))).toBe('met');
    expect(outcome({ ...base, topics: false }, by(idea(2020, { kind: 'topic' })))).toBe('notMet');
  });

  it('serve once: a title or a form, never both, and no second form (I-11)', () => {
    const used = (award: 'CSTDCS' | 'BK_BO' | 'GK', year = 2020) => by(idea(2020, { usedFor: [{ award, year }] }));
    expect(
      outcome(ministry, by(idea(2020, { reach: 'ministry', usedFor: [{ award: 'BK_BO', year: 2020 }] })), {
        award: 'CSTD_BO',
      }),
    ).toBe('notMet');
    expect(outcome(base, used('CSTDCS'), { award: 'BK_BO' })).toBe('notMet');
    expect(outcome(base, used('GK'), { award: 'BK_BO' })).toBe('notMet');
    expect(ask(base, used('GK'), { award: 'BK_BO' }).found).toMatchObject([{ usedFor: 'GK' }]);
  });

  it('leave a second title unknown, for the text is silent', () => {
    const used = idea(2020, { reach: 'ministry', usedFor: [{ award: 'CSTDCS', year: 2020 }] });
    expect(outcome(ministry, by(used), { award: 'CSTD_BO' })).toBe('unknown');
  });

  it('stay free for the award that they served in the same year', () => {
    expect(outcome(base, by(idea(2020, { usedFor: [{ award: 'CSTDCS', year: 2020 }] })))).toBe('met');
    expect(outcome({ ...base, inYears: 2 }, by(idea(2019, { usedFor: [{ award: 'CSTDCS', year: 2019 }] })))).toBe(
      'unknown',
    );
  });

  it('are unknown where nobody keeps them', () => {
    expect(outcome(base, person({ initiatives: null }))).toBe('unknown');
    expect(outcome(base, collective())).toBe('unknown');
  });
});
