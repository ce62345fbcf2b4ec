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
export type ScoreWarning = { readonly kind: WarningKind; readonly code: string; readonly message: string };
