/** What looks wrong in the source as it is printed. Nothing of it is corrected: a person reads it and decides (I-16). */
export type OddityKind =
  | 'negativeBase'
  | 'negativeBonus'
  | 'bonusBesideBase'
  | 'penaltyBesideBase'
  | 'decimalPoint'
  | 'ambiguousPoint'
  | 'blankInside'
  | 'notANumber'
  | 'tooLarge'
  | 'mixedNumbering'
  | 'missingNumber'
  | 'repeatedCode'
  | 'bandGap'
  | 'belowLowestBand'
  | 'differsFromText'
  | 'columnIsLimit'
  | 'emptyColumn'
  | 'strayApostrophe'
  | 'limitOnBoth'
  | 'totalsDiffer'
  | 'noText';

export type Cell = 'stt' | 'text' | 'base' | 'bonus' | 'penalty';

export type Oddity = {
  readonly kind: OddityKind;
  readonly line: number;
  readonly code: string;
  readonly cell: Cell;
  readonly message: string;
};
