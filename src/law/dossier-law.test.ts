import { describe, expect, it } from 'vitest';
import { dossierLawOf, dossierLawOn } from './dossier-law.ts';
import { PACK_CODES, rulePack } from './packs.ts';
import { isNamed } from './source.ts';

const pack = rulePack();

describe('what a dossier holds', () => {
  it.each([
    ['2017-10-01', 'luat-2003-nghi-dinh-91'],
    ['2023-12-31', 'luat-2003-nghi-dinh-91'],
    ['2024-01-01', 'luat-2022-nghi-dinh-98'],
    ['2025-06-30', 'luat-2022-nghi-dinh-98'],
    ['2025-07-01', 'luat-2022-nghi-dinh-152'],
    ['2026-09-30', 'luat-2022-nghi-dinh-152'],
    ['2026-10-01', 'luat-2022-sua-doi-2026'],
  ])('on %s is chosen by the day (I-13): %s', (day, code) => {
    expect(dossierLawOn(day, pack)?.code).toBe(code);
  });

  it('is unknown before the first regime of the pack', () => {
    expect(dossierLawOn('2016-01-01', pack)).toBeNull();
    expect(() => dossierLawOf('khong-co', pack)).toThrow(RangeError);
  });

  it('names a source for every part and period, and never claims to have read the decree of 2017 or the amendment', () => {
    for (const each of PACK_CODES.map((code) => rulePack(code))) {
      for (const { code } of each.regimes) {
        const { parts, appraisal, publicComment } = dossierLawOf(code, each);
        for (const { source } of [...parts, appraisal, publicComment]) expect(isNamed(source)).toBe(true);
        const read = parts.filter(({ source }) => source.standing === 'read');
        expect(read.length > 0).toBe(code === 'luat-2022-nghi-dinh-98' || code === 'luat-2022-nghi-dinh-152');
        expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
      }
    }
  });

  it('has what a ministry adds beside the parts of the nation', () => {
    const keys = (code: string) => dossierLawOf('luat-2003-nghi-dinh-91', rulePack(code)).parts.map(({ key }) => key);
    const nation = ['submission', 'report', 'reviewMinutes', 'countingMinutes'];
    expect(keys('quoc-gia')).toEqual(nation);
    expect(keys('bo-ngoai-giao')).toEqual(nation);
    expect(keys('bo-tu-phap')).toEqual([...nation, 'confirmation']);
    const required = dossierLawOf('luat-2003-nghi-dinh-91', pack).parts.filter((part) => part.required);
    expect(required.map(({ key }) => key)).toEqual(nation);
  });
});
