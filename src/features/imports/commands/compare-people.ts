import { sql } from 'kysely';
import type { Tx } from '#src/platform/database/transaction.ts';
import { formatDay } from '#src/text/day.ts';
import { personRecord } from '../queries/row-records.ts';
import { twice } from '../rules/check-person.ts';
import type { CellFault, FaultRule } from '../rules/fault.ts';
import { broughtBack } from './brought-back.ts';
import type { Comparison } from './compare-run.ts';
import { changesPerson, latestPosts, movesPerson } from './person-rows.ts';

/** Which person each row is about, and what it changes. */
export async function comparePeople(comparison: Comparison): Promise<CellFault[]> {
  const known = await findPersons(comparison);
  const gone = await unitsOfThePast(comparison);
  if (!known) return gone;
  await markChanges(comparison);
  return [
    ...gone,
    ...(await contradictions(comparison)),
    ...(await broughtBack(comparison)),
    ...(await personsTwice(comparison)),
  ];
}

/**
 * By the key of the record, the identification number or the staff code; without any of them in either place, by name,
 * day of birth and unit. A merged record is read through the one that was kept.
 * @returns false when no row can be about somebody who is stored
 */
async function findPersons({ tx, run }: Comparison): Promise<boolean> {
  const anybody = await tx.db.selectFrom('person').select('id').where('tenant_id', '=', tx.tenantId).limit(1).execute();
  if (anybody.length === 0) return namesRecords(tx, run.id);
  const { numAffectedRows } = await sql`
    with given as (
      select r.row, (data->>'rid')::uuid as rid, data->>'idn' as idn, data->>'sc' as sc, data->>'nf' as nf,
        (data->>'bd')::date as bd, (data->>'u')::uuid as u
      from import_row r where tenant_id = ${tx.tenantId} and run_id = ${run.id}
    ), people as (
      select id, coalesce(merged_into_id, id) as kept_id, identity_number, staff_code, name_fold, birth_date, unit_id
      from person where tenant_id = ${tx.tenantId}
    ), keyed as (
      select g.row, p.kept_id as id from given g join people p on p.id = g.rid
      union select g.row, p.kept_id from given g join people p on p.identity_number = g.idn
      union select g.row, p.kept_id from given g join people p on p.staff_code = g.sc
    ), named as (
      select g.row, p.kept_id as id from given g
      join people p on p.name_fold = g.nf and p.birth_date = g.bd and p.unit_id = g.u
        and (p.identity_number is null or g.idn is null) and (p.staff_code is null or g.sc is null)
      where g.rid is null and not exists (select from keyed k where k.row = g.row)
    ), found as (
      select row, count(distinct id) as persons, min(id::text)::uuid as id
      from (select * from keyed union all select * from named) f group by row
    )
    update import_row r set target_id = f.id, status = case when f.persons > 1 then 'faulty' else 'same' end
    from found f where r.tenant_id = ${tx.tenantId} and r.run_id = ${run.id} and r.row = f.row`.execute(tx.db);
  return (numAffectedRows ?? 0n) > 0n || namesRecords(tx, run.id);
}

/** Whether any row names a record, which then must be there. */
async function namesRecords(tx: Tx, runId: string): Promise<boolean> {
  const { rows } = await sql<{ named: boolean }>`
    select exists (
      select from import_row where tenant_id = ${tx.tenantId} and run_id = ${runId} and data->>'rid' is not null
    ) as named`.execute(tx.db);
  return rows[0]?.named ?? false;
}

/** New people, or people of another unit, in a unit that is merged or closed. */
async function unitsOfThePast({ tx, run }: Comparison): Promise<CellFault[]> {
  const { rows } = await sql<{ row: number; code: string; message: string }>`
    select r.row, u.code, r.data->>'gone' as message
    from import_row r join unit u on u.tenant_id = r.tenant_id and u.id = (r.data->>'u')::uuid
      left join person p on p.tenant_id = r.tenant_id and p.id = r.target_id
    where r.tenant_id = ${tx.tenantId} and r.run_id = ${run.id} and r.data->>'gone' is not null
      and p.unit_id is distinct from u.id
    order by r.row`.execute(tx.db);
  return rows.map(({ row, code, message }) => ({
    ...{ row, column: run.columns.unit ?? 1, value: code, message, rule: 'unit' as const },
  }));
}

async function markChanges({ tx, run }: Comparison): Promise<void> {
  await sql`
    with latest as (${latestPosts(tx.tenantId)})
    update import_row r set status = 'changed'
    from import_row s cross join lateral jsonb_to_record(s.data) as ${personRecord}
      join person p on p.tenant_id = s.tenant_id and p.id = s.target_id
      left join latest l on l.person_id = s.target_id
    where r.tenant_id = ${tx.tenantId} and r.run_id = ${run.id} and r.row = s.row
      and s.tenant_id = ${tx.tenantId} and s.run_id = ${run.id} and s.status = 'same'
      and (${changesPerson} or (d.pf is not null and l.id is null))`.execute(tx.db);
}

