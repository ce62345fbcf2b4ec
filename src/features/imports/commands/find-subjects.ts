import { sql } from 'kysely';
import type { CellFault, FaultRule } from '../rules/fault.ts';
import type { Comparison } from './compare-run.ts';

/**
 * Finds whom each row is about: the unit that the rules found, or the person by staff code, identification number or
 * key of the record, and holds the name against it. A merged record stands for the one that was kept.
 */
export async function findSubjects({ tx, run, ownUnitIds }: Comparison): Promise<CellFault[]> {
  await sql`
    with given as (
      select row, (data->>'u')::uuid as u, (data->>'rid')::uuid as rid, data->>'idn' as idn, data->>'sc' as sc
      from import_row where tenant_id = ${tx.tenantId} and run_id = ${run.id}
    ), people as (
      select id, coalesce(merged_into_id, id) as kept_id, identity_number, staff_code
      from person where tenant_id = ${tx.tenantId}
    ), met as (
      select row, u as id from given where u is not null
      union select g.row, p.kept_id from given g join people p on p.id = g.rid
      union select g.row, p.kept_id from given g join people p on p.identity_number = g.idn
      union select g.row, p.kept_id from given g join people p on p.staff_code = g.sc
    ), found as (
      select row, count(*) as subjects, min(id::text)::uuid as id from met group by row
    )
    update import_row r set subject_id = f.id, status = case when f.subjects > 1 then 'faulty' else 'new' end
    from found f where r.tenant_id = ${tx.tenantId} and r.run_id = ${run.id} and r.row = f.row`.execute(tx.db);
  return wrongSubjects({ tx, run, ownUnitIds });
}

interface Wrong {
  row: number;
  status: string;
  code: string;
  found: boolean;
  name: string | null;
  unitCode: string | null;
  own: boolean;
}

async function wrongSubjects({ tx, run, ownUnitIds }: Comparison): Promise<CellFault[]> {
  const { rows } = await sql<Wrong>`
    select r.row, r.status, coalesce(r.data->>'sc', '') as code, r.subject_id is not null as found,
      case when p.name_fold <> r.data->>'nf' then p.name end as name, u.code as "unitCode",
      ${ownUnitIds === null} or p.unit_id = any(${ownUnitIds ?? []}::uuid[]) as own
    from import_row r
      left join person p on p.tenant_id = r.tenant_id and p.id = r.subject_id
      left join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
    where r.tenant_id = ${tx.tenantId} and r.run_id = ${run.id} and r.data->>'u' is null
      and (r.status = 'faulty' or r.subject_id is null or p.name_fold <> r.data->>'nf'
        or not (${ownUnitIds === null} or coalesce(p.unit_id = any(${ownUnitIds ?? []}::uuid[]), false)))
    order by r.row`.execute(tx.db);
  return rows.map((wrong) => {
    const fault = (key: string, value: string, message: string, rule: FaultRule): CellFault => ({
      ...{ row: wrong.row, column: run.columns[key] ?? 1, value, message, rule },
    });
    const { code } = wrong;
    if (!wrong.found) return fault('subjectCode', code, 'Không có ai mang mã này. Nhập nhân sự trước.', 'unknown');
    if (wrong.status === 'faulty') {
      return fault(
        'subjectCode',
        code,
        'Có nhiều người mang mã này. Ghi số định danh hoặc mã bản ghi.',
        'contradiction',
      );
    }
    if (!wrong.own) {
      const where = wrong.unitCode ?? 'đơn vị khác';
      return fault('subjectCode', code, `Người này thuộc ${where}. Chỉ nhập được của đơn vị mình.`, 'right');
    }
    return fault('subjectName', '', `Mã này là của ${wrong.name}. Xem lại mã hoặc tên.`, 'contradiction');
  });
}

/** Rows that say the same thing of the same subject; each names the other. `key` is what makes them the same. */
export async function sameTwice(
  { tx, run }: Comparison,
  key: ReturnType<typeof sql>,
  column: string,
): Promise<{ row: number; other: number; column: number }[]> {
  const { rows } = await sql<{ row: number; other: number }>`
    with kept as (
      select r.row, min(r.row) over same as first, max(r.row) over same as last
      from import_row r where r.tenant_id = ${tx.tenantId} and r.run_id = ${run.id} and r.subject_id is not null
      window same as (partition by r.subject_id, ${key})
    )
    select row, case when row = first then last else first end as other from kept where first <> last
    order by row`.execute(tx.db);
  return rows.map((each) => ({ ...each, column: run.columns[column] ?? 1 }));
}
