import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { ClusterYearFacts } from '../../clusters/queries.ts';
import { covenantOfYear } from '../queries.ts';
import type { CovenantInput } from '../schema.ts';

/** Begins the one covenant of a year. @throws AppError wrongPhase when it was begun already */
export function draftCovenant(
  scope: Scope<'covenant.draft', ClusterYearFacts>,
  input: CovenantInput,
): Promise<{ covenantId: string }> {
  return change(scope, async (tx, journal) => {
    const { clusterYearId } = scope.facts;
    if (await covenantOfYear(tx, clusterYearId)) {
      throw wrongPhase('Giao ước của năm này đã có người soạn. Mở lại trang giao ước rồi sửa bản đang có.');
    }
    const covenantId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('covenant')
      .values({
        tenant_id: tx.tenantId,
        id: covenantId,
        cluster_year_id: clusterYearId,
        state: 'draft',
        grounds: input.grounds.join('\n'),
        commitments: input.commitments.join('\n'),
        in_force_at: null,
        closed_at: null,
        saved_at: scope.now,
        saved_by: titleOf(scope.actor),
      })
      .execute();
    await journal({ object: { kind: 'covenant', id: covenantId }, after: input });
    return { covenantId };
  });
}
