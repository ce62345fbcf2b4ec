import type { ConditionResult, Verdict } from '#src/law/verdict.ts';

/**
 * The first year of achievement in which everything that is not met could hold, if every year from now on goes well
 * and what is unknown turns out well. Null where something cannot be cured by waiting and working.
 */
export function opensYear(verdict: Pick<Verdict, 'conditions' | 'achievementYear'>): number | null {
  return yearOfAll(verdict.conditions, verdict.achievementYear);
}

function yearOfAll(results: readonly ConditionResult[], start: number): number | null {
  let latest: number | null = start;
  for (const result of results) latest = later(latest, yearOf(result, start));
  return latest;
}

function yearOf(result: ConditionResult, start: number): number | null {
  if (result.outcome !== 'notMet') return start;
  if (!('group' in result.condition)) return result.cure?.year ?? null;
  if (result.condition.group === 'all') return yearOfAll(result.parts, start);
  const years = result.parts.map((part) => yearOf(part, start)).filter((year) => year !== null);
  return years.length > 0 ? Math.min(...years) : null;
}

function later(left: number | null, right: number | null): number | null {
  return left === null || right === null ? null : Math.max(left, right);
}
