import type { Task } from '#src/features/accounts/schema.ts';
import { ledYears } from '#src/features/movements/queries/led-years.ts';
import { paths } from '#src/paths.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import type { SheetState } from '../rules.ts';

interface SheetWork {
  sheetId: string;
  unitId: string;
  unitName: string;
  year: number;
  state: SheetState;
  headUnitId: string | null;
  deputyUnitId: string | null;
  reviewerId: string | null;
  opensOn: Day | null;
  stepEndsOn: Day | null;
  returnDeadline: Day | null;
  /** Last day of verification: the unit's opinion and the agreed points fall within it. */
  reviewEndsOn: Day | null;
  reviewers: number;
  /** The year is marked by a plan: its own room asks for the marks. */
  planned: boolean;
  /** People of the own units mark it by the plan: they do not decide on an objection to it. */
  marks: boolean;
  verified: number;
  filled: number;
  total: number;
}

/** Open cluster-years whose score table is not issued yet: work of the standing office. */
export async function tableTasks(tx: Tx): Promise<Task[]> {
  const rows = await tx.db
    .selectFrom('cluster_year as y')
    .innerJoin('cluster as c', (on) => on.onRef('c.tenant_id', '=', 'y.tenant_id').onRef('c.id', '=', 'y.cluster_id'))
    .leftJoin('score_table as t', (on) =>
      on.onRef('t.tenant_id', '=', 'y.tenant_id').onRef('t.cluster_year_id', '=', 'y.id'),
    )
    .select(['y.id', 'y.year', 'c.name', 't.state'])
    .where('y.tenant_id', '=', tx.tenantId)
    .where('y.state', '=', 'open')
    .where((eb) => eb.or([eb('t.state', 'is', null), eb('t.state', '=', 'draft')]))
    .orderBy('y.year')
    .execute();
  return rows.map(({ id, year, name, state }) =>
    task(`scoreTable:${id}`, `Ban hành bảng tiêu chí năm ${year}: ${name}`, paths.scoreTable(id), {
      why: 'Bảng tiêu chí do cơ quan thường trực ban hành.',
      consequence: 'Chưa ban hành thì các đơn vị chưa tự chấm được.',
      state: state === null ? 'notStarted' : 'inProgress',
      button: 'Mở bảng tiêu chí',
    }),
  );
}

export async function sheetTasks(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  const unitIds = actor.grants.flatMap(({ unitId }) => unitId ?? []);
  const sheetIds = await openSheetIds(tx, actor, unitIds);
  if (sheetIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('score_sheet as s')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 's.tenant_id').onRef('y.id', '=', 's.cluster_year_id').on('y.state', '=', 'open'),
    )
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 's.tenant_id').onRef('u.id', '=', 's.unit_id'))
    .leftJoin('leadership_in_force as h', (on) =>
      on.onRef('h.tenant_id', '=', 's.tenant_id').onRef('h.cluster_year_id', '=', 's.cluster_year_id'),
    )
    .leftJoin('sheet_reviewer as r', (on) =>
      on
        .onRef('r.tenant_id', '=', 's.tenant_id')
        .onRef('r.sheet_id', '=', 's.id')
        .on('r.account_id', '=', actor.accountId),
    )
    .leftJoin('year_step as d', (on) =>
      on
        .onRef('d.tenant_id', '=', 's.tenant_id')
        .onRef('d.cluster_year_id', '=', 's.cluster_year_id')
        .on('d.code', '=', 'selfScore'),
    )
    .leftJoin('year_step as e', (on) =>
      on
        .onRef('e.tenant_id', '=', 's.tenant_id')
        .onRef('e.cluster_year_id', '=', 's.cluster_year_id')
        .on('e.code', '=', 'review'),
    )
    .select(['s.id as sheetId', 's.unit_id as unitId', 's.state', 'y.year', 'u.name as unitName'])
    .select(['h.head_unit_id as headUnitId', 'h.deputy_unit_id as deputyUnitId', 'r.account_id as reviewerId'])
    .select(['d.starts_on as opensOn', 'd.ends_on as stepEndsOn', 'e.ends_on as reviewEndsOn'])
    .select((eb) => [
      eb
        .selectFrom('sheet_return as b')
        .whereRef('b.tenant_id', '=', 's.tenant_id')
        .whereRef('b.sheet_id', '=', 's.id')
        .whereRef('b.round', '=', 's.signed_round')
        .select((agg) => agg.fn.max('b.deadline').as('deadline'))
        .as('returnDeadline'),
      eb
        .selectFrom('sheet_reviewer as n')
        .whereRef('n.tenant_id', '=', 's.tenant_id')
        .whereRef('n.sheet_id', '=', 's.id')
        .select((agg) => agg.fn.countAll<number>().as('n'))
        .as('reviewers'),
      eb
        .selectFrom('review_plan as p')
        .whereRef('p.tenant_id', '=', 's.tenant_id')
        .whereRef('p.cluster_year_id', '=', 's.cluster_year_id')
        .select((agg) => agg.fn.countAll<number>().as('n'))
        .as('plans'),
      eb
        .selectFrom('review_task as w')
        .whereRef('w.tenant_id', '=', 's.tenant_id')
        .whereRef('w.sheet_id', '=', 's.id')
        .where('w.ended_at', 'is', null)
        .where('w.unit_id', 'in', orNobody(unitIds))
        .select((agg) => agg.fn.countAll<number>().as('n'))
        .as('ownMarks'),
      eb
        .selectFrom('verified_line as v')
        .whereRef('v.tenant_id', '=', 's.tenant_id')
        .whereRef('v.sheet_id', '=', 's.id')
        .whereRef('v.round', '=', 's.signed_round')
        .select((agg) => agg.fn.countAll<number>().as('n'))
        .as('verified'),
      eb
        .selectFrom('self_score_line as l')
        .innerJoin('score_criterion as c', (on) =>
          on.onRef('c.tenant_id', '=', 'l.tenant_id').onRef('c.id', '=', 'l.criterion_id').on('c.kind', '=', 'base'),
        )
        .whereRef('l.tenant_id', '=', 's.tenant_id')
        .whereRef('l.sheet_id', '=', 's.id')
        .whereRef('l.round', '=', 's.round')
        .where((on) => on.or([on('l.points', 'is not', null), on('l.facts', 'is not', null)]))
        .select((agg) => agg.fn.countAll<number>().as('n'))
        .as('filled'),
      eb
        .selectFrom('score_criterion as c')
        .whereRef('c.tenant_id', '=', 's.tenant_id')
        .whereRef('c.table_id', '=', 's.table_id')
        .where('c.kind', '=', 'base')
        .select((agg) => agg.fn.countAll<number>().as('n'))
        .as('total'),
    ])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.id', 'in', sheetIds)
    .orderBy('u.name_sort')
    .execute();
  return rows.flatMap((row) =>
    tasksOfSheet(actor, today, {
      ...row,
      reviewers: Number(row.reviewers ?? 0),
      planned: Number(row.plans ?? 0) > 0,
      marks: Number(row.ownMarks ?? 0) > 0,
      verified: Number(row.verified ?? 0),
      filled: Number(row.filled ?? 0),
      total: Number(row.total ?? 0),
    }),
  );
}

