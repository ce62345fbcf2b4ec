import type { Task } from '#src/features/accounts/schema.ts';
import { ledYears } from '#src/features/movements/queries/led-years.ts';
import { paths } from '#src/paths.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import type { SheetState } from '../../scoring/rules.ts';
import { planOf, type ReviewTask, type StoredPlan, tasksOf } from '../queries.ts';
import { allIn, shownCount } from '../rules.ts';

export interface OwnReview {
  sheetId: string;
  clusterYearId: string;
  unitName: string;
  year: number;
  yearOpen: boolean;
  state: SheetState;
  savedAt: Date | null;
  sentAt: Date | null;
  /** Last day of the step of verification. */
  deadline: Day | null;
  /** How many works of others in the year are sent; null where it would tell of a single one. */
  others: { done: number; of: number } | null;
  /** Every reviewer of the own lines has sent. */
  open: boolean;
}

/** The sheets that an account marks by a plan, the open years first. */
export async function ownReviewsOf(tx: Tx, actor: Actor): Promise<OwnReview[]> {
  const assigned = await tx.db
    .selectFrom('review_task as t')
    .innerJoin('score_sheet as s', (on) => on.onRef('s.tenant_id', '=', 't.tenant_id').onRef('s.id', '=', 't.sheet_id'))
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 's.tenant_id').onRef('y.id', '=', 's.cluster_year_id'),
    )
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 's.tenant_id').onRef('u.id', '=', 's.unit_id'))
    .leftJoin('year_step as d', (on) =>
      on
        .onRef('d.tenant_id', '=', 's.tenant_id')
        .onRef('d.cluster_year_id', '=', 's.cluster_year_id')
        .on('d.code', '=', 'review'),
    )
    .select(['t.sheet_id', 't.saved_at', 't.sent_at', 's.state', 's.cluster_year_id', 's.unit_id', 'y.year', 'u.name'])
    .select(['d.ends_on', 'y.state as year_state'])
    .where('t.tenant_id', '=', tx.tenantId)
    .where('t.account_id', '=', actor.accountId)
    .where('t.ended_at', 'is', null)
    .orderBy('y.year', 'desc')
    .orderBy('u.name_sort')
    .execute();
  // Who has come to a unit since then does not mark it.
  const rows = assigned.filter((row) => !actor.grants.some(({ unitId }) => unitId === row.unit_id));
  const years = await yearsOf(
    tx,
    rows.map((row) => row.cluster_year_id),
  );
  return rows.map((row) => {
    const year = years.get(row.cluster_year_id);
    const works = year?.tasks.filter(({ sheetId }) => sheetId === row.sheet_id) ?? [];
    return {
      sheetId: row.sheet_id,
      clusterYearId: row.cluster_year_id,
      unitName: row.name,
      year: row.year,
      yearOpen: row.year_state === 'open',
      state: row.state,
      savedAt: row.saved_at,
      sentAt: row.sent_at,
      deadline: row.ends_on,
      others: othersProgress(year?.tasks ?? [], actor),
      open: year !== undefined && allIn(year.plan, works),
    };
  });
}

async function yearsOf(tx: Tx, clusterYearIds: readonly string[]) {
  const years = new Map<string, { plan: StoredPlan; tasks: ReviewTask[] }>();
  for (const clusterYearId of new Set(clusterYearIds)) {
    const plan = await planOf(tx, clusterYearId);
    if (plan) years.set(clusterYearId, { plan, tasks: await tasksOf(tx, { clusterYearId }) });
  }
  return years;
}

/** Works of others, without those of the reader's units and those on their sheets. */
export function othersProgress(tasks: readonly ReviewTask[], actor: Actor): { done: number; of: number } | null {
  const units = new Set(actor.grants.flatMap(({ unitId }) => unitId ?? []));
  return shownCount(
    tasks
      .filter((task) => task.accountId !== actor.accountId)
      .filter(({ unitId, sheetUnitId }) => !(unitId && units.has(unitId)) && !units.has(sheetUnitId))
      .map(({ sentAt }) => sentAt !== null),
  );
}

/** What marking by a plan asks of an account now: its own sheets, and of the office those without a reviewer. */
export async function crossReviewTasks(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  const own = (await ownReviewsOf(tx, actor)).filter(({ yearOpen, state }) => yearOpen && state === 'signed');
  return [...own.flatMap((review) => ownTask(review, today)), ...(await closingTasks(tx, actor))];
}

