import { type ClusterYearFacts, clusterYearFacts } from '#src/features/clusters/queries.ts';
import { withoutOwnLeaders } from '#src/features/movements/queries.ts';
import { lateDays } from '#src/features/movements/rules.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import type { ContributionContent, ProgressContent } from './content.ts';
import {
  isCollecting,
  type ReviewState,
  type UnitReportKind,
  type UnitReportState,
  type YearEndState,
} from './rules.ts';

export interface ReviewFacts extends ClusterYearFacts {
  reviewId: string;
  state: ReviewState;
}

/** The mid-year review of a year; null before it is opened. What was reported stays readable in a closed year. */
export async function reviewFacts(tx: Tx, clusterYearId: string): Promise<ReviewFacts | null> {
  const year = await clusterYearFacts(tx, clusterYearId);
  const review = year && (await stateOf(tx, 'mid_year_review', clusterYearId));
  if (!year || !review) return null;
  return {
    ...year,
    object: { kind: 'midYearReview', id: review.id },
    phase: year.phase === 'closed' && review.state !== 'reported' ? 'yearClosed' : review.state,
    reviewId: review.id,
    state: review.state as ReviewState,
  };
}

export interface YearEndFacts extends ClusterYearFacts {
  yearEndId: string;
  state: YearEndState;
}

/** The year-end report of a year; null before it is opened. */
export async function yearEndFacts(tx: Tx, clusterYearId: string): Promise<YearEndFacts | null> {
  const year = await clusterYearFacts(tx, clusterYearId);
  const report = year && (await stateOf(tx, 'year_end_report', clusterYearId));
  if (!year || !report) return null;
  return {
    ...year,
    object: { kind: 'yearEndReport', id: report.id },
    phase: year.phase === 'closed' && report.state !== 'issued' ? 'yearClosed' : report.state,
    yearEndId: report.id,
    state: report.state as YearEndState,
  };
}

function stateOf(tx: Tx, table: 'mid_year_review' | 'year_end_report', clusterYearId: string) {
  return tx.db
    .selectFrom(table)
    .select(['id', 'state'])
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId)
    .executeTakeFirst();
}

/** The cluster's report as the head of the leading unit signs it. */
export function signedByLeader<F extends ClusterYearFacts>(facts: F | null): (F & { unitId: string | null }) | null {
  return facts && { ...facts, unitId: facts.headUnitId ?? null };
}

export interface UnitReportFacts extends ClusterYearFacts {
  reportId: string;
  kind: UnitReportKind;
  unitId: string;
  unitName: string;
  state: UnitReportState;
}

/** One unit's report; locked while the cluster holds the review or composes the report, and for good after. */
export async function unitReportFacts(tx: Tx, reportId: string, kind: UnitReportKind): Promise<UnitReportFacts | null> {
  const row = await tx.db
    .selectFrom('unit_report as r')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'))
    .select(['r.cluster_year_id', 'r.unit_id', 'r.state', 'u.name'])
    .where('r.tenant_id', '=', tx.tenantId)
    .where('r.id', '=', reportId)
    .where('r.kind', '=', kind)
    .executeTakeFirst();
  const year = row && (await clusterYearFacts(tx, row.cluster_year_id));
  if (!year) return null;
  const parent = await parentState(tx, kind, row.cluster_year_id);
  const open = year.phase !== 'closed' && parent !== null && isCollecting(parent);
  const facts: UnitReportFacts = {
    ...year,
    object: { kind: 'unitReport', id: reportId },
    phase: open ? row.state : 'locked',
    reportId,
    kind,
    unitId: row.unit_id,
    unitName: row.name,
    state: row.state,
  };
  return withoutOwnLeaders(facts, row.unit_id);
}

/** How far the cluster is with what units report to; null when it is not opened. */
export async function parentState(
  tx: Tx,
  kind: UnitReportKind,
  clusterYearId: string,
): Promise<ReviewState | YearEndState | null> {
  const row = await stateOf(tx, kind === 'midYear' ? 'mid_year_review' : 'year_end_report', clusterYearId);
  return row?.state ?? null;
}

