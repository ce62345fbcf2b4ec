import type { Task } from '#src/features/accounts/schema.ts';
import { paths } from '#src/paths.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { type Day, formatDay } from '#src/text/day.ts';

export async function tasksOfPlans(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  const unitIds = actor.grants.flatMap(({ unitId }) => unitId ?? []);
  const office = actor.grants.some(({ role }) => role === 'standingOffice');
  if (unitIds.length === 0 && !office) return [];
  const plans = await openPlans(tx, unitIds, office);
  return plans.flatMap((plan) => [
    ...speakingTasks(plan, today),
    ...(office || (plan.headUnitId !== null && unitIds.includes(plan.headUnitId)) ? writingTasks(plan, today) : []),
  ]);
}

/** Plans not issued of the years that one of these units is a member of, or of all years for the standing office. */
async function openPlans(tx: Tx, unitIds: readonly string[], office: boolean) {
  const none = '00000000-0000-0000-0000-000000000000';
  const rows = await tx.db
    .selectFrom('launch_plan as p')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'p.tenant_id').onRef('y.id', '=', 'p.cluster_year_id').on('y.state', '<>', 'closed'),
    )
    .leftJoin('leadership_in_force as l', (on) =>
      on.onRef('l.tenant_id', '=', 'y.tenant_id').onRef('l.cluster_year_id', '=', 'y.id'),
    )
    .leftJoin('launch_plan_round as r', (on) =>
      on.onRef('r.tenant_id', '=', 'p.tenant_id').onRef('r.plan_id', '=', 'p.id').onRef('r.round', '=', 'p.round'),
    )
    .leftJoin('membership as m', (on) =>
      on
        .onRef('m.tenant_id', '=', 'p.tenant_id')
        .onRef('m.cluster_year_id', '=', 'p.cluster_year_id')
        .on('m.unit_id', 'in', unitIds.length > 0 ? [...unitIds] : [none]),
    )
    .leftJoin('launch_plan_consent as k', (on) =>
      on
        .onRef('k.tenant_id', '=', 'p.tenant_id')
        .onRef('k.plan_id', '=', 'p.id')
        .onRef('k.round', '=', 'p.round')
        .onRef('k.unit_id', '=', 'm.unit_id'),
    )
    .select(['p.id', 'p.state', 'y.year', 'l.head_unit_id as headUnitId', 'r.comment_until as commentUntil'])
    .select(['m.unit_id as unitId', 'k.unit_id as consented'])
    .select((eb) => {
      const comments = eb
        .selectFrom('launch_plan_comment as c')
        .whereRef('c.tenant_id', '=', 'p.tenant_id')
        .whereRef('c.plan_id', '=', 'p.id')
        .where('c.withdrawn_at', 'is', null)
        .select((agg) => agg.fn.countAll<number>().as('n'));
      return [
        comments.whereRef('c.round', '=', 'p.round').whereRef('c.unit_id', '=', 'm.unit_id').as('own'),
        comments
          .where((inner) =>
            inner.not(
              inner.exists(
                inner
                  .selectFrom('launch_plan_answer as a')
                  .select('a.comment_id')
                  .whereRef('a.tenant_id', '=', 'c.tenant_id')
                  .whereRef('a.comment_id', '=', 'c.id'),
              ),
            ),
          )
          .as('unanswered'),
      ];
    })
    .where('p.tenant_id', '=', tx.tenantId)
    .where('p.state', '<>', 'issued')
    .where((eb) => (office ? eb.lit(true) : eb('m.unit_id', 'is not', null)))
    .orderBy('y.year')
    .execute();
  return rows.map(({ own, unanswered, consented, ...row }) => ({
    ...row,
    unanswered: Number(unanswered ?? 0),
    spoken: consented !== null || Number(own ?? 0) > 0,
  }));
}

type OpenPlan = Awaited<ReturnType<typeof openPlans>>[number];

function speakingTasks({ id, state, year, commentUntil, unitId, spoken }: OpenPlan, today: Day): Task[] {
  if (state !== 'commenting' || unitId === null || spoken || commentUntil === null || today > commentUntil) return [];
  return [
    {
      key: `commentPlan:${id}:${unitId}`,
      title: `Góp ý Dự thảo Kế hoạch phát động năm ${year}`,
      href: paths.plan(id),
      why: 'Đơn vị thành viên góp ý từng đoạn, hoặc ghi nhất trí.',
      consequence: `Sau hết ngày ${formatDay(commentUntil)} không góp ý được; không có ý kiến thì ghi là chưa cho ý kiến.`,
      deadline: commentUntil,
      opensOn: null,
      state: 'notStarted',
      button: 'Đọc và góp ý',
    },
  ];
}

function writingTasks({ id, state, year, commentUntil, unanswered }: OpenPlan, today: Day): Task[] {
  const base = { href: paths.plan(id), opensOn: null, deadline: null };
  if (state === 'draft') {
    return [
      {
        ...base,
        key: `sendPlan:${id}`,
        title: `Gửi lấy ý kiến Dự thảo Kế hoạch phát động năm ${year}`,
        why: 'Cơ quan thường trực hoặc Trưởng Cụm soạn dự thảo; đơn vị thành viên góp ý.',
        consequence: 'Chưa gửi thì các đơn vị chưa đọc được dự thảo.',
        state: 'inProgress',
        button: 'Mở dự thảo',
      },
    ];
  }
  if (state === 'commenting') {
    if (commentUntil === null || today <= commentUntil) return [];
    return [
      {
        ...base,
        key: `closeComments:${id}`,
        title: `Chốt góp ý Dự thảo Kế hoạch phát động năm ${year}`,
        why: `Hạn góp ý đã hết ngày ${formatDay(commentUntil)}.`,
        consequence: 'Chưa chốt thì chưa trả lời được các ý kiến.',
        state: 'notStarted',
        button: 'Mở dự thảo',
      },
    ];
  }
  if (unanswered > 0) {
    return [
      {
        ...base,
        key: `answerComments:${id}`,
        title: `Trả lời ${unanswered} ý kiến góp ý Dự thảo Kế hoạch năm ${year}`,
        why: 'Mỗi ý kiến có một câu trả lời: tiếp thu, tiếp thu một phần hoặc giải trình.',
        consequence: 'Còn ý kiến chưa trả lời thì chưa ban hành được Kế hoạch.',
        state: 'inProgress',
        button: 'Trả lời ý kiến',
      },
    ];
  }
  return [
    {
      ...base,
      key: `issuePlan:${id}`,
      title: `Ghi ban hành Kế hoạch phát động năm ${year}`,
      href: paths.issuePlan(id),
      why: 'Mọi ý kiến đã có trả lời.',
      consequence: 'Chưa ghi số, ngày ban hành thì phát động phong trào chưa dẫn được Kế hoạch.',
      state: 'toSign',
      button: 'Ghi ban hành',
    },
  ];
}
