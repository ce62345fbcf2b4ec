import type { Bound } from '#src/points/rate.ts';
import { readCell } from '#src/points/reading/cell-points.ts';

/** So many points from a rate on, then as many for each further step of it. */
export type StepWords = { readonly from: Bound; readonly first: number; readonly step: number; readonly each: number };

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const START = new RegExp(String.raw`(trên|từ)\s*${NUMBER}\s*%[^()]*?(?:\+|cộng|thưởng)\s*${NUMBER}\s*điểm`, 'u');
const STEP = new RegExp(
  String.raw`cứ (?:tăng|thêm|mỗi|vượt)(?: thêm)?\s*${NUMBER}\s*%[^()]*?(?:cộng|thưởng|\+)(?: thêm)?\s*${NUMBER}\s*điểm`,
  'u',
);

/** "trên 92 % được + 0,1 điểm (luỹ kế cứ tăng 1 % được cộng 0,1 điểm …)". */
export function stepsIn(clause: string): StepWords | null {
  const start = START.exec(clause);
  const step = STEP.exec(clause);
  if (!start || !step) return null;
  const [at, first] = [thousandths(start[2]), thousandths(start[3])];
  const [size, each] = [thousandths(step[1]), thousandths(step[2])];
  return size > 0 ? { from: { at, open: start[1] === 'trên' }, first, step: size, each } : null;
}

function thousandths(number: string | undefined): number {
  return readCell(number ?? '').points ?? 0;
}
