import { describe, expect, it } from 'vitest';
import { ANNULMENT, competentFor, PAYER } from './competence.ts';
import { ONE_FLAG } from './one-flag.ts';
import { isNamed } from './source.ts';

describe('who decides on an award', () => {
  it('is the Minister for the ministry flag and the Government for its own under the regime of 2003', () => {
    expect(competentFor('CO_BO', '2021-02-09')).toMatchObject({ authority: 'minister' });
    expect(competentFor('CO_CP', '2021-02-09')).toMatchObject({ authority: 'government' });
  });

  it('is not known on a day of which no regime is held', () => {
    expect(competentFor('CO_BO', '2016-01-01')).toBeNull();
    expect(competentFor('CO_CP', '2024-01-01')).toBeNull();
  });

  it('names the source of every rule of the room, or who assumed it', () => {
    for (const source of [PAYER.source, ANNULMENT.source, ONE_FLAG.source]) expect(isNamed(source)).toBe(true);
    expect(ONE_FLAG.source.standing).toBe('assumption');
  });
});
