import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import type { PersonYearFacts } from '../queries.ts';
import { sendingFaults } from '../rules.ts';
import type { PersonalRegistrationInput } from '../schema.ts';
import { contentOf, demandStep, updateRegistration, writeContent } from './registration-in-change.ts';
import { completeTitles } from './title-law.ts';

/**
 * Keeps what is written and sends it to the head of the unit.
 * @param input.version of the form, 0 while nothing was written; null for callers without a form
 * @throws AppError invalid when the last day has passed, or without a title or a target; conflict as in writing
 */
export function sendRegistration(
  scope: Scope<'personalRegistration.send', PersonYearFacts>,
  input: PersonalRegistrationInput & { version: number | null },
): Promise<{ registrationId: string; version: number }> {
  return change(scope, async (tx, journal) => {
    const content = { ...input, titles: await completeTitles(tx, scope.facts, input.titles) };
    const { before, id, state, version } = await writeContent(tx, scope, content);
    const standing = { state, deadline: scope.facts.deadline };
    const faults = sendingFaults({ titles: content.titles, targets: content.targets.length }, standing, scope.today);
    if (Object.keys(faults).length > 0) throw invalid(faults);
    const next = demandStep({ state }, 'send');
    await updateRegistration(tx, id, { state: next, sent_at: scope.now, version });
    await journal({
      object: { kind: 'personalRegistration', id },
      before: before && { state: before.state, ...contentOf(before) },
      after: { state: next, person: scope.facts.personName, year: scope.facts.year, ...contentOf(content) },
    });
    return { registrationId: id, version };
  });
}
