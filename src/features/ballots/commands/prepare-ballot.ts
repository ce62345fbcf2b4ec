import { awardName, awardOf, regimeOn } from '#src/law/awards.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { type ConferenceFacts, lockConference } from '../../conferences/queries.ts';
import { packOfYear } from '../../eligibility/queries/packs.ts';
import { ballotStates } from '../queries.ts';
import type { PrepareInput } from '../schema.ts';

/** A ballot of the year for one flag, with no rule set yet; its name is the one of the law of the conference's day. */
export function prepareBallot(
  scope: Scope<'ballot.prepare', ConferenceFacts>,
  { award }: PrepareInput,
): Promise<{ ballotId: string }> {
  const { clusterYearId, conferenceId } = scope.facts;
  return change(scope, async (tx, journal) => {
    const conference = await lockConference(tx, conferenceId);
    if (conference.state === 'closed') throw wrongPhase('Hội nghị đã bế mạc, không lập lần bỏ phiếu được nữa.');
    const { pack } = await packOfYear(tx, clusterYearId);
    const regime = regimeOn(conference.day, pack);
    if (!regime) throw wrongPhase('Chưa có bộ quy định về cờ thi đua cho ngày họp này, chưa lập phiếu được.');
    const live = (await ballotStates(tx, clusterYearId)).find((ballot) => ballot.award === award);
    if (live) throw wrongPhase(`Đã có lần bỏ phiếu suy tôn ${live.awardName} của năm này. Mở lần đó để tiếp tục.`);
    const ballotId = uuidv7(scope.now.getTime());
    const name = awardName(awardOf(regime, award));
    await tx.db
      .insertInto('ballot')
      .values({
        tenant_id: tx.tenantId,
        id: ballotId,
        cluster_year_id: clusterYearId,
        conference_id: conferenceId,
        award,
        award_name: name,
        round: 1,
        previous_id: null,
        ...newBallot(scope.now),
      })
      .execute();
    await journal({ object: { kind: 'ballot', id: ballotId }, after: { award, awardName: name, conferenceId } });
    return { ballotId };
  });
}

/** What a ballot starts from, whatever its round. */
export function newBallot(now: Date) {
  return {
    state: 'prepared' as const,
    prepared_at: now,
    frozen_at: null,
    opened_at: null,
    closed_at: null,
    counted_at: null,
    announced_at: null,
    minuted_at: null,
    voided_at: null,
    closing_issued: null,
    closing_unused: null,
    closing_exchanged: null,
    first_entry_id: null,
    second_entry_id: null,
    confirmed_by: null,
    tie_settled_at: null,
    tie_decided_by: null,
    tie_reason: null,
    void_reason: null,
  };
}
