import { describe, expect, it } from 'vitest';
import { dossierLawOf } from './dossier-law.ts';
import type { RulePack } from './pack.ts';
import { rulePack } from './packs.ts';
import { prizeMoney } from './prize-money.ts';
import { takenFrom, withSections } from './sections.ts';

const program = rulePack();
/** As a pack was kept before dossiers, prizes and tables of years stood in it. */
const old: RulePack = {
  ...program,
  version: '2026.11',
  baseSalaries: [],
  retention: [],
  regimes: program.regimes.map((regime) => {
    return { ...regime, dossier: null, prize: null, annulment: null, oneAchievement: null };
  }),
};

describe('a pack that was kept before it had all sections', () => {
  it('takes what it lacks from the program and says so', () => {
    const whole = withSections(old, program);
    expect(takenFrom(whole, 'dossier')).toBe(program.version);
    expect(whole.taken?.sections).toEqual(
      expect.arrayContaining(['dossier', 'prize', 'annulment', 'oneAchievement', 'baseSalaries', 'retention']),
    );
    const law = dossierLawOf('luat-2003-nghi-dinh-91', whole);
    expect(law).toEqual({ ...dossierLawOf('luat-2003-nghi-dinh-91', program), takenFrom: program.version });
    expect(prizeMoney('CO_BO', '2021-02-09', whole)?.dong).toBe(11_920_000);
    expect(whole.version).toBe('2026.11');
  });

  it('keeps what it says itself', () => {
    const [first, ...rest] = program.regimes;
    if (!first?.dossier) throw new Error('no dossier');
    const own = { ...first.dossier, appraisal: { ...first.dossier.appraisal, workingDays: 3 } };
    const whole = withSections({ ...old, regimes: [{ ...first, dossier: own }, ...rest] }, program);
    expect(dossierLawOf(first.code, whole)).toMatchObject({ appraisal: { workingDays: 3 }, takenFrom: null });
    expect(whole.taken?.sections).toEqual(['baseSalaries', 'retention']);
  });

  it('is left as it is where it lacks nothing', () => {
    expect(withSections(program, program)).toBe(program);
  });
});
