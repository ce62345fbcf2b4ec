import type { CellOddity } from '#src/points/reading/cell-points.ts';
import type { Line } from '#src/points/reading/lines.ts';
import type { Oddity, OddityKind } from '#src/points/reading/oddity.ts';

const COLUMN = { base: 'Chuẩn', bonus: 'Thưởng', penalty: 'Trừ' };
const COLUMNS = ['base', 'bonus', 'penalty'] as const;

const WORDS: { readonly [In in CellOddity]: string } = {
  decimalPoint: 'dùng dấu chấm cho phần lẻ',
  ambiguousPoint: 'không rõ dấu chấm ngăn phần nghìn hay phần lẻ; đang đọc là phần nghìn',
  blankInside: 'có khoảng trắng giữa dấu và số',
  notANumber: 'không phải chỉ là một số',
  tooLarge: 'lớn hơn 9.999 nên không đọc là điểm',
};

/** How the cells of points are written, and where they stand. */
export function cellOddities(line: Line): Oddity[] {
  const { row, cells, code } = line;
  const odd = (cell: (typeof COLUMNS)[number], kind: OddityKind, what: string): Oddity => {
    const message = `Dòng ${row.line}${code ? `, mục ${code}` : ''}: ô ${COLUMN[cell]} ghi “${row[cell].trim()}”, ${what}.`;
    return { kind, line: row.line, code, cell, message };
  };
  const found = COLUMNS.flatMap((cell) => cells[cell].odd.map((kind) => odd(cell, kind, WORDS[kind])));
  const [base, bonus, penalty] = COLUMNS.map((cell) => cells[cell].points);
  if ((base ?? 0) < 0) found.push(odd('base', 'negativeBase', 'số âm trong cột điểm chuẩn'));
  if ((bonus ?? 0) < 0) found.push(odd('bonus', 'negativeBonus', 'số âm trong cột điểm thưởng'));
  if ((base ?? 0) > 0 && (bonus ?? 0) > 0) {
    found.push(odd('bonus', 'bonusBesideBase', `in bên cạnh điểm chuẩn ${row.base.trim()}; ${bonusWords(line)}`));
  }
  if ((base ?? 0) > 0 && (penalty ?? 0) !== 0) {
    found.push(odd('penalty', 'penaltyBesideBase', `điểm trừ in bên cạnh điểm chuẩn ${row.base.trim()}`));
  }
  return found;
}

function bonusWords(line: Line): string {
  const below = line.lines.some(hasBonus);
  return below ? 'các mục dưới có điểm cộng riêng' : 'không có mục nào bên dưới nói khi nào được cộng';
}

function hasBonus({ cells, lines }: Line): boolean {
  return (cells.bonus.points ?? 0) > 0 || lines.some(hasBonus);
}
