import { change, type JournalNote } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { CollectiveAccessFacts } from '../access.ts';
import { type Holder, idsOf, initiativesOf, pastAwards } from '../queries/records.ts';
import type { PersonAccessFacts } from '../queries.ts';
import { awardFaults, levelOf } from '../rules.ts';
import type { AwardInput, CollectiveAwardInput } from '../schema.ts';
import { presentPerson } from './present-person.ts';

/**
 * Records an award that a person has by a decision outside this program.
 * @throws AppError invalid when it is recorded already, is not for persons, or names an initiative of somebody else
 */
export function recordAward(
  scope: Scope<'person.recordAward', PersonAccessFacts>,
  input: AwardInput,
): Promise<{ awardId: string }> {
  return change(scope, async (tx, journal) => {
    const person = await presentPerson(tx, scope);
    return writeAward(tx, scope, { holder: { kind: 'person', id: person.id }, input, journal });
  });
}

/** Records an award that a unit has by a decision outside this program. */
export function recordCollectiveAward(
  scope: Scope<'collective.recordAward', CollectiveAccessFacts>,
  input: CollectiveAwardInput,
): Promise<{ awardId: string }> {
  return change(scope, (tx, journal) =>
    writeAward(tx, scope, {
      holder: { kind: 'collective', id: scope.facts.record.id },
      input: { ...input, initiativeId: null },
      journal,
    }),
  );
}

interface Writing {
  holder: Holder;
  input: AwardInput;
  journal: (note: JournalNote) => Promise<void>;
}

async function writeAward(tx: Tx, scope: Scope, { holder, input, journal }: Writing): Promise<{ awardId: string }> {
  const ids = await idsOf(tx, holder);
  const faults = awardFaults(input, { kind: holder.kind, today: scope.today });
  const same = (await pastAwards(tx, holder, ids)).find(
    ({ award, year, decisionNumber }) =>
      award === input.award && year === input.year && decisionNumber === input.decisionNumber,
  );
  if (same) faults.decisionNumber = 'Khen thưởng này theo quyết định này đã ghi rồi.';
  if (input.initiativeId && !(await initiativesOf(tx, ids)).some(({ id }) => id === input.initiativeId)) {
    faults.initiativeId = 'Chọn sáng kiến của chính người này.';
  }
  if (Object.keys(faults).length > 0) throw invalid(faults);
  const awardId = uuidv7(scope.now.getTime());
  await tx.db
    .insertInto('past_award')
    .values({
      tenant_id: tx.tenantId,
      id: awardId,
      person_id: holder.kind === 'person' ? holder.id : null,
      unit_id: holder.kind === 'collective' ? holder.id : null,
      award: input.award,
      year: input.year,
      decision_number: input.decisionNumber,
      decided_on: input.decidedOn,
      issuer: input.issuer,
      level: levelOf(input.award),
      money: input.money,
      initiative_id: input.initiativeId,
      synthetic: scope.services.demonstration,
    })
    .execute();
  await journal({ object: holder, after: { awardId, ...input } });
  return { awardId };
}
