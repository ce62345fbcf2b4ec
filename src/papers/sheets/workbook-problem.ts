/** Why a workbook is not read. A closed set; each has a test that builds such a file. */
export type ProblemKind =
  | 'notWorkbook'
  | 'encrypted'
  | 'damaged'
  | 'tooLarge'
  | 'bomb'
  | 'macro'
  | 'external'
  | 'entities'
  | 'formula'
  | 'validation'
  | 'tooManyParts'
  | 'tooManySheets'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'noSheet'
  | 'unreadable';

/** A workbook that is refused; `message` is a Vietnamese sentence for the person who sent it. */
export class WorkbookProblem extends Error {
  override readonly name = 'WorkbookProblem';
  readonly kind: ProblemKind;

  constructor(kind: ProblemKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** How much of a workbook is taken, at most. */
export const limits = {
  /** Bytes of the file as it is sent. */
  file: 20 * 1024 * 1024,
  /** Files packed inside. */
  parts: 200,
  sheets: 20,
  /** Bytes of all parts unpacked. */
  unpacked: 160 * 1024 * 1024,
  /** A part that swells more than this is no table of people; small ones may. */
  swelling: 150,
  swellingFrom: 8 * 1024 * 1024,
  /** Rows with data, the heading apart. */
  rows: 100_000,
  columns: 60,
  /** Characters of one cell. */
  cell: 4_000,
  /** Cells under one drop-down; a whole column has 1,048,576. */
  validation: 200_000,
} as const;
