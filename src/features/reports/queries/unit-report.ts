import { lateDays } from '#src/features/movements/rules.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import type { Remark, UnitReportKind, UnitReportState } from '../rules.ts';

export interface Sending {
  round: number;
  sentAt: Date;
  sentOn: Day;
  dueOn: Day | null;
  lateDays: number;
  senderName: string;
  senderTitle: string;
  content: string;
  hash: string;
  returnedAt: Date | null;
  returnedBy: string | null;
  returnDueOn: Day | null;
  remarks: Remark[];
}

/** A unit's report without what it says: state, rounds, remarks, deadline. */
export interface UnitReportHead {
  id: string;
  kind: UnitReportKind;
  clusterYearId: string;
  year: number;
  unitId: string;
  unitName: string;
  state: UnitReportState;
  round: number;
  savedAt: Date | null;
  savedBy: string | null;
  version: number;
  /** The deadline of the round that is being written: the common one, or the return's. */
  dueOn: Day | null;
  /** Every round that was sent, oldest first. */
  sendings: Sending[];
  /** Of the return that is to be answered; empty otherwise. */
  remarks: Remark[];
}

/** @param lock held until the end of the change */
export async function unitReportHead(tx: Tx, reportId: string, lock = false): Promise<UnitReportHead | null> {
  if (lock) await holdReport(tx, reportId);
  const row = await tx.db
    .selectFrom('unit_report as r')
    .innerJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'))
    .innerJoin('cluster_year as y', (on) =>
      on.onRef('y.tenant_id', '=', 'r.tenant_id').onRef('y.id', '=', 'r.cluster_year_id'),
    )
    .leftJoin('year_step as d', (on) =>
      on
        .onRef('d.tenant_id', '=', 'r.tenant_id')
        .onRef('d.cluster_year_id', '=', 'r.cluster_year_id')
        .on('d.code', '=', 'midYear'),
    )
    .leftJoin('year_end_report as e', (on) =>
      on.onRef('e.tenant_id', '=', 'r.tenant_id').onRef('e.cluster_year_id', '=', 'r.cluster_year_id'),
    )
    .select(['r.id', 'r.kind', 'r.cluster_year_id as clusterYearId', 'y.year', 'r.unit_id as unitId'])
    .select(['u.name as unitName', 'r.state', 'r.round', 'r.saved_at as savedAt', 'r.saved_by as savedBy', 'r.version'])
    .select(['d.ends_on as midYearDueOn', 'e.due_on as yearEndDueOn'])
    .where('r.tenant_id', '=', tx.tenantId)
    .where('r.id', '=', reportId)
    .executeTakeFirst();
  if (!row) return null;
  const { midYearDueOn, yearEndDueOn, ...head } = row;
  const sendings = await sendingsOf(tx, reportId);
  const returned = head.state === 'returned' ? sendings.at(-1) : undefined;
  const common = head.kind === 'midYear' ? midYearDueOn : yearEndDueOn;
  return {
    ...head,
    dueOn: returned ? returned.returnDueOn : common,
    sendings,
    remarks: returned?.remarks ?? [],
  };
}

async function holdReport(tx: Tx, reportId: string): Promise<void> {
  await tx.db
    .selectFrom('unit_report')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', reportId)
    .forUpdate()
    .execute();
}

async function sendingsOf(tx: Tx, reportId: string): Promise<Sending[]> {
  const rows = await tx.db
    .selectFrom('unit_report_sending as s')
    .leftJoin('unit_report_return as b', (on) =>
      on
        .onRef('b.tenant_id', '=', 's.tenant_id')
        .onRef('b.report_id', '=', 's.report_id')
        .onRef('b.round', '=', 's.round'),
    )
    .select(['s.round', 's.sent_at as sentAt', 's.sent_on as sentOn', 's.due_on as dueOn', 's.content'])
    .select(['s.sender_name as senderName', 's.sender_title as senderTitle', 's.content_hash as hash'])
    .select(['b.returned_at as returnedAt', 'b.returned_by as returnedBy', 'b.due_on as returnDueOn'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.report_id', '=', reportId)
    .orderBy('s.round')
    .execute();
  const remarks = await tx.db
    .selectFrom('unit_report_remark')
    .select(['round', 'item_id as itemId', 'item_name as itemName', 'words'])
    .where('tenant_id', '=', tx.tenantId)
    .where('report_id', '=', reportId)
    .orderBy('round')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    ...row,
    lateDays: lateDays(row.sentOn, row.dueOn),
    remarks: remarks
      .filter(({ round }) => round === row.round)
      .map(({ itemId, itemName, words }) => ({ itemId, itemName, words })),
  }));
}

/** The report of a unit in a year; null when there is none. */
export async function reportOfUnit(
  tx: Tx,
  clusterYearId: string,
  kind: UnitReportKind,
  unitId: string,
): Promise<string | null> {
  const row = await tx.db
    .selectFrom('unit_report')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId)
    .where('kind', '=', kind)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return row?.id ?? null;
}
