import type { RulePack } from '#src/law/pack.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { yearPacks } from '../../eligibility/queries/packs.ts';

export interface SubmissionFacts extends Facts {
  submissionId: string;
}

export async function submissionFacts(tx: Tx, submissionId: string): Promise<SubmissionFacts | null> {
  const row = await tx.db
    .selectFrom('award_submission')
    .select('state')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', submissionId)
    .executeTakeFirst();
  return row ? { object: { kind: 'awardSubmission', id: submissionId }, phase: row.state, submissionId } : null;
}

export interface SubmissionItem {
  caseId: string;
  dossierId: string;
  unitId: string;
  clusterYearId: string;
  /** The rules that the year runs on. */
  pack: RulePack;
  subjectName: string;
  position: number;
  outcome: 'pending' | 'granted' | 'refused';
  reason: string | null;
}

export interface SubmissionRecord {
  submissionId: string;
  award: string;
  awardName: string;
  year: number;
  addressee: string;
  number: string;
  submittedOn: Day;
  state: 'pending' | 'answered';
  version: number;
  /** The decisions or papers that answered it. */
  answers: { decisionId: string; numberText: string; datedOn: Day; issuer: string }[];
  items: SubmissionItem[];
}

export async function submissionRecord(tx: Tx, submissionId: string): Promise<SubmissionRecord | null> {
  const row = await tx.db
    .selectFrom('award_submission')
    .select(['id as submissionId', 'award', 'award_name as awardName', 'award_year as year', 'addressee', 'number'])
    .select(['submitted_on as submittedOn', 'state', 'version'])
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', submissionId)
    .executeTakeFirst();
  if (!row) return null;
  const items = await tx.db
    .selectFrom('award_submission_item')
    .select(['case_id as caseId', 'dossier_id as dossierId', 'unit_id as unitId', 'outcome', 'reason', 'position'])
    .select(['cluster_year_id as clusterYearId', 'subject_name as subjectName'])
    .where('tenant_id', '=', tx.tenantId)
    .where('submission_id', '=', submissionId)
    .orderBy('position')
    .execute();
  const answers = await tx.db
    .selectFrom('award_decision')
    .select(['id as decisionId', 'number_text', 'dated_on', 'issuer'])
    .where('tenant_id', '=', tx.tenantId)
    .where('submission_id', '=', submissionId)
    .orderBy('drafted_at')
    .execute();
  const packs = await yearPacks(
    tx,
    items.map(({ clusterYearId }) => clusterYearId),
  );
  return {
    ...row,
    items: items.map((item) => ({ ...item, pack: packs.of(item.clusterYearId) })),
    answers: answers.flatMap(({ number_text, dated_on, ...answer }) =>
      number_text && dated_on ? [{ ...answer, numberText: number_text, datedOn: dated_on }] : [],
    ),
  };
}

export interface SubmissionLine {
  submissionId: string;
  awardName: string;
  year: number;
  number: string;
  submittedOn: Day;
  units: string[];
}

/** Submissions that wait for an answer, the oldest first: few at any time. */
export async function pendingSubmissions(tx: Tx): Promise<SubmissionLine[]> {
  const rows = await tx.db
    .selectFrom('award_submission as s')
    .innerJoin('award_submission_item as i', (on) =>
      on.onRef('i.tenant_id', '=', 's.tenant_id').onRef('i.submission_id', '=', 's.id'),
    )
    .select(['s.id as submissionId', 's.award_name as awardName', 's.award_year as year', 's.number'])
    .select(['s.submitted_on as submittedOn', 'i.subject_name'])
    .where('s.tenant_id', '=', tx.tenantId)
    .where('s.state', '=', 'pending')
    .orderBy('s.submitted_on')
    .orderBy('s.id')
    .orderBy('i.position')
    .execute();
  const lines = new Map<string, SubmissionLine>();
  for (const { subject_name, ...row } of rows) {
    const line = lines.get(row.submissionId) ?? { ...row, units: [] };
    line.units.push(subject_name);
    lines.set(row.submissionId, line);
  }
  return [...lines.values()];
}
