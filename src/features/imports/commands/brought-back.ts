import { type RawBuilder, sql } from 'kysely';
import type { BookKind } from '#src/papers/sheets/books.ts';
import { dayOf, formatDay } from '#src/text/day.ts';
import { awardRecord, initiativeRecord, personRecord, ratingRecord } from '../queries/row-records.ts';
import type { CellFault } from '../rules/fault.ts';
import type { Comparison } from './compare-run.ts';

interface Found {
  row: number;
  column: string;
  value: string;
  at: Date;
}

/**
 * Rows that would bring back what somebody corrected or struck out: an old workbook does not undo that silently. Whoever
 * wants the old value again records it on the page of the person or unit, with a reason.
 */
export async function broughtBack(comparison: Comparison): Promise<CellFault[]> {
  const { tx, run } = comparison;
  const { kind } = run;
  const { rows: any } = await sql<{ corrected: boolean; struck: boolean }>`
    select exists (select from fact_correction c where c.tenant_id = ${tx.tenantId}
        and c.fact_kind = ${factKinds[kind]}) as corrected,
      exists (select from ${sql.table(tables[kind])} e where e.tenant_id = ${tx.tenantId} and e.struck_at is not null)
        as struck`.execute(tx.db);
  const asked = any[0];
  const rows = sql`
    import_row s cross join lateral jsonb_to_record(s.data) as ${records[kind]}`;
  const ofRun = sql`s.tenant_id = ${tx.tenantId} and s.run_id = ${run.id} and s.status in ('new', 'changed')`;
  const find = async (parts: readonly RawBuilder<unknown>[], message: (day: string) => string) => {
    const found = await sql<Found>`
      select distinct on (f.row, f."column") f.row, f."column", coalesce(f.value, '') as value, f.at
      from (${sql.join(parts, sql` union all `)}) f order by f.row, f."column", f.at desc`.execute(tx.db);
    return found.rows.map(({ row, column, value, at }): CellFault => {
      const place = run.columns[column] ?? 1;
      return { row, column: place, value, message: message(formatDay(dayOf(at.toISOString()))), rule: 'corrected' };
    });
  };
  return [
    ...(asked?.struck ? await find([struck[kind](rows, ofRun)], struckMessage) : []),
    ...(asked?.corrected ? await find(cells[kind](rows, ofRun), cellMessage) : []),
    ...(asked?.corrected && kind !== 'people' ? await find([moved[kind](rows, ofRun)], rowMessage) : []),
  ];
}

const struckMessage = (day: string) =>
  `Dòng này đã được gạch bỏ ngày ${day} vì ghi nhầm. Xóa dòng; muốn ghi lại thì ghi trên trang của đối tượng.`;
const rowMessage = (day: string) =>
  `Dòng này đã được sửa ngày ${day}. Xóa dòng, hoặc xuất tệp mới rồi sửa trên tệp đó.`;
const cellMessage = (day: string) =>
  `Giá trị này đã được sửa ngày ${day}. Ghi giá trị đang có; muốn đổi lại thì sửa trên trang của đối tượng.`;

const factKinds = { people: 'post', ratings: 'rating', initiatives: 'initiative', awards: 'award' } as const;
const tables = {
  people: 'recorded_post',
  ratings: 'recorded_rating',
  initiatives: 'recorded_initiative',
  awards: 'recorded_award',
} as const satisfies Record<BookKind, string>;
const records = { people: personRecord, ratings: ratingRecord, initiatives: initiativeRecord, awards: awardRecord };

type Part = (rows: RawBuilder<unknown>, ofRun: RawBuilder<unknown>) => RawBuilder<unknown>;
type Parts = (rows: RawBuilder<unknown>, ofRun: RawBuilder<unknown>) => RawBuilder<unknown>[];

/** An entry of a person stands under the record that was kept. */
const keptOwner = sql`
  left join person m on m.tenant_id = e.tenant_id and m.id = e.person_id`;
const owner = sql`coalesce(m.merged_into_id, m.id, e.unit_id)`;

