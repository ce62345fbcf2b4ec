import { type Draft, draftsOf, type Say } from '#src/points/reading/draft.ts';
import { clauseOf } from '#src/points/reading/lines.ts';
import type { Condition } from '#src/points/table.ts';

const WHOLE_LINE =
  /đạt đủ (?:các )?tiêu chí[^,;:]*(?:mục này|điểm chuẩn)|(?:khi|nếu) không bị trừ điểm|đạt điểm tối đa mục này/;
const NOTHING = /\((không (?:có|để xảy ra) [^()]+)\)/;
const OTHER = /(?:chỉ (?:được )?(?:cộng|tính|thưởng)|với điều kiện|(?:cộng|thưởng)[^.;]* khi) /;

/** Bonuses that count only where another line is whole: "trường hợp đạt đủ các tiêu chí … thì cộng điểm". */
export function readConditions(drafts: readonly Draft[], say: Say): void {
  for (const draft of draftsOf(drafts)) for (const below of draft.items) readCondition(below, draft, say);
}

function readCondition(draft: Draft, above: Draft, say: Say): void {
  if (!givesBonus(draft)) return;
  const clause = clauseOf(draft.text);
  const found = wholeLine(draft, above, clause) ?? nothingLate(draft, above, clause);
  if (found) {
    draft.onlyIf = found;
    say(draft.row, draft.code, `chỉ cộng khi ${found.text}`);
  } else if (NOTHING.test(clause) || OTHER.test(clause)) {
    const ask = 'Điểm cộng có điều kiện nhưng không tìm thấy mục mà điều kiện nói đến; chọn mục.';
    say(draft.row, draft.code, 'cộng có điều kiện', ask);
  }
}

function wholeLine(draft: Draft, above: Draft, clause: string): Condition | null {
  if (!WHOLE_LINE.test(clause) || above.base === null) return null;
  return draft === above ? null : { code: above.code, holds: 'noPenalty', text: `mục ${above.code} không bị trừ điểm` };
}

/** "(không có hồ sơ trễ hạn)" where a line beside it is "Không có hồ sơ trễ hạn". */
function nothingLate(draft: Draft, above: Draft, clause: string): Condition | null {
  const words = NOTHING.exec(clause)?.[1]?.trim();
  if (!words) return null;
  const other = above.items.find(
    (each) => each !== draft && each.base !== null && clauseOf(each.text).startsWith(words),
  );
  return other ? { code: other.code, holds: 'fullBase', text: `${words} (mục ${other.code} đạt trọn điểm)` } : null;
}

function givesBonus(draft: Draft): boolean {
  if (draft.base !== null) return false;
  return [...draftsOf([draft])].some(({ rules }) => rules.some((rule) => 'on' in rule && rule.on === 'bonus'));
}
