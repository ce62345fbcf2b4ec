import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { formatPoints } from '#src/text/numbers.ts';
import type { StoredTable } from '../queries/score-table.ts';
import type { ScoreTableFacts } from '../queries.ts';
import { demandTableVersion, draftTable } from './table-in-change.ts';
import { writeContent } from './write-content.ts';

export interface TableInput {
  version: number | null;
  title: string;
  /** Thousandths; null for none. */
  bonusCap: number | null;
  /** Published sum of the base points, in thousandths; null when the paper names none. */
  published: number | null;
}

/** Title, cap of all bonus points together and published sum of a draft table. */
export function describeTable(
  scope: Scope<'scoreTable.edit', ScoreTableFacts>,
  input: TableInput,
): Promise<{ id: string }> {
  return change(scope, async (tx, journal) => {
    const table = await draftTable(tx, scope);
    demandTableVersion(table, input.version, tableValues(table));
    const { title, bonusCap, published: total } = input;
    await writeContent(tx, scope, table, { ...table.content, title, bonusCap, total });
    await journal({
      object: { kind: 'scoreTable', id: table.id },
      before: tableValues(table),
      after: { title: input.title, bonusCap: input.bonusCap, published: input.published },
    });
    return { id: table.id };
  });
}

export function tableValues(table: StoredTable): Record<string, string> {
  const text = (points: number | null) => (points === null ? '' : formatPoints(points));
  const { title, bonusCap, total } = table.content;
  return { title, bonusCap: text(bonusCap), published: text(total) };
}
