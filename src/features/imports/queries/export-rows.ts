import { sql } from 'kysely';
import { awardWords } from '#src/papers/sheets/award-names.ts';
import {
  genderWords,
  kindWords,
  levelWords,
  reachWords,
  subjectWords,
  yesNoWords,
} from '#src/papers/sheets/book-lists.ts';
import type { BookKind } from '#src/papers/sheets/books.ts';
import type { WrittenValue } from '#src/papers/sheets/write-workbook.ts';
import type { Tx } from '#src/platform/database/transaction.ts';

type Row = Record<string, string | number | boolean | null>;

/**
 * Everything stored of one kind, as the rows of its book: of the units given, or of all. Merged records stand under the
 * one that was kept.
 */
export async function exportRows(tx: Tx, kind: BookKind, unitIds: readonly string[] | null): Promise<WrittenValue[][]> {
  const { rows } = await queries[kind](tx, unitIds).execute(tx.db);
  return rows.map(writers[kind]);
}

type Select = (tx: Tx, unitIds: readonly string[] | null) => ReturnType<typeof sql<Row>>;

const within = (column: string, unitIds: readonly string[] | null) =>
  unitIds === null ? sql`true` : sql`${sql.ref(column)} = any(${unitIds as string[]}::uuid[])`;

/** Who a row is about: the kept person, or the unit. `f` holds the fact. */
const subjects = (tx: Tx) => sql`
  left join person m on m.tenant_id = ${tx.tenantId} and m.id = f.person_id
  left join person p on p.tenant_id = ${tx.tenantId} and p.id = coalesce(m.merged_into_id, m.id)
  left join unit u on u.tenant_id = ${tx.tenantId} and u.id = f.unit_id`;
const subjectColumns = sql`
  case when p.id is null then 'collective' else 'person' end as subject,
  coalesce(p.staff_code, p.identity_number, p.id::text, u.code) as code, coalesce(p.name, u.name) as name`;
const ofSubjects = (unitIds: readonly string[] | null) =>
  unitIds === null
    ? sql`true`
    : sql`(p.unit_id = any(${unitIds as string[]}::uuid[]) or u.id = any(${unitIds as string[]}::uuid[]))`;

const queries: Record<BookKind, Select> = {
  people: (tx, unitIds) => sql<Row>`
    select p.staff_code as "staffCode", p.identity_number as "identityNumber", p.name, p.gender,
      p.birth_date as "birthDate", u.code as unit, p.post, p.leader, p.recruited_on as "recruitedOn",
      o.starts_on as "postFrom", p.left_on as "leftOn", p.id as record
    from person p
      left join unit u on u.tenant_id = p.tenant_id and u.id = p.unit_id
      left join lateral (
        select starts_on from person_post o where o.tenant_id = p.tenant_id and o.person_id = p.id
        order by starts_on desc, id desc limit 1) o on true
    where p.tenant_id = ${tx.tenantId} and p.merged_into_id is null and ${within('p.unit_id', unitIds)}
    order by p.name_sort, p.id`,
  ratings: (tx, unitIds) => sql<Row>`
    select ${subjectColumns}, f.year, f.level, f.absent_days as "absentDays", f.maternity, f.document
    from yearly_rating f ${subjects(tx)}
    where f.tenant_id = ${tx.tenantId} and ${ofSubjects(unitIds)}
    order by coalesce(p.name_sort, u.name_sort), coalesce(p.id, u.id), f.year`,
  initiatives: (tx, unitIds) => sql<Row>`
    select i.name as initiative, i.kind, i.reach, i.year, i.recognised_on as "recognisedOn",
      i.decision_number as "decisionNumber", i.issuer, ${subjectColumns}, w.share
    from initiative i
      join (select *, null::uuid as unit_id from initiative_author) f
        on f.tenant_id = i.tenant_id and f.initiative_id = i.id
      join initiative_author w on w.tenant_id = f.tenant_id and w.initiative_id = f.initiative_id
        and w.person_id = f.person_id
      ${subjects(tx)}
    where i.tenant_id = ${tx.tenantId} and ${within('p.unit_id', unitIds)}
    order by i.year, i.name_fold, i.id, p.name_sort, p.id`,
  awards: (tx, unitIds) => sql<Row>`
    select ${subjectColumns}, f.award, f.year, f.decision_number as "decisionNumber", f.decided_on as "decidedOn",
      f.issuer, f.money::float8 as money, f.revoked_on as "revokedOn", f.revoke_number as "revokeNumber",
      f.revoke_reason as "revokeReason"
    from past_award f ${subjects(tx)}
    where f.tenant_id = ${tx.tenantId} and ${ofSubjects(unitIds)}
    order by coalesce(p.name_sort, u.name_sort), coalesce(p.id, u.id), f.year, f.id`,
};

const text = (value: Row[string] | undefined): string => (value === null || value === undefined ? '' : String(value));
const number = (value: Row[string] | undefined) => (typeof value === 'number' ? value : null);
const day = (value: Row[string] | undefined) => (value ? { day: String(value) } : null);
const word = (words: Record<string, string>, value: Row[string] | undefined) => words[text(value)] ?? null;
const yesNo = (value: Row[string] | undefined) => (value === true ? yesNoWords.yes : yesNoWords.no);

const writers: Record<BookKind, (row: Row) => WrittenValue[]> = {
  people: (row) => [
    text(row.staffCode),
    text(row.identityNumber),
    text(row.name),
    word(genderWords, row.gender),
    day(row.birthDate),
    text(row.unit),
    text(row.post),
    yesNo(row.leader),
    day(row.recruitedOn),
    day(row.postFrom),
    day(row.leftOn),
    text(row.record),
  ],
  ratings: (row) => [
    ...[word(subjectWords, row.subject), text(row.code), text(row.name)],
    ...[text(row.year), word(levelWords, row.level), number(row.absentDays)],
    ...[row.subject === 'person' ? yesNo(row.maternity) : null, text(row.document)],
  ],
  initiatives: (row) => [
    ...[text(row.initiative), word(kindWords, row.kind), word(reachWords, row.reach), text(row.year)],
    ...[day(row.recognisedOn), text(row.decisionNumber), text(row.issuer)],
    ...[text(row.code), text(row.name), number(row.share)],
  ],
  awards: (row) => [
    ...[word(subjectWords, row.subject), text(row.code), text(row.name), awardWords(text(row.award))],
    ...[text(row.year), text(row.decisionNumber), day(row.decidedOn), text(row.issuer), number(row.money)],
    ...[day(row.revokedOn), text(row.revokeNumber), text(row.revokeReason)],
  ],
};
