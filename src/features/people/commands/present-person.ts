import { nextState } from '#src/features/state-table.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, notFound, wrongPhase } from '#src/platform/errors.ts';
import { actsOn } from '#src/platform/journal/queries.ts';
import { type PersonAccessFacts, type PersonRecord, personById } from '../queries.ts';
import { PERSON_TRANSITIONS, personState } from '../rules.ts';

/**
 * The person as the record stands now, held until the change ends. What is written of a person is written to the kept
 * record: of a merged one nothing is.
 * @throws AppError notFound, or wrongPhase for a merged record
 */
export async function presentPerson(tx: Tx, scope: Scope<string, PersonAccessFacts>): Promise<PersonRecord> {
  const person = await personById(tx, scope.facts.record.id, true);
  if (!person) throw notFound();
  if (person.mergedIntoId) throw wrongPhase('Bản ghi này đã gộp vào bản khác. Ghi vào bản được giữ.');
  return person;
}

/** @throws AppError conflict when somebody saved since the form was opened */
export async function demandVersion(
  tx: Tx,
  sent: number,
  present: { object: { kind: string; id: string }; version: number; values: Record<string, string>; message: string },
): Promise<void> {
  if (sent === present.version) return;
  const [last] = await actsOn(tx, present.object, 1);
  throw new AppError('conflict', present.message, {
    conflict: { values: present.values, version: present.version, who: last?.actorName },
  });
}

/** @throws AppError wrongPhase where the table of a person's states forbids the step */
export function demandStep(person: PersonRecord, action: 'leave' | 'return' | 'merge', sentence: string): void {
  if (!nextState(PERSON_TRANSITIONS, personState(person), action)) throw wrongPhase(sentence);
}
