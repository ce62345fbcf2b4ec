import type { Updateable } from 'kysely';
import { nextState } from '#src/features/state-table.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { CouncilCaseTable, CouncilSessionTable } from '#src/platform/database/tables/councils.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, notFound, wrongPhase } from '#src/platform/errors.ts';
import { lastEdit } from '../../conferences/queries.ts';
import type { CaseRecord } from '../queries/case-records.ts';
import { type SessionRecord, sessionRecord, thereOf } from '../queries/session-records.ts';
import type { CaseFacts, SessionFacts } from '../queries.ts';
import {
  CASE_TRANSITIONS,
  type CaseAction,
  type CaseState,
  caseSentence,
  SESSION_TRANSITIONS,
  type SessionAction,
  type SessionState,
  type Standing,
  sessionSentence,
} from '../rules.ts';

/** The session as it stands now, held until the end of the change: two who act on it or on its cases meet here. */
export async function heldSession(tx: Tx, scope: Scope<string, SessionFacts>): Promise<SessionRecord> {
  const { sessionId } = scope.facts;
  await tx.db
    .selectFrom('council_session')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', sessionId)
    .forUpdate()
    .execute();
  const session = await sessionRecord(tx, sessionId);
  if (!session) throw notFound();
  return session;
}

export interface HeldCase {
  session: SessionRecord;
  one: CaseRecord;
}

/** The case in its session, held with it. */
export async function heldCase(tx: Tx, scope: Scope<string, CaseFacts>): Promise<HeldCase> {
  const session = await heldSession(tx, scope);
  const one = [...session.cases, ...session.withdrawn].find(({ id }) => id === scope.facts.caseId);
  if (!one) throw notFound();
  return { session, one };
}

/** @throws AppError wrongPhase when the action is not in the table for this state */
export function sessionAfter({ state }: SessionRecord, action: SessionAction): SessionState {
  const next = nextState(SESSION_TRANSITIONS, state, action);
  if (next === null) throw notNow(sessionSentence(state));
  return next;
}

/** @throws AppError wrongPhase when the action is not in the table for this state */
export function caseAfter({ state }: CaseRecord, action: CaseAction): CaseState {
  const next = nextState(CASE_TRANSITIONS, state, action);
  if (next === null) throw notNow(caseSentence(state));
  return next;
}

/** @throws AppError wrongPhase unless the session stands in one of these states */
export function demandSession({ state }: SessionRecord, ...states: readonly SessionState[]): void {
  if (!states.includes(state)) throw notNow(sessionSentence(state));
}

/** @throws AppError wrongPhase unless the case stands in one of these states */
export function demandCase({ state }: CaseRecord, ...states: readonly CaseState[]): void {
  if (!states.includes(state)) throw notNow(caseSentence(state));
}

/** @throws AppError conflict, with what stands and who changed it last, when it changed since the page was opened */
export async function demandSeen(
  tx: Tx,
  session: SessionRecord,
  version: number,
  values: Record<string, string>,
): Promise<void> {
  if (session.version === version) return;
  const last = await lastEdit(tx, { kind: 'councilSession', id: session.id });
  throw new AppError('conflict', 'Phiên họp vừa có thay đổi sau khi bạn mở trang.', {
    conflict: { values, version: session.version, who: last?.who ?? '' },
  });
}

function notNow(sentence: string) {
  return wrongPhase(`${sentence} Việc này không làm được nữa; mở lại trang để xem tình trạng.`);
}

/** What is known of one member and one case, for the rules. */
export function standingOf({ session, one }: HeldCase, accountId: string): Standing {
  return {
    state: one.state,
    secret: one.secret,
    votingClosed: one.votingClosedAt !== null,
    status: one.voters.find((voter) => voter.accountId === accountId)?.status ?? null,
    there: thereOf(session).includes(accountId),
    recused: one.recusals.some((recusal) => recusal.accountId === accountId),
    voted: one.votes.some((vote) => vote.accountId === accountId),
    writtenAllowed: session.rules.absentMember?.value !== 'noOpinion',
  };
}

type SessionChange = Omit<Updateable<CouncilSessionTable>, 'tenant_id' | 'id' | 'version'>;
type CaseChange = Omit<Updateable<CouncilCaseTable>, 'tenant_id' | 'id' | 'version'>;

/** Writes the session's own row with its next version. */
export async function writeSession(tx: Tx, session: SessionRecord, change: SessionChange): Promise<number> {
  const version = session.version + 1;
  await tx.db
    .updateTable('council_session')
    .set({ ...change, version })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', session.id)
    .execute();
  return version;
}

/** Writes the case's own row with its next version. */
export async function writeCase(tx: Tx, one: CaseRecord, change: CaseChange): Promise<void> {
  await tx.db
    .updateTable('council_case')
    .set({ ...change, version: one.version + 1 })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', one.id)
    .execute();
}
