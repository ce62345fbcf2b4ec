import { bandsInCell } from '#src/points/reading/band-cell.ts';
import { mergeBands } from '#src/points/reading/bands-below.ts';
import { readBase } from '#src/points/reading/base-clause.ts';
import { mergeChoices } from '#src/points/reading/choices-below.ts';
import { clausesInside } from '#src/points/reading/clauses-inside.ts';
import { type Draft, draftFrom, type Say, sortDrafts } from '#src/points/reading/draft.ts';
import { clauseOf, type Line, LONGEST_CLAUSE } from '#src/points/reading/lines.ts';
import { isPerCase } from '#src/points/reading/per-case.ts';
import { readSigned } from '#src/points/reading/signed-clause.ts';
import { normaliseLine } from '#src/text/normalise.ts';
import { formatPoints } from '#src/text/numbers.ts';

const ONE_OF = /(?:0?1|một) trong (?:(?:0?\d+|hai|ba|bốn|các|những|số) )*(?:trường hợp|tiêu chí|mức|nội dung)/;
const KNOCK_OUT = /không (?:được )?(?:xếp loại|xét thi đua|bình xét)/;

/** What the table says of one line and of all that is below it. */
export function draftOf(line: Line, say: Say, counted = false): Draft {
  const draft = draftFrom(line);
  const clause = clauseOf(line.row.text);
  draft.base = baseOf(line, say);
  const rest = mergeChoices(mergeBands(line, draft, say), draft, say);
  const countsBelow = isPerCase(clause) && clause.endsWith(':') && hasNoPoints(line);
  for (const each of rest) draft.items.push(draftOf(each, say, countsBelow));
  sortDrafts(draft.items);
  const before = draft.rules.length;
  const words = [
    ...readKnockOut(line, draft, clause),
    ...readBandCell(line, draft, say),
    ...readSigned(line, draft, say, counted),
    ...readBase(line, draft, say),
    ...readOneOf(draft, clause, say),
  ];
  if (draft.base !== null && line.cells.bonus.points === null && line.cells.penalty.points === null && before === 0) {
    draft.items.push(...clausesInside(line, say));
  }
  sayLine(draft, words, say);
  return draft;
}

function baseOf({ cells, row, code, lines }: Line, say: Say): number | null {
  const { points } = cells.base;
  if (points !== null && points < 0) {
    say(
      row,
      code,
      `điểm chuẩn ghi ${formatPoints(points)}`,
      'Điểm chuẩn là số âm; ghi lại, hoặc chuyển sang điểm trừ.',
    );
  }
  if (points === null && lines.length > 0 && /\d/.test(row.base)) {
    const printed = `điểm chuẩn ghi “${normaliseLine(row.base).slice(0, 60)}”`;
    say(row, code, printed, `Không đọc được ${printed}; ghi lại điểm chuẩn của mục.`);
  }
  return points !== null && points >= 0 ? points : null;
}

function hasNoPoints({ cells }: Line): boolean {
  return cells.base.points === null && cells.bonus.points === null && cells.penalty.points === null;
}

function readKnockOut({ row }: Line, draft: Draft, clause: string): string[] {
  const cell = [row.base, row.bonus, row.penalty].find((each) => KNOCK_OUT.test(each.toLowerCase()));
  if (cell === undefined && !KNOCK_OUT.test(clause)) return [];
  draft.rules.push({ kind: 'knockOut', words: `${row.text.trim()}: không xếp loại` });
  return ['không xếp loại nếu xảy ra'];
}

function readBandCell({ row, code }: Line, draft: Draft, say: Say): string[] {
  const cell = row.bands?.trim() ?? '';
  if (cell === '') return [];
  const rule = bandsInCell(cell, code);
  if (!rule) {
    say(row, code, `mức điểm ghi “${cell}”`, 'Không đọc được các mức điểm; ghi lại từng mức.');
    return [];
  }
  draft.rules.push(rule);
  const points = rule.kind === 'bands' ? rule.bands.map((band) => band.points) : rule.options.map(({ base }) => base);
  const most = Math.max(...points);
  if (draft.base !== null && most !== draft.base) {
    const both = `mức cao nhất ${formatPoints(most)}, điểm chuẩn ghi ${formatPoints(draft.base)}`;
    say(row, code, both, `Không khớp: ${both}; chọn cách tính.`);
  }
  draft.base ??= most;
  return [rule.kind === 'bands' ? `${points.length} mức theo tỷ lệ` : `chọn một trong ${points.length} mức`];
}

function readOneOf(draft: Draft, clause: string, say: Say): string[] {
  if (!ONE_OF.test(clause)) return [];
  if (draft.rules.some(({ kind }) => kind === 'sizedBands' || kind === 'bands')) return ['chỉ một mức được tính'];
  const gives = draft.items.filter(({ rules }) => rules.some((rule) => 'on' in rule && rule.on === 'bonus'));
  draft.oneOf = gives.length > 1;
  if (gives.length === draft.items.length && draft.oneOf) return ['chỉ cộng một trong các trường hợp bên dưới'];
  say(draft.row, draft.code, 'chỉ tính một trường hợp', 'Không rõ trường hợp nào loại trừ nhau; chọn cách tính.');
  return [];
}

/** One reading for what the line as a whole is; a line of which nothing could be read is asked for. */
function sayLine(draft: Draft, words: readonly string[], say: Say): void {
  const { row, code, base, items, rules } = draft;
  if (row.text.length > LONGEST_CLAUSE) {
    say(row, code, 'lời quá dài', 'Lời của dòng này quá dài để đọc hết; xem lại cách tính.');
  }
  const group = base === null ? 'dòng nhóm' : `nhóm ${formatPoints(base)} điểm chuẩn`;
  if (words.length > 0) say(row, code, words.join('; '));
  else if (rules.length > 0)
    say(
      row,
      code,
      base === null ? 'tính theo các mức bên dưới' : `${formatPoints(base)} điểm chuẩn, theo các mức bên dưới`,
    );
  else if (items.length > 0) say(row, code, group);
  else say(row, code, 'chưa đọc được', 'Không đọc được cách tính điểm của dòng này; chọn cách tính.');
}