function ownTask(review: OwnReview, today: Day): Task[] {
  const { sheetId, unitName, year, deadline, sentAt, savedAt } = review;
  if (sentAt) return [];
  const late = deadline !== null && today > deadline;
  return [
    {
      key: `crossReview:${sheetId}`,
      title: `Chấm chéo năm ${year}: ${unitName}`,
      href: paths.crossReview(sheetId),
      why: 'Phương án chấm phân công bạn; chấm kín, chưa ai thấy điểm của ai.',
      consequence: deadline ? `Hạn chấm hết ngày ${formatDay(deadline)}.` : 'Chưa gửi thì bảng điểm chưa mở được.',
      deadline,
      opensOn: null,
      state: late ? 'overdue' : savedAt ? 'inProgress' : 'notStarted',
      button: 'Chấm',
    },
  ];
}

/**
 * Sheets of open years that lack a reviewer, for the office; and those whose marks are all in, for it and for the heads
 * of leading units, but for the sheets that these are bound to (I-17).
 */
async function closingTasks(tx: Tx, actor: Actor): Promise<Task[]> {
  const office = actor.grants.some(({ role }) => role === 'standingOffice');
  const units = actor.grants.flatMap(({ role, unitId }) => (role === 'unitHead' && unitId ? [unitId] : []));
  const led = new Set((await ledYears(tx, units)).map(({ clusterYearId }) => clusterYearId));
  if (!office && led.size === 0) return [];
  const rows = await tx.db
    .selectFrom('score_sheet as s')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 's.tenant_id').onRef('y.id', '=', 's.cluster_year_id').on('y.state', '=', 'open'),
    )
    .innerJoin('review_plan as p', (on) =>
      on.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.cluster_year_id', '=', 's.cluster_year_id'),
    )
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 's.tenant_id').onRef('u.id', '=', 's.unit_id'))
    .select(['s.id', 's.cluster_year_id', 's.unit_id', 's.state', 'y.year', 'u.name'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.state', 'in', ['draft', 'signed', 'returned'])
    .orderBy('u.name_sort')
    .execute();
  const years = await yearsOf(
    tx,
    rows.map((row) => row.cluster_year_id),
  );
  const recused = office ? [] : await recusedSheets(tx, units);
  return rows.flatMap(({ id, cluster_year_id, unit_id, state, year, name }): Task[] => {
    const found = years.get(cluster_year_id);
    const works = found?.tasks.filter(({ sheetId }) => sheetId === id) ?? [];
    const common = { deadline: null, opensOn: null };
    const bound =
      units.includes(unit_id) || recused.includes(id) || works.some(({ unitId }) => unitId && units.includes(unitId));
    if (!office && (!led.has(cluster_year_id) || bound)) return [];
    if (works.some(({ accountId }) => accountId === actor.accountId)) return [];
    if (office && found && isShort(found.plan, works)) {
      return [
        {
          ...common,
          key: `replaceReviewer:${id}`,
          title: `Chưa có người thay để chấm năm ${year}: ${name}`,
          href: paths.reviewPlan(cluster_year_id),
          why: 'Người chấm xin không tham gia và không ai thay được theo các quy tắc.',
          consequence: 'Chưa đủ người chấm thì điểm của bảng này chưa mở được.',
          state: 'notStarted',
          button: 'Xem phương án',
        },
      ];
    }
    if (!found || state !== 'signed' || !allIn(found.plan, works)) return [];
    return [
      {
        ...common,
        key: `closeReview:${id}`,
        title: `Chốt điểm thẩm định năm ${year}: ${name}`,
        href: paths.reviewGaps(id),
        why: 'Mọi người chấm bảng này đã gửi điểm.',
        consequence: 'Chưa chốt thì đơn vị chưa cho ý kiến được.',
        state: 'inProgress',
        button: 'Xem chênh lệch',
      },
    ];
  });
}

/** Sheets from which somebody of these units stepped back. */
async function recusedSheets(tx: Tx, unitIds: readonly string[]): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('review_recusal')
    .select('sheet_id')
    .where('tenant_id', '=', tx.tenantId)
    .where('unit_id', 'in', [...unitIds])
    .execute();
  return rows.map(({ sheet_id }) => sheet_id);
}

/** A part of the sheet has fewer reviewers than the plan asks for. */
export function isShort(plan: StoredPlan, works: readonly ReviewTask[]): boolean {
  return plan.parts.some(
    ({ code, mode }) =>
      works.filter(({ codes }) => codes.includes(code)).length < (mode === 'cross' ? plan.reviewers : 1),
  );
}
