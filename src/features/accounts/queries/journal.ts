import { sql } from 'kysely';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { SignedCheckpoint } from '#src/platform/journal/checkpoint.ts';
import { addDays } from '#src/text/day.ts';

export interface JournalLine {
  id: string;
  at: Date;
  actorAccountId: string | null;
  actorName: string;
  actorRole: string;
  action: string;
  objectKind: string;
  objectId: string;
  before: unknown;
  after: unknown;
  reason: string | null;
  /** What it says of a sheet is hidden from this reader. */
  hidden?: boolean;
}

/** Lines about sheets whose scores are hidden from the reader keep who, what and when, and say no more. */
export function withheld<L extends JournalLine>(line: L, hiddenSheets: ReadonlySet<string>): L {
  if (line.objectKind !== 'scoreSheet' || !hiddenSheets.has(line.objectId)) return line;
  return { ...line, before: null, after: null, reason: null, hidden: true };
}

/** Everything is optional: '' means "any". */
export interface JournalFilter {
  objectKind: string;
  objectId: string;
  accountId: string;
  /** Legal day by the clock of the application. */
  day: string;
  /** Id of the last line of the page before. */
  after: string;
}

export const journalPageSize = 50;

/** One page of the journal, the latest first, and whether older lines follow. */
export async function journalLines(tx: Tx, filter: JournalFilter): Promise<{ lines: JournalLine[]; more: boolean }> {
  let query = lineRows(tx);
  if (filter.objectKind) query = query.where('object_kind', '=', filter.objectKind);
  if (filter.objectId) query = query.where('object_id', '=', filter.objectId);
  if (filter.accountId) query = query.where('actor_account_id', '=', filter.accountId);
  if (filter.day) {
    query = query
      .where('at', '>=', new Date(`${filter.day}T00:00:00+07:00`))
      .where('at', '<', new Date(`${addDays(filter.day, 1)}T00:00:00+07:00`));
  }
  if (filter.after) {
    query = query.where(
      sql<boolean>`(at, id) < (select at, id from journal_entry where tenant_id = ${tx.tenantId} and id = ${filter.after}::uuid)`,
    );
  }
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(journalPageSize + 1)
    .execute();
  return { lines: rows.slice(0, journalPageSize), more: rows.length > journalPageSize };
}

function lineRows(tx: Tx) {
  return tx.db
    .selectFrom('journal_entry')
    .select(['id', 'at', 'actor_account_id as actorAccountId', 'actor_name as actorName', 'actor_role as actorRole'])
    .select(['action', 'object_kind as objectKind', 'object_id as objectId', 'before', 'after', 'reason'])
    .where('tenant_id', '=', tx.tenantId);
}

/** The kinds of object that the journal speaks of, and who acted: for the filters. */
export async function journalChoices(tx: Tx): Promise<{ kinds: string[]; accounts: { id: string; name: string }[] }> {
  const kinds = await tx.db
    .selectFrom('journal_entry')
    .select('object_kind')
    .distinct()
    .where('tenant_id', '=', tx.tenantId)
    .execute();
  const accounts = await tx.db
    .selectFrom('account as a')
    .leftJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'))
    .select(['a.id', 'a.display_name', 'a.user_name'])
    .where('a.tenant_id', '=', tx.tenantId)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('journal_entry as e')
          .select('e.id')
          .whereRef('e.tenant_id', '=', 'a.tenant_id')
          .whereRef('e.actor_account_id', '=', 'a.id'),
      ),
    )
    .orderBy('a.user_name')
    .execute();
  return {
    kinds: kinds.map((row) => row.object_kind),
    accounts: accounts.map((row) => ({ id: row.id, name: `${row.display_name} (${row.user_name})` })),
  };
}

/** How many lines there are and the days of the first and the last. */
export async function journalExtent(tx: Tx): Promise<{ count: number; first: Date | null }> {
  const row = await tx.db
    .selectFrom('journal_entry')
    .select((eb) => [eb.fn.countAll<string>().as('count'), eb.fn.min('at').as('first')])
    .where('tenant_id', '=', tx.tenantId)
    .executeTakeFirst();
  return { count: Number(row?.count ?? 0), first: row?.first ?? null };
}

export interface JournalEntryRecord extends JournalLine {
  recordedAt: Date;
  /** Null until it is sealed; `leafIndex` counts from 0, `checkpoint` is the first that covers it. */
  place: { leafIndex: number; leafHash: string; checkpoint: SignedCheckpoint | null } | null;
}

/** One line with its place in the sealed log. */
export async function journalEntry(tx: Tx, entryId: string): Promise<JournalEntryRecord | null> {
  const line = await lineRows(tx).select('recorded_at as recordedAt').where('id', '=', entryId).executeTakeFirst();
  if (!line) return null;
  const leaf = await tx.db
    .selectFrom('journal_leaf')
    .select(['leaf_index', 'leaf_hash'])
    .where('tenant_id', '=', tx.tenantId)
    .where('entry_id', '=', entryId)
    .executeTakeFirst();
  if (!leaf) return { ...line, place: null };
  const leafIndex = Number(leaf.leaf_index);
  const covering = await checkpointRows(tx).where('size', '>', leafIndex).orderBy('size').limit(1).executeTakeFirst();
  return { ...line, place: { leafIndex, leafHash: leaf.leaf_hash, checkpoint: covering ? signed(covering) : null } };
}

/** The checkpoint of this number, in the form that is kept outside; null when there is none. */
export async function checkpointNumbered(tx: Tx, number: number): Promise<SignedCheckpoint | null> {
  const row = await checkpointRows(tx).where('number', '=', number).executeTakeFirst();
  return row ? signed(row) : null;
}

function checkpointRows(tx: Tx) {
  return tx.db
    .selectFrom('journal_checkpoint')
    .select(['size', 'number', 'root_hash', 'signed_at', 'key_id', 'signature', 'tenant_id'])
    .where('tenant_id', '=', tx.tenantId);
}

function signed(row: Awaited<ReturnType<ReturnType<typeof checkpointRows>['execute']>>[number]): SignedCheckpoint {
  return {
    tenantId: row.tenant_id,
    size: Number(row.size),
    number: row.number,
    rootHash: row.root_hash,
    signedAt: row.signed_at.toISOString(),
    keyId: row.key_id,
    signature: row.signature,
  };
}
