import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, notFound } from '#src/platform/errors.ts';
import { codeKey } from '#src/points/code-key.ts';
import { isPlain, type PlainCriterion, withCriterion, withoutCriterion } from '#src/points/plain-table.ts';
import { itemsOf } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { criteriaOfTable, type StoredTable, scoreTableOf, type TableCriterion } from '../queries/score-table.ts';
import type { ScoreTableFacts } from '../queries.ts';
import { demandTableVersion, draftTable } from './table-in-change.ts';
import { writeContent } from './write-content.ts';

export interface CriterionInput extends PlainCriterion {
  /** Null adds a criterion at the end of its group. */
  criterionId: string | null;
  version: number | null;
}

/** Adds or changes a criterion while the table is a draft; its group is made or renamed along the way. */
export function saveCriterion(
  scope: Scope<'scoreTable.edit', ScoreTableFacts>,
  input: CriterionInput,
): Promise<{ criterionId: string }> {
  return change(scope, async (tx, journal) => {
    const table = await draftTable(tx, scope);
    const { criterionId, version, ...criterion } = input;
    const before = criterionId === null ? null : criterionOfTable(table, criterionId);
    if (before && !isPlain(before.item)) {
      throw invalid({ '': 'Tiêu chí này có cách tính riêng. Sửa ở từng mục của bảng tiêu chí.' });
    }
    if (before) demandTableVersion(table, version, criterionValues(table, before));
    for (const { code, text } of itemsOf(table.content.items)) {
      if (code === before?.code || codeKey(code) !== codeKey(input.code)) continue;
      throw invalid({ code: `Mã ${input.code} đã dùng cho “${text}”. Chọn mã khác.` });
    }
    await writeContent(tx, scope, table, withCriterion(table.content, criterion, before?.code ?? null));
    const written = await scoreTableOf(tx, scope.facts.clusterYearId);
    const id = written && criteriaOfTable(written).find(({ code }) => code === input.code)?.id;
    await journal({
      object: { kind: 'scoreTable', id: table.id },
      before: before && criterionValues(table, before),
      after: { ...criterion, criterionId: id },
    });
    return { criterionId: id ?? '' };
  });
}

/** Takes a criterion out of a draft table as its form showed it, and its group with the last one. */
export function removeCriterion(
  scope: Scope<'scoreTable.edit', ScoreTableFacts>,
  input: { criterionId: string; version?: number | null },
): Promise<{ code: string }> {
  return change(scope, async (tx, journal) => {
    const table = await draftTable(tx, scope);
    const before = criterionOfTable(table, input.criterionId);
    demandTableVersion(table, input.version ?? null, criterionValues(table, before));
    await writeContent(tx, scope, table, withoutCriterion(table.content, before.code));
    await journal({
      object: { kind: 'scoreTable', id: table.id },
      before: criterionValues(table, before),
      after: null,
    });
    return { code: before.code };
  });
}

/** What the form would show now: field name -> text. */
export function criterionValues(table: StoredTable, criterion: TableCriterion): Record<string, string> {
  const { code, name, kind, maximum, guidance, groupCode } = criterion;
  const groupName = table.groups.find((group) => group.code === groupCode)?.name ?? '';
  return { groupCode, groupName, code, name, kind, maximum: maximum === null ? '' : formatPoints(maximum), guidance };
}

function criterionOfTable(table: StoredTable, criterionId: string): TableCriterion {
  const criterion = criteriaOfTable(table).find(({ id }) => id === criterionId);
  if (!criterion) throw notFound();
  return criterion;
}
