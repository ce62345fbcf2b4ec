import type { Task } from '#src/features/accounts/schema.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { invitationTask } from '../rules/invitations.ts';
import { momentOf } from './conference-record.ts';

/** Conferences that these units lead and that have not opened, where somebody lacks the invitation that holds now. */
export async function invitationTasks(tx: Tx, unitIds: readonly string[], today: Day): Promise<Task[]> {
  if (unitIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('leadership_in_force as l')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'l.tenant_id').onRef('y.id', '=', 'l.cluster_year_id').on('y.state', '=', 'open'),
    )
    .innerJoin('conference as c', (on) =>
      on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.cluster_year_id', '=', 'y.id').on('c.state', '=', 'planned'),
    )
    .select(['c.id as conferenceId', 'c.title', 'c.starts_at', 'y.year'])
    .select((eb) => {
      const sent = eb
        .selectFrom('invitation as i')
        .whereRef('i.tenant_id', '=', 'c.tenant_id')
        .whereRef('i.conference_id', '=', 'c.id')
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('invitation as n')
                .select('n.sequence')
                .whereRef('n.tenant_id', '=', 'i.tenant_id')
                .whereRef('n.conference_id', '=', 'i.conference_id')
                .whereRef('n.invitee_id', '=', 'i.invitee_id')
                .whereRef('n.sequence', '>', 'i.sequence'),
            ),
          ),
        )
        .select((agg) => agg.fn.countAll<number>().as('n'));
      return [
        sent.as('sent'),
        sent.whereRef('i.starts_at', '=', 'c.starts_at').whereRef('i.place', '=', 'c.place').as('current'),
        eb
          .selectFrom('membership as m')
          .whereRef('m.tenant_id', '=', 'c.tenant_id')
          .whereRef('m.cluster_year_id', '=', 'c.cluster_year_id')
          .select((agg) => agg.fn.countAll<number>().as('n'))
          .as('members'),
        eb
          .selectFrom('conference_guest as g')
          .whereRef('g.tenant_id', '=', 'c.tenant_id')
          .whereRef('g.conference_id', '=', 'c.id')
          .select((agg) => agg.fn.countAll<number>().as('n'))
          .as('guests'),
      ];
    })
    .where('l.tenant_id', '=', tx.tenantId)
    .where((eb) => eb.or([eb('l.head_unit_id', 'in', [...unitIds]), eb('l.deputy_unit_id', 'in', [...unitIds])]))
    .orderBy('c.starts_at')
    .execute();
  return rows.flatMap(({ starts_at, members, guests, sent, current, ...row }) =>
    invitationTask(
      {
        ...row,
        day: momentOf(starts_at).day,
        invitees: Number(members) + Number(guests),
        sent: Number(sent),
        current: Number(current),
      },
      today,
    ),
  );
}
