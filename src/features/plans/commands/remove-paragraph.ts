import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { versionOf } from '../queries/plan-record.ts';
import type { PlanFacts } from '../queries.ts';
import { paragraphIn, versionInChange, writePlan } from './plan-in-change.ts';

/** Takes a paragraph out of the version being written. One that was sent before stays there, and is struck here. */
export function removeParagraph(
  scope: Scope<'plan.write', PlanFacts>,
  input: { paragraphId: string; reason: string; version: number },
): Promise<{ planId: string }> {
  return change(scope, async (tx, journal) => {
    const found = await versionInChange(tx, scope);
    const { record, version } = found;
    const before = paragraphIn(found, input);
    const wasSent = versionOf(record, version.number - 1)?.paragraphs.some(
      ({ paragraphId }) => paragraphId === input.paragraphId,
    );
    if (wasSent) {
      await tx.db
        .updateTable('launch_plan_paragraph')
        .set({ removed: true, reason: input.reason, version: before.version + 1 })
        .where('tenant_id', '=', tx.tenantId)
        .where('plan_id', '=', record.id)
        .where('number', '=', version.number)
        .where('paragraph_id', '=', input.paragraphId)
        .execute();
    } else {
      await tx.db
        .deleteFrom('launch_plan_paragraph')
        .where('tenant_id', '=', tx.tenantId)
        .where('plan_id', '=', record.id)
        .where('number', '=', version.number)
        .where('paragraph_id', '=', input.paragraphId)
        .execute();
    }
    await writePlan(tx, scope, record);
    await journal({
      object: scope.facts.object,
      before: { version: version.number, paragraphId: input.paragraphId, words: before.words },
      after: null,
      reason: input.reason || null,
    });
    return { planId: record.id };
  });
}
