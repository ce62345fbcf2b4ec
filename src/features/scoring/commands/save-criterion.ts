import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid, notFound } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { type CriterionKind, codeKey } from '#src/points/score-table.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { criteriaOfTable, type StoredTable, type TableCriterion } from '../queries/score-table.ts';
import type { ScoreTableFacts } from '../queries.ts';
import { demandTableVersion, draftTable, raiseTableVersion } from './table-in-change.ts';

export interface CriterionInput {
  /** Null adds a criterion at the end of its group. */
  criterionId: string | null;
  version: number | null;
  groupCode: string;
  groupName: string;
  code: string;
  name: string;
  kind: CriterionKind;
  /** Thousandths; for a penalty the largest deduction. */
  maximum: number;
  guidance: string;
}

/** Adds or changes a criterion while the table is a draft; its group is made or renamed along the way. */
export function saveCriterion(
  scope: Scope<'scoreTable.edit', ScoreTableFacts>,
  input: CriterionInput,
): Promise<{ criterionId: string }> {
  return change(scope, async (tx, journal) => {
    const table = await draftTable(tx, scope);
    const before = input.criterionId === null ? null : criterionOfTable(table, input.criterionId);
    if (before) demandTableVersion(table, input.version, criterionValues(table, before));
    const twin = criteriaOfTable(table).find(
      ({ id, code }) => id !== before?.id && codeKey(code) === codeKey(input.code),
    );
    if (twin) throw invalid({ code: `Mã ${input.code} đã dùng cho “${twin.name}”. Chọn mã khác.` });
    const criterionId = before?.id ?? uuidv7(scope.now.getTime());
    const groupCode = await writeGroup(tx, table, input);
    await writeCriterion(tx, table, criterionId, { ...input, groupCode }, before);
    await dropEmptyGroups(tx, table);
    await raiseTableVersion(tx, scope, table);
    await journal({ object: { kind: 'scoreTable', id: table.id }, before, after: { ...input, criterionId } });
    return { criterionId };
  });
}

/** Takes a criterion out of a draft table, and its group with the last one. */
export function removeCriterion(
  scope: Scope<'scoreTable.edit', ScoreTableFacts>,
  input: { criterionId: string },
): Promise<{ code: string }> {
  return change(scope, async (tx, journal) => {
    const table = await draftTable(tx, scope);
    const before = criterionOfTable(table, input.criterionId);
    await tx.db
      .deleteFrom('score_criterion')
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', before.id)
      .execute();
    await dropEmptyGroups(tx, table);
    await raiseTableVersion(tx, scope, table);
    await journal({ object: { kind: 'scoreTable', id: table.id }, before, after: null });
    return { code: before.code };
  });
}

/** What the form would show now: field name -> text. */
export function criterionValues(table: StoredTable, criterion: TableCriterion): Record<string, string> {
  const { code, name, kind, maximum, guidance, groupCode } = criterion;
  const groupName = table.groups.find((group) => group.code === groupCode)?.name ?? '';
  return { groupCode, groupName, code, name, kind, maximum: formatPoints(maximum), guidance };
}

function criterionOfTable(table: StoredTable, criterionId: string): TableCriterion {
  const criterion = criteriaOfTable(table).find(({ id }) => id === criterionId);
  if (!criterion) throw notFound();
  return criterion;
}

/** The version of the table only grows, so it is the place of what is added: groups and criteria keep their order. */
async function writeGroup(tx: Tx, table: StoredTable, input: CriterionInput): Promise<string> {
  const known = table.groups.find(({ code }) => codeKey(code) === codeKey(input.groupCode));
  const code = known?.code ?? input.groupCode;
  await tx.db
    .insertInto('score_group')
    .values({ tenant_id: tx.tenantId, table_id: table.id, code, name: input.groupName, position: table.version })
    .onConflict((on) =>
      on.columns(['tenant_id', 'table_id', 'code']).doUpdateSet((eb) => ({ name: eb.ref('excluded.name') })),
    )
    .execute();
  return code;
}

async function writeCriterion(
  tx: Tx,
  table: StoredTable,
  id: string,
  input: CriterionInput,
  before: TableCriterion | null,
): Promise<void> {
  const values = {
    group_code: input.groupCode,
    code: input.code,
    code_key: codeKey(input.code),
    name: input.name,
    kind: input.kind,
    maximum: input.maximum,
    guidance: input.guidance,
  };
  if (before) {
    await tx.db
      .updateTable('score_criterion')
      .set(values)
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id)
      .execute();
    return;
  }
  await tx.db
    .insertInto('score_criterion')
    .values({ ...values, tenant_id: tx.tenantId, id, table_id: table.id, position: table.version })
    .execute();
}

async function dropEmptyGroups(tx: Tx, table: StoredTable): Promise<void> {
  await tx.db
    .deleteFrom('score_group as g')
    .where('g.tenant_id', '=', tx.tenantId)
    .where('g.table_id', '=', table.id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('score_criterion as c')
            .select('c.id')
            .whereRef('c.tenant_id', '=', 'g.tenant_id')
            .whereRef('c.table_id', '=', 'g.table_id')
            .whereRef('c.group_code', '=', 'g.code'),
        ),
      ),
    )
    .execute();
}
