import { nextState } from '#src/features/state-table.ts';
import { change, type JournalNote } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid, notFound, wrongPhase } from '#src/platform/errors.ts';
import type { CollectiveAccessFacts } from '../access.ts';
import { type Holder, idsOf, pastAwards } from '../queries/records.ts';
import type { PersonAccessFacts } from '../queries.ts';
import { endFaults, PAST_AWARD_TRANSITIONS, pastAwardState } from '../rules.ts';
import type { RevokeInput } from '../schema.ts';
import { demandVersion, presentPerson } from './present-person.ts';

type Revocation = RevokeInput & { awardId: string };

/**
 * Records the decision that revoked an award of a person: it stays in the list and counts no more from that day on.
 * @throws AppError wrongPhase when it is revoked already; invalid when the day does not fit
 */
export function revokeAward(
  scope: Scope<'person.revokeAward', PersonAccessFacts>,
  input: Revocation,
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const person = await presentPerson(tx, scope);
    return writeRevocation(tx, scope, { holder: { kind: 'person', id: person.id }, input, journal });
  });
}

/** Records the decision that revoked an award of a unit. */
export function revokeCollectiveAward(
  scope: Scope<'collective.revokeAward', CollectiveAccessFacts>,
  input: Revocation,
): Promise<{ version: number }> {
  const holder: Holder = { kind: 'collective', id: scope.facts.record.id };
  return change(scope, (tx, journal) => writeRevocation(tx, scope, { holder, input, journal }));
}

interface Writing {
  holder: Holder;
  input: Revocation;
  journal: (note: JournalNote) => Promise<void>;
}

async function writeRevocation(
  tx: Tx,
  scope: Scope,
  { holder, input, journal }: Writing,
): Promise<{ version: number }> {
  const { awardId, revokedOn, revokeNumber, revokeReason } = input;
  const award = (await pastAwards(tx, holder, await idsOf(tx, holder))).find(({ id }) => id === awardId);
  if (!award) throw notFound();
  if (!nextState(PAST_AWARD_TRANSITIONS, pastAwardState(award), 'revoke')) {
    throw wrongPhase('Khen thưởng này đã ghi hủy bỏ.');
  }
  await demandVersion(tx, input.version, {
    object: holder,
    version: award.version,
    values: {},
    message: 'Có người vừa sửa khen thưởng này trước bạn.',
  });
  const faults = endFaults('revokedOn', revokedOn, { begunOn: award.decidedOn, today: scope.today });
  if (Object.keys(faults).length > 0) throw invalid(faults);
  await tx.db
    .updateTable('past_award')
    .set({
      revoked_on: revokedOn,
      revoke_number: revokeNumber,
      revoke_reason: revokeReason,
      version: award.version + 1,
    })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', awardId)
    .execute();
  await journal({
    object: holder,
    before: { awardId, award: award.award, year: award.year, decisionNumber: award.decisionNumber },
    after: { awardId, revokedOn, revokeNumber },
    reason: revokeReason,
  });
  return { version: award.version + 1 };
}
