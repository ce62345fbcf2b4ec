import type { Updateable } from 'kysely';
import { type CaseVerdict, type CaseVotes, judgeCase } from '#src/law/council-verdict.ts';
import type { CouncilCaseTable } from '#src/platform/database/tables/councils.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { thereOf } from '../queries/session-records.ts';
import { countedOpinions } from '../rules.ts';
import type { HeldCase } from './council-in-change.ts';

/** What was counted in the room: votes by name, or the papers of the tellers. */
export interface RoomVotes {
  votesFor: number;
  votesAgainst: number;
  /** Votes given or valid papers. */
  valid: number;
  chairFor: boolean | null;
}

export interface JudgedCase {
  votes: CaseVotes;
  verdict: CaseVerdict;
}

/** Room and written opinions together, judged by the rules of the session. */
export function judgeHeld({ session, one }: HeldCase, room: RoomVotes): JudgedCase {
  const { ruleSet } = session;
  const threshold = ruleSet?.threshold[one.award];
  if (!ruleSet || !threshold) throw wrongPhase('Quy tắc của phiên còn mục chưa đặt.');
  const written = countedOpinions(one.opinions, one.voters);
  const there = thereOf(session);
  const recused = one.voters.filter(({ status }) => status === 'recused');
  const votes: CaseVotes = {
    members: one.voters.length,
    present: one.voters.filter(({ status }) => status === 'present').length,
    recused: recused.length,
    recusedPresent: recused.filter(({ accountId }) => there.includes(accountId)).length,
    written: written.length,
    votesFor: room.votesFor + written.filter(({ vote }) => vote === 'for').length,
    votesAgainst: room.votesAgainst + written.filter(({ vote }) => vote === 'against').length,
    valid: room.valid + written.length,
    chairFor: room.chairFor,
  };
  return { votes, verdict: judgeCase({ ...ruleSet, threshold }, votes) };
}

/** The columns of a counted vote. */
export function outcomeColumns({ votes, verdict }: JudgedCase): Updateable<CouncilCaseTable> {
  return {
    votes_for: verdict.votes,
    votes_against: verdict.votesAgainst,
    members: votes.members,
    present: votes.present,
    recused: votes.recused,
    written: votes.written,
    base: verdict.base,
    base_count: verdict.baseCount,
    minimum: verdict.minimum,
    passed: verdict.passed,
    verdict: `${verdict.sentences.join('; ')}.`,
  };
}
