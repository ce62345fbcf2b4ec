import { sql } from 'kysely';
import { cellAddress } from '#src/papers/sheets/cell-address.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { awardRecord as record } from '../queries/row-records.ts';
import type { CellFault } from '../rules/fault.ts';
import { broughtBack } from './brought-back.ts';
import type { Comparison } from './compare-run.ts';
import { findSubjects, sameTwice } from './find-subjects.ts';
import type { Storing } from './store-people.ts';

const changes = sql`(
  d.decided is distinct from a.decided_on or d.issuer is distinct from a.issuer
  or (d.money is not null and d.money is distinct from a.money)
  or (d.revoked is not null and (d.revoked, d.rnumber, d.reason) is distinct from
    (a.revoked_on, a.revoke_number, a.revoke_reason)))`;

/** Which award each row meets, and whether it changes it. An award that was decided in this program is not touched. */
export async function compareAwards(comparison: Comparison): Promise<CellFault[]> {
  const { tx, run } = comparison;
  const faults = await findSubjects(comparison);
  await sql`
    update import_row r set target_id = a.id, status = case when ${changes} then 'changed' else 'same' end
    from import_row s cross join lateral jsonb_to_record(s.data) as ${record}
      join past_award a on a.tenant_id = s.tenant_id and coalesce(a.person_id, a.unit_id) = s.subject_id
        and a.award = d.award and a.year = d.year and a.decision_number = d.number
    where r.tenant_id = ${tx.tenantId} and r.run_id = ${run.id} and r.row = s.row and s.tenant_id = ${tx.tenantId}
      and s.run_id = ${run.id} and s.status = 'new'`.execute(tx.db);
  const key = sql`r.data->>'award', r.data->>'year', r.data->>'number'`;
  const twice = await sameTwice(comparison, key, 'award');
  return [
    ...faults,
    ...(await broughtBack(comparison)),
    ...(await revocationsTooEarly(comparison)),
    ...twice.map(({ row, other, column }) => ({
      ...{ row, column, value: '', rule: 'duplicate' as const },
      message: `Trùng với ô ${cellAddress(column, other)}: một khen thưởng hai dòng.`,
    })),
  ];
}

/** A corrected day of decision that would stand after the revocation that is recorded. */
async function revocationsTooEarly({ tx, run }: Comparison): Promise<CellFault[]> {
  const { rows } = await sql<{ row: number }>`
    select s.row from import_row s cross join lateral jsonb_to_record(s.data) as ${record}
      join past_award a on a.tenant_id = s.tenant_id and a.id = s.target_id
    where s.tenant_id = ${tx.tenantId} and s.run_id = ${run.id} and s.status = 'changed'
      and d.decided > coalesce(d.revoked, a.revoked_on)`.execute(tx.db);
  const message = 'Khen thưởng này đã hủy bỏ trước ngày quyết định ghi ở đây. Xem lại ngày.';
  return rows.map(({ row }) => ({
    ...{ row, column: run.columns.decidedOn ?? 1, value: '', message, rule: 'contradiction' as const },
  }));
}

/** Writes the awards of a run. What was there is kept. */
export async function storeAwards(tx: Tx, runId: string, { synthetic }: Storing): Promise<void> {
  const rows = sql`
    import_row r cross join lateral jsonb_to_record(r.data) as ${record}
    where r.tenant_id = ${tx.tenantId} and r.run_id = ${runId}`;
  await sql`
    insert into import_change (tenant_id, run_id, row, object_kind, object_id, before)
    select r.tenant_id, r.run_id, r.row, 'pastAward', a.id, to_jsonb(a) - 'tenant_id'
    from import_row r join past_award a on a.tenant_id = r.tenant_id and a.id = r.target_id
    where r.tenant_id = ${tx.tenantId} and r.run_id = ${runId} and r.status = 'changed'`.execute(tx.db);
  await sql`
    update past_award a set decided_on = c.decided, issuer = c.issuer, money = coalesce(c.money, a.money),
      revoked_on = coalesce(c.revoked, a.revoked_on), revoke_number = coalesce(c.rnumber, a.revoke_number),
      revoke_reason = coalesce(c.reason, a.revoke_reason), version = a.version + 1
    from (select r.target_id, d.* from ${rows} and r.status = 'changed') c
    where a.tenant_id = ${tx.tenantId} and a.id = c.target_id`.execute(tx.db);
  await sql`
    insert into past_award (tenant_id, id, person_id, unit_id, award, year, decision_number, decided_on, issuer, level,
      money, revoked_on, revoke_number, revoke_reason, synthetic)
    select r.tenant_id, (r.data->>'id')::uuid, case when d.kind = 'person' then r.subject_id end,
      case when d.kind = 'collective' then r.subject_id end, d.award, d.year, d.number, d.decided, d.issuer, d.level,
      d.money, d.revoked, d.rnumber, d.reason, ${synthetic}
    from ${rows} and r.status = 'new'`.execute(tx.db);
}
