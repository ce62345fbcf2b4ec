import { type Amount, amountsIn, limitsIn, type Sign } from '#src/points/reading/amounts.ts';
import { asPrinted, type Draft, draftsOf, type Say } from '#src/points/reading/draft.ts';
import { dueIn } from '#src/points/reading/due.ts';
import { clauseOf, type Line } from '#src/points/reading/lines.ts';
import { isPerCase } from '#src/points/reading/per-case.ts';
import { stepsIn } from '#src/points/reading/steps-in.ts';
import type { Cap } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';

type Asked = { readonly line: Line; readonly draft: Draft; readonly clause: string; readonly say: Say };

const SIGNS: readonly Sign[] = ['bonus', 'penalty'];
const WORDS = { bonus: 'cộng', penalty: 'trừ' };
const COLUMN = { bonus: 'Thưởng', penalty: 'Trừ' };
/** "(Trừ trường hợp phát hiện kịp thời …)": what a deduction does not reach. */
const EXEMPT = /\((trừ (?:các )?trường hợp [^()]+)\)/;

/** Points that a line adds or takes off, with the limits in its own words. `counted`: the line above counts each case. */
export function readSigned(line: Line, draft: Draft, say: Say, counted: boolean): string[] {
  const clause = clauseOf(line.row.text);
  const asked = { line, draft, clause, say };
  const words = SIGNS.flatMap((on) => {
    const points = pointsOf(asked, on);
    return points === null ? [] : [readClause(asked, on, points, counted)];
  });
  return [...words, ...readOwnLimits(asked)];
}

/** Points of a column: as printed, or as the words name them. Null where the line has no clause of its own there. */
function pointsOf({ line, draft, clause, say }: Asked, on: Sign): number | null {
  const { row, code } = line;
  const printed = line.cells[on].points;
  const spoken = amountsIn(clause).filter((amount) => amount.on === on);
  if (on === 'penalty' && printed === null && (line.cells.bonus.points ?? 0) < 0) {
    const points = Math.abs(line.cells.bonus.points ?? 0);
    say(
      row,
      code,
      `trừ ${formatPoints(points)}`,
      `Số âm ở cột Thưởng đang đọc là điểm trừ ${formatPoints(points)}; xác nhận.`,
    );
    return points;
  }
  if (printed !== null && !(on === 'bonus' && printed < 0)) {
    const points = Math.abs(printed);
    if ((line.cells.base.points ?? 0) > 0 && spoken.length === 0) return besideBase(draft, on, points, say);
    return agreed({ line, draft, clause, say }, on, points, spoken);
  }
  if (printed !== null || line.cells.base.points !== null || spoken.length === 0) return null;
  const [first] = spoken as [Amount];
  if (spoken.some(({ points }) => points !== first.points)) {
    say(row, code, `${WORDS[on]} nhiều mức trong câu`, 'Câu ghi nhiều số điểm khác nhau; chọn cách tính.');
  }
  return first.points;
}

/** The words name another number than the column: the column may be the most that all cases give. */
function agreed({ line, clause, say }: Asked, on: Sign, printed: number, spoken: readonly Amount[]): number {
  const [first] = spoken;
  if (!first || spoken.some(({ points }) => points === printed)) return printed;
  if (limitsIn(clause).some(({ most }) => most === printed)) return first.points;
  const both = `cột ${COLUMN[on]} ghi ${formatPoints(printed)}, lời ghi ${formatPoints(first.points)}`;
  say(line.row, line.code, both, `Lời và cột không khớp (${both}); đang tính theo cột.`);
  return printed;
}

