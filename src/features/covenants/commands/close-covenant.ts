import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import type { CovenantFacts } from '../queries.ts';
import { covenantInChange } from './covenant-in-change.ts';

/** Ends the covenant with its year. @throws AppError wrongPhase while an amendment waits for a decision */
export function closeCovenant(scope: Scope<'covenant.close', CovenantFacts>): Promise<{ covenantId: string }> {
  return change(scope, async (tx, journal) => {
    const { record, next } = await covenantInChange(tx, scope, 'close');
    const waiting = record.amendments.filter(({ state }) => state === 'proposed').length;
    if (waiting > 0) throw wrongPhase(`Còn ${waiting} phụ lục chưa quyết định. Quyết định rồi kết thúc giao ước.`);
    await tx.db
      .updateTable('covenant')
      .set({ state: next, closed_at: scope.now, version: record.version + 1 })
      .set({ saved_at: scope.now, saved_by: titleOf(scope.actor) })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', record.id)
      .execute();
    await journal({ object: scope.facts.object, before: { state: record.state }, after: { state: next } });
    return { covenantId: record.id };
  });
}
