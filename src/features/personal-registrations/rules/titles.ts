import type { AwardCode } from '#src/law/award-code.ts';
import { opensYear } from '#src/law/outlook.ts';
import type { Condition, Leaf, RegimeRules, RulePack } from '#src/law/pack.ts';
import { type AwardDefinition, rulesOf } from '#src/law/regimes.ts';
import type { Source } from '#src/law/source.ts';
import type { ConditionResult, Verdict } from '#src/law/verdict.ts';
import { fold } from '#src/text/fold.ts';

/** The titles that a person may register under the law of the year, the lowest first. */
export function titlesOpen(pack: RulePack, regime: RegimeRules): AwardDefinition[] {
  return pack.awards
    .filter(({ code, kind, subjects }) => {
      return kind === 'title' && subjects.includes('person') && rulesOf(regime, code)?.person;
    })
    .sort((one, other) => one.rank - other.rank);
}

/** Every condition that must hold, out of its groups; what stands under an "or" is left out. */
function demanded(conditions: readonly Condition[]): Leaf[] {
  return conditions.flatMap((condition) => {
    if (!('group' in condition)) return [condition];
    return condition.group === 'all' ? demanded(condition.parts) : [];
  });
}

/**
 * The chosen titles with those that they stand on in the same year: who registers CSTĐ Bộ registers CSTĐCS and LĐTT
 * too. In the order of `open`.
 */
export function withImplied(
  chosen: readonly AwardCode[],
  regime: RegimeRules,
  open: readonly AwardDefinition[],
): AwardCode[] {
  const all = new Set<AwardCode>(chosen);
  for (const title of all) {
    for (const { when } of demanded(rulesOf(regime, title)?.person ?? [])) {
      if (when.test === 'title' && when.ending === 'year') all.add(when.award);
    }
  }
  return open.map(({ code }) => code).filter((code) => all.has(code));
}

export interface RegistrationGround {
  /** Whether who has not registered cannot be considered. */
  ground: boolean;
  text: string;
  source: Source;
}

/** What the law of a year says of registration: whether titles ask for it, and the ground that says so. */
export function registrationGround(regime: RegimeRules): RegistrationGround | null {
  const condition = regime.awards
    .flatMap(({ person }) => demanded(person ?? []))
    .find(({ when }) => when.test === 'registered');
  const stated = regime.grounds.find(({ text }) => fold(text).includes('dang ky thi dua')) ?? condition;
  return stated ? { ground: condition !== undefined, text: stated.text, source: stated.source } : null;
}

export interface Reach {
  /** This year; not before a later one; only once something clears that waiting alone does not. */
  when: 'thisYear' | 'later' | 'blocked';
  /** The first year, where there is one. */
  year: number | null;
  /** What keeps it from this year. */
  missing: ConditionResult[];
}

/** Whether a title can be reached in the year of the verdict if the year goes well. */
export function reachOf(verdict: Verdict): Reach {
  const year = opensYear(verdict);
  const when = year === null ? 'blocked' : year <= verdict.achievementYear ? 'thisYear' : 'later';
  return { when, year, missing: when === 'thisYear' ? [] : hindering(verdict.conditions, verdict.achievementYear) };
}

function hindering(results: readonly ConditionResult[], year: number): ConditionResult[] {
  return results.flatMap((result) => {
    if (result.outcome !== 'notMet') return [];
    if ('group' in result.condition && result.condition.group === 'all') return hindering(result.parts, year);
    const opens = opensYear({ conditions: [result], achievementYear: year });
    return opens === null || opens > year ? [result] : [];
  });
}
