import { sql } from 'kysely';
import type { Tx } from '#src/platform/database/transaction.ts';
import { personRecord } from '../queries/row-records.ts';
import type { Counts } from '../rules.ts';
import { latestPosts, movesPerson } from './person-rows.ts';

/** Rows that are written by one statement. */
const pieceSize = 5_000;

export interface Storing {
  counts: Counts;
  synthetic: boolean;
  /** Told how many rows are written so far. */
  written: (rows: number) => void;
}

/** Writes the persons of a run: the new ones with their post, what changed of the others. What was there is kept. */
export async function storePeople(tx: Tx, runId: string, storing: Storing): Promise<void> {
  await insertNew(tx, runId, storing);
  if (storing.counts.changed === 0) return;
  await keepBefore(tx, runId);
  await changePosts(tx, runId);
  await sql`
    update person p set
      name = d.name, name_fold = d.nf, name_sort = d.ns, post = d.post, unit_id = d.u,
      staff_code = coalesce(d.sc, p.staff_code), identity_number = coalesce(d.idn, p.identity_number),
      gender = coalesce(d.g, p.gender), birth_date = coalesce(d.bd, p.birth_date), leader = coalesce(d.ld, p.leader),
      recruited_on = coalesce(d.rec, p.recruited_on), left_on = coalesce(d."left", p.left_on), version = p.version + 1
    from import_row r cross join lateral jsonb_to_record(r.data) as ${personRecord}
    where r.tenant_id = ${tx.tenantId} and r.run_id = ${runId} and r.status = 'changed'
      and p.tenant_id = ${tx.tenantId} and p.id = r.target_id`.execute(tx.db);
}

/** Piece by piece, so that it is seen how far it is. Posts get keys in the order of their persons' keys. */
async function insertNew(tx: Tx, runId: string, { counts, synthetic, written }: Storing): Promise<void> {
  const last = counts.new === 0 ? 0 : await lastRow(tx, runId);
  for (let from = 0, done = 0; from < last; from += pieceSize) {
    done += await insertPiece(tx, runId, { from, to: from + pieceSize, synthetic });
    written(done);
  }
}

async function lastRow(tx: Tx, runId: string): Promise<number> {
  const { last } = await tx.db
    .selectFrom('import_row')
    .select((eb) => eb.fn.max('row').as('last'))
    .where('tenant_id', '=', tx.tenantId)
    .where('run_id', '=', runId)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
}

interface PieceOfRows {
  /** Rows after this one, up to and with `to`. */
  from: number;
  to: number;
  synthetic: boolean;
}

/** One statement, so that the rows are taken apart once. @returns how many persons are new */
async function insertPiece(tx: Tx, runId: string, { from, to, synthetic }: PieceOfRows): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with given as materialized (
      select r.tenant_id, (r.data->>'id')::uuid as id, d.*
      from import_row r cross join lateral jsonb_to_record(r.data) as ${personRecord}
      where r.tenant_id = ${tx.tenantId} and r.run_id = ${runId} and r.row > ${from} and r.row <= ${to}
        and r.status = 'new'
      order by r.row
    ), persons as (
      insert into person (tenant_id, id, name, name_fold, name_sort, birth_date, gender, identity_number, staff_code,
        unit_id, post, leader, recruited_on, left_on, synthetic)
      select tenant_id, id, name, nf, ns, bd, g, idn, sc, u, post, coalesce(ld, false), rec, "left", ${synthetic}
      from given
    ), posts as (
      insert into person_post (tenant_id, id, person_id, unit_id, post, leader, starts_on, ends_on)
      select tenant_id, (left(id::text, 24) || right(gen_random_uuid()::text, 12))::uuid, id, u, post,
        coalesce(ld, false), pf, "left"
      from given where pf is not null
    )
    select count(*)::int as count from given`.execute(tx.db);
  return rows[0]?.count ?? 0;
}

async function keepBefore(tx: Tx, runId: string): Promise<void> {
  await sql`
    insert into import_change (tenant_id, run_id, row, object_kind, object_id, before)
    select r.tenant_id, r.run_id, r.row, 'person', p.id, to_jsonb(p) - 'tenant_id'
    from import_row r join person p on p.tenant_id = r.tenant_id and p.id = r.target_id
    where r.tenant_id = ${tx.tenantId} and r.run_id = ${runId} and r.status = 'changed'`.execute(tx.db);
}

/** A move ends the post that was held and begins another; the same first day corrects the post; a last day ends it. */
async function changePosts(tx: Tx, runId: string): Promise<void> {
  const changed = sql`
    import_row r cross join lateral jsonb_to_record(r.data) as ${personRecord}
      join person p on p.tenant_id = r.tenant_id and p.id = r.target_id
      left join (${latestPosts(tx.tenantId)}) l on l.person_id = p.id
    where r.tenant_id = ${tx.tenantId} and r.run_id = ${runId} and r.status = 'changed'`;
  await sql`
    insert into import_change (tenant_id, run_id, row, object_kind, object_id, before)
    select r.tenant_id, r.run_id, r.row, 'personPost', o.id, to_jsonb(o) - 'tenant_id'
    from (select r.*, l.id as post_id from ${changed} and (${movesPerson} or d."left" is not null)) r
      join person_post o on o.tenant_id = r.tenant_id and o.id = r.post_id`.execute(tx.db);
  await sql`
    update person_post o set
      ends_on = case
        when c.moves and c.pf > c.starts_on and (o.ends_on is null or o.ends_on >= c.pf) then c.pf - 1
        when c."left" >= o.starts_on and o.ends_on is null then c."left"
        else o.ends_on end,
      unit_id = case when c.moves and c.pf = c.starts_on then c.u else o.unit_id end,
      post = case when c.moves and c.pf = c.starts_on then c.post else o.post end,
      leader = case when c.moves and c.pf = c.starts_on then c.leads else o.leader end
    from (
      select l.id, l.starts_on, ${movesPerson} as moves, d.pf, d."left", d.u, d.post, coalesce(d.ld, p.leader) as leads
      from ${changed} and l.id is not null
    ) c
    where o.tenant_id = ${tx.tenantId} and o.id = c.id`.execute(tx.db);
  await sql`
    insert into person_post (tenant_id, id, person_id, unit_id, post, leader, starts_on, ends_on)
    select r.tenant_id, gen_random_uuid(), p.id, d.u, d.post, coalesce(d.ld, p.leader), d.pf,
      case when d."left" >= d.pf then d."left" end
    from ${changed} and d.pf is not null and (l.id is null or (${movesPerson} and d.pf > l.starts_on))`.execute(tx.db);
}
