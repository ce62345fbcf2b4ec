import type { Column } from '#src/points/table.ts';

export type WarningKind =
  | 'overMaximum'
  | 'overCap'
  | 'belowZero'
  | 'missingEntry'
  | 'unknownCode'
  | 'ambiguousCode'
  | 'repeatedEntry'
  | 'noClause'
  | 'noBand'
  | 'notAValue'
  | 'ambiguousScope'
  | 'onlyOne'
  | 'conditionFails'
  | 'differs'
  | 'noBest'
  | 'unreadable'
  | 'overridden'
  | 'knockOut';

/** A broken rule, in words: never a refusal (I-16). */
export type ScoreWarning = {
  readonly kind: WarningKind;
  readonly code: string;
  readonly message: string;
  /** What was entered against the rule, in thousandths: the points that somebody competent can confirm. */
  readonly against?: { readonly on: Column; readonly points: number };
};
