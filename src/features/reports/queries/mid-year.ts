import { covenantRecord, pledges } from '#src/features/covenants/queries/covenant-record.ts';
import { type Amendment, covenantOfYear } from '#src/features/covenants/queries.ts';
import { registrationStates, targetsOf } from '#src/features/movements/queries.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import type { ProgressLine } from '../rules/mid-year.ts';
import type { ReviewState } from '../rules.ts';
import { type UnitReportHead, unitReportHead } from './unit-report.ts';

export interface MidYearReview {
  id: string;
  clusterYearId: string;
  state: ReviewState;
  openedAt: Date;
  heldOn: Day | null;
  missingReason: string;
  addressee: string;
  overview: string;
  results: string;
  difficulties: string;
  conclusion: string;
  tasks: string;
  number: number | null;
  issuedOn: Day | null;
  issuedAt: Date | null;
  signerName: string | null;
  signerTitle: string | null;
  content: string | null;
  hash: string | null;
  savedAt: Date;
  savedBy: string;
  version: number;
}

/** The review of a year; null before it is opened. @param lock held until the end of the change */
export async function midYearReview(tx: Tx, clusterYearId: string, lock = false): Promise<MidYearReview | null> {
  const query = tx.db
    .selectFrom('mid_year_review')
    .select(['id', 'cluster_year_id as clusterYearId', 'state', 'opened_at as openedAt', 'held_on as heldOn'])
    .select(['missing_reason as missingReason', 'addressee', 'overview', 'results', 'difficulties', 'conclusion'])
    .select(['tasks', 'number', 'issued_on as issuedOn', 'issued_at as issuedAt', 'signer_name as signerName'])
    .select(['signer_title as signerTitle', 'content', 'content_hash as hash', 'saved_at as savedAt'])
    .select(['saved_by as savedBy', 'version'])
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId);
  return (await (lock ? query.forUpdate() : query).executeTakeFirst()) ?? null;
}

/** A target to report on: as it is in force and, where an amendment changed it, as all signed it. */
export interface ReviewedTarget {
  id: string;
  indicator: string;
  unitOfMeasure: string;
  goal: string;
  dueOn: Day;
  signedGoal: string | null;
}

export interface ReviewedTargets {
  /** Null: no covenant was signed, the targets are those of the registrations. */
  covenantId: string | null;
  byUnit: Map<string, ReviewedTarget[]>;
  amendments: Amendment[];
}

/** What each unit pledged: the covenant with its amendments or, where none was signed, the registrations. */
export async function reviewedTargets(tx: Tx, clusterYearId: string): Promise<ReviewedTargets> {
  const covenantId = await covenantOfYear(tx, clusterYearId);
  const record = covenantId ? await covenantRecord(tx, covenantId) : null;
  if (record && record.state !== 'draft' && record.state !== 'signing') {
    const units = pledges(record).map(({ unitId, targets }) => {
      const reviewed = targets.map(({ id, indicator, unitOfMeasure, goal, dueOn, original }): ReviewedTarget => {
        return { id, indicator, unitOfMeasure, goal, dueOn, signedGoal: original?.goal ?? null };
      });
      return [unitId, reviewed] as const;
    });
    return { covenantId: record.id, byUnit: new Map(units), amendments: record.amendments };
  }
  return { covenantId: null, byUnit: await registeredTargets(tx, clusterYearId), amendments: [] };
}

async function registeredTargets(tx: Tx, clusterYearId: string): Promise<Map<string, ReviewedTarget[]>> {
  const registrations = (await registrationStates(tx, clusterYearId)).filter(({ state }) => state === 'agreed');
  const ids = registrations.flatMap(({ registrationId }) => registrationId ?? []);
  const targets = await targetsOf(tx, ids);
  return new Map(
    registrations.map(({ unitId, registrationId }) => [
      unitId,
      targets
        .filter((target) => target.registrationId === registrationId)
        .map(({ id, indicator, unitOfMeasure, goal, dueOn }) => ({
          id,
          indicator,
          unitOfMeasure,
          goal,
          dueOn,
          signedGoal: null,
        })),
    ]),
  );
}

export interface TargetEvidence {
  id: string;
  targetId: string;
  round: number;
  summary: string;
  documentNumber: string | null;
  documentDate: Day | null;
  fileName: string | null;
  sha256: string | null;
}

export interface ProgressRecord extends UnitReportHead {
  covenantId: string | null;
  targets: ReviewedTarget[];
  /** Of this unit, in order, whatever became of them. */
  amendments: Amendment[];
  /** What is being written; what was sent lies in `sendings`. */
  lines: ProgressLine[];
  /** Not removed. */
  evidence: TargetEvidence[];
}

/** One unit's progress whole. @param lock held until the end of the change */
export async function progressRecord(tx: Tx, reportId: string, lock = false): Promise<ProgressRecord | null> {
  const head = await unitReportHead(tx, reportId, lock);
  if (!head) return null;
  const { covenantId, byUnit, amendments } = await reviewedTargets(tx, head.clusterYearId);
  return {
    ...head,
    covenantId,
    targets: byUnit.get(head.unitId) ?? [],
    amendments: amendments.filter(({ unitId }) => unitId === head.unitId),
    lines: await linesOf(tx, reportId),
    evidence: await evidenceOf(tx, reportId),
  };
}

function linesOf(tx: Tx, reportId: string): Promise<ProgressLine[]> {
  return tx.db
    .selectFrom('target_progress')
    .select(['target_id as targetId', 'value', 'share', 'state', 'forecast', 'note'])
    .where('tenant_id', '=', tx.tenantId)
    .where('report_id', '=', reportId)
    .execute();
}

function evidenceOf(tx: Tx, reportId: string): Promise<TargetEvidence[]> {
  return tx.db
    .selectFrom('target_evidence as e')
    .leftJoin('stored_file as f', (on) => on.onRef('f.tenant_id', '=', 'e.tenant_id').onRef('f.id', '=', 'e.file_id'))
    .select(['e.id', 'e.target_id as targetId', 'e.round', 'e.summary', 'e.document_number as documentNumber'])
    .select(['e.document_date as documentDate', 'f.name as fileName', 'f.sha256'])
    .where('e.tenant_id', '=', tx.tenantId)
    .where('e.report_id', '=', reportId)
    .where('e.removed_at', 'is', null)
    .orderBy('e.added_at')
    .orderBy('e.id')
    .execute();
}

/** The stored file of a piece of evidence, removed or not; null for a document reference. */
export async function targetEvidenceFile(tx: Tx, reportId: string, evidenceId: string) {
  const row = await tx.db
    .selectFrom('target_evidence as e')
    .innerJoin('stored_file as f', (on) => on.onRef('f.tenant_id', '=', 'e.tenant_id').onRef('f.id', '=', 'e.file_id'))
    .innerJoin('unit_report as r', (on) =>
      on.onRef('r.tenant_id', '=', 'e.tenant_id').onRef('r.id', '=', 'e.report_id'),
    )
    .select(['e.round', 'r.round as writtenRound', 'r.state', 'f.sha256', 'f.name', 'f.media_type as mediaType'])
    .where('e.tenant_id', '=', tx.tenantId)
    .where('e.report_id', '=', reportId)
    .where('e.id', '=', evidenceId)
    .executeTakeFirst();
  return row ?? null;
}
