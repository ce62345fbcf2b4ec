import { sql } from 'kysely';
import type { BookKind } from '#src/papers/sheets/books.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Run } from '../queries.ts';
import { awardRecord, initiativeRecord, personRecord, ratingRecord } from './row-records.ts';

/** A value as it is stored or was read, by the key of its column. */
export type Values = Record<string, string | number | boolean | null>;

/** One row of a file that is right: what it says, and what stands now of the record that it meets. */
export interface PreviewRow {
  row: number;
  given: Values;
  /** Null for a record that is not there yet. */
  held: Values | null;
}

export const previewPerPage = 50;

/** One page of the rows of one status, in the order of the file. */
export async function previewRows(
  tx: Tx,
  { id, kind }: Pick<Run, 'id' | 'kind'>,
  { status, page }: { status: 'new' | 'changed' | 'same'; page: number },
): Promise<PreviewRow[]> {
  const { rows } = await sql<PreviewRow>`
    with g as (
      select r.tenant_id, r.row, r.data, r.subject_id, r.target_id from import_row r
      where r.tenant_id = ${tx.tenantId} and r.run_id = ${id} and r.status = ${status}
        and not exists (select from import_fault f
          where f.tenant_id = r.tenant_id and f.run_id = r.run_id and f.row = r.row)
      order by r.row limit ${previewPerPage} offset ${(page - 1) * previewPerPage}
    )
    ${sides[kind]} order by g.row`.execute(tx.db);
  return rows;
}

const subject = sql`
  left join person p on p.tenant_id = g.tenant_id and p.id = g.subject_id
  left join unit u on u.tenant_id = g.tenant_id and u.id = g.subject_id`;
const subjectCells = sql`
  'subjectCode', coalesce(p.staff_code, p.identity_number, p.id::text, u.code), 'subjectName', coalesce(p.name, u.name)`;

const sides: Record<BookKind, ReturnType<typeof sql>> = {
  people: sql`
    select g.row, jsonb_build_object('staffCode', d.sc, 'identityNumber', d.idn, 'name', d.name, 'gender', d.g,
        'birthDate', d.bd, 'unit', u.code, 'post', d.post, 'leader', d.ld, 'recruitedOn', d.rec, 'postFrom', d.pf,
        'leftOn', d."left", 'record', d.rid) as given,
      case when p.id is not null then jsonb_build_object('staffCode', p.staff_code,
        'identityNumber', p.identity_number, 'name', p.name, 'gender', p.gender, 'birthDate', p.birth_date,
        'unit', pu.code, 'post', p.post, 'leader', p.leader, 'recruitedOn', p.recruited_on, 'postFrom', o.starts_on,
        'leftOn', p.left_on) end as held
    from g cross join lateral jsonb_to_record(g.data) as ${personRecord}
      left join unit u on u.tenant_id = g.tenant_id and u.id = d.u
      left join person p on p.tenant_id = g.tenant_id and p.id = g.target_id
      left join unit pu on pu.tenant_id = p.tenant_id and pu.id = p.unit_id
      left join lateral (select starts_on from person_post l where l.tenant_id = p.tenant_id and l.person_id = p.id
        order by l.starts_on desc, l.id desc limit 1) o on true`,
  ratings: sql`
    select g.row, jsonb_build_object('subject', d.kind, ${subjectCells}, 'year', d.year, 'level', d.level,
        'absentDays', d.absent, 'maternity', d.mat, 'document', d.doc) as given,
      case when y.id is not null then jsonb_build_object('level', y.level, 'absentDays', y.absent_days,
        'maternity', y.maternity, 'document', y.document) end as held
    from g cross join lateral jsonb_to_record(g.data) as ${ratingRecord} ${subject}
      left join yearly_rating y on y.tenant_id = g.tenant_id and y.id = g.target_id`,
  // The author is what may be new; the initiative may be there.
  initiatives: sql`
    select g.row, jsonb_build_object('name', d.name, 'kind', d.kind, 'reach', d.reach, 'year', d.year,
        'recognisedOn', d."on", 'decisionNumber', d.number, 'issuer', d.issuer, ${subjectCells}, 'share', d.share)
        as given,
      case when i.id is not null then jsonb_build_object('name', i.name, 'kind', i.kind, 'year', i.year,
        'recognisedOn', i.recognised_on, 'issuer', i.issuer)
        || case when w.person_id is null then '{}'::jsonb else jsonb_build_object('share', w.share) end end as held
    from g cross join lateral jsonb_to_record(g.data) as ${initiativeRecord} ${subject}
      left join initiative i on i.tenant_id = g.tenant_id and i.id = g.target_id
      left join initiative_author w on w.tenant_id = i.tenant_id and w.initiative_id = i.id
        and w.person_id = g.subject_id`,
  awards: sql`
    select g.row, jsonb_build_object('subject', d.kind, ${subjectCells}, 'award', d.award, 'year', d.year,
        'decisionNumber', d.number, 'decidedOn', d.decided, 'issuer', d.issuer, 'money', d.money,
        'revokedOn', d.revoked, 'revokeNumber', d.rnumber, 'revokeReason', d.reason) as given,
      case when a.id is not null then jsonb_build_object('decidedOn', a.decided_on, 'issuer', a.issuer,
        'money', a.money, 'revokedOn', a.revoked_on, 'revokeNumber', a.revoke_number,
        'revokeReason', a.revoke_reason) end as held
    from g cross join lateral jsonb_to_record(g.data) as ${awardRecord} ${subject}
      left join past_award a on a.tenant_id = g.tenant_id and a.id = g.target_id`,
};
