import { sql } from 'kysely';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { SealedFacts } from '#src/platform/journal/canonical.ts';
import type { SignedCheckpoint } from '#src/platform/journal/checkpoint.ts';

/** A checkpoint row as it stands; nothing in it is believed before it is checked. */
export interface CheckpointRow extends SignedCheckpoint {
  readonly frontier: unknown;
  readonly note: string;
}

/** A leaf with its entry; `entry` is null when the entry is gone. */
export interface LeafRow {
  readonly leafIndex: number;
  readonly entryId: string;
  readonly leafHash: string;
  readonly entry: SealedFacts | null;
}

/** A place in the order in which entries were written: `recordedAt` with its six decimals, then the id. */
export interface Position {
  readonly recordedAt: string;
  readonly id: string;
}

export const beforeEverything: Position = { recordedAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/**
 * Entries after a position that have no leaf, in the order in which they were written (ids follow the clock of the
 * application, which the demonstration moves). Entries still in flight are not seen yet.
 */
export async function unsealedEntries(tx: Tx, after: Position, limit: number): Promise<SealedFacts[]> {
  // Lateral with a limit: one look into the index per entry, whatever the planner thinks of tables it has not counted.
  const { rows } = await sql<SealedFacts>`
    select ${entryColumns}
    from journal_entry e
    left join lateral (
      select true as sealed from journal_leaf l
      where l.tenant_id = ${tx.tenantId} and l.entry_id = e.id limit 1
    ) leaf on true
    where e.tenant_id = ${tx.tenantId}
      and (e.recorded_at, e.id) > (${after.recordedAt}::timestamptz, ${after.id}::uuid)
      and leaf.sealed is null
    order by e.recorded_at, e.id
    limit ${limit}`.execute(tx.db);
  return rows;
}

/**
 * An hour before the entry of the last leaf was written: no transaction lasts that long, so every entry before is
 * sealed unless the machine's clock went back. Before everything when there is no leaf or its entry is gone.
 */
export async function recentPosition(tx: Tx): Promise<Position> {
  const { rows } = await sql<{ recordedAt: string }>`
    select ${instant("(e.recorded_at - interval '1 hour')")} as "recordedAt"
    from journal_leaf l
    join journal_entry e on e.tenant_id = l.tenant_id and e.id = l.entry_id
    where l.tenant_id = ${tx.tenantId}
      and l.leaf_index = (select max(leaf_index) from journal_leaf where tenant_id = ${tx.tenantId})`.execute(tx.db);
  return rows[0] ? { ...beforeEverything, recordedAt: rows[0].recordedAt } : beforeEverything;
}

/** How many entries have no leaf yet, and when the oldest of them was written (ISO, null when there is none). */
export async function unsealedCount(tx: Tx): Promise<{ count: number; oldest: string | null }> {
  const { rows } = await sql<{ count: number; oldest: string | null }>`
    select count(*)::int as count, ${instant('min(e.recorded_at)')} as oldest
    from journal_entry e
    left join journal_leaf l on l.tenant_id = e.tenant_id and l.entry_id = e.id
    where e.tenant_id = ${tx.tenantId} and l.entry_id is null`.execute(tx.db);
  return rows[0] ?? { count: 0, oldest: null };
}

/** Number of leaves: one more than the last index. */
export async function leafCount(tx: Tx): Promise<number> {
  const row = await tx.db
    .selectFrom('journal_leaf')
    .select((eb) => eb.fn.max('leaf_index').as('last'))
    .where('tenant_id', '=', tx.tenantId)
    .executeTakeFirst();
  return row?.last == null ? 0 : Number(row.last) + 1;
}

/** Leaves from an index on, in order, each with the entry that it stands for. */
export async function leavesFrom(tx: Tx, first: number, limit: number): Promise<LeafRow[]> {
  const { rows } = await sql<SealedFacts & Omit<LeafRow, 'entry'> & { present: boolean }>`
    select l.leaf_index as "leafIndex", l.entry_id as "entryId", l.leaf_hash as "leafHash",
      e.id is not null as present, ${entryColumns}
    from (
      select leaf_index, entry_id, leaf_hash from journal_leaf
      where tenant_id = ${tx.tenantId} and leaf_index >= ${first}
      order by leaf_index limit ${limit}
    ) l
    left join lateral (
      select * from journal_entry where tenant_id = ${tx.tenantId} and id = l.entry_id limit 1
    ) e on true
    order by l.leaf_index`.execute(tx.db);
  return rows.map(({ leafIndex, entryId, leafHash, present, ...entry }) => ({
    leafIndex: Number(leafIndex),
    entryId,
    leafHash,
    entry: present ? entry : null,
  }));
}

/** All checkpoints, smallest first. */
export function checkpoints(tx: Tx): Promise<CheckpointRow[]> {
  return checkpointRows(tx, sql`order by size`);
}

/** The newest checkpoints, largest first. */
export function latestCheckpoints(tx: Tx, limit: number): Promise<CheckpointRow[]> {
  return checkpointRows(tx, sql`order by size desc limit ${limit}`);
}

async function checkpointRows(tx: Tx, order: ReturnType<typeof sql>): Promise<CheckpointRow[]> {
  const { rows } = await sql<CheckpointRow>`
    select tenant_id as "tenantId", size, number, root_hash as "rootHash", frontier,
      ${instant('signed_at', 'MS')} as "signedAt", key_id as "keyId", signature, note
    from journal_checkpoint
    where tenant_id = ${tx.tenantId}
    ${order}`.execute(tx.db);
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

export interface PastAct {
  readonly action: string;
  readonly at: Date;
  readonly actorName: string;
  readonly actorRole: string;
  /** JSON values as the command told them. */
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
}

/** What was done to one object, the latest first; the first one is the last edit. */
export function actsOn(tx: Tx, object: { kind: string; id: string }, limit: number): Promise<PastAct[]> {
  return tx.db
    .selectFrom('journal_entry')
    .select(['action', 'at', 'actor_name as actorName', 'actor_role as actorRole', 'before', 'after', 'reason'])
    .where('tenant_id', '=', tx.tenantId)
    .where('object_kind', '=', object.kind)
    .where('object_id', '=', object.id)
    .orderBy('recorded_at', 'desc')
    .limit(limit)
    .execute();
}

/** An entry with its place in the log; `leafIndex` null: not sealed yet. */
export interface PlacedEntry {
  readonly entry: SealedFacts;
  readonly leafIndex: number | null;
}

/**
 * Every entry about these objects, in the order in which they were written.
 * @param until only what was written up to this instant (UTC text with six decimals); null: everything
 */
export async function entriesAbout(
  tx: Tx,
  objects: readonly { kind: string; id: string }[],
  until: string | null,
): Promise<PlacedEntry[]> {
  if (objects.length === 0) return [];
  const pairs = sql.join(objects.map(({ kind, id }) => sql`(${kind}::text, ${id}::text)`));
  const { rows } = await sql<SealedFacts & { leafIndex: number | string | null }>`
    select ${entryColumns}, l.leaf_index as "leafIndex"
    from journal_entry e
    left join lateral (
      select leaf_index from journal_leaf where tenant_id = ${tx.tenantId} and entry_id = e.id limit 1
    ) l on true
    where e.tenant_id = ${tx.tenantId}
      and (e.object_kind, e.object_id) in (values ${pairs})
      and e.recorded_at <= ${until ?? 'infinity'}::timestamptz
    order by e.recorded_at, e.id`.execute(tx.db);
  return rows.map(({ leafIndex, ...entry }) => ({ entry, leafIndex: leafIndex === null ? null : Number(leafIndex) }));
}

/** The checkpoints that first cover these places, smallest first. */
export async function checkpointsCovering(tx: Tx, leafIndexes: readonly number[]): Promise<CheckpointRow[]> {
  if (leafIndexes.length === 0) return [];
  const [lowest, highest] = [Math.min(...leafIndexes), Math.max(...leafIndexes)];
  const after = await checkpointRows(tx, sql`and size > ${highest} order by size limit 1`);
  const among = await checkpointRows(tx, sql`and size > ${lowest} and size <= ${highest} order by size`);
  const points = [...among, ...after];
  const first = new Set(leafIndexes.map((index) => points.find(({ size }) => size > index)?.number));
  return points.filter(({ number }) => first.has(number));
}

/** An instant as UTC text with the six decimals that the database keeps: a Date would drop three of them. */
function instant(column: string, fraction: 'US' | 'MS' = 'US') {
  return sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.${fraction}"Z"')`);
}

const entryColumns = sql.raw(`
  e.tenant_id as "tenantId", e.id as id,
  to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
  e.actor_account_id as "actorAccountId", e.actor_name as "actorName", e.actor_role as "actorRole",
  e.action as action, e.object_kind as "objectKind", e.object_id as "objectId",
  e.before::text as before, e.after::text as after, e.reason as reason`);
