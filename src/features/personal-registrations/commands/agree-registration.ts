import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { PersonYearFacts } from '../queries.ts';
import { registrationInDecision, updateRegistration } from './registration-in-change.ts';

/** Agrees a registration; from here on it does not change. @param input.version null for callers without a form */
export function agreeRegistration(
  scope: Scope<'personalRegistration.agree', PersonYearFacts>,
  input: { version: number | null },
): Promise<{ registrationId: string }> {
  return change(scope, async (tx, journal) => {
    const { record, next } = await registrationInDecision(tx, scope, 'agree', input.version);
    await updateRegistration(tx, record.id, {
      state: next,
      decided_at: scope.now,
      decided_by: scope.actor?.accountId ?? null,
      remark: '',
      version: record.version + 1,
    });
    await journal({
      object: { kind: 'personalRegistration', id: record.id },
      before: { state: record.state },
      after: { state: next, person: scope.facts.personName, year: record.year, titles: record.titles },
    });
    return { registrationId: record.id };
  });
}
