import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { PlanFacts } from '../queries.ts';
import { paragraphIn, versionInChange, writePlan } from './plan-in-change.ts';

interface Input {
  paragraphId: string;
  words: string;
  reason: string;
  version: number;
}

/** Also brings a struck paragraph back. @throws AppError conflict when somebody saved meanwhile */
export function changeParagraph(scope: Scope<'plan.write', PlanFacts>, input: Input): Promise<{ paragraphId: string }> {
  return change(scope, async (tx, journal) => {
    const found = await versionInChange(tx, scope);
    const before = paragraphIn(found, input);
    const { paragraphId, words, reason } = input;
    await tx.db
      .updateTable('launch_plan_paragraph')
      .set({ words, reason, removed: false, version: before.version + 1 })
      .where('tenant_id', '=', tx.tenantId)
      .where('plan_id', '=', found.record.id)
      .where('number', '=', found.version.number)
      .where('paragraph_id', '=', paragraphId)
      .execute();
    await writePlan(tx, scope, found.record);
    await journal({
      object: scope.facts.object,
      before: { version: found.version.number, paragraphId, words: before.words },
      after: { version: found.version.number, paragraphId, words },
      reason: reason || null,
    });
    return { paragraphId };
  });
}
