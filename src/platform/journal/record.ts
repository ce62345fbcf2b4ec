import type { Tx } from '#src/platform/database/transaction.ts';

/** One act, as the command tells it. `before` and `after` are any JSON values; undefined members are dropped. */
export interface NewEntry {
  /** UUID of version 7, lower case. */
  id: string;
  at: Date;
  actorAccountId: string | null;
  actorName: string;
  actorRole: string;
  action: string;
  objectKind: string;
  objectId: string;
  before?: unknown;
  after?: unknown;
  reason?: string | null;
}

/**
 * Adds one entry to the journal inside the caller's transaction, so that the change and its entry stand or fall
 * together. It is sealed later (`seal.ts`).
 * @throws when the id is already in the journal, or a text holds U+0000
 */
export async function recordEntry(tx: Tx, entry: NewEntry): Promise<void> {
  await tx.db
    .insertInto('journal_entry')
    .values({
      tenant_id: tx.tenantId,
      id: entry.id,
      at: entry.at,
      actor_account_id: entry.actorAccountId,
      actor_name: entry.actorName,
      actor_role: entry.actorRole,
      action: entry.action,
      object_kind: entry.objectKind,
      object_id: entry.objectId,
      before: json(entry.before),
      after: json(entry.after),
      reason: entry.reason ?? null,
    })
    .execute();
}

function json(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
