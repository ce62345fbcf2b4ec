import type { AwardCode } from '#src/law/award-code.ts';
import type { SubjectFacts } from '#src/law/facts.ts';
import type { History } from '#src/law/history.ts';
import type { Condition, Leaf, Test } from '#src/law/pack.ts';
import type { ConditionResult, Cure, Found } from '#src/law/verdict.ts';
import type { Day } from '#src/text/day.ts';

/** One question: an award for a subject in a year of achievement, as of a day. */
export type Case = {
  readonly facts: SubjectFacts;
  readonly history: History;
  readonly onDate: Day;
  readonly year: number;
  /** The first year that can still go well: the year under review until the year after it is over. */
  readonly openFrom: number;
};

export type Judge = (asked: Case) => ConditionResult;

/** What a test needs to know of the award that it belongs to. */
export type Setting = {
  readonly award: AwardCode;
  readonly kindOf: (award: AwardCode) => 'title' | 'flag' | 'form';
  /** How many years before that of the achievement the achievement may begin, at least and at most. */
  readonly back: { readonly least: number; readonly most: number };
  /** What the rules of an award ask to be held before it: what is missing there takes years as well. */
  readonly priorOf: (award: AwardCode) => { readonly award: AwardCode; readonly years: number } | null;
};

export type TestOf<Kind extends Test['test']> = Extract<Test, { test: Kind }>;
export type JudgeMaker<Kind extends Test['test']> = (test: TestOf<Kind>, answers: Answers, setting: Setting) => Judge;

const NOTHING: readonly never[] = [];
const RECORD: Cure = { need: 'record', missing: 1, year: null, from: null };
/** For what no record can settle, because the text is silent. */
export const ASK_COUNCIL: Cure = { need: 'council', missing: 1, year: null, from: null };

/** The answers to one condition. Those that never differ are made once. */
export type Answers = {
  met(found: readonly Found[]): ConditionResult;
  notMet(found: readonly Found[], cure: Cure | null): ConditionResult;
  /** The cure is a record unless told. */
  unknown(found: readonly Found[], cure?: Cure): ConditionResult;
  /** The whole list is unknown. */
  readonly noRecord: ConditionResult;
  readonly plainlyMet: ConditionResult;
  readonly toJudge: ConditionResult;
  readonly unread: ConditionResult;
};

export function answersTo(condition: Condition): Answers {
  const parts = NOTHING;
  const unknown = (found: readonly Found[], cure = RECORD): ConditionResult => ({
    condition,
    outcome: 'unknown',
    found,
    cure,
    parts,
  });
  return {
    met: (found) => ({ condition, outcome: 'met', found, cure: null, parts }),
    notMet: (found, cure) => ({ condition, outcome: 'notMet', found, cure, parts }),
    unknown,
    noRecord: unknown([{ what: 'noRecord', year: null }]),
    plainlyMet: { condition, outcome: 'met', found: NOTHING, cure: null, parts },
    toJudge: { condition, outcome: 'toJudge', found: NOTHING, cure: null, parts },
    unread: { condition, outcome: 'unknown', found: NOTHING, cure: null, parts },
  };
}

/** What would cure a condition in some year of achievement. */
export function cureIn(need: Cure['need'], missing: number, year: number | null): Cure {
  return { need, missing, year, from: null };
}

/** The first year of achievement, from that of the case on, that a rule about years can hold in. */
export function firstYearThat(asked: Case, holds: (year: number) => boolean): number | null {
  const LIMIT = 60;
  for (let year = asked.year; year <= asked.year + LIMIT; year += 1) if (holds(year)) return year;
  return null;
}

/** The year of achievement in which one more good year is the earliest. */
export function nextOpenYear(asked: Case): number {
  return Math.max(asked.year, asked.openFrom);
}

export type LeafOf<Kind extends Test['test']> = Leaf & { readonly when: TestOf<Kind> };
