import type { Task } from '#src/features/accounts/schema.ts';
import { leaderActsOn, ledYears } from '#src/features/movements/queries/led-years.ts';
import { paths } from '#src/paths.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';

export async function tasksOfCovenants(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  const unitIds = actor.grants.flatMap(({ unitId }) => unitId ?? []);
  if (unitIds.length === 0) return [];
  const headedIds = actor.grants.flatMap(({ role, unitId }) => (role === 'unitHead' && unitId ? [unitId] : []));
  return [
    ...(await signingTasks(tx, headedIds, today)),
    ...(await openingTasks(tx, unitIds, today)),
    ...(await decisionTasks(tx, unitIds)),
  ];
}

/** Covenants open for signature that one of these units has not signed. */
async function signingTasks(tx: Tx, headedIds: readonly string[], today: Day): Promise<Task[]> {
  if (headedIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('covenant as c')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'c.tenant_id').onRef('y.id', '=', 'c.cluster_year_id').on('y.state', '<>', 'closed'),
    )
    .innerJoin('covenant_party as p', (on) =>
      on
        .onRef('p.tenant_id', '=', 'c.tenant_id')
        .onRef('p.covenant_id', '=', 'c.id')
        .onRef('p.number', '=', 'c.signing_version'),
    )
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'p.tenant_id').onRef('u.id', '=', 'p.unit_id'))
    .leftJoin('covenant_signature as s', (on) =>
      on
        .onRef('s.tenant_id', '=', 'p.tenant_id')
        .onRef('s.covenant_id', '=', 'p.covenant_id')
        .onRef('s.number', '=', 'p.number')
        .onRef('s.unit_id', '=', 'p.unit_id'),
    )
    .leftJoin('year_step as d', (on) =>
      on
        .onRef('d.tenant_id', '=', 'c.tenant_id')
        .onRef('d.cluster_year_id', '=', 'c.cluster_year_id')
        .on('d.code', '=', 'covenant'),
    )
    .select(['c.id', 'y.year', 'p.unit_id as unitId', 'u.name as unitName', 'd.ends_on as deadline'])
    .where('c.tenant_id', '=', tx.tenantId)
    .where('c.state', '=', 'signing')
    .where('p.unit_id', 'in', headedIds)
    .where('s.unit_id', 'is', null)
    .orderBy('y.year')
    .execute();
  return rows.map(({ id, year, unitId, unitName, deadline }) => ({
    key: `signCovenant:${id}:${unitId}`,
    title: `Ký Giao ước thi đua năm ${year}`,
    href: paths.signCovenant(id, unitId),
    why: `Thủ trưởng ${unitName} ký thay mặt đơn vị.`,
    consequence: 'Giao ước chỉ có hiệu lực khi mọi đơn vị thành viên đã ký.',
    deadline,
    opensOn: null,
    state: late(deadline, today) ? 'overdue' : 'toSign',
    button: 'Đọc và ký',
  }));
}

/** Years led by these units whose covenant is not open for signature yet, once something was registered. */
async function openingTasks(tx: Tx, unitIds: readonly string[], today: Day): Promise<Task[]> {
  const led = (await ledYears(tx, unitIds)).filter(({ headUnitId }) => unitIds.includes(headUnitId));
  if (led.length === 0) return [];
  const rows = await tx.db
    .selectFrom('cluster_year as y')
    .leftJoin('covenant as c', (on) =>
      on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.cluster_year_id', '=', 'y.id'),
    )
    .leftJoin('year_step as d', (on) =>
      on.onRef('d.tenant_id', '=', 'y.tenant_id').onRef('d.cluster_year_id', '=', 'y.id').on('d.code', '=', 'covenant'),
    )
    .select(['y.id', 'y.year', 'c.id as covenantId', 'd.starts_on as opensOn', 'd.ends_on as deadline'])
    .where('y.tenant_id', '=', tx.tenantId)
    .where(
      'y.id',
      'in',
      led.map(({ clusterYearId }) => clusterYearId),
    )
    .where((eb) => eb.or([eb('c.state', 'is', null), eb('c.state', '=', 'draft')]))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('registration as r')
          .select('r.id')
          .whereRef('r.tenant_id', '=', 'y.tenant_id')
          .whereRef('r.cluster_year_id', '=', 'y.id'),
      ),
    )
    .orderBy('y.year')
    .execute();
  return rows.map(({ id, year, covenantId, opensOn, deadline }) => {
    const notOpen = opensOn !== null && today < opensOn;
    return {
      key: `openCovenant:${id}`,
      title: `Soạn và mở ký Giao ước thi đua năm ${year}`,
      href: covenantId ? paths.covenant(covenantId) : paths.covenants(id),
      why: 'Trưởng Cụm soạn nội dung chung và mở ký khi mọi bản đăng ký đã thống nhất.',
      consequence: 'Chưa mở ký thì các đơn vị chưa ký được.',
      deadline,
      opensOn: notOpen ? opensOn : null,
      state: notOpen ? 'notOpen' : late(deadline, today) ? 'overdue' : covenantId ? 'inProgress' : 'notStarted',
      button: covenantId ? 'Mở giao ước' : 'Soạn giao ước',
    };
  });
}

/** Amendments that wait for one of these units as leader. */
async function decisionTasks(tx: Tx, unitIds: readonly string[]): Promise<Task[]> {
  const led = await ledYears(tx, unitIds);
  if (led.length === 0) return [];
  const rows = await tx.db
    .selectFrom('covenant_amendment as a')
    .innerJoin('covenant as c', (on) => on.onRef('c.tenant_id', '=', 'a.tenant_id').onRef('c.id', '=', 'a.covenant_id'))
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'a.tenant_id').onRef('u.id', '=', 'a.unit_id'))
    .select(['a.id', 'a.number', 'a.unit_id as unitId', 'u.name as unitName', 'c.cluster_year_id as clusterYearId'])
    .where('a.tenant_id', '=', tx.tenantId)
    .where('a.state', '=', 'proposed')
    .where(
      'c.cluster_year_id',
      'in',
      led.map(({ clusterYearId }) => clusterYearId),
    )
    .orderBy('a.proposed_at')
    .execute();
  const mine = rows.filter((row) =>
    led.some((year) => year.clusterYearId === row.clusterYearId && leaderActsOn(year, unitIds, row.unitId)),
  );
  return mine.map(({ id, number, unitName }) => ({
    key: `decideAmendment:${id}`,
    title: `Xem xét Phụ lục số ${String(number).padStart(2, '0')} của ${unitName}`,
    href: paths.amendment(id),
    why: 'Đơn vị đề nghị sửa chỉ tiêu sau khi đã ký; Trưởng Cụm quyết định, với chỉ tiêu của Trưởng Cụm thì Phó Trưởng Cụm.',
    consequence: 'Chưa quyết định thì chỉ tiêu gốc vẫn có hiệu lực.',
    deadline: null,
    opensOn: null,
    state: 'toSign',
    button: 'Xem đề nghị',
  }));
}

function late(deadline: Day | null, today: Day): boolean {
  return deadline !== null && today > deadline;
}
