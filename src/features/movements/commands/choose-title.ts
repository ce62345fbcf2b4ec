import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { RegistrationFacts } from '../queries.ts';
import type { TitleAimed } from '../rules.ts';
import { demandExtension, demandSeen, registrationInEditing, writeRegistration } from './registration-in-change.ts';

/** Which flag the unit aims at this year. @param input.version null for callers without a form */
export function chooseTitle(
  scope: Scope<'registration.edit', RegistrationFacts>,
  input: { titleAimed: TitleAimed; version: number | null },
): Promise<{ registrationId: string }> {
  return change(scope, async (tx, journal) => {
    const record = await registrationInEditing(tx, scope);
    demandExtension(record);
    demandSeen(record, input.version);
    await writeRegistration(tx, scope, record, { title_aimed: input.titleAimed });
    await journal({
      object: scope.facts.object,
      before: { titleAimed: record.titleAimed },
      after: { titleAimed: input.titleAimed },
    });
    return { registrationId: record.id };
  });
}
