import type { Task } from '#src/features/accounts/schema.ts';
import { paths } from '#src/paths.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { wholeWeight } from '../rules.ts';
import { leaderActsOn, ledYears } from './led-years.ts';

/** What registrations ask of this account now: to write, to send, to send again, or to look at those that were sent. */
export async function tasksOfRegistrations(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  const roles = new Map(actor.grants.flatMap(({ role, unitId }) => (unitId ? [[unitId, role] as const] : [])));
  const unitIds = [...roles.keys()];
  if (unitIds.length === 0) return [];
  const led = await ledYears(tx, unitIds);
  const open = await openRegistrationWork(
    tx,
    unitIds,
    led.map(({ clusterYearId }) => clusterYearId),
  );
  const own = open
    .filter(({ unitId, state }) => unitIds.includes(unitId) && state !== 'sent')
    .map((work) => ownRegistrationTask(work, roles.get(work.unitId) === 'unitHead', today));
  const toDecide = led.flatMap((year) => {
    const sent = open.filter(
      (work) =>
        work.clusterYearId === year.clusterYearId && work.state === 'sent' && leaderActsOn(year, unitIds, work.unitId),
    );
    return sent[0] ? [reviewTask(sent[0], sent.length)] : [];
  });
  return [...own, ...toDecide];
}

/** Registrations not agreed yet: the units' own, and those that were sent in the years that they lead. */
async function openRegistrationWork(tx: Tx, unitIds: readonly string[], ledYearIds: readonly string[]) {
  const rows = await tx.db
    .selectFrom('registration as r')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'r.tenant_id').onRef('y.id', '=', 'r.cluster_year_id').on('y.state', '<>', 'closed'),
    )
    .leftJoin('year_step as s', (on) =>
      on
        .onRef('s.tenant_id', '=', 'r.tenant_id')
        .onRef('s.cluster_year_id', '=', 'r.cluster_year_id')
        .on('s.code', '=', 'registration'),
    )
    .leftJoin('registration_return as b', (on) =>
      on
        .onRef('b.tenant_id', '=', 'r.tenant_id')
        .onRef('b.registration_id', '=', 'r.id')
        .on((eb) => eb('b.round', '=', eb('r.round', '-', 1))),
    )
    .select(['r.id', 'r.cluster_year_id as clusterYearId', 'y.year', 'r.unit_id as unitId', 'r.state'])
    .select(['s.starts_on as opensOn', 's.ends_on as stepEndsOn', 'b.due_on as returnDueOn'])
    .select((eb) =>
      eb
        .selectFrom('target as t')
        .whereRef('t.tenant_id', '=', 'r.tenant_id')
        .whereRef('t.registration_id', '=', 'r.id')
        .select((agg) => agg.fn.sum<number>('t.weight').as('sum'))
        .as('weight'),
    )
    .where('r.tenant_id', '=', tx.tenantId)
    .where('r.state', '<>', 'agreed')
    .where((eb) =>
      eb.or([
        eb('r.unit_id', 'in', unitIds),
        ...(ledYearIds.length > 0 ? [eb('r.cluster_year_id', 'in', ledYearIds)] : []),
      ]),
    )
    .orderBy('y.year')
    .execute();
  return rows.map((row) => ({ ...row, weight: Number(row.weight ?? 0) }));
}

type OpenWork = Awaited<ReturnType<typeof openRegistrationWork>>[number];

function ownRegistrationTask(work: OpenWork, head: boolean, today: Day): Task {
  const returned = work.state === 'returned';
  const deadline = returned ? work.returnDueOn : work.stepEndsOn;
  const notOpen = !returned && work.opensOn !== null && today < work.opensOn;
  const ready = work.weight === wholeWeight;
  const begun = work.weight > 0;
  return {
    key: `registration:${work.id}`,
    title: returned ? `Sửa bản đăng ký thi đua năm ${work.year}` : `Đăng ký thi đua năm ${work.year}`,
    href: paths.registration(work.id),
    why: returned
      ? 'Trưởng Cụm trả lại bản đăng ký kèm ý kiến từng chỉ tiêu.'
      : head
        ? 'Thủ trưởng đơn vị gửi bản đăng ký.'
        : 'Chuyên viên thi đua của đơn vị lập bản đăng ký để thủ trưởng gửi.',
    consequence: 'Quá hạn vẫn gửi được nhưng ghi muộn; giao ước chỉ mở ký khi mọi bản đăng ký đã thống nhất.',
    deadline,
    opensOn: notOpen ? work.opensOn : null,
    state: taskState({ returned, notOpen, late: deadline !== null && today > deadline, toSign: head && ready, begun }),
    button: returned ? 'Sửa và gửi lại' : head && ready ? 'Xem và gửi' : begun ? 'Làm tiếp' : 'Lập bản đăng ký',
  };
}

function taskState(is: Record<'returned' | 'notOpen' | 'late' | 'toSign' | 'begun', boolean>): Task['state'] {
  if (is.notOpen) return 'notOpen';
  if (is.late) return 'overdue';
  if (is.returned) return 'returned';
  if (is.toSign) return 'toSign';
  return is.begun ? 'inProgress' : 'notStarted';
}

function reviewTask({ clusterYearId, year }: OpenWork, count: number): Task {
  return {
    key: `reviewRegistrations:${clusterYearId}`,
    title: `Xem xét ${count} bản đăng ký thi đua năm ${year}`,
    href: paths.registrations(clusterYearId),
    why: 'Trưởng Cụm thống nhất hoặc trả lại bản đăng ký; bản của Trưởng Cụm do Phó Trưởng Cụm xem xét.',
    consequence: 'Chưa thống nhất đủ các bản đăng ký thì chưa mở ký giao ước.',
    deadline: null,
    opensOn: null,
    state: 'notStarted',
    button: 'Xem các bản đăng ký',
  };
}
