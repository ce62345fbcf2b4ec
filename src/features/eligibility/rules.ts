import type { SubjectFacts } from '#src/law/facts.ts';
import type { Condition, RegimeRules, RulePack } from '#src/law/pack.ts';
import type { Standing } from '#src/law/source.ts';
import type { ConditionResult, Outcome, Verdict } from '#src/law/verdict.ts';
import type { Day } from '#src/text/day.ts';

/** The day as of which a year is judged unless told: today, or the last day of a year that is long past. */
export function dayToJudge(year: number, today: Day): Day {
  return Number(today.slice(0, 4)) <= year + 1 ? today : `${year}-12-31`;
}

/** Whether a condition is about discipline or matters that are being looked into. */
export function isConfidential(condition: Condition): boolean {
  if ('group' in condition) return condition.parts.some(isConfidential);
  return condition.when.test === 'noDiscipline' || condition.when.test === 'clear';
}

/** Codes of the conditions of a pack that only the office, the unit's head and the person may know of. */
export function confidentialCodes(pack: RulePack): string[] {
  const conditions = pack.regimes.flatMap(({ awards }) =>
    awards.flatMap(({ person, collective }) => [...(person ?? []), ...(collective ?? [])]),
  );
  return [...new Set(conditions.filter(isConfidential).map(({ code }) => code))];
}

/** Facts as somebody sees them who may not know of discipline and pending matters: as if there were none. */
export function withoutConfidential<F extends SubjectFacts>(facts: F): F {
  return { ...facts, discipline: [], matters: [] };
}

/** What keeps a subject from the award: not met first, then what nobody knows. */
export function lacking(verdict: Verdict): ConditionResult[] {
  return ['notMet', 'unknown'].flatMap((outcome) => verdict.conditions.filter((each) => each.outcome === outcome));
}

/** One condition under two verdicts. */
export interface Compared {
  code: string;
  left: ConditionResult | null;
  right: ConditionResult | null;
  differs: boolean;
}

/** The conditions of two verdicts side by side: the first one's order, then what only the other asks. */
export function compareVerdicts(left: Verdict, right: Verdict): Compared[] {
  const rights = new Map(right.conditions.map((result) => [result.condition.code, result]));
  const lefts = new Map(left.conditions.map((result) => [result.condition.code, result]));
  return [...new Set([...lefts.keys(), ...rights.keys()])].map((code) => {
    const [one, other] = [lefts.get(code) ?? null, rights.get(code) ?? null];
    return { code, left: one, right: other, differs: meaningOf(one) !== meaningOf(other) };
  });
}

function meaningOf(result: ConditionResult | null): string {
  return result === null ? '' : JSON.stringify([result.condition.text, result.outcome, result.found, result.cure]);
}

export type StandingCounts = Record<Standing, number>;

/** How many rules of each standing: of one award, or of all of a regime. */
export function standingsOf(sources: readonly { standing: Standing }[]): StandingCounts {
  const counts: StandingCounts = { read: 0, secondary: 0, unverified: 0, assumption: 0 };
  for (const { standing } of sources) counts[standing] += 1;
  return counts;
}

const weakest: readonly Standing[] = ['unverified', 'assumption', 'secondary', 'read'];

/** The least certain standing among some. */
export function weakestStanding(counts: StandingCounts): Standing {
  return weakest.find((standing) => counts[standing] > 0) ?? 'read';
}

/** The regime of a pack that is in force on a day, else its latest. */
export function regimeToShow(pack: RulePack, code: string, today: Day): RegimeRules | null {
  const asked = pack.regimes.find((regime) => regime.code === code);
  return asked ?? pack.regimes.find(({ from, to }) => from <= today && today <= to) ?? pack.regimes.at(-1) ?? null;
}

export type JudgingState = 'running' | 'interrupted' | 'done' | 'failed';

/** A judgement of the whole body gives a sign of life with every step of a thousand people. */
export const judgingSilence = 60_000;

/** The state that a run's record says; `silentFor` in milliseconds since its last sign of life. */
export function judgingState(recorded: Exclude<JudgingState, 'interrupted'>, silentFor: number): JudgingState {
  return recorded === 'running' && silentFor > judgingSilence ? 'interrupted' : recorded;
}

export interface BodyLine {
  name: string;
  counts: Record<Outcome, number>;
}
export const bodySorts = ['name', 'eligible', 'notEligible', 'unknown'] as const;
export type BodySort = (typeof bodySorts)[number];

/** The units in the order that was asked for, those alone that have somebody of an outcome; names keep their order. */
export function bodyLines<L extends BodyLine>(lines: readonly L[], sort: BodySort, outcome: Outcome | null): L[] {
  const found = outcome ? lines.filter(({ counts }) => counts[outcome] > 0) : [...lines];
  return sort === 'name' ? found : found.toSorted((one, other) => other.counts[sort] - one.counts[sort]);
}