/** The sheets not final yet that may ask something: of the own units, of the years that they lead, assigned for review. */
async function openSheetIds(tx: Tx, { accountId }: Actor, unitIds: readonly string[]): Promise<string[]> {
  const led = await ledYears(tx, unitIds);
  const open = tx.db
    .selectFrom('score_sheet as s')
    .select('s.id')
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.state', '<>', 'final');
  const assigned = open
    .innerJoin('sheet_reviewer as r', (on) =>
      on.onRef('r.tenant_id', '=', 's.tenant_id').onRef('r.sheet_id', '=', 's.id'),
    )
    .where('r.account_id', '=', accountId);
  const own = open.where('s.unit_id', 'in', orNobody(unitIds));
  const ofLed = open.where('s.cluster_year_id', 'in', orNobody(led.map(({ clusterYearId }) => clusterYearId)));
  const rows = await assigned.union(own).union(ofLed).execute();
  return rows.map(({ id }) => id);
}

function orNobody(ids: readonly string[]): string[] {
  return ids.length > 0 ? [...ids] : ['00000000-0000-0000-0000-000000000000'];
}

function tasksOfSheet(actor: Actor, today: Day, sheet: SheetWork): Task[] {
  const holds = (role: 'unitHead' | 'unitOfficer', unitId: string | null) =>
    actor.grants.some((grant) => grant.role === role && grant.unitId !== null && grant.unitId === unitId);
  const inUnit = (unitId: string | null) => holds('unitHead', unitId) || holds('unitOfficer', unitId);
  const own = inUnit(sheet.unitId);
  // Heads act for the cluster's leaders; nobody decides about the own unit (I-17).
  const leads = !own && (holds('unitHead', sheet.headUnitId) || holds('unitHead', sheet.deputyUnitId));
  return [
    ...(own ? selfScoreTask(sheet, today, holds('unitHead', sheet.unitId)) : []),
    ...(leads ? leaderTasks(sheet, today) : []),
    ...(sheet.reviewerId ? reviewerTasks(sheet, today) : []),
  ];
}

