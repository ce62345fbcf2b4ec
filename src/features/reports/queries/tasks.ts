import type { Task } from '#src/features/accounts/schema.ts';
import { type LedYear, ledYears } from '#src/features/movements/queries/led-years.ts';
import { paths } from '#src/paths.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import type { ReviewState, UnitReportKind, UnitReportState, YearEndState } from '../rules.ts';

/** What both reports ask of this account: to report, to complete, to hold the review, to compose, to issue. */
export async function reportTasks(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  const roles = new Map(actor.grants.flatMap(({ role, unitId }) => (unitId ? [[unitId, role] as const] : [])));
  const unitIds = [...roles.keys()];
  if (unitIds.length === 0) return [];
  const own = await unsentReports(tx, unitIds);
  const led = await ledYears(tx, unitIds);
  const mine = led.filter(({ headUnitId }) => unitIds.includes(headUnitId));
  return [
    ...own.map((work) => ownTask(work, roles.get(work.unitId) === 'unitHead', today)),
    ...(await leadersTasks(tx, mine, roles, today)),
  ];
}

interface OwnWork {
  id: string;
  kind: UnitReportKind;
  unitId: string;
  year: number;
  state: UnitReportState;
  begun: boolean;
  deadline: Day | null;
}

/** Reports of these units that are not sent and can be: the cluster is still collecting. */
async function unsentReports(tx: Tx, unitIds: readonly string[]): Promise<OwnWork[]> {
  const rows = await tx.db
    .selectFrom('unit_report as r')
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'r.tenant_id').onRef('y.id', '=', 'r.cluster_year_id').on('y.state', '<>', 'closed'),
    )
    .leftJoin('mid_year_review as m', (on) =>
      on.onRef('m.tenant_id', '=', 'r.tenant_id').onRef('m.cluster_year_id', '=', 'r.cluster_year_id'),
    )
    .leftJoin('year_end_report as e', (on) =>
      on.onRef('e.tenant_id', '=', 'r.tenant_id').onRef('e.cluster_year_id', '=', 'r.cluster_year_id'),
    )
    .leftJoin('year_step as d', (on) =>
      on
        .onRef('d.tenant_id', '=', 'r.tenant_id')
        .onRef('d.cluster_year_id', '=', 'r.cluster_year_id')
        .on('d.code', '=', 'midYear'),
    )
    .leftJoin('unit_report_return as b', (on) =>
      on
        .onRef('b.tenant_id', '=', 'r.tenant_id')
        .onRef('b.report_id', '=', 'r.id')
        .on((eb) => eb('b.round', '=', eb('r.round', '-', 1))),
    )
    .select(['r.id', 'r.kind', 'r.unit_id as unitId', 'y.year', 'r.state', 'r.saved_at as savedAt'])
    .select(['d.ends_on as midYearDueOn', 'e.due_on as yearEndDueOn', 'b.due_on as returnDueOn'])
    .where('r.tenant_id', '=', tx.tenantId)
    .where('r.unit_id', 'in', unitIds)
    .where('r.state', '<>', 'sent')
    .where((eb) =>
      eb.or([
        eb.and([eb('r.kind', '=', 'midYear'), eb('m.state', '=', 'open')]),
        eb.and([eb('r.kind', '=', 'yearEnd'), eb('e.state', '=', 'collecting')]),
      ]),
    )
    .orderBy('y.year')
    .orderBy('r.kind')
    .execute();
  return rows.map(({ midYearDueOn, yearEndDueOn, returnDueOn, savedAt, ...row }) => ({
    ...row,
    begun: savedAt !== null,
    deadline: row.state === 'returned' ? returnDueOn : row.kind === 'midYear' ? midYearDueOn : yearEndDueOn,
  }));
}

function ownTask(work: OwnWork, head: boolean, today: Day): Task {
  const midYear = work.kind === 'midYear';
  const returned = work.state === 'returned';
  const what = midYear ? `sơ kết 6 tháng năm ${work.year}` : `báo cáo tổng kết năm ${work.year}`;
  return {
    key: `unitReport:${work.id}`,
    title: returned
      ? `Bổ sung ${midYear ? 'báo cáo' : 'nội dung'} ${what}`
      : midYear
        ? `Báo cáo ${what}`
        : `Viết nội dung ${what}`,
    href: midYear ? paths.progressReport(work.id) : paths.contribution(work.id),
    why: returned
      ? 'Trưởng Cụm yêu cầu bổ sung, có ghi từng mục.'
      : head
        ? 'Thủ trưởng đơn vị ký và gửi.'
        : 'Chuyên viên thi đua ghi để thủ trưởng ký, gửi.',
    consequence: 'Quá hạn vẫn gửi được nhưng ghi muộn; báo cáo của Cụm ghi tên đơn vị chưa gửi.',
    deadline: work.deadline,
    opensOn: null,
    state:
      work.deadline !== null && today > work.deadline
        ? 'overdue'
        : returned
          ? 'returned'
          : work.begun
            ? 'inProgress'
            : 'notStarted',
    button: returned ? 'Bổ sung' : work.begun ? 'Làm tiếp' : 'Báo cáo',
  };
}

