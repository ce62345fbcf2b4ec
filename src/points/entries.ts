import { codeKey } from '#src/points/code-key.ts';
import type { LineFacts } from '#src/points/facts.ts';
import type { ScoreWarning } from '#src/points/warning.ts';
import { readCsv } from '#src/text/csv.ts';
import { fold } from '#src/text/fold.ts';
import { type Parsed, parsed, refused } from '#src/text/parsed.ts';

export type Entries = { readonly facts: readonly LineFacts[]; readonly warnings: readonly ScoreWarning[] };

const COLUMNS = ['base', 'bonus', 'penalty'] as const;
const HEADINGS = {
  criterion: ['criterion', 'code', 'ma', 'stt', 'tieu chi'],
  base: ['base', 'chuan', 'diem chuan'],
  bonus: ['bonus', 'thuong', 'cong', 'diem thuong', 'diem cong'],
  penalty: ['penalty', 'tru', 'diem tru'],
} as const;

/**
 * Entries of a sheet as CSV with the columns criterion, base, bonus, penalty, note; points with a comma or a point, a
 * penalty with or without its minus. A cell that is no number is warned of and not counted.
 */
export function entriesFromCsv(text: string): Parsed<Entries> {
  const [heading = [], ...rows] = readCsv(text);
  const at = (name: keyof typeof HEADINGS) =>
    heading.findIndex((cell) => (HEADINGS[name] as readonly string[]).includes(fold(cell).trim()));
  const code = at('criterion');
  if (code < 0) return refused('Hàng đầu của tệp điểm phải có cột criterion, base, bonus, penalty.');
  const warnings: ScoreWarning[] = [];
  const facts = rows.flatMap((row): LineFacts[] => {
    const criterion = (row[code] ?? '').trim();
    if (codeKey(criterion) === '') return [];
    const points: { [In in (typeof COLUMNS)[number]]?: number } = {};
    for (const on of COLUMNS) {
      const cell = (row[at(on)] ?? '').trim();
      if (cell === '') continue;
      const read = pointsOf(cell);
      if (read === null) warnings.push(unreadable(criterion, cell));
      else points[on] = on === 'penalty' ? Math.abs(read) : read;
    }
    return [{ code: criterion, ...points }];
  });
  return parsed({ facts, warnings });
}

/** Thousandths of "98,5", "98.5", "+ 0,5" or "-1"; null where it is no number of at most three decimals. */
function pointsOf(cell: string): number | null {
  const parts = /^([+\-\u2013\u2212]?)(\d{1,7})(?:[.,](\d{1,3}))?$/.exec(cell.replaceAll(' ', ''));
  if (!parts) return null;
  const size = Number(`${parts[2]}${(parts[3] ?? '').padEnd(3, '0')}`);
  return parts[1] && parts[1] !== '+' ? -size : size;
}

function unreadable(code: string, cell: string): ScoreWarning {
  return { kind: 'unreadable', code, message: `Tiêu chí ${code}: không đọc được số “${cell}”. Không tính.` };
}
