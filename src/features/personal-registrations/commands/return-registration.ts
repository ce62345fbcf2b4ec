import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { PersonYearFacts } from '../queries.ts';
import { registrationInDecision, updateRegistration } from './registration-in-change.ts';

/** Gives a registration back with a remark. @param input.version null for callers without a form */
export function returnRegistration(
  scope: Scope<'personalRegistration.return', PersonYearFacts>,
  input: { remark: string; version: number | null },
): Promise<{ registrationId: string }> {
  return change(scope, async (tx, journal) => {
    const { record, next } = await registrationInDecision(tx, scope, 'return', input.version);
    await updateRegistration(tx, record.id, {
      state: next,
      decided_at: scope.now,
      decided_by: scope.actor?.accountId ?? null,
      remark: input.remark,
      version: record.version + 1,
    });
    await journal({
      object: { kind: 'personalRegistration', id: record.id },
      before: { state: record.state },
      after: { state: next, person: scope.facts.personName, year: record.year },
      reason: input.remark,
    });
    return { registrationId: record.id };
  });
}