interface LedReport {
  clusterYearId: string;
  kind: UnitReportKind;
  year: number;
  state: ReviewState | YearEndState;
  headUnitId: string;
  deadline: Day | null;
  missing: number;
  of: number;
}

/** What the head has to do with the two reports of the years that it leads, and who is missing. */
async function leadersTasks(
  tx: Tx,
  led: readonly LedYear[],
  roles: ReadonlyMap<string, string>,
  today: Day,
): Promise<Task[]> {
  if (led.length === 0) return [];
  const ids = led.map(({ clusterYearId }) => clusterYearId);
  const parents = await tx.db
    .selectFrom('cluster_year as y')
    .leftJoin('mid_year_review as m', (on) =>
      on.onRef('m.tenant_id', '=', 'y.tenant_id').onRef('m.cluster_year_id', '=', 'y.id'),
    )
    .leftJoin('year_end_report as e', (on) =>
      on.onRef('e.tenant_id', '=', 'y.tenant_id').onRef('e.cluster_year_id', '=', 'y.id'),
    )
    .leftJoin('year_step as d', (on) =>
      on.onRef('d.tenant_id', '=', 'y.tenant_id').onRef('d.cluster_year_id', '=', 'y.id').on('d.code', '=', 'midYear'),
    )
    .select(['y.id', 'y.year', 'm.state as review', 'e.state as yearEnd', 'd.ends_on as midYearDueOn'])
    .select('e.due_on as yearEndDueOn')
    .where('y.tenant_id', '=', tx.tenantId)
    .where('y.id', 'in', ids)
    .orderBy('y.year')
    .execute();
  const reports = await tx.db
    .selectFrom('unit_report')
    .select(['cluster_year_id', 'kind'])
    .select((eb) => [
      eb.fn.countAll<number>().as('of'),
      eb.fn.countAll<number>().filterWhere('state', '<>', 'sent').as('missing'),
    ])
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', 'in', ids)
    .groupBy(['cluster_year_id', 'kind'])
    .execute();
  return parents.flatMap((row) => {
    const work = (kind: UnitReportKind, state: LedReport['state'] | null, deadline: Day | null): LedReport[] => {
      if (!state) return [];
      const count = reports.find((each) => each.cluster_year_id === row.id && each.kind === kind);
      const headUnitId = led.find(({ clusterYearId }) => clusterYearId === row.id)?.headUnitId ?? '';
      const { missing = 0, of = 0 } = count ?? {};
      const counted = { missing: Number(missing), of: Number(of) };
      return [{ clusterYearId: row.id, kind, year: row.year, state, headUnitId, deadline, ...counted }];
    };
    return [
      ...work('midYear', row.review, row.midYearDueOn),
      ...work('yearEnd', row.yearEnd, row.yearEndDueOn),
    ].flatMap((each) => leadersTask(each, roles.get(each.headUnitId) === 'unitHead', today));
  });
}

function leadersTask(work: LedReport, signs: boolean, today: Day): Task[] {
  const { kind, state, year, missing, of, deadline, clusterYearId } = work;
  const midYear = kind === 'midYear';
  const task = (more: Pick<Task, 'title' | 'why' | 'consequence' | 'button'> & Partial<Task>): Task => ({
    key: `${kind}:${clusterYearId}`,
    href: midYear ? paths.midYear(clusterYearId) : paths.yearEnd(clusterYearId),
    deadline: null,
    opensOn: null,
    state: 'inProgress',
    ...more,
  });
  const name = midYear ? `sơ kết 6 tháng năm ${year}` : `báo cáo tổng kết năm ${year}`;
  if (state === 'open' || state === 'collecting') {
    const waits = missing > 0;
    return [
      task({
        title: waits ? `Theo dõi ${name}: còn ${missing}/${of} đơn vị chưa gửi` : nextTitle(midYear, year),
        why: waits ? `Đã có ${of - missing}/${of} đơn vị gửi.` : `Đủ ${of}/${of} đơn vị đã gửi.`,
        consequence: midYear
          ? 'Chưa ghi đã họp thì chưa soạn được báo cáo sơ kết.'
          : 'Chưa biên soạn thì hội nghị chưa có báo cáo tổng kết.',
        deadline,
        state: deadline !== null && today > deadline ? 'overdue' : 'inProgress',
        button: waits ? 'Xem đơn vị chưa gửi' : midYear ? 'Ghi đã họp' : 'Biên soạn',
      }),
    ];
  }
  if (state !== 'held' && state !== 'editing') return [];
  return [
    task({
      title: signs ? `Soạn, ký ban hành ${name}` : `Soạn ${name}`,
      why: midYear ? 'Cụm đã họp sơ kết.' : 'Nội dung của các đơn vị đã về.',
      consequence: midYear
        ? 'Chưa ban hành thì sơ kết chưa có báo cáo gửi cấp trên.'
        : 'Báo cáo cần ban hành trước hội nghị tổng kết.',
      state: signs ? 'toSign' : 'inProgress',
      button: 'Mở báo cáo',
    }),
  ];
}

function nextTitle(midYear: boolean, year: number): string {
  return midYear ? `Họp sơ kết 6 tháng năm ${year}` : `Biên soạn báo cáo tổng kết năm ${year}`;
}
