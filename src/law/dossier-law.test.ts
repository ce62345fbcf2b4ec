import { describe, expect, it } from 'vitest';
import { DOSSIER_LAWS, dossierLawOf, dossierLawOn } from './dossier-law.ts';
import { isNamed } from './source.ts';

describe('what a dossier holds', () => {
  it('is chosen by the day (I-13)', () => {
    expect(dossierLawOn('2021-01-05')?.code).toBe('luat-2003-nghi-dinh-91');
    expect(dossierLawOn('2024-01-01')?.code).toBe('luat-2022-nghi-dinh-98');
    expect(dossierLawOn('2026-01-01')?.code).toBe('luat-2022-nghi-dinh-152');
    expect(dossierLawOn('2016-01-01')).toBeNull();
  });

  it('names a source for every part and period, and never claims to have read the decree of 2017', () => {
    for (const { parts, appraisal, publicComment } of DOSSIER_LAWS) {
      for (const { source } of [...parts, appraisal, publicComment]) expect(isNamed(source)).toBe(true);
    }
    const parts = dossierLawOf('luat-2003-nghi-dinh-91').parts;
    expect(parts.filter(({ source }) => source.standing === 'read')).toEqual([]);
    expect(parts.filter(({ required }) => required).map(({ key }) => key)).toEqual([
      'submission',
      'report',
      'reviewMinutes',
      'countingMinutes',
    ]);
  });
});
