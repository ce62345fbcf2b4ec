import { freezeFigures } from '#src/features/fairness/commands/freeze-figures.ts';
import { isYearResult, votesOf } from '#src/features/fairness/queries.ts';
import { awardOf, regimeOn } from '#src/law/awards.ts';
import type { CandidateResult } from '#src/law/ballot-verdict.ts';
import type { Count } from '#src/law/paper-count.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { publishVote } from '../../electronic-votes/commands/run-vote.ts';
import type { BallotRecord } from '../queries/ballot-record.ts';
import { type BallotFacts, nominations } from '../queries.ts';
import { EVERYBODY, figuresArePublished, shownResult } from '../rules/shown-result.ts';
import { heldBallot, stateAfter, writeBallot } from './ballot-in-change.ts';

/**
 * Announces the confirmed result and makes the nominations from its verdict, never typed. A nomination is no award
 * (I-10). For a nested flag only units nominated for the first one are taken (I-3). From here on the journal holds how a
 * tie was settled and what everybody may read of the result; votes that are not published stand neither there nor beside
 * a nomination. What was computed of the year's scores stays as it is.
 */
export function announceResult(
  scope: Scope<'ballot.announce', BallotFacts>,
): Promise<{ nominated: string[]; sentences: string[] }> {
  return change(scope, async (tx, journal) => {
    const ballot = await heldBallot(tx, scope);
    const state = stateAfter(ballot, 'announce');
    const { result, ruleSet } = ballot;
    if (!result || !ruleSet) throw wrongPhase('Chưa có số phiếu được xác nhận.');
    if (ballot.state === 'counted' && result.verdict.kind === 'tie')
      throw wrongPhase('Còn bằng phiếu chưa giải quyết.');
    const { elected } = result.verdict;
    await nominate(tx, scope, ballot, elected);
    if (ballot.electronic?.vote) await publishVote(tx, ballot.electronic.vote.id);
    await writeBallot(tx, ballot, { state, announced_at: scope.now });
    const shown = shownResult(ballot, EVERYBODY);
    const sentences = [...(shown?.sentences ?? [])];
    const fairness = isYearResult(ballot)
      ? await freezeFigures(tx, {
          clusterYearId: ballot.clusterYearId,
          votes: votesOf(ballot, result),
          now: scope.now,
          actor: scope.actor,
        })
      : null;
    const nominated = (shown?.nominated ?? []).map(({ candidate }) => candidate.id);
    await journal({
      object: scope.facts.object,
      before: { state: ballot.state },
      after: {
        state,
        ...(shown?.figures ? { count: countFacts(shown.figures.count) } : { publication: ballot.publication }),
        tie: ballot.tie,
        nominated: (shown?.nominated ?? []).map(({ candidate, votes }) => ({
          unitId: candidate.id,
          ...(votes === null ? {} : { votes }),
        })),
        sentences,
        ...(fairness ? { fairness } : {}),
      },
    });
    return { nominated, sentences };
  });
}

function countFacts({ votes, ...papers }: Count) {
  return { ...papers, votes: Object.fromEntries(votes) };
}

async function nominate(
  tx: Tx,
  scope: Scope<'ballot.announce', BallotFacts>,
  ballot: BallotRecord,
  elected: readonly CandidateResult[],
): Promise<void> {
  if (elected.length === 0) return;
  const regime = regimeOn(ballot.conference.day, ballot.pack);
  const within = regime ? (awardOf(regime, ballot.award).within?.award ?? null) : null;
  const made = await nominations(tx, ballot.clusterYearId);
  const outside = elected.filter(
    ({ candidate }) => within && !made.some(({ award, unit_id }) => award === within && unit_id === candidate.id),
  );
  if (outside.length > 0) {
    const names = outside.map(({ candidate }) => candidate.name).join('; ');
    throw wrongPhase(`${names} không có trong danh sách suy tôn trước, không suy tôn cờ này được.`);
  }
  await tx.db
    .insertInto('nomination')
    .values(
      elected.map(({ candidate, votes, base, baseCount }) => ({
        tenant_id: tx.tenantId,
        id: uuidv7(scope.now.getTime()),
        cluster_year_id: ballot.clusterYearId,
        award: ballot.award,
        within_award: within,
        unit_id: candidate.id,
        unit_name: candidate.name,
        ballot_id: ballot.id,
        votes: figuresArePublished(ballot) ? votes : null,
        base,
        base_count: baseCount,
        made_at: scope.now,
      })),
    )
    .execute();
}
