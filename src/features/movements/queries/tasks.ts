import type { Task } from '#src/features/accounts/schema.ts';
import { paths } from '#src/paths.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { wholeWeight } from '../rules.ts';
import { type LedYear, leaderActsOn, ledYears } from './led-years.ts';

/** What movements and registrations ask of this account now: to launch, write, send, send again, or look at what was sent. */
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
    return sent[0] ? [reviewTask(sent[0], sent.length, today)] : [];
  });
  return [...(await launchTasks(tx, led, unitIds, today)), ...own, ...toDecide];
}

/** Years under way whose head has launched no movement yet. */
async function launchTasks(tx: Tx, led: readonly LedYear[], unitIds: readonly string[], today: Day): Promise<Task[]> {
  const headed = led.filter(({ headUnitId }) => unitIds.includes(headUnitId));
  if (headed.length === 0) return [];
  const rows = await tx.db
    .selectFrom('cluster_year as y')
    .leftJoin('year_step as s', (on) =>
      on.onRef('s.tenant_id', '=', 'y.tenant_id').onRef('s.cluster_year_id', '=', 'y.id').on('s.code', '=', 'launch'),
    )
    .leftJoin('movement as m', (on) =>
      on.onRef('m.tenant_id', '=', 'y.tenant_id').onRef('m.cluster_year_id', '=', 'y.id'),
    )
    .select(['y.id', 'y.year', 's.ends_on as deadline'])
    .select((eb) => eb.fn.count<number>('m.id').as('drafts'))
    .where('y.tenant_id', '=', tx.tenantId)
    .where('y.state', '=', 'open')
    .where(
      'y.id',
      'in',
      headed.map(({ clusterYearId }) => clusterYearId),
    )
    .groupBy(['y.id', 'y.year', 's.ends_on'])
    .having((eb) => eb.fn.coalesce(eb.fn('bool_and', [eb('m.state', '=', 'draft')]), eb.lit(true)), '=', true)
    .orderBy('y.year')
    .execute();
  return rows.map(({ id, year, deadline, drafts }) => ({
    key: `launchMovement:${id}`,
    title: `Phát động phong trào thi đua năm ${year}`,
    href: paths.movements(id),
    why: 'Trưởng Cụm soạn phong trào và phát động theo kế hoạch.',
    consequence: 'Chưa phát động thì các đơn vị chưa có phong trào để hưởng ứng.',
    deadline,
    opensOn: null,
    state: deadline !== null && today > deadline ? 'overdue' : Number(drafts) > 0 ? 'inProgress' : 'notStarted',
    button: Number(drafts) > 0 ? 'Mở phong trào' : 'Soạn phong trào',
  }));
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
    .leftJoin('year_step as k', (on) =>
      on
        .onRef('k.tenant_id', '=', 'r.tenant_id')
        .onRef('k.cluster_year_id', '=', 'r.cluster_year_id')
        .on('k.code', '=', 'covenant'),
    )
    .leftJoin('registration_return as b', (on) =>
      on
        .onRef('b.tenant_id', '=', 'r.tenant_id')
        .onRef('b.registration_id', '=', 'r.id')
        .on((eb) => eb('b.round', '=', eb('r.round', '-', 1))),
    )
    .select(['r.id', 'r.cluster_year_id as clusterYearId', 'y.year', 'r.unit_id as unitId', 'r.state'])
    .select([
      's.starts_on as opensOn',
      's.ends_on as stepEndsOn',
      'b.due_on as returnDueOn',
      'k.ends_on as covenantDueOn',
    ])
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

/** Until when: the covenant's last day, since it opens for signature only when all are agreed. */
function reviewTask({ clusterYearId, year, covenantDueOn }: OpenWork, count: number, today: Day): Task {
  return {
    key: `reviewRegistrations:${clusterYearId}`,
    title: `Xem xét ${count} bản đăng ký thi đua năm ${year}`,
    href: paths.registrations(clusterYearId),
    why: 'Trưởng Cụm thống nhất hoặc trả lại bản đăng ký; bản của Trưởng Cụm do Phó Trưởng Cụm xem xét.',
    consequence: 'Chưa thống nhất đủ các bản đăng ký thì chưa mở ký giao ước.',
    deadline: covenantDueOn,
    opensOn: null,
    state: covenantDueOn !== null && today > covenantDueOn ? 'overdue' : 'notStarted',
    button: 'Xem các bản đăng ký',
  };
}
