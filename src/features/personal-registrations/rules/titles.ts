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
  /** Titles of earlier years that are not decided yet and that this year's stands on. */
  awaited: { award: AwardCode; year: number }[];
}

/** The first year in which a title can be reached; null where waiting and working does not cure what is missing. */
export type FirstYears = ReadonlyMap<AwardCode, number | null>;

/**
 * Whether a title can be reached in the year of the verdict if the year goes well. Years that are open on the day of
 * the verdict count as won, so a title may hang on a decision that is still to come.
 * @param firstYears of the titles below, since a title can come no sooner than those that it stands on
 */
export function reachOf(verdict: Verdict, firstYears: FirstYears): Reach {
  const asked = verdict.achievementYear;
  const year = latestOf(verdict.conditions.map((result) => yearOf(result, asked, firstYears)));
  if (year === null || year > asked) {
    const missing = hindering(verdict.conditions, asked, firstYears);
    return { when: year === null ? 'blocked' : 'later', year, missing, awaited: [] };
  }
  return { when: 'thisYear', year: asked, missing: [], awaited: awaitedTitles(verdict.conditions, asked) };
}

function yearOf(result: ConditionResult, asked: number, firstYears: FirstYears): number | null {
  if (result.outcome !== 'notMet') return asked;
  if ('group' in result.condition) {
    const years = result.parts.map((part) => yearOf(part, asked, firstYears));
    if (result.condition.group === 'all') return latestOf(years);
    const possible = years.filter((year) => year !== null);
    return possible.length > 0 ? Math.min(...possible) : null;
  }
  const { when } = result.condition;
  const year = opensYear({ conditions: [result], achievementYear: asked });
  if (when.test !== 'title') return year;
  const first = firstYears.get(when.award);
  // A title that cannot be had this year makes no run with what was won before: the run begins in its first year.
  if (first === undefined || (first !== null && first <= asked)) return year;
  if (first === null) return null;
  return latestOf([year, first + when.years - 1 + (when.ending === 'yearBefore' ? 1 : 0)]);
}

function latestOf(years: readonly (number | null)[]): number | null {
  return years.reduce((latest, year) => (latest === null || year === null ? null : Math.max(latest, year)), 0);
}

function hindering(results: readonly ConditionResult[], asked: number, firstYears: FirstYears): ConditionResult[] {
  return results.flatMap((result) => {
    if ('group' in result.condition && result.condition.group === 'all') {
      return hindering(result.parts, asked, firstYears);
    }
    const year = yearOf(result, asked, firstYears);
    return year === null || year > asked ? [result] : [];
  });
}

function awaitedTitles(results: readonly ConditionResult[], asked: number): Reach['awaited'] {
  return results.flatMap(({ condition, found, parts, outcome }) => {
    if (outcome !== 'notMet') return [];
    if ('group' in condition) return condition.group === 'all' ? awaitedTitles(parts, asked) : [];
    const { when } = condition;
    if (when.test !== 'title') return [];
    return found.flatMap((each) =>
      each.what === 'missingYear' && each.year < asked ? [{ award: when.award, year: each.year }] : [],
    );
  });
}