export interface UnitReportStanding {
  unitId: string;
  unitName: string;
  shortName: string;
  /** Null for a member that joined after the opening. */
  reportId: string | null;
  state: UnitReportState | null;
  /** Of the latest sending. */
  sentOn: Day | null;
  lateDays: number;
  content: string | null;
  /** While returned: the day until which it must come back. */
  returnDueOn: Day | null;
}

/** How far each member's report of a kind is, in the order of the members, with what it sent last. */
export async function unitReportStates(
  tx: Tx,
  clusterYearId: string,
  kind: UnitReportKind,
): Promise<UnitReportStanding[]> {
  const rows = await tx.db
    .selectFrom('membership as m')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'm.tenant_id').onRef('u.id', '=', 'm.unit_id'))
    .leftJoin('unit_report as r', (on) =>
      on
        .onRef('r.tenant_id', '=', 'm.tenant_id')
        .onRef('r.cluster_year_id', '=', 'm.cluster_year_id')
        .onRef('r.unit_id', '=', 'm.unit_id')
        .on('r.kind', '=', kind),
    )
    .leftJoin('unit_report_sending as s', (on) =>
      on
        .onRef('s.tenant_id', '=', 'r.tenant_id')
        .onRef('s.report_id', '=', 'r.id')
        .on((eb) =>
          eb(
            's.round',
            '=',
            eb
              .case()
              .when('r.state', '=', 'sent')
              .then(eb.ref('r.round'))
              .else(eb('r.round', '-', 1))
              .end(),
          ),
        ),
    )
    .leftJoin('unit_report_return as b', (on) =>
      on
        .onRef('b.tenant_id', '=', 's.tenant_id')
        .onRef('b.report_id', '=', 's.report_id')
        .onRef('b.round', '=', 's.round'),
    )
    .select(['m.unit_id as unitId', 'u.name as unitName', 'u.short_name as shortName', 'r.id as reportId', 'r.state'])
    .select(['s.sent_on as sentOn', 's.due_on as dueOn', 's.content', 'b.due_on as returnDueOn'])
    .where('m.tenant_id', '=', tx.tenantId)
    .where('m.cluster_year_id', '=', clusterYearId)
    .orderBy('m.position')
    .execute();
  return rows.map(({ dueOn, ...row }) => ({
    ...row,
    lateDays: row.sentOn === null ? 0 : lateDays(row.sentOn, dueOn),
    returnDueOn: row.state === 'returned' ? row.returnDueOn : null,
  }));
}

/** What the head of a unit sent for the two reports of the year; null where nothing stands. */
export interface SentReports {
  progress: ProgressContent | null;
  contribution: ContributionContent | null;
}

export async function sentReportsOf(tx: Tx, clusterYearId: string, unitId: string): Promise<SentReports> {
  const rows = await tx.db
    .selectFrom('unit_report as r')
    .innerJoin('unit_report_sending as s', (on) =>
      on.onRef('s.tenant_id', '=', 'r.tenant_id').onRef('s.report_id', '=', 'r.id').onRef('s.round', '=', 'r.round'),
    )
    .select(['r.kind', 's.content'])
    .where('r.tenant_id', '=', tx.tenantId)
    .where('r.cluster_year_id', '=', clusterYearId)
    .where('r.unit_id', '=', unitId)
    .where('r.state', '=', 'sent')
    .execute();
  const contentOf = (kind: UnitReportKind) => rows.find((row) => row.kind === kind)?.content ?? 'null';
  return {
    progress: JSON.parse(contentOf('midYear')) as ProgressContent | null,
    contribution: JSON.parse(contentOf('yearEnd')) as ContributionContent | null,
  };
}

export interface YearEndStanding {
  state: YearEndState;
  number: number | null;
  issuedOn: Day | null;
}

/** The year-end report in one line, for the conference; null before it is opened. */
export async function yearEndStanding(tx: Tx, clusterYearId: string): Promise<YearEndStanding | null> {
  const row = await tx.db
    .selectFrom('year_end_report')
    .select(['state', 'number', 'issued_on as issuedOn'])
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId)
    .executeTakeFirst();
  return row ?? null;
}
