import type { Scope } from '#src/platform/access/scope.ts';
import { revokeAwardAccess, revokeCollectiveAwardAccess } from '../access.ts';
import { initiativesOf, pastAwards } from '../queries/records.ts';
import { awardFaults, endFaults, levelOf, pastAwardState } from '../rules.ts';
import type { AwardCorrection } from '../schema.ts';
import { awardValues } from '../values.ts';
import { correcting, entryOf, type HeldFacts, keepCorrection } from './keep-correction.ts';

/**
 * Corrects a past award that was wrongly typed, and its revocation where it has one. Awards that the program itself
 * decided stand in its register and are not among these.
 * @throws AppError notFound, conflict, invalid
 */
export function correctAward(
  scope: Scope<'person.correct' | 'collective.correct', HeldFacts>,
  { awardId, why, version, ...input }: AwardCorrection & { awardId: string },
): Promise<{ version: number }> {
  return correcting(scope, async (tx, held) => {
    const { holder, ids } = held;
    const awards = await pastAwards(tx, holder, ids);
    const initiatives = holder.kind === 'person' ? await initiativesOf(tx, ids) : [];
    const award = entryOf(awards, awardId);
    const revoked = pastAwardState(award) === 'revoked';
    const { revokedOn, revokeNumber, revokeReason } = revoked ? input : award;
    const now = { ...input, revokedOn, revokeNumber, revokeReason };
    const kept = await keepCorrection(
      tx,
      scope,
      held,
      {
        ...{ kind: 'award', factId: awardId, version: { stands: award.version, sent: version }, why },
        ...{ before: awardValues(award), after: awardValues(now) },
        named: ({ initiativeId, ...rest }) => ({
          ...rest,
          initiative: initiatives.find(({ id }) => id === initiativeId)?.name ?? '',
        }),
      },
      faults(),
    );
    await tx.db
      .updateTable('past_award')
      .set({
        ...{ award: now.award, year: now.year, decision_number: now.decisionNumber, decided_on: now.decidedOn },
        ...{ issuer: now.issuer, level: levelOf(now.award), money: now.money, initiative_id: now.initiativeId },
        ...{ revoked_on: revokedOn, revoke_number: revokeNumber, revoke_reason: revokeReason },
        version: kept.version,
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', awardId)
      .execute();
    return kept;

    function faults(): Record<string, string> {
      const found = awardFaults(now, { kind: holder.kind, today: scope.today });
      const same = awards.find(
        (each) =>
          each.id !== awardId &&
          each.award === now.award &&
          each.year === now.year &&
          each.decisionNumber === now.decisionNumber,
      );
      if (same) found.decisionNumber = 'Khen thưởng này theo quyết định này đã ghi rồi.';
      if (now.initiativeId && !initiatives.some(({ id }) => id === now.initiativeId)) {
        found.initiativeId = 'Chọn sáng kiến của chính người này.';
      }
      if (!revoked) return found;
      if (!mayRevoke(scope)) found[''] = 'Khen thưởng đã hủy bỏ thì người được ghi hủy bỏ mới sửa được.';
      if (!now.revokeNumber) found.revokeNumber = 'Ghi số quyết định hủy bỏ.';
      if (!now.revokeReason) found.revokeReason = 'Ghi lý do hủy bỏ.';
      if (!now.revokedOn) return { ...found, revokedOn: 'Ghi ngày quyết định hủy bỏ.' };
      return { ...found, ...endFaults('revokedOn', now.revokedOn, { begunOn: now.decidedOn, today: scope.today }) };
    }
  });
}

/** Whether this account may touch what was revoked. */
export function mayRevoke({ actor, facts }: Scope<string, HeldFacts>): boolean {
  const access = facts.object.kind === 'person' ? revokeAwardAccess : revokeCollectiveAwardAccess;
  return access.allows(actor, facts);
}
