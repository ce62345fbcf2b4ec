import type { Base } from '#src/law/threshold.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import type { Asker } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { type Day, dayOf } from '#src/text/day.ts';
import { type Seat, seatsOf } from './queries/compositions.ts';
import { publicOutcome } from './rules/shown-outcome.ts';
import { type CaseState, leadsCouncil, votersOf } from './rules.ts';

/** The live case of a dossier: where it stands, and, once the chair has concluded, how it was decided. */
export interface CaseOfDossier {
  caseId: string;
  sessionId: string;
  sessionTitle: string;
  heldOn: Day;
  state: CaseState;
  /** Null until the chair has concluded; without votes where they are not published. */
  outcome: { votesFor: number | null; baseCount: number; base: Base; verdict: string } | null;
}

/** Null while the dossier is in no session, or was taken off the list of the one it was in. */
export async function caseOfDossier(tx: Tx, dossierId: string): Promise<CaseOfDossier | null> {
  const row = await tx.db
    .selectFrom('council_case as c')
    .innerJoin('council_session as s', (on) =>
      on.onRef('s.tenant_id', '=', 'c.tenant_id').onRef('s.id', '=', 'c.session_id'),
    )
    .select(['c.id', 'c.session_id', 'c.state', 'c.votes_for', 'c.base_count', 'c.base', 'c.verdict'])
    .select(['c.publication', 'c.secret', 'c.passed', 's.title', 's.starts_at'])
    .where('c.tenant_id', '=', tx.tenantId)
    .where('c.dossier_id', '=', dossierId)
    .where('c.state', '<>', 'withdrawn')
    .executeTakeFirst();
  if (!row) return null;
  const told = publicOutcome(row, {
    votesFor: row.votes_for ?? 0,
    baseCount: row.base_count ?? 0,
    passed: row.passed ?? false,
    sentence: row.verdict ?? '',
  });
  const decided = row.state === 'recommended' || row.state === 'notRecommended';
  return {
    caseId: row.id,
    sessionId: row.session_id,
    sessionTitle: row.title,
    heldOn: dayOf(row.starts_at.toISOString()),
    state: row.state,
    outcome: decided
      ? {
          votesFor: told.votesFor,
          baseCount: told.baseCount,
          base: row.base ?? 'entitled',
          verdict: told.sentence,
        }
      : null,
  };
}

/** Accounts of the Council before which the dossier is: they may read its files. Empty before it is scheduled. */
export async function councilAccountsOfDossier(tx: Tx, dossierId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('council_case as c')
    .innerJoin('council_session as s', (on) =>
      on.onRef('s.tenant_id', '=', 'c.tenant_id').onRef('s.id', '=', 'c.session_id'),
    )
    .innerJoin('council_seat as m', (on) =>
      on
        .onRef('m.tenant_id', '=', 's.tenant_id')
        .on((eb) =>
          eb(
            'm.composition_id',
            '=',
            eb.fn.coalesce(
              's.composition_id',
              eb
                .selectFrom('council_composition as k')
                .select('k.id')
                .whereRef('k.tenant_id', '=', 's.tenant_id')
                .whereRef('k.council_id', '=', 's.council_id')
                .orderBy('k.sequence', 'desc')
                .limit(1),
            ),
          ),
        ),
    )
    .select('m.account_id')
    .where('c.tenant_id', '=', tx.tenantId)
    .where('c.dossier_id', '=', dossierId)
    .where('c.state', '<>', 'withdrawn')
    .execute();
  return rows.map(({ account_id }) => account_id);
}

/** The Council of the body, founded or not, with those whom its latest composition names. */
export interface CouncilFacts extends Facts {
  councilId: string | null;
}

export interface SessionFacts extends Facts {
  sessionId: string;
  councilMemberAccountIds: readonly string[];
  councilChairAccountIds: readonly string[];
  councilSecretaryAccountIds: readonly string[];
  tellerAccountIds: readonly string[];
}

export interface CaseFacts extends SessionFacts {
  caseId: string;
  dossierId: string;
}

/** Phase `sitting` once a founding decision is recorded, before that `absent`. */
export async function councilFacts(tx: Tx): Promise<CouncilFacts> {
  const row = await tx.db.selectFrom('council').select('id').where('tenant_id', '=', tx.tenantId).executeTakeFirst();
  if (!row) return { object: { kind: 'council', id: tx.tenantId }, phase: 'absent', councilId: null };
  const seats = await seatsOf(tx, [await latestCompositionId(tx, row.id)]);
  return { object: { kind: 'council', id: row.id }, phase: 'sitting', councilId: row.id, ...accountsOf(seats) };
}

/** As for the Council; whoever may be named in it sees that there is none yet, or that it does not name the person. */
export async function councilListFacts(tx: Tx, _params: unknown, { actor }: Asker): Promise<CouncilFacts> {
  const facts = await councilFacts(tx);
  const named = facts.councilMemberAccountIds ?? [];
  const nameable = actor?.grants.some(({ role }) => role === 'councilMember');
  return actor && nameable ? { ...facts, councilMemberAccountIds: [...named, actor.accountId] } : facts;
}

/** The session with those whom its composition names: the one of its opening, before that the latest. */
export async function sessionFacts(tx: Tx, sessionId: string): Promise<SessionFacts | null> {
  const row = await tx.db
    .selectFrom('council_session')
    .select(['council_id', 'composition_id', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', sessionId)
    .executeTakeFirst();
  if (!row) return null;
  const seats = await seatsOf(tx, [row.composition_id ?? (await latestCompositionId(tx, row.council_id))]);
  const tellers = await tx.db
    .selectFrom('council_teller')
    .select('account_id')
    .where('tenant_id', '=', tx.tenantId)
    .where('session_id', '=', sessionId)
    .execute();
  return {
    object: { kind: 'councilSession', id: sessionId },
    phase: row.state,
    sessionId,
    ...accountsOf(seats),
    tellerAccountIds: tellers.map(({ account_id }) => account_id),
  };
}

/** The case in its session; its own state is the phase. */
export async function caseFacts(tx: Tx, caseId: string): Promise<CaseFacts | null> {
  const row = await tx.db
    .selectFrom('council_case')
    .select(['session_id', 'dossier_id', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', caseId)
    .executeTakeFirst();
  const session = row && (await sessionFacts(tx, row.session_id));
  if (!row || !session) return null;
  const object = { kind: 'councilCase', id: caseId };
  return { ...session, object, phase: row.state, caseId, dossierId: row.dossier_id };
}

async function latestCompositionId(tx: Tx, councilId: string): Promise<string> {
  const { id } = await tx.db
    .selectFrom('council_composition')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('council_id', '=', councilId)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return id;
}

function accountsOf(seats: readonly Seat[]) {
  const ids = (list: readonly Seat[]) => list.map(({ accountId }) => accountId);
  return {
    councilMemberAccountIds: ids(votersOf(seats)),
    councilChairAccountIds: ids(seats.filter(leadsCouncil)),
    councilSecretaryAccountIds: ids(seats.filter(({ isSecretary }) => isSecretary)),
  };
}
