import { describe, expect, it } from 'vitest';
import { en } from '#src/platform/i18n/en.ts';
import { vi } from '#src/platform/i18n/vi.ts';
import { clockMoves, lastAdministratorProblem, matrix } from './rules.ts';

describe('clockMoves', () => {
  it('offers tomorrow and the conference before it, the turn of the year after it', () => {
    expect(clockMoves('2020-12-14', '2020-12-17', '2020-12-15')).toEqual(['2020-12-15', '2020-12-17']);
    expect(clockMoves('2020-12-16', '2020-12-17', '2020-12-17')).toEqual(['2020-12-17']);
    expect(clockMoves('2020-12-17', '2020-12-17', '2020-12-18')).toEqual(['2020-12-18', '2020-12-31', '2021-01-01']);
    expect(clockMoves('2020-12-30', '2020-12-17', '2020-12-31')).toEqual(['2020-12-31', '2021-01-01']);
    expect(clockMoves('2021-01-05', '2020-12-17', '2021-01-06')).toEqual(['2021-01-06']);
    expect(clockMoves('2020-12-14', null, '2020-12-15')).toEqual(['2020-12-15']);
  });
});

describe('lastAdministratorProblem', () => {
  it('keeps the last one', () => {
    expect(lastAdministratorProblem(true, false)).toContain('cuối cùng');
    expect(lastAdministratorProblem(true, true)).toBeNull();
    expect(lastAdministratorProblem(false, false)).toBeNull();
  });
});

describe('the matrix in words', () => {
  it.each([
    ['Vietnamese', vi],
    ['English', en],
  ])('names every action, object and phase in %s', (_language, words) => {
    const { actions, objects, phases } = words.matrix as unknown as Record<string, Record<string, string>>;
    for (const [action, rule] of Object.entries(matrix)) {
      expect(actions?.[action], action).toBeTruthy();
      expect(objects?.[rule.object], rule.object).toBeTruthy();
      for (const phase of rule.phases === 'any' ? [] : rule.phases) expect(phases?.[phase], phase).toBeTruthy();
    }
  });
});
