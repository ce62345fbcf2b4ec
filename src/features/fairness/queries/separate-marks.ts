import type { Tx } from '#src/platform/database/transaction.ts';
import type { GivenMark, Reviewer } from '../figures.ts';

export interface SeparateMarks {
  reviewers: Reviewer[];
  marks: GivenMark[];
}

/** Where a line of the score table stands, and whether its points are taken off. */
export interface LinePlace {
  code: string;
  group: string;
  penalty: boolean;
}

interface MarkRow {
  account_id: string | null;
  reviewer: string;
  unit: string | null;
  of_unit: string;
  criterion_id: string;
  /** Null where they follow only from the facts, beside the best of the cluster. */
  points: number | null;
}

/**
 * The marks of a year as each reviewer gave them alone. By a review plan: the marks that were sent blind, not what became
 * of them once differences were known, and none of a task that ended or of a person who stepped back from the sheet.
 * Without one: the verified lines, which one person marked for all.
 */
export async function separateMarks(
  tx: Tx,
  clusterYearId: string,
  lines: ReadonlyMap<string, LinePlace>,
): Promise<SeparateMarks> {
  const blind = await blindMarks(tx, clusterYearId);
  const rows = blind.length > 0 ? blind : await verifiedMarks(tx, clusterYearId);
  const reviewers = new Map<string, Reviewer>();
  const marks = rows.flatMap((row): GivenMark[] => {
    const line = lines.get(row.criterion_id);
    if (!line || row.account_id === null || row.points === null) return [];
    reviewers.set(row.account_id, { id: row.account_id, name: row.reviewer, unit: row.unit });
    const points = line.penalty ? -row.points : row.points;
    return [{ reviewer: row.account_id, unit: row.of_unit, line: line.code, group: line.group, points }];
  });
  return { reviewers: [...reviewers.values()], marks };
}

function blindMarks(tx: Tx, clusterYearId: string): Promise<MarkRow[]> {
  return tx.db
    .selectFrom('review_task as t')
    .innerJoin('score_sheet as s', (on) => on.onRef('s.tenant_id', '=', 't.tenant_id').onRef('s.id', '=', 't.sheet_id'))
    .innerJoin('review_line as l', (on) =>
      on.onRef('l.tenant_id', '=', 't.tenant_id').onRef('l.task_id', '=', 't.id').on('l.number', '=', 1),
    )
    .innerJoin('account as a', (on) => on.onRef('a.tenant_id', '=', 't.tenant_id').onRef('a.id', '=', 't.account_id'))
    .leftJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 't.tenant_id').onRef('u.id', '=', 't.unit_id'))
    .select(['t.account_id', 'a.display_name as reviewer', 'u.short_name as unit', 's.unit_id as of_unit'])
    .select(['l.criterion_id', 'l.points'])
    .where('t.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', clusterYearId)
    .where('s.reviewed_at', 'is not', null)
    .where('t.sent_at', 'is not', null)
    .where('t.ended_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('review_recusal as r')
            .select('r.id')
            .whereRef('r.tenant_id', '=', 't.tenant_id')
            .whereRef('r.sheet_id', '=', 't.sheet_id')
            .whereRef('r.account_id', '=', 't.account_id'),
        ),
      ),
    )
    .orderBy('a.user_name')
    .orderBy('s.unit_id')
    .orderBy('l.criterion_id')
    .execute();
}

function verifiedMarks(tx: Tx, clusterYearId: string): Promise<MarkRow[]> {
  return tx.db
    .selectFrom('score_sheet as s')
    .innerJoin('verified_line as l', (on) =>
      on
        .onRef('l.tenant_id', '=', 's.tenant_id')
        .onRef('l.sheet_id', '=', 's.id')
        .onRef('l.round', '=', 's.signed_round'),
    )
    .leftJoin('sheet_reviewer as r', (on) =>
      on
        .onRef('r.tenant_id', '=', 's.tenant_id')
        .onRef('r.sheet_id', '=', 's.id')
        .onRef('r.account_id', '=', 'l.account_id'),
    )
    .leftJoin('unit as u', (on) => on.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'))
    .select(['l.account_id', 'l.reviewer_name as reviewer', 'u.short_name as unit', 's.unit_id as of_unit'])
    .select(['l.criterion_id', 'l.points'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', clusterYearId)
    .where('s.reviewed_at', 'is not', null)
    .orderBy('l.reviewer_name')
    .orderBy('s.unit_id')
    .orderBy('l.criterion_id')
    .execute();
}
