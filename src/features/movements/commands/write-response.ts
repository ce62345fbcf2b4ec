import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError } from '#src/platform/errors.ts';
import { type ResponseFacts, responsesOf } from '../queries/superiors.ts';
import { titleOf } from './title-of.ts';

/** What the unit did for a superior movement. @param input.version 0 for the first words. */
export function writeResponse(
  scope: Scope<'superiorMovement.respond', ResponseFacts>,
  input: { words: string; version: number },
): Promise<{ clusterYearId: string }> {
  return change(scope, async (tx, journal) => {
    const { clusterYearId, superiorId, unitId } = scope.facts;
    const before = (await responsesOf(tx, clusterYearId)).find(
      (each) => each.superiorId === superiorId && each.unitId === unitId,
    );
    const version = before?.version ?? 0;
    if (version !== input.version) {
      throw new AppError('conflict', 'Có người của đơn vị vừa lưu trước bạn.', {
        conflict: { values: { words: before?.words ?? '' }, version, who: before?.savedBy },
      });
    }
    const values = { words: input.words, saved_at: scope.now, saved_by: titleOf(scope.actor), version: version + 1 };
    await tx.db
      .insertInto('superior_response')
      .values({
        tenant_id: tx.tenantId,
        cluster_year_id: clusterYearId,
        superior_id: superiorId,
        unit_id: unitId,
        ...values,
      })
      .onConflict((on) => on.columns(['tenant_id', 'cluster_year_id', 'superior_id', 'unit_id']).doUpdateSet(values))
      .execute();
    await journal({
      object: scope.facts.object,
      before: before ? { superiorId, unitId, words: before.words } : null,
      after: { superiorId, unitId, words: input.words },
    });
    return { clusterYearId };
  });
}
