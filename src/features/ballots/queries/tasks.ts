import { awardName } from '#src/law/awards.ts';
import type { RulePack } from '#src/law/pack.ts';
import type { Candidate } from '#src/law/paper-count.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { dayOf } from '#src/text/day.ts';
import type { Task } from '../../accounts/schema.ts';
import { yearPacks } from '../../eligibility/queries/packs.ts';
import { ledYears } from '../../movements/queries/led-years.ts';
import { awardsWithoutBallot, candidatesOf, membersOfYears, situationOf } from '../queries.ts';
import { type Asking, ballotTask, preparationTask } from '../rules/next-act.ts';
import { type BallotRecord, ballotRecords } from './ballot-record.ts';

/** What the ballots of open years ask of this account: to lead them, to count, to sign. */
export async function ballotTasks(tx: Tx, actor: Actor, today: string): Promise<Task[]> {
  const meetings = await meetingsOf(tx, actor);
  if (meetings.length === 0) return [];
  const clusterYearIds = [...new Set(meetings.map(({ cluster_year_id }) => cluster_year_id))];
  const ballots = await ballotRecords(tx, { clusterYearIds });
  const members = await membersOfYears(tx, clusterYearIds);
  const packs = await yearPacks(tx, clusterYearIds);
  return meetings.flatMap((meeting) => {
    const inYear = ({ clusterYearId }: { clusterYearId: string }) => clusterYearId === meeting.cluster_year_id;
    const pack = packs.of(meeting.cluster_year_id);
    return tasksOfMeeting({ ...meeting, pack }, ballots.filter(inYear), members.filter(inYear), actor, today);
  });
}

type Meeting = Awaited<ReturnType<typeof meetingsOf>>[number] & { pack: RulePack };

/** The conferences of open years that this account leads or counts in; for the office those with an open tie. */
async function meetingsOf(tx: Tx, actor: Actor) {
  const unitIds = actor.grants.flatMap(({ role, unitId }) =>
    unitId && (role === 'unitHead' || role === 'unitOfficer') ? [unitId] : [],
  );
  const isOffice = actor.grants.some(({ role }) => role === 'standingOffice');
  const led = await ledYears(tx, unitIds);
  const counted = await conferencesCounted(tx, actor.accountId);
  const tied = isOffice ? await conferencesTied(tx) : [];
  const conferenceIds = [...counted, ...tied];
  if (led.length + conferenceIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('conference as c')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'c.tenant_id').onRef('y.id', '=', 'c.cluster_year_id'),
    )
    .select(['c.id', 'c.starts_at', 'c.state', 'y.id as cluster_year_id', 'y.year'])
    .where('c.tenant_id', '=', tx.tenantId)
    .where('y.state', '=', 'open')
    .where((eb) =>
      eb.or([
        ...(conferenceIds.length > 0 ? [eb('c.id', 'in', conferenceIds)] : []),
        ...(led.length > 0
          ? [
              eb(
                'c.cluster_year_id',
                'in',
                led.map(({ clusterYearId }) => clusterYearId),
              ),
            ]
          : []),
      ]),
    )
    .orderBy('c.starts_at')
    .execute();
  return rows.map((row) => {
    const leading = led.find(({ clusterYearId }) => clusterYearId === row.cluster_year_id);
    const ownLeading = [leading?.headUnitId, leading?.deputyUnitId].flatMap((id) =>
      id && unitIds.includes(id) ? [id] : [],
    );
    return { ...row, day: dayOf(row.starts_at.toISOString()), leads: ownLeading.length > 0, ownLeading, isOffice };
  });
}

async function conferencesCounted(tx: Tx, accountId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('ballot_teller as t')
    .innerJoin('ballot as b', (on) => on.onRef('b.tenant_id', '=', 't.tenant_id').onRef('b.id', '=', 't.ballot_id'))
    .select('b.conference_id')
    .distinct()
    .where('t.tenant_id', '=', tx.tenantId)
    .where('t.account_id', '=', accountId)
    .execute();
  return rows.map(({ conference_id }) => conference_id);
}

async function conferencesTied(tx: Tx): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('ballot')
    .select('conference_id')
    .distinct()
    .where('tenant_id', '=', tx.tenantId)
    .where('state', '=', 'tie')
    .execute();
  return rows.map(({ conference_id }) => conference_id);
}

function tasksOfMeeting(
  meeting: Meeting,
  ofYear: readonly BallotRecord[],
  members: readonly Candidate[],
  actor: Actor,
  today: string,
): Task[] {
  const tasks = ofYear
    .filter((ballot) => ballot.conference.id === meeting.id && ballot.state !== 'voided')
    .flatMap((ballot) => {
      const situation = situationOf(ballot, candidatesOf(ballot, ofYear, members).ok);
      const { id, awardName, year, result } = ballot;
      const tied = (result?.verdict.tied ?? []).map(({ candidate }) => candidate.id);
      const settles = meeting.isOffice || meeting.ownLeading.some((unitId) => !tied.includes(unitId));
      const asking: Asking = { leads: meeting.leads, settles, accountId: actor.accountId };
      return ballotTask({ id, awardName, year, conferenceDay: meeting.day, situation }, asking, today);
    });
  return [...tasks, ...(meeting.leads && meeting.state !== 'closed' ? unprepared(meeting, ofYear) : [])];
}

function unprepared(meeting: Meeting, ofYear: readonly BallotRecord[]): Task[] {
  return awardsWithoutBallot(meeting.day, meeting.pack, ofYear).map((award) =>
    preparationTask({
      clusterYearId: meeting.cluster_year_id,
      conferenceId: meeting.id,
      conferenceDay: meeting.day,
      awardName: awardName(award),
      year: meeting.year,
    }),
  );
}
