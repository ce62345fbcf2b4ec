import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { ClusterYearFacts } from '../../clusters/queries.ts';
import { movementsOf } from '../queries.ts';
import type { MovementInput } from '../schema.ts';
import { linkSuperiors } from './link-superiors.ts';
import { titleOf } from './title-of.ts';

/** Writes down a movement of the year; members see it once it is launched. */
export function draftMovement(
  scope: Scope<'movement.draft', ClusterYearFacts>,
  input: MovementInput,
): Promise<{ movementId: string }> {
  return change(scope, async (tx, journal) => {
    const movementId = uuidv7(scope.now.getTime());
    const { clusterYearId } = scope.facts;
    const written = await movementsOf(tx, clusterYearId);
    await tx.db
      .insertInto('movement')
      .values({
        tenant_id: tx.tenantId,
        id: movementId,
        cluster_year_id: clusterYearId,
        position: written.length + 1,
        title: input.title,
        aims: input.aims,
        scope: input.scope,
        form: input.form,
        term_from: input.termFrom,
        term_to: input.termTo,
        criteria: input.criteria,
        launch_plan_id: null,
        state: 'draft',
        plan_number: null,
        plan_signed_on: null,
        plan_issuer: null,
        launched_at: null,
        closed_at: null,
        saved_at: scope.now,
        saved_by: titleOf(scope.actor),
      })
      .execute();
    await linkSuperiors(tx, movementId, input.superiorIds);
    await journal({ object: { kind: 'movement', id: movementId }, after: input });
    return { movementId };
  });
}
