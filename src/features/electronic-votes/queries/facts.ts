import type { Facts } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { conferenceFacts } from '../../conferences/queries.ts';
import { sessionFacts } from '../../councils/queries.ts';

export interface CeremonyFacts extends Facts {
  ceremonyId: string;
}

export interface VoteFacts extends Facts {
  voteId: string;
  ceremonyId: string;
  ballotId: string | null;
  caseId: string | null;
}

/** The keys in their meeting: whoever has a role there has it here; the tellers are those who hold the keys. */
export async function ceremonyFacts(tx: Tx, ceremonyId: string): Promise<CeremonyFacts | null> {
  const row = await tx.db
    .selectFrom('key_ceremony')
    .select(['conference_id', 'session_id', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', ceremonyId)
    .executeTakeFirst();
  const meeting = row && (await meetingFacts(tx, row));
  if (!row || !meeting) return null;
  const tellers = await tx.db
    .selectFrom('ceremony_teller')
    .select('account_id')
    .where('tenant_id', '=', tx.tenantId)
    .where('ceremony_id', '=', ceremonyId)
    .execute();
  return {
    ...meeting,
    object: { kind: 'keyCeremony', id: ceremonyId },
    phase: row.state,
    ceremonyId,
    tellerAccountIds: tellers.map(({ account_id }) => account_id),
  };
}

/** The vote with the keys of its meeting; its own state is the phase. */
export async function voteFacts(tx: Tx, voteId: string): Promise<VoteFacts | null> {
  const row = await tx.db
    .selectFrom('electronic_vote')
    .select(['ceremony_id', 'ballot_id', 'case_id', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', voteId)
    .executeTakeFirst();
  const ceremony = row && (await ceremonyFacts(tx, row.ceremony_id));
  if (!row || !ceremony) return null;
  return {
    ...ceremony,
    object: { kind: 'electronicVote', id: voteId },
    phase: row.state,
    voteId,
    ballotId: row.ballot_id,
    caseId: row.case_id,
  };
}

/** What a slip needs to know: that the keys are there. Nothing of the meeting, so that no query tells who asks. */
export async function slipFacts(tx: Tx, ceremonyId: string): Promise<CeremonyFacts | null> {
  const row = await tx.db
    .selectFrom('key_ceremony')
    .select('state')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', ceremonyId)
    .executeTakeFirst();
  return row ? { object: { kind: 'keyCeremony', id: ceremonyId }, phase: row.state, ceremonyId } : null;
}

/** The vote as anybody meets it. */
export async function openVoteFacts(tx: Tx, voteId: string): Promise<VoteFacts | null> {
  const row = await tx.db
    .selectFrom('electronic_vote')
    .select(['ceremony_id', 'ballot_id', 'case_id', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', voteId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    object: { kind: 'electronicVote', id: voteId },
    phase: row.state,
    voteId,
    ceremonyId: row.ceremony_id,
    ballotId: row.ballot_id,
    caseId: row.case_id,
  };
}

async function meetingFacts(
  tx: Tx,
  { conference_id, session_id }: { conference_id: string | null; session_id: string | null },
): Promise<Facts | null> {
  if (conference_id) return conferenceFacts(tx, conference_id);
  return session_id ? sessionFacts(tx, session_id) : null;
}
