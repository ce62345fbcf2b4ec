import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import type { Task } from '../../accounts/schema.ts';
import { followUpTask } from '../rules/follow-ups.ts';
import { answerTask, minutesTask, signingTask, type TaskMinutes } from '../rules/minutes.ts';
import { openFollowUps } from './directives.ts';

/**
 * What is left of a conference for this account: its minutes (to write, to answer, to sign) and the tasks that follow
 * from what the superior asked.
 */
export async function meetingTasks(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  const unitsAs = (role: 'unitHead' | 'unitOfficer') =>
    actor.grants.flatMap((grant) => (grant.role === role && grant.unitId ? [grant.unitId] : []));
  const headOf = unitsAs('unitHead');
  const unitIds = [...new Set([...headOf, ...unitsAs('unitOfficer')])];
  const office = actor.grants.some(({ role }) => role === 'standingOffice');
  const followUps = await openFollowUps(tx, { unitIds, office });
  return [
    ...(await minutesTasks(tx, actor, { headOf, unitIds, today })),
    ...followUps.flatMap((followUp) => followUpTask(followUp, today)),
  ];
}

async function minutesTasks(
  tx: Tx,
  actor: Actor,
  { headOf, unitIds, today }: { headOf: string[]; unitIds: string[]; today: Day },
): Promise<Task[]> {
  const rows = await unfinishedMinutes(tx, actor, unitIds);
  return rows.flatMap((row) => {
    const minutes: TaskMinutes = { ...row, state: row.state, agreeUntil: row.agreeUntil };
    const leads = row.unitId === row.headUnitId;
    const signs = leads && !row.signedByMe && headOf.includes(row.unitId) === row.secretarySigned;
    return [
      ...(leads ? minutesTask(minutes, today) : []),
      ...(headOf.includes(row.unitId) && !row.answered ? answerTask(minutes, today) : []),
      ...(signs ? signingTask(minutes) : []),
    ];
  });
}

/** Closed conferences of these units whose minutes are not signed, as each unit meets them. */
async function unfinishedMinutes(tx: Tx, actor: Actor, unitIds: string[]) {
  if (unitIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('membership as m')
    .innerJoin('conference as c', (on) =>
      on
        .onRef('c.tenant_id', '=', 'm.tenant_id')
        .onRef('c.cluster_year_id', '=', 'm.cluster_year_id')
        .on('c.state', '=', 'closed'),
    )
    .leftJoin('conference_minutes as b', (on) =>
      on.onRef('b.tenant_id', '=', 'c.tenant_id').onRef('b.conference_id', '=', 'c.id'),
    )
    .leftJoin('leadership_in_force as l', (on) =>
      on.onRef('l.tenant_id', '=', 'm.tenant_id').onRef('l.cluster_year_id', '=', 'm.cluster_year_id'),
    )
    .select(['m.unit_id as unitId', 'c.id as conferenceId', 'c.title', 'b.state', 'b.agree_until as agreeUntil'])
    .select('l.head_unit_id as headUnitId')
    .select((eb) => [
      eb
        .exists(
          eb
            .selectFrom('minutes_answer as a')
            .select('a.sequence')
            .whereRef('a.tenant_id', '=', 'b.tenant_id')
            .whereRef('a.conference_id', '=', 'b.conference_id')
            .whereRef('a.number', '=', 'b.number')
            .whereRef('a.unit_id', '=', 'm.unit_id'),
        )
        .as('answered'),
      eb
        .exists(
          eb
            .selectFrom('minutes_signature as s')
            .select('s.side')
            .whereRef('s.tenant_id', '=', 'b.tenant_id')
            .whereRef('s.conference_id', '=', 'b.conference_id')
            .whereRef('s.content_hash', '=', 'b.content_hash')
            .where('s.account_id', '=', actor.accountId),
        )
        .as('signedByMe'),
      eb
        .exists(
          eb
            .selectFrom('minutes_signature as s')
            .select('s.side')
            .whereRef('s.tenant_id', '=', 'b.tenant_id')
            .whereRef('s.conference_id', '=', 'b.conference_id')
            .whereRef('s.content_hash', '=', 'b.content_hash')
            .where('s.side', '=', 'secretary'),
        )
        .as('secretarySigned'),
      eb
        .selectFrom('membership as o')
        .whereRef('o.tenant_id', '=', 'm.tenant_id')
        .whereRef('o.cluster_year_id', '=', 'm.cluster_year_id')
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('minutes_answer as a')
                .select('a.sequence')
                .whereRef('a.tenant_id', '=', 'b.tenant_id')
                .whereRef('a.conference_id', '=', 'b.conference_id')
                .whereRef('a.number', '=', 'b.number')
                .whereRef('a.unit_id', '=', 'o.unit_id'),
            ),
          ),
        )
        .select((agg) => agg.fn.countAll<number>().as('n'))
        .as('silent'),
      eb
        .selectFrom('minutes_answer as a')
        .whereRef('a.tenant_id', '=', 'b.tenant_id')
        .whereRef('a.conference_id', '=', 'b.conference_id')
        .whereRef('a.number', '=', 'b.number')
        .where('a.answer', '=', 'remark')
        .where('a.reply', 'is', null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('minutes_answer as n')
                .select('n.sequence')
                .whereRef('n.tenant_id', '=', 'a.tenant_id')
                .whereRef('n.conference_id', '=', 'a.conference_id')
                .whereRef('n.number', '=', 'a.number')
                .whereRef('n.unit_id', '=', 'a.unit_id')
                .whereRef('n.sequence', '>', 'a.sequence'),
            ),
          ),
        )
        .select((agg) => agg.fn.countAll<number>().as('n'))
        .as('unreplied'),
    ])
    .where('m.tenant_id', '=', tx.tenantId)
    .where('m.unit_id', 'in', unitIds)
    .where((eb) => eb.or([eb('b.state', 'is', null), eb('b.state', '<>', 'signed')]))
    .orderBy('c.starts_at')
    .execute();
  return rows.map((row) => ({
    ...row,
    answered: Boolean(row.answered),
    silent: Number(row.silent ?? 0),
    unreplied: Number(row.unreplied ?? 0),
    signedByMe: Boolean(row.signedByMe),
    secretarySigned: Boolean(row.secretarySigned),
  }));
}
