import { sql } from 'kysely';
import { cellAddress } from '#src/papers/sheets/cell-address.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { initiativeRecord as record } from '../queries/row-records.ts';
import type { CellFault } from '../rules/fault.ts';
import { broughtBack } from './brought-back.ts';
import type { Comparison } from './compare-run.ts';
import { findSubjects, sameTwice } from './find-subjects.ts';

const changesInitiative = sql`(
  d.name is distinct from i.name or d.kind is distinct from i.kind or d.year is distinct from i.year
  or d."on" is distinct from i.recognised_on or (d.issuer is not null and d.issuer is distinct from i.issuer))`;

/** Which initiative each row meets, and whether it adds an author or changes something. */
export async function compareInitiatives(comparison: Comparison): Promise<CellFault[]> {
  const { tx, run } = comparison;
  const faults = await findSubjects(comparison);
  await sql`
    update import_row r set target_id = i.id,
      status = case when w.person_id is null then 'new'
        when ${changesInitiative} or (d.share is not null and d.share is distinct from w.share) then 'changed'
        else 'same' end
    from import_row s cross join lateral jsonb_to_record(s.data) as ${record}
      join initiative i on i.tenant_id = s.tenant_id and i.name_fold = d.inf and i.reach = d.reach
        and i.decision_number = d.number
      left join initiative_author w on w.tenant_id = s.tenant_id and w.initiative_id = i.id
        and w.person_id = s.subject_id
    where r.tenant_id = ${tx.tenantId} and r.run_id = ${run.id} and r.row = s.row and s.tenant_id = ${tx.tenantId}
      and s.run_id = ${run.id} and s.status = 'new'`.execute(tx.db);
  const key = sql`r.data->>'inf', r.data->>'reach', r.data->>'number'`;
  const twice = await sameTwice(comparison, key, 'subjectCode');
  return [
    ...faults,
    ...(await broughtBack(comparison)),
    ...(await foreignInitiatives(comparison)),
    ...twice.map(({ row, other, column }) => ({
      ...{ row, column, value: '', rule: 'duplicate' as const },
      message: `Trùng với ô ${cellAddress(column, other)}: một tác giả hai dòng.`,
    })),
  ];
}

/** A unit corrects an initiative only where all its authors are its own. */
async function foreignInitiatives({ tx, run, ownUnitIds }: Comparison): Promise<CellFault[]> {
  if (ownUnitIds === null) return [];
  const { rows } = await sql<{ row: number; name: string }>`
    select s.row, d.name from import_row s cross join lateral jsonb_to_record(s.data) as ${record}
      join initiative i on i.tenant_id = s.tenant_id and i.id = s.target_id
    where s.tenant_id = ${tx.tenantId} and s.run_id = ${run.id} and ${changesInitiative} and exists (
      select from initiative_author w join person p on p.tenant_id = w.tenant_id and p.id = w.person_id
      where w.tenant_id = i.tenant_id and w.initiative_id = i.id
        and not coalesce(p.unit_id = any(${ownUnitIds}::uuid[]), false))
    order by s.row`.execute(tx.db);
  const message = 'Sáng kiến này có tác giả của đơn vị khác. Cơ quan thường trực sửa nội dung.';
  return rows.map(({ row, name }) => ({
    ...{ row, column: run.columns.name ?? 1, value: name, message, rule: 'right' as const },
  }));
}

/** Writes the initiatives of a run and their authors. What was there is kept. */
export async function storeInitiatives(tx: Tx, runId: string): Promise<void> {
  const rows = sql`
    import_row r cross join lateral jsonb_to_record(r.data) as ${record}
    where r.tenant_id = ${tx.tenantId} and r.run_id = ${runId} and r.status in ('new', 'changed')`;
  const changed = sql`
    select distinct on (i.id) i.id, r.row, d.* from ${sql`
      import_row r cross join lateral jsonb_to_record(r.data) as ${record}
        join initiative i on i.tenant_id = r.tenant_id and i.id = r.target_id
      where r.tenant_id = ${tx.tenantId} and r.run_id = ${runId} and ${changesInitiative}`} order by i.id, r.row`;
  await sql`
    insert into import_change (tenant_id, run_id, row, object_kind, object_id, before)
    select i.tenant_id, ${runId}::uuid, c.row, 'initiative', i.id, to_jsonb(i) - 'tenant_id'
    from (${changed}) c join initiative i on i.tenant_id = ${tx.tenantId} and i.id = c.id`.execute(tx.db);
  await sql`
    update initiative i set name = c.name, kind = c.kind, year = c.year, recognised_on = c."on",
      issuer = coalesce(c.issuer, i.issuer), version = i.version + 1
    from (${changed}) c where i.tenant_id = ${tx.tenantId} and i.id = c.id`.execute(tx.db);
  await sql`
    insert into initiative (tenant_id, id, name, name_fold, kind, reach, year, recognised_on, decision_number, issuer)
    select distinct on (d.iid) r.tenant_id, d.iid, d.name, d.inf, d.kind, d.reach, d.year, d."on", d.number,
      coalesce(d.issuer, '')
    from ${rows} and r.target_id is null order by d.iid, r.row`.execute(tx.db);
  await sql`
    insert into import_change (tenant_id, run_id, row, object_kind, object_id, before)
    select r.tenant_id, r.run_id, r.row, 'initiativeAuthor', w.person_id, to_jsonb(w) - 'tenant_id'
    from import_row r join initiative_author w
      on w.tenant_id = r.tenant_id and w.initiative_id = r.target_id and w.person_id = r.subject_id
    where r.tenant_id = ${tx.tenantId} and r.run_id = ${runId} and r.status = 'changed'
      and (r.data->>'share')::int is distinct from w.share and r.data->>'share' is not null`.execute(tx.db);
  await sql`
    delete from initiative_author w using import_row r
    where r.tenant_id = ${tx.tenantId} and r.run_id = ${runId} and r.status = 'changed'
      and w.tenant_id = r.tenant_id and w.initiative_id = r.target_id and w.person_id = r.subject_id
      and (r.data->>'share')::int is distinct from w.share and r.data->>'share' is not null`.execute(tx.db);
  await sql`
    insert into initiative_author (tenant_id, initiative_id, person_id, share)
    select r.tenant_id, coalesce(r.target_id, d.iid), r.subject_id, d.share from ${rows}
    on conflict do nothing`.execute(tx.db);
}
