import type { AwardCode } from '#src/law/award-code.ts';
import type { DisciplineLevel, MatterKind, RatingLevel, Reach } from '#src/law/facts.ts';
import type { Condition } from '#src/law/pack.ts';
import type { Day } from '#src/text/day.ts';

export type Outcome = 'eligible' | 'notEligible' | 'unknown';
/** `toJudge`: no register can tell, the competent people weigh it; it does not decide the outcome. */
export type ConditionOutcome = 'met' | 'notMet' | 'unknown' | 'toJudge';

/** One thing that was found, or found missing. Words are made by verdict-words.ts, only when somebody reads them. */
export type Found =
  | {
      readonly what: 'award';
      readonly award: AwardCode;
      readonly year: number;
      readonly decisionNumber: string;
      readonly decidedOn: Day;
      readonly issuer: string;
      readonly revokedOn: Day | null;
    }
  | { readonly what: 'rating'; readonly year: number; readonly level: RatingLevel }
  | {
      readonly what: 'initiative';
      readonly name: string;
      readonly year: number;
      readonly reach: Reach;
      readonly decisionNumber: string;
      readonly usedFor: AwardCode | null;
    }
  | {
      readonly what: 'discipline';
      readonly level: DisciplineLevel;
      readonly decidedOn: Day;
      readonly decisionNumber: string;
      readonly endedOn: Day | null;
      readonly who: string | null;
    }
  | {
      readonly what: 'matter';
      readonly kind: MatterKind;
      readonly openedOn: Day;
      /** The day on which it was concluded, by then not clean; left out while it is open. */
      readonly closedOn?: Day;
      readonly document: string | null;
    }
  | { readonly what: 'share'; readonly count: number; readonly of: number }
  | { readonly what: 'count'; readonly count: number }
  | { readonly what: 'day'; readonly day: Day }
  | { readonly what: 'nomination'; readonly year: number; readonly document: string }
  | { readonly what: 'targets'; readonly year: number; readonly document: string }
  | { readonly what: 'missingYear'; readonly year: number }
  /** No record at all: of that year, or of the whole list when the year is null. */
  | { readonly what: 'noRecord'; readonly year: number | null };

/**
 * What would cure a condition that is not met. `year`: the first year of achievement in which it can hold if every
 * year from now on goes well; `from`: the first day; null where nothing the subject does cures it.
 */
export type Cure = {
  readonly need:
    | 'title'
    | 'rating'
    | 'initiative'
    | 'recognition'
    | 'prior'
    | 'wait'
    | 'share'
    | 'record'
    | 'clear'
    | 'registration'
    | 'nomination'
    /** The text is silent: the Council or the standing office is to say. */
    | 'council'
    | 'other';
  readonly missing: number;
  readonly year: number | null;
  readonly from: Day | null;
};

export type ConditionResult = {
  readonly condition: Condition;
  readonly outcome: ConditionOutcome;
  readonly found: readonly Found[];
  readonly cure: Cure | null;
  /** Of a group (all, any): its parts. */
  readonly parts: readonly ConditionResult[];
};

/** What a question of law comes to, without its reasons. */
export type Decision = {
  readonly award: AwardCode;
  readonly subjectId: string;
  readonly onDate: Day;
  readonly achievementYear: number;
  readonly receivedOn: Day | null;
  readonly outcome: Outcome;
  readonly regime: string;
  readonly pack: { readonly code: string; readonly version: string };
  /** Some rule that decided it was not read in its instrument: said on screen. */
  readonly unverified: boolean;
  /**
   * Where the law changed between the achievement and the day and the clause on transition was not read: the outcome
   * under the other regime. When the two differ the outcome is unknown.
   */
  readonly transition: { readonly otherRegime: string; readonly otherOutcome: Outcome; readonly source: string } | null;
};

export type Verdict = Decision & { readonly conditions: readonly ConditionResult[] };
