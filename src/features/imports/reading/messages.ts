import type { InspectedWorkbook } from '#src/papers/sheets/inspect-workbook.ts';
import type { Ground } from '../rules/check-ground.ts';
import type { CellFault } from '../rules/fault.ts';
import type { Headings } from '../rules/headings.ts';

/** What the thread is given. */
export interface Order {
  bytes: Uint8Array;
  workbook: InspectedWorkbook;
  ground: Ground;
}

/** Rows that were read: those that are right as one JSON array, and what is wrong with the others. */
export interface Piece {
  read: number;
  rows: string;
  right: number;
  faults: CellFault[];
}

/** What the thread says. After each piece it waits until it is told to go on. */
export type Said =
  | ({ said: 'headings' } & Headings)
  | ({ said: 'piece' } & Piece)
  | { said: 'end' }
  | { said: 'refused'; message: string };
