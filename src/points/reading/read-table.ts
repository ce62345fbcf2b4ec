import { checkSums, type SumCheck } from '#src/points/check-sums.ts';
import { readBodies } from '#src/points/reading/bodies.ts';
import { draftOf } from '#src/points/reading/clauses.ts';
import { readConditions } from '#src/points/reading/conditions.ts';
import { type Draft, draftsOf, itemOf, type Reading, type Say } from '#src/points/reading/draft.ts';
import { linesOf } from '#src/points/reading/lines.ts';
import { readLimits, readNotes } from '#src/points/reading/notes.ts';
import { odditiesOf } from '#src/points/reading/oddities.ts';
import type { Oddity } from '#src/points/reading/oddity.ts';
import type { PrintedRow } from '#src/points/reading/rows.ts';
import { above, type Tree, treeOf } from '#src/points/reading/tree.ts';
import { askTwice } from '#src/points/reading/twice-late.ts';
import type { ScoreTable } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';

export type ReadTable = {
  readonly table: ScoreTable;
  /** At least one for every printed row, in their order. */
  readonly readings: readonly Reading[];
  readonly oddities: readonly Oddity[];
  readonly sums: readonly SumCheck[];
};

/**
 * A score table from its printed rows: what could be read, how sure it is, what is odd in the source and whether its sums
 * hold. It proposes: what is asked in a reading is a person's to confirm. What the rows do not print (classes, what a line
 * that does not apply gives) is left unsaid.
 */
export function readTable(rows: readonly PrintedRow[], title = ''): ReadTable {
  const readings: Reading[] = [];
  const say: Say = (row, code, what, ask = null) => {
    readings.push({ line: row.line, code, verbatim: row.text, what, sure: ask === null, ask });
  };
  const tree = treeOf(rows);
  const drafts = tree.lines.map((line) => draftOf(line, say));
  askNested(tree, say);
  readTexts(drafts, say);
  readNotes(tree.notes, drafts, say);
  readConditions(drafts, say);
  askTwice(drafts, say);
  const total = totalOf(tree, say);
  const table: ScoreTable = {
    form: 'thidua-score-table/2',
    title,
    total,
    notApplicable: 'none',
    floor: 'unsaid',
    bonusCap: null,
    classes: [],
    items: drafts.map(itemOf),
  };
  const oddities = odditiesOf(tree, drafts);
  return { table, readings: readings.sort((one, other) => one.line - other.line), oddities, sums: checkSums(table) };
}

/** A number that is printed again below itself opens a list there, or begins a part of its own: the rows do not tell. */
function askNested({ lines }: Tree, say: Say): void {
  for (const { row, code, printed, parts, numbering, parent } of linesOf(lines)) {
    if (!parent || parts.length !== 1) continue;
    const same = above(parent).some((each) => each.numbering === numbering && each.parts[0] === parts[0]);
    if (!same) continue;
    const ask = `Số mục “${printed}” in lại dưới mục cùng số; đang xếp dưới mục ${parent.code}. Nếu là phần riêng thì đánh lại số trong tệp rồi nhập lại.`;
    say(row, code, `xếp dưới mục ${parent.code}`, ask);
  }
}

function totalOf({ totals }: Tree, say: Say): number | null {
  const points = totals.map(({ row, cells }) => {
    const read = cells.base.points !== null && cells.base.points >= 0 ? cells.base.points : null;
    const ask = read === null ? 'Không đọc được tổng điểm của bảng; ghi lại.' : null;
    say(row, '', read === null ? 'tổng cộng' : `tổng cộng ${formatPoints(read)}`, ask);
    return read;
  });
  return points.find((each) => each !== null) ?? null;
}

/** Bodies and limits of other lines that stand in the words of a line itself. */
function readTexts(drafts: readonly Draft[], say: Say): void {
  const rows = new Set<PrintedRow>();
  for (const draft of draftsOf(drafts)) {
    if (rows.has(draft.row)) continue;
    rows.add(draft.row);
    readBodies(draft.row, draft, drafts, say);
    readLimits(draft.row, null, drafts, say);
  }
}
