import type { ClusterYearFacts } from '#src/features/clusters/queries.ts';
import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { planOfYear } from '../queries.ts';
import type { DraftInput } from '../schema.ts';

/** Version 1 of the year's plan. @throws AppError wrongPhase when the year has one */
export function draftPlan(
  scope: Scope<'plan.draft', ClusterYearFacts>,
  input: DraftInput,
): Promise<{ planId: string }> {
  return change(scope, async (tx, journal) => {
    const { clusterYearId, year } = scope.facts;
    if (await planOfYear(tx, clusterYearId)) {
      throw wrongPhase(`Năm ${year} đã có dự thảo Kế hoạch. Mở dự thảo đó để sửa.`);
    }
    const planId = uuidv7(scope.now.getTime());
    const saved = { saved_at: scope.now, saved_by: titleOf(scope.actor) };
    await tx.db
      .insertInto('launch_plan')
      .values({
        tenant_id: tx.tenantId,
        id: planId,
        cluster_year_id: clusterYearId,
        state: 'draft',
        number: null,
        signed_on: null,
        issuer: null,
        signer_title: null,
        signer_name: null,
        issued_at: null,
        ...saved,
      })
      .execute();
    await tx.db
      .insertInto('launch_plan_version')
      .values({
        tenant_id: tx.tenantId,
        plan_id: planId,
        number: 1,
        written_at: scope.now,
        written_by: saved.saved_by,
        frozen_at: null,
      })
      .execute();
    await tx.db
      .insertInto('launch_plan_paragraph')
      .values(
        input.text.map(({ kind, words }, index) => ({
          tenant_id: tx.tenantId,
          plan_id: planId,
          number: 1,
          paragraph_id: uuidv7(scope.now.getTime()),
          position: index + 1,
          kind,
          words,
        })),
      )
      .execute();
    await journal({ object: { kind: 'launchPlan', id: planId }, after: { year, paragraphs: input.text } });
    return { planId };
  });
}
