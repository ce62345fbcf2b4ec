import { describe, expect, it } from 'vitest';
import { AWARD_CODES } from '#src/law/award-code.ts';
import { check, checkAll } from '#src/law/check.ts';
import { collective, FOREIGN, JUSTICE, MOMENTS, NATIONAL, person, REGIMES } from './subjects.ts';

const unknown = { ratings: null, awards: null, matters: null, registered: null, discipline: null } as const;

describe.each([NATIONAL, JUSTICE, FOREIGN])('every award of the pack $code', (pack) => {
  it.each(REGIMES)('is refused or unknown to whoever has done nothing: %s', (regime) => {
    const { year, on } = MOMENTS[regime];
    for (const subject of [person(), collective()]) {
      for (const verdict of checkAll(subject, on, { pack, achievementYear: year })) {
        expect(verdict.outcome, `${verdict.award} ${subject.kind}`).not.toBe('eligible');
        expect(verdict.regime).toBe(regime);
        expect(verdict.conditions.length).toBeGreaterThan(2);
      }
    }
  });

  it.each(REGIMES)('is unknown where nobody keeps records: %s', (regime) => {
    const { year, on } = MOMENTS[regime];
    const nobody = person({ ...unknown, initiatives: null, recruitedOn: null, absences: null });
    const nothing = collective({
      ...unknown,
      foundedOn: null,
      staff: null,
      nominations: null,
      targets: null,
      flagSubject: null,
    });
    for (const subject of [nobody, nothing]) {
      for (const verdict of checkAll(subject, on, { pack, achievementYear: year })) {
        expect(verdict.outcome, `${verdict.award} ${subject.kind}`).toBe('unknown');
      }
    }
  });

  it.each(REGIMES)('is no matter for the other kind of subject: %s', (regime) => {
    const { year, on } = MOMENTS[regime];
    for (const code of AWARD_CODES) {
      const subjects = pack.awards.find((award) => award.code === code)?.subjects ?? [];
      for (const subject of [person(), collective()]) {
        if (subjects.includes(subject.kind)) continue;
        expect(check(code, subject, on, { pack, achievementYear: year }).outcome).toBe('notEligible');
      }
    }
  });
});
