import { newUuid } from '#src/ballot/credentials.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { BallotFacts } from '../../ballots/queries.ts';
import type { SessionFacts } from '../../councils/queries.ts';
import { type CeremonyRecord, ceremonyOfMeeting } from '../queries/ceremony-record.ts';
import { tellersFault, thresholdOf } from '../rules.ts';

export interface CeremonyTeller {
  accountId: string;
  isHead: boolean;
  name: string;
  unitName: string;
}

/** Begins the keys of a conference with the tellers of this ballot; the ceremony that there is when it exists already. */
export function startCeremony(scope: Scope<'keyCeremony.start', BallotFacts>): Promise<{ ceremonyId: string }> {
  const { ballotId, conferenceId } = scope.facts;
  return change(scope, async (tx, journal) => {
    const tellers = await tellersOfBallot(tx, ballotId);
    return begin(tx, journal, scope.now, { kind: 'conference', id: conferenceId }, tellers);
  });
}

/** The same for a session of the Council. */
export function startSessionCeremony(
  scope: Scope<'keyCeremony.startForSession', SessionFacts>,
): Promise<{ ceremonyId: string }> {
  const { sessionId } = scope.facts;
  return change(scope, async (tx, journal) => {
    const tellers = await tellersOfSession(tx, sessionId);
    return begin(tx, journal, scope.now, { kind: 'councilSession', id: sessionId }, tellers);
  });
}

type Journal = Parameters<Parameters<typeof change>[1]>[1];

async function begin(
  tx: Tx,
  journal: Journal,
  now: Date,
  meeting: CeremonyRecord['meeting'],
  tellers: readonly CeremonyTeller[],
): Promise<{ ceremonyId: string }> {
  const live = await ceremonyOfMeeting(tx, meeting);
  if (live) throw wrongPhase('Cuộc họp này đã có bộ khóa kiểm phiếu. Mở bộ khóa đó, hoặc hủy rồi tạo lại.');
  const fault = tellersFault(tellers);
  if (fault) throw wrongPhase(fault);
  const ceremonyId = uuidv7(now.getTime());
  const threshold = thresholdOf(tellers.length);
  await tx.db
    .insertInto('key_ceremony')
    .values({
      tenant_id: tx.tenantId,
      id: ceremonyId,
      conference_id: meeting.kind === 'conference' ? meeting.id : null,
      session_id: meeting.kind === 'councilSession' ? meeting.id : null,
      state: 'keys',
      threshold,
      uuid: newUuid(),
      trustees: null,
      public_key: null,
      rehearsal: null,
      slip_count: null,
      made_at: now,
      void_reason: null,
    })
    .execute();
  await tx.db
    .insertInto('ceremony_teller')
    .values(
      tellers.map(({ accountId, isHead, name, unitName }, index) => ({
        tenant_id: tx.tenantId,
        ceremony_id: ceremonyId,
        account_id: accountId,
        position: index + 1,
        is_head: isHead,
        name,
        unit_name: unitName,
        cert: null,
        polynomial: null,
        verification: null,
        rehearsal: null,
      })),
    )
    .execute();
  await journal({
    object: { kind: 'keyCeremony', id: ceremonyId },
    after: { state: 'keys', meeting, threshold, tellers: tellers.map(({ accountId }) => accountId) },
  });
  return { ceremonyId };
}

async function tellersOfBallot(tx: Tx, ballotId: string): Promise<CeremonyTeller[]> {
  const rows = await tx.db
    .selectFrom('ballot_teller')
    .select(['account_id', 'is_head', 'name', 'unit_name'])
    .where('tenant_id', '=', tx.tenantId)
    .where('ballot_id', '=', ballotId)
    .orderBy('position')
    .execute();
  return rows.map(({ account_id, is_head, name, unit_name }) => {
    return { accountId: account_id, isHead: is_head, name, unitName: unit_name };
  });
}

async function tellersOfSession(tx: Tx, sessionId: string): Promise<CeremonyTeller[]> {
  const rows = await tx.db
    .selectFrom('council_teller as t')
    .innerJoin('account as a', (on) => on.onRef('a.tenant_id', '=', 't.tenant_id').onRef('a.id', '=', 't.account_id'))
    .select(['t.account_id', 't.is_head', 'a.display_name', 'a.job_title'])
    .where('t.tenant_id', '=', tx.tenantId)
    .where('t.session_id', '=', sessionId)
    .orderBy('t.position')
    .execute();
  return rows.map(({ account_id, is_head, display_name, job_title }) => {
    return { accountId: account_id, isHead: is_head, name: display_name, unitName: job_title };
  });
}