function selfScoreTask(sheet: SheetWork, today: Day, head: boolean): Task[] {
  const { sheetId, year, state, filled, total, stepEndsOn, returnDeadline, reviewEndsOn } = sheet;
  if (state === 'reviewed' && head) {
    return [
      task(`respond:${sheetId}`, `Ý kiến về kết quả thẩm định điểm năm ${year}`, paths.respond(sheetId), {
        why: 'Thủ trưởng đơn vị cho ý kiến về từng tiêu chí bị đổi điểm.',
        consequence: 'Chưa có ý kiến thì điểm thống nhất chưa chốt được.',
        deadline: reviewEndsOn,
        state: isLate(reviewEndsOn, today) ? 'overdue' : 'toSign',
        button: 'Cho ý kiến',
      }),
    ];
  }
  if (state !== 'draft' && state !== 'returned') return [];
  const deadline = state === 'returned' ? returnDeadline : stepEndsOn;
  const returned = state === 'returned';
  const complete = filled === total;
  const words = {
    why: returned ? 'Người thẩm định trả lại một số tiêu chí để bổ sung.' : `Đã ghi ${filled}/${total} tiêu chí.`,
    consequence: deadline ? `Sau ngày ${formatDay(deadline)} không ký được.` : 'Chưa ký thì chưa thẩm định được.',
    deadline,
  };
  const notOpen = sheet.opensOn !== null && today < sheet.opensOn && !returned;
  if (notOpen) {
    const later = { ...words, opensOn: sheet.opensOn, state: 'notOpen' as const, button: 'Xem trước' };
    return [task(`selfScore:${sheetId}`, `Tự chấm điểm năm ${year}`, paths.sheet(sheetId), later)];
  }
  const late = isLate(deadline, today);
  const progress = complete && head ? 'toSign' : filled > 0 ? 'inProgress' : 'notStarted';
  const sign = complete && head && !returned;
  return [
    task(`selfScore:${sheetId}`, `Tự chấm điểm năm ${year}`, sign ? paths.signSheet(sheetId) : paths.sheet(sheetId), {
      ...words,
      state: late ? 'overdue' : returned ? 'returned' : progress,
      button: sign ? 'Ký' : returned ? 'Bổ sung' : 'Tự chấm',
    }),
  ];
}

function leaderTasks(
  { sheetId, unitName, year, state, reviewers, planned, marks, reviewEndsOn }: SheetWork,
  today: Day,
): Task[] {
  const due = { deadline: reviewEndsOn, ...(isLate(reviewEndsOn, today) ? { state: 'overdue' as const } : {}) };
  if (state === 'disputed') {
    if (marks) return [];
    return [
      task(`settle:${sheetId}`, `Điểm thống nhất năm ${year}: ${unitName}`, paths.settle(sheetId), {
        why: 'Đơn vị không nhất trí với kết quả thẩm định.',
        consequence: 'Chưa quyết định thì chưa xếp hạng được.',
        button: 'Quyết định',
        ...due,
      }),
    ];
  }
  const open = state === 'draft' || state === 'signed' || state === 'returned';
  if (!open || planned || reviewers > 0) return [];
  return [
    task(`assign:${sheetId}`, `Phân công thẩm định năm ${year}: ${unitName}`, paths.assignReviewers(sheetId), {
      why: 'Bảng điểm này chưa có người thẩm định.',
      consequence: 'Chưa phân công thì chưa thẩm định được.',
      button: 'Phân công',
      ...due,
    }),
  ];
}

function reviewerTasks(sheet: SheetWork, today: Day): Task[] {
  const { sheetId, unitName, year, state, verified, returnDeadline, reviewEndsOn } = sheet;
  const title = `Thẩm định điểm năm ${year}: ${unitName}`;
  if (state === 'signed') {
    return [
      task(`review:${sheetId}`, title, paths.review(sheetId), {
        why: `Bạn được phân công thẩm định; đã ghi ${verified} tiêu chí.`,
        consequence: 'Chưa thẩm định thì đơn vị chưa cho ý kiến được.',
        deadline: reviewEndsOn,
        state: isLate(reviewEndsOn, today) ? 'overdue' : verified > 0 ? 'inProgress' : 'notStarted',
        button: 'Thẩm định',
      }),
    ];
  }
  if (state !== 'returned' || returnDeadline === null || today <= returnDeadline) return [];
  return [
    task(`resume:${sheetId}`, title, paths.sheet(sheetId), {
      why: `Đơn vị không bổ sung trong hạn ${formatDay(returnDeadline)}.`,
      consequence: 'Chưa thẩm định tiếp thì đơn vị chưa cho ý kiến được.',
      deadline: reviewEndsOn,
      button: 'Thẩm định tiếp',
    }),
  ];
}

function isLate(deadline: Day | null, today: Day): boolean {
  return deadline !== null && today > deadline;
}

function task(
  key: string,
  title: string,
  href: string,
  words: Pick<Task, 'why' | 'consequence' | 'button'> & Partial<Task>,
): Task {
  return { key, title, href, deadline: null, opensOn: null, state: 'notStarted', ...words };
}
