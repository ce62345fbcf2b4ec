import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, notFound } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { type PersonAccessFacts, personById } from '../queries.ts';
import { mergeFaults } from '../rules.ts';
import { demandStep } from './present-person.ts';

/**
 * Joins another record of the same person into this one. Its rows stay where they are and are read through the kept
 * record; what was joined into it before is read through the kept one too.
 * @throws AppError invalid when one of the two is merged already
 */
export function mergePerson(
  scope: Scope<'person.merge', PersonAccessFacts>,
  { otherId, reason }: { otherId: string; reason: string },
): Promise<{ mergeId: string }> {
  return change(scope, async (tx, journal) => {
    // Always in one order, so that two merges never wait for each other.
    const records = [];
    for (const id of [scope.facts.record.id, otherId].sort()) records.push(await personById(tx, id, true));
    const kept = records.find((record) => record?.id === scope.facts.record.id);
    const other = records.find((record) => record?.id === otherId) ?? null;
    if (!kept || !scope.actor) throw notFound();
    const faults = mergeFaults(kept, other);
    if (!other || Object.keys(faults).length > 0) throw invalid(faults);
    demandStep(other, 'merge', 'Bản ghi kia đã gộp rồi.');
    const mergeId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('person_merge')
      .values({
        tenant_id: tx.tenantId,
        id: mergeId,
        kept_id: kept.id,
        merged_id: other.id,
        reason,
        merged_at: scope.now,
        merged_by: scope.actor.accountId,
      })
      .execute();
    await tx.db
      .updateTable('person')
      .set((eb) => ({ merged_into_id: kept.id, version: eb('version', '+', 1) }))
      .where('tenant_id', '=', tx.tenantId)
      .where((eb) => eb.or([eb('id', '=', other.id), eb('merged_into_id', '=', other.id)]))
      .execute();
    const pair = { keptId: kept.id, mergedId: other.id, mergeId };
    await journal({ object: { kind: 'person', id: kept.id }, after: pair, reason });
    await journal({ object: { kind: 'person', id: other.id }, after: pair, reason });
    return { mergeId };
  });
}
