import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AwardCode } from '#src/law/award-code.ts';
import { rulePack } from '#src/law/packs.ts';
import { regimeOnDay } from '#src/law/regimes.ts';
import { collectiveShares, exactWords, quotasOf, shareWords } from './rules/quotas.ts';
import { registrationGround, titlesOpen, withImplied } from './rules/titles.ts';
import { isTooLate, registrableYear, sendingFaults, targetDayFault } from './rules.ts';
import { registrationForm, registrationValues } from './schema.ts';

const pack = rulePack();
const law = (day: string) => {
  const regime = regimeOnDay(pack, day);
  if (!regime) throw new Error(`no law on ${day}`);
  return regime;
};
const before2024 = law('2021-12-31');
const since2024 = law('2024-12-31');

describe('when a registration may be sent', () => {
  const content = { titles: ['LDTT'], targets: 1 };

  it('until the end of the last day, and never later unless it had come in time', () => {
    const deadline = '2020-12-15';
    expect(sendingFaults(content, { state: 'draft', deadline }, '2020-12-15')).toEqual({});
    expect(sendingFaults(content, { state: 'draft', deadline }, '2020-12-16')['']).toContain('15/12/2020');
    expect(sendingFaults(content, { state: 'returned', deadline }, '2021-03-01')).toEqual({});
    expect(isTooLate({ state: null, deadline: null }, '2021-03-01')).toBe(false);
  });

  it('with a title and a target, all that is missing said at once', () => {
    const faults = sendingFaults({ titles: [], targets: 0 }, { state: 'draft', deadline: '2020-01-01' }, '2020-01-02');
    expect(Object.keys(faults)).toEqual(['', 'titles', 'target.0.text']);
  });

  it('for this year and the next', () => {
    expect([2019, 2020, 2021, 2022].filter((year) => registrableYear(year, '2020-12-14'))).toEqual([2020, 2021]);
  });

  it('with days in its year', () => {
    expect(targetDayFault('2021-12-31', 2021)).toBeNull();
    expect(targetDayFault('2022-01-01', 2021)).toContain('2021');
  });
});

describe('titles', () => {
  const open = titlesOpen(pack, before2024);

  it('are those of persons, the lowest first', () => {
    expect(open.map(({ code }) => code)).toEqual(['LDTT', 'CSTDCS', 'CSTD_BO', 'CSTDTQ']);
  });

  it('bring those that they stand on in the same year', () => {
    expect(withImplied(['CSTD_BO'], before2024, open)).toEqual(['LDTT', 'CSTDCS', 'CSTD_BO']);
    expect(withImplied(['LDTT'], before2024, open)).toEqual(['LDTT']);
    expect(withImplied(['CSTDTQ'], before2024, open)).toEqual(['CSTDTQ']);
    expect(withImplied([], before2024, open)).toEqual([]);
  });

  it('are closed under what they bring, in any order', () => {
    const codes = fc.subarray(['LDTT', 'CSTDCS', 'CSTD_BO', 'CSTDTQ'] as const);
    fc.assert(
      fc.property(codes, (chosen) => {
        const once = withImplied(chosen, before2024, open);
        expect(withImplied(once, before2024, open)).toEqual(once);
        expect(withImplied([...chosen].reverse(), before2024, open)).toEqual(once);
        for (const title of chosen) expect(once).toContain(title);
      }),
    );
  });

  it('asked for a registration under the law of 2003 and ask no more since that of 2022', () => {
    expect(registrationGround(before2024)).toMatchObject({ ground: true, source: { standing: 'secondary' } });
    expect(registrationGround(since2024)).toMatchObject({
      ground: false,
      source: { article: 'Điều 7', standing: 'read' },
    });
  });
});

