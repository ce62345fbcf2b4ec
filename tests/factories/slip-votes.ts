import type { Question } from '#src/ballot/records.ts';
import { freezeElectorateAccess } from '#src/features/ballots/access.ts';
import { freezeElectorate } from '#src/features/ballots/commands/freeze-electorate.ts';
import { closeVote } from '#src/features/electronic-votes/commands/run-vote.ts';
import { turnout } from '#src/features/electronic-votes/queries/vote-record.ts';
import { inTransaction, type Tx } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { chair, preparedBallot, scopeFor } from './ballots.ts';
import { openedConference } from './conferences.ts';
import { question, type SimulatedElection, simulateElection } from './simulated-election.ts';
import type { World } from './world.ts';

export interface SlipVoteWorld {
  conferenceId: string;
  ceremonyId: string;
  voteId: string;
  election: SimulatedElection;
  /** As printed on the slips. */
  slips: string[];
}

export const voteName = 'Bỏ phiếu suy tôn Cờ thi đua ngành Tư pháp năm 2020';

export const unitNames = [
  'Tổng cục Thi hành án dân sự',
  'Cục Hộ tịch, quốc tịch, chứng thực',
  'Cục Bồi thường nhà nước',
  'Cục Kiểm tra văn bản quy phạm pháp luật',
  'Cục Đăng ký quốc gia giao dịch bảo đảm',
  'Cục Trợ giúp pháp lý',
  'Cục Con nuôi',
  'Cục Bổ trợ tư pháp',
  'Cục Quản lý xử lý vi phạm hành chính và theo dõi thi hành pháp luật',
  'Trung tâm Lý lịch tư pháp quốc gia',
  'Vụ Phổ biến, giáo dục pháp luật',
];

/**
 * A vote that is open for slips, for tests of the delegates' side: keys, slips and setup come from the simulated
 * election, so that no test of a page has to wait for a ceremony.
 */
export async function openSlipVote(world: World, { revote = true, seed = 'slips' } = {}): Promise<SlipVoteWorld> {
  const { conferenceId } = await openedConference(world);
  const ballotId = await preparedBallot(world, conferenceId);
  await freezeElectorate(await scopeFor(world, freezeElectorateAccess, chair, { ballotId }));
  const election = slipElection(voteName, seed);
  const ceremonyId = await addKeys(world, { conferenceId, election });
  const voteId = await addSlipVote(world, { ceremonyId, ballotId, election, revote });
  return { conferenceId, ceremonyId, voteId, election, slips: election.voters.map(({ credential }) => credential) };
}

/** Where rows can be written: a world, or the stage of the case. */
type Place = Pick<World, 'services' | 'tenantId'>;

/** Keys of a conference, rehearsed, held by nobody here. */
export async function addKeys(
  place: Place,
  { conferenceId, election }: { conferenceId: string; election: SimulatedElection },
): Promise<string> {
  const ceremonyId = uuidv7(place.services.clock.now().getTime());
  await inWorld(place, async (tx) => {
    await tx.db
      .insertInto('key_ceremony')
      .values({
        tenant_id: tx.tenantId,
        id: ceremonyId,
        conference_id: conferenceId,
        session_id: null,
        state: 'rehearsed',
        threshold: 2,
        uuid: 'SharedTrustees',
        trustees: election.trustees.text,
        public_key: election.election.y.toString(),
        rehearsal: null,
        slip_batch: 1,
        slip_count: election.voters.length,
        made_at: place.services.clock.now(),
        void_reason: null,
      })
      .execute();
  });
  return ceremonyId;
}

export const anotherName = 'Biểu quyết Bằng khen, hồ sơ số 1';

export const opinions = ['Đồng ý', 'Không đồng ý', 'Ý kiến khác'] as const;

const fourOfEleven: Question = { ...question(11, 1, 4), answers: unitNames };

export function slipElection(name: string, seed: string, asked = fourOfEleven): SimulatedElection {
  return simulateElection({ seed, name, voters: 12, questions: [asked], until: 'setup' });
}

/** A vote that is open for the slips of the election. */
export async function addSlipVote(
  place: Place,
  {
    ceremonyId,
    ballotId,
    election,
    revote,
  }: { ceremonyId: string; ballotId: string; election: SimulatedElection; revote: boolean },
): Promise<string> {
  const voteId = uuidv7(place.services.clock.now().getTime());
  const { records, head } = election;
  await inWorld(place, async (tx) => {
    await tx.db
      .insertInto('electronic_vote')
      .values({
        tenant_id: tx.tenantId,
        id: voteId,
        ceremony_id: ceremonyId,
        ballot_id: ballotId,
        case_id: null,
        state: 'voting',
        uuid: election.election.record.uuid,
        election: election.election.text,
        fingerprint: election.election.fingerprint,
        publication: 'counts',
        revote,
        minimum_voters: 3,
        slip_batch: 1,
        issued: null,
        unused: null,
        exchanged: null,
        head: head.head,
        height: head.events - 1,
        records: records.length,
        signed_head: null,
        tallied: null,
        result: null,
        void_reason: null,
      })
      .execute();
    await tx.db
      .insertInto('vote_record')
      .values(
        records.map(({ name, content }, position) => ({
          tenant_id: tx.tenantId,
          vote_id: voteId,
          position,
          kind:
            position === 0
              ? ('header' as const)
              : name.endsWith('.event.json')
                ? ('event' as const)
                : ('data' as const),
          name,
          body: content,
        })),
      )
      .execute();
  });
  return voteId;
}

/** Another vote of the same meeting that is open at the same time; the slips of the first are not on its list. */
export async function openAnotherVote(world: World, { conferenceId, ceremonyId }: SlipVoteWorld): Promise<string> {
  const ballotId = await preparedBallot(world, conferenceId, 'CO_CP');
  const opinion = { question: 'Tặng Bằng khen cho tập thể mô phỏng', answers: [...opinions], min: 1, max: 1 };
  const election = slipElection(anotherName, 'another', opinion);
  return addSlipVote(world, { ceremonyId, ballotId, election, revote: false });
}

/** As the room that asks for the vote would open it. */
export async function setVoteState(world: World, voteId: string, state: 'sealed' | 'voting'): Promise<void> {
  await inWorld(world, (tx) =>
    tx.db
      .updateTable('electronic_vote')
      .set({ state })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', voteId)
      .execute(),
  );
}

/** The box is closed with as many slips handed out as have voted. */
export async function closeSlipVote(world: World, voteId: string): Promise<void> {
  await inWorld(world, async (tx) => {
    const voted = await turnout(tx, voteId);
    await closeVote(tx, voteId, { issued: voted, unused: 0, exchanged: 0 }, { present: voted });
  });
}

function inWorld<T>({ services, tenantId }: Place, act: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(services.database, tenantId, act);
}
