import { inTransaction, type Tx } from '../database/transaction.ts';
import { forbidden } from '../errors.ts';
import { uuidv7 } from '../ids.ts';
import { recordEntry } from '../journal/record.ts';
import { read, type Scope } from './scope.ts';

/** What a command tells the journal; who, in which role, when and which action come from the scope. */
export interface JournalNote {
  object: { kind: string; id: string };
  before?: unknown;
  after?: unknown;
  reason?: string | null;
}

/**
 * The one way a change happens: read, decide, write, journal, in one serialisable transaction. A command that wrote no
 * journal entry fails. When the same form arrives twice the second gets the first one's result and nothing is done.
 * @param act must be repeatable; its result must survive JSON because a repeated post gets it back
 */
export function change<T>(
  scope: Scope,
  act: (tx: Tx, journal: (note: JournalNote) => Promise<void>) => Promise<T>,
): Promise<T> {
  return inTransaction(scope.services.database, scope.tenantId, async (tx) => {
    const first = await firstResult<T>(tx, scope);
    if (first) return first.result;
    let entries = 0;
    const result = await act(tx, async (note) => {
      entries++;
      await recordEntry(tx, {
        id: uuidv7(scope.now.getTime()),
        at: scope.now,
        actorAccountId: scope.actor?.accountId ?? null,
        actorName: scope.actor?.displayName ?? 'Hệ thống',
        actorRole: scope.role,
        action: scope.action,
        objectKind: note.object.kind,
        objectId: note.object.id,
        before: note.before ?? null,
        after: note.after ?? null,
        reason: note.reason ?? null,
      });
    });
    if (entries === 0) throw new Error(`${scope.action} changed something without a journal entry`);
    if (scope.submission) {
      await tx.db
        .insertInto('submission')
        .values({
          tenant_id: tx.tenantId,
          id: scope.submission,
          account_id: scope.actor?.accountId ?? null,
          action: scope.action,
          result: JSON.stringify(result ?? null),
          at: scope.now,
        })
        .execute();
    }
    return result;
  });
}

/** What the same form brought when it was sent before; for commands that also act outside the database. */
export function earlierResult<T>(scope: Scope): Promise<{ result: T } | null> {
  return read(scope, (tx) => firstResult<T>(tx, scope));
}

async function firstResult<T>(tx: Tx, scope: Scope): Promise<{ result: T } | null> {
  if (!scope.submission) return null;
  const row = await tx.db
    .selectFrom('submission')
    .select(['result', 'account_id'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', scope.submission)
    .where('action', '=', scope.action)
    .executeTakeFirst();
  if (!row) return null;
  if (row.account_id !== (scope.actor?.accountId ?? null)) throw forbidden();
  return { result: JSON.parse(row.result) };
}
