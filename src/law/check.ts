import type { AwardCode } from '#src/law/award-code.ts';
import type { SubjectFacts } from '#src/law/facts.ts';
import type { RulePack } from '#src/law/pack.ts';
import type { Verdict } from '#src/law/verdict.ts';
import type { Day } from '#src/text/day.ts';

export type CheckOptions = {
  readonly pack?: RulePack;
  readonly achievementYear?: number;
  readonly receivedOn?: Day | null;
};

/** The verdict on one award for a subject, as of a day. The year of achievement is that of the day unless told. */
export function check(award: AwardCode, _facts: SubjectFacts, _onDate: Day, _options: CheckOptions = {}): Verdict {
  throw new Error(`Not yet: ${award}`);
}

/** The verdicts on every award that is open to the kind of subject. */
export function checkAll(_facts: SubjectFacts, _onDate: Day, _options: CheckOptions = {}): Verdict[] {
  return [];
}
