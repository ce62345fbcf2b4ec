import { describe, expect, it } from 'vitest';
import { check } from '#src/law/check.ts';
import { opensYear } from '#src/law/outlook.ts';
import { awards, condition, disciplined, group, idea, pack, person, regime } from '#tests/factories/law-cases.ts';

const three = condition({ test: 'title', award: 'CSTDCS', years: 3, ending: 'year' });
const wide = condition({ test: 'initiative', reach: 'ministry', count: 1, inYears: 3, topics: true });
const clear = condition({ test: 'clear' });
const opens = (facts: ReturnType<typeof person>, ...conditions: Parameters<typeof regime>[0]) =>
  opensYear(check('CSTD_BO', facts, '2020-12-31', { pack: pack(regime(conditions)) }));

describe('the first year in which everything could hold', () => {
  it('is the latest of what is missing', () => {
    expect(
      opens(
        person({ awards: awards('CSTDCS', 2018, 2019, 2020), initiatives: [idea(2020, { reach: 'ministry' })] }),
        three,
        wide,
      ),
    ).toBe(2020);
    expect(opens(person({ awards: awards('CSTDCS', 2018, 2020) }), three, wide)).toBe(2022);
    expect(opens(person({ discipline: [disciplined('2019-01-01', '2020-02-01')] }), three, clear)).toBe(2023);
  });

  it('is the earliest of alternatives, the latest of parts', () => {
    const two = condition({ test: 'title', award: 'LDTT', years: 2, ending: 'year' });
    const facts = person({ awards: awards('LDTT', 2020) });
    expect(opens(facts, group('any', three, two))).toBe(2021);
    expect(opens(facts, group('all', three, two))).toBe(2022);
  });

  it('is none where nothing cures it', () => {
    expect(opens(person({ discipline: [disciplined('2020-01-01', null)] }), clear)).toBeNull();
    expect(opensYear(check('CO_BO', person(), '2020-12-31'))).toBeNull();
  });

  it('is really open when the years that are told go well', () => {
    const won = person({ awards: awards('CSTDCS', 2018, 2020) });
    const year = opens(won, three) ?? 0;
    const later = person({ awards: awards('CSTDCS', 2018, 2020, 2021, 2022) });
    const on = `${year}-12-31`;
    expect(check('CSTD_BO', later, on, { pack: pack(regime([three])) }).outcome).toBe('eligible');
  });
});
