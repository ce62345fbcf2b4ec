import type { Rate } from '#src/points/rate.ts';
import type { Day } from '#src/text/day.ts';

/**
 * What is known of one line: measured facts from which the points follow, or points typed by a person (thousandths, a
 * penalty as a positive number). Typed points stand before facts; where both are there and differ it is warned of.
 */
export type LineFacts = {
  readonly code: string;
  readonly base?: number;
  readonly bonus?: number;
  readonly penalty?: number;
  /** How many cases there were, and how many of them the exemption takes out. */
  readonly cases?: number;
  readonly exempted?: number;
  readonly rate?: Rate;
  /** Size of the work, for bands by size class. */
  readonly size?: number;
  readonly choice?: string;
  /** Several marks within the year, in thousandths. */
  readonly marks?: readonly number[];
  readonly holds?: boolean;
  /** The day on which it was done; null: not done. */
  readonly doneOn?: Day | null;
  /** The day that the deadline counts back from. */
  readonly dueFor?: Day;
  readonly actual?: number;
  readonly target?: number;
  /** Does not apply to the unit, and why. */
  readonly notApplicable?: string;
  readonly override?: Override;
};

/** Points that count against the rules, by whom and why: visible for ever (I-16). */
export type Override = {
  readonly base?: number;
  readonly bonus?: number;
  readonly penalty?: number;
  readonly reason: string;
  readonly by: string;
  /** Only as these points stand entered: where others stand by now, nothing is confirmed. */
  readonly asEntered?: boolean;
};

/** What a line was found from, without what a person typed or confirmed. */
export type MeasuredFacts = Omit<LineFacts, 'code' | 'base' | 'bonus' | 'penalty' | 'override'>;
