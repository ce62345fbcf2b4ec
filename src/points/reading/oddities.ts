import { bandOddities } from '#src/points/reading/band-oddities.ts';
import { cellOddities } from '#src/points/reading/cell-oddities.ts';
import { codeOddities } from '#src/points/reading/code-oddities.ts';
import type { Draft } from '#src/points/reading/draft.ts';
import { linesOf } from '#src/points/reading/lines.ts';
import type { Oddity } from '#src/points/reading/oddity.ts';
import { noteOddities, textOddities, totalOddities } from '#src/points/reading/text-oddities.ts';
import type { Tree } from '#src/points/reading/tree.ts';

/** Everything odd in the printed table, in the order of its lines. */
export function odditiesOf(tree: Tree, drafts: readonly Draft[]): Oddity[] {
  const lines = [...linesOf(tree.lines)];
  const all = [
    ...[...lines, ...tree.totals].flatMap(cellOddities),
    ...codeOddities(lines),
    ...lines.flatMap(textOddities),
    ...tree.notes.flatMap(({ row, under }) => noteOddities(row, under)),
    ...totalOddities(tree),
    ...bandOddities(drafts),
  ];
  return all.sort((one, other) => one.line - other.line);
}