/** Rows that say what was struck out of the record of their subject. */
const struck: Record<BookKind, Part> = {
  people: (rows, ofRun) => sql`
    select s.row, 'postFrom' as "column", d.pf::text as value, e.struck_at as at
    from ${rows} join recorded_post e on e.tenant_id = s.tenant_id and e.starts_on = d.pf and e.unit_id = d.u
        and e.post = d.post and e.struck_at is not null ${keptOwner}
    where ${ofRun} and coalesce(m.merged_into_id, m.id) = s.target_id`,
  ratings: (rows, ofRun) => sql`
    select s.row, 'level' as "column", d.level as value, e.struck_at as at
    from ${rows} join recorded_rating e on e.tenant_id = s.tenant_id and e.year = d.year and e.level = d.level
        and e.struck_at is not null ${keptOwner}
    where ${ofRun} and ${owner} = s.subject_id`,
  initiatives: (rows, ofRun) => sql`
    select s.row, 'decisionNumber' as "column", d.number as value, e.struck_at as at
    from ${rows} join recorded_initiative e on e.tenant_id = s.tenant_id and e.name_fold = d.inf and e.reach = d.reach
        and e.decision_number = d.number and e.struck_at is not null
      join initiative_author w on w.tenant_id = e.tenant_id and w.initiative_id = e.id
      join person m on m.tenant_id = w.tenant_id and m.id = w.person_id
    where ${ofRun} and coalesce(m.merged_into_id, m.id) = s.subject_id`,
  awards: (rows, ofRun) => sql`
    select s.row, 'decisionNumber' as "column", d.number as value, e.struck_at as at
    from ${rows} join recorded_award e on e.tenant_id = s.tenant_id and e.award = d.award and e.year = d.year
        and e.decision_number = d.number and e.struck_at is not null ${keptOwner}
    where ${ofRun} and ${owner} = s.subject_id`,
};

/** A cell that differs from what stands, and says what a correction took away. */
const oldCell = (
  kind: BookKind,
  of: RawBuilder<unknown>,
  values: RawBuilder<unknown>,
  ofRun: RawBuilder<unknown>,
) => sql`
  select s.row, v."column", v.given as value, c.corrected_at as at
  from ${of}
    join fact_correction c on c.tenant_id = s.tenant_id and c.fact_id = e.id and c.fact_kind = ${factKinds[kind]}
    cross join lateral (values ${values}) v ("column", field, given, held)
  where ${ofRun} and v.given is not null and v.given is distinct from v.held and c.before ->> v.field = v.given`;

const dayText = (column: string) => sql`to_char(${sql.ref(column)}, 'DD/MM/YYYY')`;

