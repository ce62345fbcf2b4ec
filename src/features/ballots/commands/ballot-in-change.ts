import type { Updateable } from 'kysely';
import { nextState } from '#src/features/state-table.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { BallotTable } from '#src/platform/database/tables/ballots.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import { type BallotRecord, ballotRecord } from '../queries/ballot-record.ts';
import type { BallotFacts } from '../queries.ts';
import { BALLOT_TRANSITIONS, type BallotAction, type BallotState, stateSentence } from '../rules.ts';

/** The ballot as it stands now, held until the end of the change: two who act on it meet here. */
export async function heldBallot(tx: Tx, scope: Scope<string, BallotFacts>): Promise<BallotRecord> {
  const { ballotId } = scope.facts;
  await tx.db
    .selectFrom('ballot')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', ballotId)
    .forUpdate()
    .execute();
  const ballot = await ballotRecord(tx, ballotId);
  if (!ballot) throw notFound();
  return ballot;
}

/** @throws AppError wrongPhase when the action is not in the table for this state */
export function stateAfter(ballot: BallotRecord, action: BallotAction): BallotState {
  const next = nextState(BALLOT_TRANSITIONS, ballot.state, action);
  if (next === null) throw notNow(ballot);
  return next;
}

/** @throws AppError wrongPhase unless the ballot stands in one of these states */
export function demandState(ballot: BallotRecord, ...states: readonly BallotState[]): void {
  if (!states.includes(ballot.state)) throw notNow(ballot);
}

function notNow(ballot: BallotRecord) {
  return wrongPhase(`${stateSentence(ballot.state)} Việc này không làm được nữa; mở lại trang để xem tình trạng.`);
}

/** @throws AppError wrongPhase before the opening of the conference and after its closing */
export function demandMeeting(ballot: BallotRecord): void {
  if (ballot.conference.state === 'planned') {
    throw wrongPhase('Hội nghị chưa khai mạc. Khai mạc hội nghị rồi mới làm được việc này.');
  }
  if (ballot.conference.state === 'closed') throw wrongPhase('Hội nghị đã bế mạc, không bỏ phiếu được nữa.');
}

type BallotChange = Omit<Updateable<BallotTable>, 'tenant_id' | 'id' | 'version'>;

/** Writes the ballot's own row with its next version. */
export async function writeBallot(tx: Tx, ballot: BallotRecord, change: BallotChange): Promise<number> {
  const version = ballot.version + 1;
  await tx.db
    .updateTable('ballot')
    .set({ ...change, version })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', ballot.id)
    .execute();
  return version;
}