/** A number beside base points without words of its own: the most of what is below, or nobody knows what. */
function besideBase(draft: Draft, on: Sign, points: number, say: Say): null {
  const below = Math.max(0, ...[...draftsOf(draft.items)].flatMap(({ rules }) => rules.map((rule) => most(rule, on))));
  const printed = `cột ${COLUMN[on]} ghi ${formatPoints(points)} bên cạnh điểm chuẩn`;
  if (below === points) say(draft.row, draft.code, `${printed}: bằng mức cao nhất ở các mục dưới, không cộng thêm`);
  else if (on === 'bonus' && below === 0) {
    say(draft.row, draft.code, printed, 'Không đọc được điều kiện cộng điểm; chọn cách tính.');
  } else
    say(draft.row, draft.code, printed, `Không rõ số này ${WORDS[on]} khi nào, hay là trần của mục; chọn cách tính.`);
  return null;
}

function most(rule: Draft['rules'][number], on: Sign): number {
  if (!('on' in rule) || rule.on !== on) return 0;
  if (rule.kind === 'bands') return Math.max(...rule.bands.map(({ points }) => points));
  return 'points' in rule ? rule.points : 0;
}

function readClause({ line, draft, clause, say }: Asked, on: Sign, points: number, counted: boolean): string {
  const { row, code } = line;
  const what = `${WORDS[on]} ${formatPoints(points)}`;
  const steps = on === 'bonus' ? stepsIn(clause) : null;
  if (steps) {
    draft.rules.push({ kind: 'steps', on, ...steps });
    const further = `cứ thêm ${formatPoints(steps.step)} % cộng ${formatPoints(steps.each)}`;
    return `${steps.from.open ? 'trên' : 'từ'} ${formatPoints(steps.from.at)} % cộng ${formatPoints(steps.first)}, ${further}`;
  }
  const due = dueIn(clause);
  const perCase = counted || isPerCase(clause);
  if (due && !perCase) {
    const rewards = on === 'penalty' ? 'late' : due.due.rewards;
    draft.rules.push({ kind: 'deadline', on, points, due: { ...due.due, rewards } });
    if (!due.exact) say(row, code, `hạn ${due.words}`, 'Không rõ ngày ghi trong bảng có được tính là đúng hạn không.');
    return `${what} khi ${rewards === 'late' ? 'trễ' : 'đúng'} hạn (${due.words})`;
  }
  const exempt = EXEMPT.exec(clause)?.[1];
  const limit = limitsIn(clause).find((each) => each.of === '' && each.on !== 'both' && each.most > points);
  if (!perCase && limit) {
    say(
      row,
      code,
      `${what} mỗi trường hợp`,
      `Trần ${formatPoints(limit.most)} cao hơn một lần: đang đọc là ${what} mỗi trường hợp.`,
    );
  }
  const once = !perCase && !limit;
  draft.rules.push({
    kind: 'each',
    on,
    points,
    ...(once ? { once } : {}),
    ...(exempt && on === 'penalty' ? { exempt: asPrinted(row.text, exempt) } : {}),
  });
  const until = due ? `, tính theo hạn ${due.words}` : '';
  return `${what} ${once ? 'một lần' : 'mỗi trường hợp'}${until}${exempt ? `, ${asPrinted(row.text, exempt)}` : ''}`;
}

/** Limits that a clause sets for itself: "Điểm trừ tối đa là 1 điểm", "nhưng không quá 1 điểm". */
function readOwnLimits({ line, draft, clause, say }: Asked): string[] {
  if (line.cells.base.points !== null) return [];
  return limitsIn(clause).flatMap((limit) => {
    if (limit.of !== '') return [];
    const signs = [...new Set(draft.rules.flatMap((rule) => ('on' in rule && rule.on !== 'base' ? [rule.on] : [])))];
    const on: Cap['on'] = limit.on ?? (signs.length === 1 ? (signs[0] as Sign) : 'both');
    if (!limit.on && signs.length !== 1) {
      say(line.row, line.code, limit.text, 'Không rõ trần này của điểm cộng hay điểm trừ; đang tính cho cả hai.');
    }
    draft.caps.push({ on, most: limit.most, text: asPrinted(line.row.text, limit.text) });
    return [`tối đa ${formatPoints(limit.most)}`];
  });
}