const cells: Record<BookKind, Parts> = {
  people: (rows, ofRun) => [
    oldCell(
      'people',
      sql`${rows} join person m on m.tenant_id = s.tenant_id and coalesce(m.merged_into_id, m.id) = s.target_id
        join person_post e on e.tenant_id = m.tenant_id and e.person_id = m.id
        join unit eu on eu.tenant_id = e.tenant_id and eu.id = e.unit_id
        left join unit du on du.tenant_id = s.tenant_id and du.id = d.u`,
      sql`('post', 'post', d.post, e.post), ('unit', 'unit', du.name, eu.name),
        ('postFrom', 'startsOn', ${dayText('d.pf')}, ${dayText('e.starts_on')})`,
      sql`${ofRun} and not exists (select from person_post l where l.tenant_id = e.tenant_id and l.person_id = e.person_id
        and l.starts_on > e.starts_on)`,
    ),
  ],
  ratings: (rows, ofRun) => [
    oldCell(
      'ratings',
      sql`${rows} join yearly_rating e on e.tenant_id = s.tenant_id and e.id = s.target_id`,
      sql`('level', 'level', d.level, e.level), ('absentDays', 'absentDays', d.absent::text, e.absent_days::text),
        ('maternity', 'maternity', case when d.mat then 'co' when not d.mat then '' end,
          case when e.maternity then 'co' else '' end),
        ('document', 'document', d.doc, e.document)`,
      ofRun,
    ),
  ],
  initiatives: (rows, ofRun) => [
    oldCell(
      'initiatives',
      sql`${rows} join initiative e on e.tenant_id = s.tenant_id and e.id = s.target_id
        left join initiative_author w on w.tenant_id = e.tenant_id and w.initiative_id = e.id
          and w.person_id = s.subject_id
        left join person m on m.tenant_id = w.tenant_id and m.id = w.person_id`,
      sql`('name', 'name', d.name, e.name), ('kind', 'kind', d.kind, e.kind), ('year', 'year', d.year::text, e.year::text),
        ('recognisedOn', 'recognisedOn', ${dayText('d.on')}, ${dayText('e.recognised_on')}),
        ('issuer', 'issuer', d.issuer, e.issuer),
        ('share', 'share', d.share::text || ', ' || m.name, w.share::text || ', ' || m.name)`,
      ofRun,
    ),
  ],
  awards: (rows, ofRun) => [
    oldCell(
      'awards',
      sql`${rows} join past_award e on e.tenant_id = s.tenant_id and e.id = s.target_id`,
      sql`('decidedOn', 'decidedOn', ${dayText('d.decided')}, ${dayText('e.decided_on')}),
        ('issuer', 'issuer', d.issuer, e.issuer), ('money', 'money', d.money::text, e.money::text),
        ('revokedOn', 'revokedOn', ${dayText('d.revoked')}, ${dayText('e.revoked_on')}),
        ('revokeNumber', 'revokeNumber', d.rnumber, e.revoke_number),
        ('revokeReason', 'revokeReason', d.reason, e.revoke_reason)`,
      ofRun,
    ),
  ],
};

/** Rows that meet no entry, because a correction changed by what it is known. */
const moved: Record<Exclude<BookKind, 'people'>, Part> = {
  ratings: (rows, ofRun) => sql`
    select s.row, 'year' as "column", d.year::text as value, c.corrected_at as at
    from ${rows} join fact_correction c on c.tenant_id = s.tenant_id and c.fact_kind = 'rating'
        and c.before ->> 'year' = d.year::text
      join yearly_rating e on e.tenant_id = c.tenant_id and e.id = c.fact_id ${keptOwner}
    where ${ofRun} and s.target_id is null and ${owner} = s.subject_id`,
  initiatives: (rows, ofRun) => sql`
    select s.row, 'decisionNumber' as "column", d.number as value, c.corrected_at as at
    from ${rows} join fact_correction c on c.tenant_id = s.tenant_id and c.fact_kind = 'initiative'
      join initiative e on e.tenant_id = c.tenant_id and e.id = c.fact_id
        and coalesce(c.before ->> 'reach', e.reach) = d.reach
        and coalesce(c.before ->> 'decisionNumber', e.decision_number) = d.number
        and coalesce(c.before ->> 'name' = d.name, e.name_fold = d.inf)
      join initiative_author w on w.tenant_id = e.tenant_id and w.initiative_id = e.id
      join person m on m.tenant_id = w.tenant_id and m.id = w.person_id
    where ${ofRun} and s.target_id is null and coalesce(m.merged_into_id, m.id) = s.subject_id`,
  awards: (rows, ofRun) => sql`
    select s.row, 'decisionNumber' as "column", d.number as value, c.corrected_at as at
    from ${rows} join fact_correction c on c.tenant_id = s.tenant_id and c.fact_kind = 'award'
      join past_award e on e.tenant_id = c.tenant_id and e.id = c.fact_id
        and coalesce(c.before ->> 'award', e.award) = d.award
        and coalesce(c.before ->> 'year', e.year::text) = d.year::text
        and coalesce(c.before ->> 'decisionNumber', e.decision_number) = d.number ${keptOwner}
    where ${ofRun} and s.target_id is null and ${owner} = s.subject_id`,
};
