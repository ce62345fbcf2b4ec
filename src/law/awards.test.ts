import { expect, it } from 'vitest';
import { awardName, awardOf, REGIME_2003_91, regimeOn } from '#src/law/awards.ts';
import { isNamed } from '#src/law/source.ts';

it('holds the flags of the year 2020 under the law of that year only', () => {
  expect(regimeOn('2020-12-17')).toBe(REGIME_2003_91);
  expect(regimeOn('2023-12-31')).toBe(REGIME_2003_91);
  expect(regimeOn('2024-01-01')).toBeNull();
  expect(regimeOn('2017-09-30')).toBeNull();
});

it('nests the Government flag in the ministry flag', () => {
  expect(awardOf(REGIME_2003_91, 'CO_CP').within?.award).toBe('CO_BO');
  expect(awardOf(REGIME_2003_91, 'CO_BO').within).toBeNull();
  expect(REGIME_2003_91.awards.map(awardName)).toEqual(['Cờ thi đua ngành Tư pháp', 'Cờ thi đua của Chính phủ']);
});

it('names a source for every statement and calls none of them read', () => {
  for (const { decider, standard, within } of REGIME_2003_91.awards) {
    for (const source of [decider.source, standard.source, ...(within ? [within.source] : [])]) {
      expect(isNamed(source)).toBe(true);
      expect(source.standing).not.toBe('read');
    }
  }
});