interface Found {
  row: number;
  status: string;
  unknownRecord: boolean;
  foreign: string | null;
  moves: boolean;
  leavesUnit: boolean;
  heldSince: string | null;
  postFrom: string | null;
  leftBefore: string | null;
  recruitedAfter: boolean;
  data: Record<string, string | null>;
}

/** Rows that contradict what is stored. */
async function contradictions({ tx, run, ownUnitIds }: Comparison): Promise<CellFault[]> {
  const own = ownUnitIds ?? [];
  const all = ownUnitIds === null;
  const { rows } = await sql<Found>`
    with latest as (${latestPosts(tx.tenantId)}), held as (
      select s.row, s.status, s.data, s.target_id is null and d.rid is not null as "unknownRecord",
        case when ${all} or p.id is null or p.unit_id = any(${own}::uuid[]) then null else coalesce(u.code, '') end
          as "foreign",
        p.id is not null and ${movesPerson} as moves,
        p.id is not null and d.u is distinct from p.unit_id as "leavesUnit", l.starts_on as "heldSince", d.pf as "postFrom",
        case when coalesce(d."left", p.left_on) < coalesce(d.rec, p.recruited_on) then coalesce(d."left", p.left_on) end
          as "leftBefore",
        d."left" is null as "recruitedAfter"
      from import_row s cross join lateral jsonb_to_record(s.data) as ${personRecord}
        left join person p on p.tenant_id = s.tenant_id and p.id = s.target_id
        left join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
        left join latest l on l.person_id = s.target_id
      where s.tenant_id = ${tx.tenantId} and s.run_id = ${run.id} and (s.target_id is not null or d.rid is not null)
    )
    select * from held
    where status = 'faulty' or "unknownRecord" or "foreign" is not null or "leftBefore" is not null
      or (moves and "heldSince" is not null and ("postFrom" is null or "postFrom" < "heldSince"))
      or ("leavesUnit" and "postFrom" = "heldSince")
      or (not moves and "postFrom" <> "heldSince")
    order by row`.execute(tx.db);
  return rows.flatMap((found) => faultsOf(found, run.columns));
}

function faultsOf(found: Found, columns: Record<string, number>): CellFault[] {
  const fault = (key: string, field: string, message: string, rule: FaultRule): CellFault => ({
    ...{ row: found.row, column: columns[key] ?? 1, value: found.data[field] ?? '', message, rule },
  });
  if (found.unknownRecord) {
    return [fault('record', 'rid', 'Không có bản ghi này. Để trống nếu là người mới.', 'unknown')];
  }
  if (found.status === 'faulty') {
    const key = found.data.idn ? 'identityNumber' : found.data.sc ? 'staffCode' : 'name';
    const field = { identityNumber: 'idn', staffCode: 'sc', name: 'name' }[key];
    const message = 'Các mã trên dòng này là của những người khác nhau. Xem lại số định danh, số hiệu, mã bản ghi.';
    return [fault(key, field, message, 'contradiction')];
  }
  if (found.foreign !== null) {
    const message = `Người này đang thuộc ${found.foreign || 'đơn vị khác'}. Cơ quan thường trực ghi việc chuyển đơn vị.`;
    return [fault('unit', 'u', message, 'right')];
  }
  const faults: CellFault[] = [];
  if (found.leftBefore) {
    const [key, field] = found.recruitedAfter ? ['recruitedOn', 'rec'] : ['leftOn', 'left'];
    faults.push(
      fault(
        key ?? '',
        field ?? '',
        `Ngày thôi (${formatDay(found.leftBefore)}) trước ngày vào cơ quan.`,
        'contradiction',
      ),
    );
  }
  const held = found.heldSince;
  if (!held) return faults;
  const since = `Chức vụ đang giữ từ ${formatDay(held)}.`;
  if (found.moves && (!found.postFrom || (found.leavesUnit && found.postFrom === held))) {
    faults.push(fault('postFrom', 'pf', `${since} Đổi đơn vị, chức vụ thì ghi ngày nhận chức vụ mới.`, 'required'));
  } else if (found.moves && found.postFrom && found.postFrom < held) {
    faults.push(fault('postFrom', 'pf', `${since} Ghi ngày từ đó trở đi.`, 'contradiction'));
  } else if (!found.moves && found.postFrom && found.postFrom !== held) {
    faults.push(fault('postFrom', 'pf', `${since} Sửa ngày này trên trang của người đó.`, 'contradiction'));
  }
  return faults;
}

/** Two rows, with different codes, of one person. */
async function personsTwice({ tx, run }: Comparison): Promise<CellFault[]> {
  const { rows } = await sql<{ row: number; other: number; name: string }>`
    with met as (
      select row, data->>'name' as name, target_id, min(row) over same as first, max(row) over same as last
      from import_row where tenant_id = ${tx.tenantId} and run_id = ${run.id} and target_id is not null
      window same as (partition by target_id)
    )
    select row, case when row = first then last else first end as other, name
    from met where first <> last order by row`.execute(tx.db);
  const column = run.columns.name ?? 1;
  return rows.map(({ row, other, name }) => ({
    ...{ row, column, value: name, message: twice(column, other), rule: 'duplicate' as const },
  }));
}
