import { describe, expect, it } from 'vitest';
import { awardName, awardOf, knownAwards, regimeOn } from '#src/law/awards.ts';
import { rulePack } from '#src/law/packs.ts';
import { isNamed } from '#src/law/source.ts';

describe('the flags by the day', () => {
  it.each([
    ['2017-10-01', 'luat-2003-nghi-dinh-91'],
    ['2020-12-17', 'luat-2003-nghi-dinh-91'],
    ['2023-12-31', 'luat-2003-nghi-dinh-91'],
    ['2024-01-01', 'luat-2022-nghi-dinh-98'],
    ['2025-06-30', 'luat-2022-nghi-dinh-98'],
    ['2025-07-01', 'luat-2022-nghi-dinh-152'],
    ['2026-10-01', 'luat-2022-sua-doi-2026'],
  ])('on %s are those of %s', (day, code) => {
    const regime = regimeOn(day, rulePack());
    expect(regime?.code).toBe(code);
    expect(regime?.awards.map((award) => award.code)).toEqual(['CO_BO', 'CO_CP']);
    expect(regime?.awards[1]?.within?.award).toBe('CO_BO');
    expect(regime?.awards[0]?.within).toBeNull();
  });

  it('are unknown before the first regime of the pack', () => {
    expect(regimeOn('2017-09-30', rulePack())).toBeNull();
  });
});

describe('the names of the flags', () => {
  it('are those of the ministry whose pack it is', () => {
    expect(knownAwards(rulePack()).map(({ name }) => name)).toEqual([
      'Cờ thi đua ngành Tư pháp',
      'Cờ thi đua của Chính phủ',
    ]);
    const foreign = regimeOn('2020-12-17', rulePack('bo-ngoai-giao'));
    expect(foreign && awardName(awardOf(foreign, 'CO_BO'))).toBe('Cờ thi đua của Bộ Ngoại giao');
  });
});

it('names a source for every statement, and calls none of the law of 2003 read', () => {
  for (const { decider, within } of regimeOn('2020-12-17', rulePack())?.awards ?? []) {
    for (const source of [decider.source, ...(within ? [within.source] : [])]) {
      expect(isNamed(source)).toBe(true);
      expect(source.standing).not.toBe('read');
    }
  }
});
