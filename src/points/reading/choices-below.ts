import { clausesInside } from '#src/points/reading/clauses-inside.ts';
import { type Draft, emptyDraft, type Say } from '#src/points/reading/draft.ts';
import { clauseOf, type Line } from '#src/points/reading/lines.ts';
import type { Option } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';

/**
 * Lines that are outcomes of the line above them: "- Có … 2; - Không có … 0". One set whose highest outcome is the whole
 * becomes the line's choice; several sets that share it out become lines of their own. Gives back what is no outcome.
 */
export function mergeChoices(lines: readonly Line[], draft: Draft, say: Say): Line[] {
  const sets = setsOf(lines);
  if (sets.length === 0) return mergeLikely(lines, draft, say);
  const merged = new Set(sets.flat());
  const rest = lines.filter((line) => !merged.has(line));
  const others = rest.reduce((sum, { cells }) => sum + Math.max(0, cells.base.points ?? 0), 0);
  const highest = sets.map((set) => Math.max(...set.map(baseOf)));
  const [only] = sets;
  const [most = 0] = highest;
  if (only && sets.length === 1 && others === 0 && (draft.base === null || draft.base === most)) {
    draft.base ??= most;
    addChoice(draft, only, say, null);
    return rest;
  }
  const sum = highest.reduce((all, each) => all + each, others);
  const ask = draft.base === null || draft.base === sum ? null : askSum(draft, sum);
  sets.forEach((set, at) => {
    const [first] = set as [Line];
    const { row, code, printed } = first;
    const raw = { base: row.base, bonus: row.bonus, penalty: row.penalty };
    const part = emptyDraft({ row, code, printed, text: row.text, raw });
    part.base = highest[at] ?? 0;
    addChoice(part, set, say, ask);
    draft.items.push(part);
  });
  return rest;
}

/** No outcome gives nothing, but the highest one is the whole and their sum is not: proposed as outcomes, and asked. */
function mergeLikely(lines: readonly Line[], draft: Draft, say: Say): Line[] {
  const outcomes = lines.filter((line) => isOutcome(line) && !isNothing(line));
  const points = outcomes.map(baseOf);
  const others = lines.filter((line) => !outcomes.includes(line)).some(({ cells }) => cells.base.points !== null);
  if (outcomes.length < 2 || others || Math.max(...points) !== draft.base) return [...lines];
  const codes = outcomes.map(({ code }) => code).join(', ');
  addChoice(draft, outcomes, say, `Mức cao nhất bằng điểm chuẩn nên ${codes} đang đọc là các mức chọn một; xác nhận.`);
  return lines.filter((line) => !outcomes.includes(line));
}

function askSum({ code, base }: Draft, sum: number): string {
  return `Các mức của mục ${code} cộng lại ${formatPoints(sum)}, điểm chuẩn ghi ${formatPoints(base ?? 0)}; chọn cách tính.`;
}

function addChoice(draft: Draft, set: readonly Line[], say: Say, ask: string | null): void {
  draft.rules.push({ kind: 'choice', options: set.map(optionOf) });
  for (const line of set) {
    const { base, penalty } = optionOf(line);
    const taken = penalty > 0 ? `, trừ ${formatPoints(penalty)}` : '';
    say(line.row, line.code, `một trong các mức: ${formatPoints(base)}${taken}`, ask);
    draft.items.push(...clausesInside(line, say));
  }
}

function optionOf(line: Line): Option {
  const penalty = Math.abs(line.cells.penalty.points ?? 0);
  return { code: line.code, text: line.row.text, base: baseOf(line), penalty };
}

/** Sets of neighbouring outcomes: each begins with points and ends where points follow nothing. */
function setsOf(lines: readonly Line[]): Line[][] {
  const sets: Line[][] = [];
  let set: Line[] = [];
  for (const line of lines) {
    const outcome = isOutcome(line);
    if (!outcome || (baseOf(line) > 0 && set.some(isNothing))) {
      sets.push(set);
      set = [];
    }
    if (outcome) set.push(line);
  }
  sets.push(set);
  return sets.filter((each) => each.some(isNothing) && each.some((line) => baseOf(line) > 0));
}

function isOutcome(line: Line): boolean {
  const { cells, lines, printed } = line;
  if (lines.length > 0 || cells.bonus.points !== null || (cells.base.points ?? 0) < 0) return false;
  if (cells.base.points !== null) return true;
  return printed === '' && cells.penalty.points !== null && /^[-+*\s]*(không|chưa)/.test(clauseOf(line.row.text));
}

const baseOf = ({ cells }: Line) => cells.base.points ?? 0;
const isNothing = (line: Line) => baseOf(line) === 0;