describe('the places of a unit', () => {
  const numbers = (advanced: number, fighters: number, advancedBefore: number | null = null) => ({
    people: 50,
    registered: new Map([
      ['LDTT', advanced],
      ['CSTDCS', fighters],
    ] as const),
    unitTitles: [] as AwardCode[],
    advancedBefore: advancedBefore === null ? null : { year: 2020, count: advancedBefore },
  });

  it('are 15 % of those with LĐTT: of 47 seven, with the exact share beside it', () => {
    const [quota] = quotasOf(before2024, numbers(47, 8, 40));
    expect(quota).toMatchObject({ award: 'CSTDCS', registered: 8, of: 47, places: 7, limit: 6, rounding: null });
    expect(exactWords(quota?.exact ?? { num: 0, den: 1 })).toBe('7,05');
    expect(shareWords(quota?.share ?? { num: 0, den: 1 })).toBe('15\u00a0%');
    expect(quotasOf(before2024, numbers(47, 8))[0]).toMatchObject({ limit: 7, before: null });
    expect(quota?.before).toMatchObject({ year: 2020, of: 40, places: 6 });
    expect(quota?.source).toMatchObject({ article: 'Khoản 3 Điều 9', standing: 'secondary' });
  });

  it('hang on the title of the unit itself where the ministry says so, and say that while none is decided', () => {
    const foreign = regimeOnDay(rulePack('bo-ngoai-giao'), '2021-12-31');
    if (!foreign) throw new Error('no law');
    const places = (...unitTitles: AwardCode[]) =>
      quotasOf(foreign, { ...numbers(47, 8), unitTitles })
        .filter(({ award }) => award === 'CSTDCS')
        .map((quota) => ({ places: quota.places, holds: quota.unitHolds }));
    expect(places()).toEqual([
      { places: 7, holds: { award: 'TTLDXS', decided: false } },
      { places: 5, holds: { award: 'TTLDTT', decided: false } },
    ]);
    expect(places('TTLDTT')).toEqual([{ places: 5, holds: { award: 'TTLDTT', decided: true } }]);
    expect(places('TTLDTT', 'TTLDXS')).toEqual([{ places: 7, holds: { award: 'TTLDXS', decided: true } }]);
    expect(places('CO_BO')).toHaveLength(2);
    expect(quotasOf(before2024, numbers(47, 8))[0]?.unitHolds).toBeNull();
  });

  it('have no general limit since the law of 2022', () => {
    expect(quotasOf(since2024, numbers(47, 8))).toEqual([]);
  });

  it('are counted with the shares that the collective titles ask for', () => {
    const [advanced, excellent] = collectiveShares(before2024, numbers(25, 3));
    expect(advanced).toMatchObject({ award: 'TTLDTT', advanced: 25, people: 50, needed: 25, met: true });
    expect(excellent).toMatchObject({ award: 'TTLDXS', needed: 35, met: false });
    expect(collectiveShares(before2024, numbers(24, 3))[0]).toMatchObject({ met: false });
  });

  it('are written with a comma', () => {
    expect(exactWords({ num: 600, den: 100 })).toBe('6');
    expect(exactWords({ num: 615, den: 100 })).toBe('6,15');
    expect(exactWords({ num: 1, den: 3 })).toBe('1/3');
    expect(shareWords({ num: 1, den: 3 })).toBe('1/3');
  });
});

describe('the form', () => {
  const form = registrationForm(2021);
  const typed = { titles: ['LDTT'], initiativePlan: ' Mẫu  đơn ', version: '0' };

  it('reads rows that hold something, a day without a year in the year of the registration', () => {
    const read = form.parse({
      ...typed,
      'target.0.text': 'Giải quyết hồ sơ đúng hạn',
      'target.0.measure': '98 %',
      'target.0.deadline': '15/12',
      'target.1.text': '  ',
      'target.2.text': 'Viết một chuyên đề',
    });
    expect(read.targets).toEqual([
      { text: 'Giải quyết hồ sơ đúng hạn', measure: '98 %', deadline: '2021-12-15' },
      { text: 'Viết một chuyên đề', measure: '', deadline: null },
    ]);
    expect(registrationValues(read)).toMatchObject({ 'target.0.deadline': '15/12/2021', 'target.1.measure': '' });
  });

  it('says every fault at its field, at once', () => {
    const read = form.safeParse({
      ...typed,
      titles: ['VUA'],
      initiativePlan: 'a'.repeat(1001),
      'target.0.measure': '98 %',
      'target.1.text': 'Chỉ tiêu',
      'target.1.deadline': '31/11',
      'target.2.text': 'Chỉ tiêu',
      'target.2.deadline': '01/01/2022',
      'target.10.text': 'Thừa',
    });
    expect(read.error?.issues.map(({ path }) => path.join('.')).sort()).toEqual([
      'initiativePlan',
      'target.0.text',
      'target.1.deadline',
      'target.10.text',
      'target.2.deadline',
      'titles',
    ]);
  });
});
