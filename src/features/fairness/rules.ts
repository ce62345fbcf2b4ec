/** How far the scores of a year are, for its figures: `none` shows nothing to anybody. */
export type Stage = 'none' | 'reviewed' | 'final';

/** What the stage of a year is read from. */
export type SheetStanding = { readonly state: string; readonly reviewed: boolean };

/** Final: every sheet is. Reviewed: every sheet is locked and its review is in. */
export function stageOf(sheets: readonly SheetStanding[]): Stage {
  if (sheets.length === 0) return 'none';
  if (sheets.every(({ state }) => state === 'final')) return 'final';
  return sheets.every(({ state, reviewed }) => reviewed && locked.has(state)) ? 'reviewed' : 'none';
}

const locked: ReadonlySet<string> = new Set(['reviewed', 'disputed', 'final']);

export type FiguresReader = {
  readonly standingOffice: boolean;
  /** Stepped back from a sheet of the year, or marks one and has not sent. */
  readonly barred: boolean;
};

/**
 * Who sees the figures: nobody while a sheet is open or a review is out; then the standing office, but not a person of
 * it whom a sheet is hidden from; everybody who takes part once all sheets are final.
 */
export function seesFigures(stage: Stage, reader: FiguresReader): boolean {
  if (stage === 'final') return true;
  return stage === 'reviewed' && reader.standingOffice && !reader.barred;
}
