import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { PersonYearFacts } from '../queries.ts';
import type { PersonalRegistrationInput } from '../schema.ts';
import { contentOf, writeContent } from './registration-in-change.ts';
import { completeTitles } from './title-law.ts';

/**
 * Keeps what is written, to go on later; after the last day too, so that nothing typed is lost.
 * @param input.version of the form, 0 while nothing was written; null for callers without a form
 * @throws AppError conflict when somebody saved meanwhile
 */
export function writeRegistration(
  scope: Scope<'personalRegistration.write', PersonYearFacts>,
  input: PersonalRegistrationInput & { version: number | null },
): Promise<{ registrationId: string; version: number }> {
  return change(scope, async (tx, journal) => {
    const content = { ...input, titles: await completeTitles(tx, scope.facts, input.titles) };
    const { before, id, state, version } = await writeContent(tx, scope, content);
    await journal({
      object: { kind: 'personalRegistration', id },
      before: before && { state: before.state, ...contentOf(before) },
      after: { state, person: scope.facts.personName, year: scope.facts.year, ...contentOf(content) },
    });
    return { registrationId: id, version };
  });
}
