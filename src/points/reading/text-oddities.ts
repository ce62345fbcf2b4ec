import { amountsIn, baseIn, limitsIn } from '#src/points/reading/amounts.ts';
import { clauseOf, type Line } from '#src/points/reading/lines.ts';
import type { Cell, Oddity, OddityKind } from '#src/points/reading/oddity.ts';
import type { PrintedRow } from '#src/points/reading/rows.ts';
import type { Tree } from '#src/points/reading/tree.ts';
import { formatPoints } from '#src/text/numbers.ts';

const APOSTROPHE = /(^|\s)'(?=\p{L})/u;
const COLUMN = { bonus: 'Thưởng', penalty: 'Trừ' };
const WORD = { bonus: 'cộng', penalty: 'trừ' };

/** Where the words of a line and its columns do not say the same. */
export function textOddities({ row, code, cells }: Line): Oddity[] {
  const clause = clauseOf(row.text);
  const found = typed(row, code);
  if (clause === '') found.push(odd(row, code, 'text', 'noText', 'không có nội dung'));
  const base = baseIn(clause);
  if (base !== null && cells.base.points !== null && base !== cells.base.points) {
    const both = `lời ghi điểm chuẩn ${formatPoints(base)}, cột Chuẩn ghi ${formatPoints(cells.base.points)}`;
    found.push(odd(row, code, 'base', 'differsFromText', both));
  }
  for (const on of ['bonus', 'penalty'] as const) {
    const spoken = amountsIn(clause).filter((amount) => amount.on === on);
    const [first] = spoken;
    if (!first) continue;
    const words = `lời ghi ${WORD[on]} ${formatPoints(first.points)}`;
    const printed = cells[on].points;
    if (printed === null) {
      const what = `${words} nhưng cột ${COLUMN[on]} để trống`;
      if (cells[on].odd.length === 0) found.push(odd(row, code, on, 'emptyColumn', what));
    } else if (spoken.every(({ points }) => points !== Math.abs(printed))) {
      const isLimit = limitsIn(clause).some(({ most }) => most === Math.abs(printed));
      const column = `cột ${COLUMN[on]} ghi ${formatPoints(printed)}`;
      const what = isLimit ? `${words} mỗi lần, ${column} là mức tối đa` : `${words}, ${column}`;
      found.push(odd(row, code, on, isLimit ? 'columnIsLimit' : 'differsFromText', what));
    }
  }
  return found;
}

export function noteOddities(row: PrintedRow, under: Line | null): Oddity[] {
  return typed(row, under?.code ?? '');
}

/** The printed totals of the table, where they are not one. */
export function totalOddities({ totals }: Tree): Oddity[] {
  const [first, ...others] = totals;
  const printed = first?.cells.base.points ?? null;
  return others.flatMap(({ row, cells }) => {
    if (cells.base.points === null || cells.base.points === printed) return [];
    const what = `tổng cộng ghi ${row.base.trim()}, dòng ${first?.row.line} ghi ${first?.row.base.trim()}`;
    return [odd(row, '', 'base', 'totalsDiffer', what)];
  });
}

function typed(row: PrintedRow, code: string): Oddity[] {
  const found: Oddity[] = [];
  if (APOSTROPHE.test(row.text)) found.push(odd(row, code, 'text', 'strayApostrophe', 'có dấu nháy đơn lạc trong lời'));
  for (const { on, of, text } of limitsIn(clauseOf(row.text))) {
    if (on !== 'both') continue;
    const what = `“${text}” không nói trần tính riêng hay bù trừ giữa điểm trừ và điểm cộng`;
    found.push(odd(row, of || code, 'text', 'limitOnBoth', what));
  }
  return found;
}

function odd({ line }: PrintedRow, code: string, cell: Cell, kind: OddityKind, what: string): Oddity {
  return { kind, line, code, cell, message: `Dòng ${line}${code ? `, mục ${code}` : ''}: ${what}.` };
}
