import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { RegistrationFacts } from '../queries.ts';
import { demandSeen, registrationInChange, writeRegistration } from './registration-in-change.ts';
import { titleOf } from './title-of.ts';

/** Accepts a registration; from here on its targets are frozen. @param input.version null for callers without a form */
export function agreeRegistration(
  scope: Scope<'registration.agree', RegistrationFacts>,
  input: { version: number | null },
): Promise<{ registrationId: string }> {
  return change(scope, async (tx, journal) => {
    const { record, next } = await registrationInChange(tx, scope, 'agree');
    demandSeen(record, input.version);
    const agreedBy = titleOf(scope.actor);
    await writeRegistration(tx, scope, record, { state: next, agreed_at: scope.now, agreed_by: agreedBy });
    await journal({
      object: scope.facts.object,
      before: { state: record.state },
      after: { state: next, agreedBy, mark: record.sendings.at(-1)?.hash ?? null },
    });
    return { registrationId: record.id };
  });
}
