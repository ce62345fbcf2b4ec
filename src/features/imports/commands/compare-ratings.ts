import { sql } from 'kysely';
import { cellAddress } from '#src/papers/sheets/cell-address.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { ratingRecord as record } from '../queries/row-records.ts';
import type { CellFault } from '../rules/fault.ts';
import { broughtBack } from './brought-back.ts';
import type { Comparison } from './compare-run.ts';
import { findSubjects, sameTwice } from './find-subjects.ts';

const changes = sql`(
  d.level is distinct from y.level or (d.absent is not null and d.absent is distinct from y.absent_days)
  or (d.mat is not null and d.mat is distinct from y.maternity) or (d.doc is not null and d.doc is distinct from y.document))`;

/** Which rating each row meets, and whether it changes it. */
export async function compareRatings(comparison: Comparison): Promise<CellFault[]> {
  const { tx, run } = comparison;
  const faults = await findSubjects(comparison);
  await sql`
    update import_row r set target_id = y.id, status = case when ${changes} then 'changed' else 'same' end
    from import_row s cross join lateral jsonb_to_record(s.data) as ${record}
      join yearly_rating y on y.tenant_id = s.tenant_id and coalesce(y.person_id, y.unit_id) = s.subject_id
        and y.year = d.year
    where r.tenant_id = ${tx.tenantId} and r.run_id = ${run.id} and r.row = s.row and s.tenant_id = ${tx.tenantId}
      and s.run_id = ${run.id} and s.status = 'new'`.execute(tx.db);
  const twice = await sameTwice(comparison, sql`r.data->>'year'`, 'year');
  return [
    ...faults,
    ...(await broughtBack(comparison)),
    ...twice.map(({ row, other, column }) => ({
      ...{ row, column, value: '', rule: 'duplicate' as const },
      message: `Trùng với ô ${cellAddress(column, other)}: một đối tượng hai mức trong một năm.`,
    })),
  ];
}

/** Writes the ratings of a run. What was there is kept. */
export async function storeRatings(tx: Tx, runId: string): Promise<void> {
  const rows = sql`
    import_row r cross join lateral jsonb_to_record(r.data) as ${record}
    where r.tenant_id = ${tx.tenantId} and r.run_id = ${runId}`;
  await sql`
    insert into import_change (tenant_id, run_id, row, object_kind, object_id, before)
    select r.tenant_id, r.run_id, r.row, 'rating', y.id, to_jsonb(y) - 'tenant_id'
    from import_row r join yearly_rating y on y.tenant_id = r.tenant_id and y.id = r.target_id
    where r.tenant_id = ${tx.tenantId} and r.run_id = ${runId} and r.status = 'changed'`.execute(tx.db);
  await sql`
    update yearly_rating y set level = c.level, absent_days = coalesce(c.absent, y.absent_days),
      maternity = coalesce(c.mat, y.maternity), document = coalesce(c.doc, y.document), version = y.version + 1
    from (select r.target_id, d.* from ${rows} and r.status = 'changed') c
    where y.tenant_id = ${tx.tenantId} and y.id = c.target_id`.execute(tx.db);
  await sql`
    insert into yearly_rating (tenant_id, id, person_id, unit_id, year, level, absent_days, maternity, document)
    select r.tenant_id, (r.data->>'id')::uuid, case when d.kind = 'person' then r.subject_id end,
      case when d.kind = 'collective' then r.subject_id end, d.year, d.level, d.absent, coalesce(d.mat, false),
      coalesce(d.doc, '')
    from ${rows} and r.status = 'new'`.execute(tx.db);
}
