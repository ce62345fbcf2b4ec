import { sql } from 'kysely';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid, notFound, wrongPhase } from '#src/platform/errors.ts';
import { type PersonAccessFacts, type PersonRecord, personById } from '../queries.ts';

/**
 * Takes a merged record out again, with what had been joined into it before: everything is as it was, since nothing was
 * moved. What was written to the kept record meanwhile stays with it.
 * @throws AppError wrongPhase when it is not merged; invalid when somebody else carries its number or code now
 */
export function unmergePerson(
  scope: Scope<'person.unmerge', PersonAccessFacts>,
  { reason }: { reason: string },
): Promise<{ keptId: string }> {
  return change(scope, async (tx, journal) => {
    const person = await personById(tx, scope.facts.record.id, true);
    if (!person || !scope.actor) throw notFound();
    if (!person.mergedIntoId) throw wrongPhase('Bản ghi này đã tách rồi.');
    await demandFree(tx, person);
    await tx.db
      .updateTable('person_merge')
      .set({ undone_at: scope.now, undone_by: scope.actor.accountId, undone_reason: reason })
      .where('tenant_id', '=', tx.tenantId)
      .where('merged_id', '=', person.id)
      .where('undone_at', 'is', null)
      .execute();
    const below = await mergedBelow(tx, person.id);
    await tx.db
      .updateTable('person')
      .set((eb) => ({
        merged_into_id: sql<string | null>`case when id = ${person.id} then null else ${person.id}::uuid end`,
        version: eb('version', '+', 1),
      }))
      .where('tenant_id', '=', tx.tenantId)
      .where('id', 'in', [person.id, ...below])
      .execute();
    const pair = { keptId: person.mergedIntoId, mergedId: person.id };
    await journal({ object: { kind: 'person', id: person.mergedIntoId }, before: pair, reason });
    await journal({ object: { kind: 'person', id: person.id }, before: pair, reason });
    return { keptId: person.mergedIntoId };
  });
}

/** The records that were joined into this one, or into one of those. */
async function mergedBelow(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive below (id) as (
      select merged_id from person_merge
      where tenant_id = ${tx.tenantId} and kept_id = ${personId} and undone_at is null
      union
      select m.merged_id from below join person_merge m
        on m.tenant_id = ${tx.tenantId} and m.kept_id = below.id and m.undone_at is null
    )
    select id from below`.execute(tx.db);
  return rows.map(({ id }) => id);
}

async function demandFree(tx: Tx, person: PersonRecord): Promise<void> {
  const carriers = await tx.db
    .selectFrom('person')
    .select(['identity_number', 'staff_code'])
    .where('tenant_id', '=', tx.tenantId)
    .where('merged_into_id', 'is', null)
    .where((eb) =>
      eb.or([
        ...(person.identityNumber ? [eb('identity_number', '=', person.identityNumber)] : []),
        ...(person.staffCode ? [eb('staff_code', '=', person.staffCode)] : []),
      ]),
    )
    .execute();
  if (carriers.length > 0) {
    throw invalid({ '': 'Số định danh hoặc mã cán bộ của bản ghi này nay thuộc người khác. Sửa ở người đó rồi tách.' });
  }
}
