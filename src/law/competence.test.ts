import { describe, expect, it } from 'vitest';
import { rulePack } from '#src/law/packs.ts';
import { annulmentOn, competentFor, flagsDecidedBy, payerOn } from './competence.ts';
import { decisionGrounds } from './decision-grounds.ts';
import { oneFlagOn } from './one-flag.ts';

const pack = rulePack();

describe('who decides', () => {
  it('is the Minister on the flag of the ministry, and an authority above on that of the Government', () => {
    expect(competentFor('CO_BO', '2021-02-09', pack)).toMatchObject({
      authority: 'minister',
      decider: { text: 'Bộ trưởng Bộ Tư pháp' },
    });
    expect(competentFor('CO_CP', '2021-02-09', pack)).toMatchObject({
      authority: 'government',
      decider: { text: 'Chính phủ' },
    });
    expect(flagsDecidedBy('minister', '2025-08-01', pack)).toEqual(['CO_BO']);
    expect(flagsDecidedBy('government', '2025-08-01', pack)).toEqual(['CO_CP']);
  });

  it('follows the day: from 2024 the Prime Minister decides on the flag of the Government', () => {
    expect(competentFor('CO_CP', '2023-12-31', pack)?.decider.text).toBe('Chính phủ');
    expect(competentFor('CO_CP', '2024-01-01', pack)?.decider.text).toBe('Thủ tướng Chính phủ');
  });

  it('is unknown on a day for which the pack holds no regime', () => {
    expect(competentFor('CO_BO', '2016-01-01', pack)).toBeNull();
  });
});

describe('one flag a year', () => {
  it('is an assumption for the justice sector, read for the foreign service, and no rule of the nation', () => {
    expect(oneFlagOn('2021-02-09', pack)).toMatchObject({
      higher: 'CO_CP',
      lower: 'CO_BO',
      source: { standing: 'assumption' },
    });
    expect(oneFlagOn('2021-02-09', rulePack('bo-ngoai-giao'))?.source.standing).toBe('read');
    expect(oneFlagOn('2021-02-09', rulePack('quoc-gia'))).toBeNull();
  });
});

describe('what a decision cites', () => {
  it('are the instruments of its day', () => {
    const documents = (day: string) => decisionGrounds(day, pack).map(({ source }) => source.document);
    expect(documents('2021-02-09')).toContain('Nghị định số 91/2017/NĐ-CP');
    expect(documents('2025-02-09')).toEqual(
      expect.arrayContaining(['Nghị định số 98/2023/NĐ-CP', 'Thông tư số 11/2023/TT-BTP']),
    );
    expect(documents('2025-07-01')).not.toContain('Nghị định số 98/2023/NĐ-CP');
    expect(documents('2016-01-01')).toEqual([]);
  });
});

it('names a source for money and annulment, read from 2024 on and not after the amendment', () => {
  for (const rule of [payerOn, annulmentOn]) {
    const standings = ['2021-02-09', '2024-01-01', '2026-10-01'].map((day) => rule(day, pack)?.source.standing);
    expect(standings).toEqual(['unverified', 'read', 'unverified']);
    expect(rule('2016-01-01', pack)).toBeNull();
  }
});
