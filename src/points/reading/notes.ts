import { limitsIn } from '#src/points/reading/amounts.ts';
import { readBodies } from '#src/points/reading/bodies.ts';
import { asPrinted, type Draft, draftNamed, draftsOf, type Say } from '#src/points/reading/draft.ts';
import { clauseOf, type Line, plain } from '#src/points/reading/lines.ts';
import type { PrintedRow } from '#src/points/reading/rows.ts';
import { above as linesAbove, type Note } from '#src/points/reading/tree.ts';
import { normaliseLine } from '#src/text/normalise.ts';
import { formatPoints } from '#src/text/numbers.ts';

const EXEMPT = /\(?\s*((?:nếu|trường hợp|trừ)[^()]*(?:không (?:bị )?trừ|không tính)[^()]*)\)?/;
const ON_WORDS = { bonus: 'điểm cộng', penalty: 'điểm trừ', both: 'điểm trừ và điểm cộng' };

/** What notes say of the lines that they name, and of the line above them where they name none. */
export function readNotes(notes: readonly Note[], drafts: readonly Draft[], say: Say): void {
  for (const { row, under } of notes) {
    const above = under ? draftNamed(drafts, under.code) : null;
    const marks = readBodies(row, null, drafts, say);
    const limits = readLimits(row, withBase(under, drafts) ?? above, drafts, say);
    const exempts = readExempt(row, above, say);
    if (!marks && !limits && !exempts) {
      say(
        row,
        above?.code ?? '',
        'ghi chú',
        'Không đọc được ghi chú này thành quy định; cho biết có ảnh hưởng đến điểm không.',
      );
    }
  }
}

/** What a note without a name limits: the nearest line above it that has base points. */
function withBase(under: Line | null, drafts: readonly Draft[]): Draft | null {
  const line = linesAbove(under).find(({ cells }) => cells.base.points !== null);
  return line ? draftNamed(drafts, line.code) : null;
}

/** Limits of a named line, from a note or from the words of another line. */
export function readLimits(row: PrintedRow, above: Draft | null, drafts: readonly Draft[], say: Say): boolean {
  const limits = limitsIn(clauseOf(row.text)).filter(({ of }) => of !== '' || above !== null);
  for (const { on, most, of, text } of limits) {
    const draft = of === '' ? above : draftNamed(drafts, of);
    const words = `tổng ${ON_WORDS[on ?? 'both']} ${of === '' ? '' : `của mục ${of} `}tối đa ${formatPoints(most)}`;
    if (!draft) {
      say(row, of, words, `Không tìm thấy mục ${of} để đặt trần; chọn mục.`);
      continue;
    }
    draft.caps.push({ on: on ?? 'both', most, text: asPrinted(row.text, text) });
    say(row, draft.code, alone(row) ? `${words}, không tính điểm cộng` : words, askLimit(on, of, draft, most));
  }
  return limits.length > 0;
}

function alone({ text }: PrintedRow): boolean {
  return /không liên quan đến điểm cộng/.test(plain(text));
}

function askLimit(on: string | null, of: string, { code }: Draft, most: number): string | null {
  if (on === 'both') {
    return `Trần ${formatPoints(most)} cho cả điểm trừ và điểm cộng của mục ${code}: đang tính riêng từng loại; xác nhận.`;
  }
  if (on === null) return `Không rõ trần ${formatPoints(most)} của điểm cộng hay điểm trừ; đang tính cho cả hai.`;
  return of === '' ? `Ghi chú không nói trần của mục nào; đang đặt cho mục ${code}.` : null;
}

/** "(nếu đơn vị chủ động phát hiện …: không trừ điểm tương ứng nêu trên)": cases that the deductions above do not count. */
function readExempt(row: PrintedRow, above: Draft | null, say: Say): boolean {
  const words = EXEMPT.exec(clauseOf(row.text))?.[1];
  if (!words || !above || limitsIn(clauseOf(row.text)).length > 0) return false;
  let found = false;
  for (const draft of draftsOf([above])) {
    draft.rules.forEach((rule, at) => {
      if (rule.kind !== 'each' || rule.on !== 'penalty') return;
      draft.rules[at] = { ...rule, exempt: asPrinted(row.text, words.trim()) };
      found = true;
    });
  }
  const ask = found ? null : 'Không tìm thấy điểm trừ mà ghi chú này miễn; chọn mục.';
  say(row, above.code, `miễn trừ điểm: ${normaliseLine(words)}`, ask);
  return true;
}
