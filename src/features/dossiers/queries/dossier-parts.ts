import type { Verdict } from '#src/law/verdict.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import type { Finding } from '../rules/obstacles.ts';
import type { QuestionKey } from '../rules/report-questions.ts';
import type { KnownFacts } from './known-facts.ts';

export interface Answer {
  text: string;
  version: number;
  savedAt: Date;
  savedBy: string;
}

export interface ReportSignature {
  name: string;
  title: string;
  at: Date;
  hash: string;
  /** What the program had filled in when it was signed. */
  known: KnownFacts;
}

export interface Submission {
  round: number;
  name: string;
  title: string;
  unit: string;
  at: Date;
  appraisalDueOn: Day;
  hash: string;
}

export interface Attachment {
  id: string;
  part: string;
  round: number;
  title: string;
  documentNumber: string | null;
  documentDay: Day | null;
  fileName: string;
  size: number;
  addedAt: Date;
}

export interface FindingRow {
  item: string;
  finding: Finding;
  note: string;
  by: string;
  at: Date;
}

export interface Appraisal {
  outcome: 'qualified' | 'notQualified';
  reason: string;
  name: string;
  title: string;
  at: Date;
  hash: string;
  /** As the program judged on that day; null where it was concluded before the program judged. */
  verdict: Verdict | null;
  /** Why it was found qualified although the verdict says not eligible. */
  overrideReason: string | null;
}

/** What hangs on a dossier, as it stands in a round. */
export async function partsOfDossier(tx: Tx, dossierId: string, round: number) {
  const { answers, answersBefore } = await answersOf(tx, dossierId, round);
  return {
    answers,
    answersBefore,
    signature: await signatureOf(tx, dossierId, round),
    submissions: await submissionsOf(tx, dossierId),
    attachments: await attachmentsOf(tx, dossierId),
    remarks: await remarksOf(tx, dossierId),
    findings: await findingsOf(tx, dossierId, round),
    appraisal: await appraisalOf(tx, dossierId),
  };
}

async function answersOf(tx: Tx, dossierId: string, round: number) {
  const rows = await tx.db
    .selectFrom('dossier_answer')
    .select(['round', 'question', 'answer', 'version', 'saved_at', 'saved_by'])
    .where('tenant_id', '=', tx.tenantId)
    .where('dossier_id', '=', dossierId)
    .where('round', '>=', round - 1)
    .execute();
  const now = rows.filter((row) => row.round === round);
  return {
    answers: new Map(
      now.map(({ question, answer, version, saved_at, saved_by }) => [
        question as QuestionKey,
        { text: answer, version, savedAt: saved_at, savedBy: saved_by },
      ]),
    ),
    answersBefore: new Map(rows.filter((row) => row.round < round).map(({ question, answer }) => [question, answer])),
  };
}

async function signatureOf(tx: Tx, dossierId: string, round: number): Promise<ReportSignature | null> {
  const row = await tx.db
    .selectFrom('dossier_signature')
    .select(['signer_name as name', 'signer_title as title', 'signed_at as at', 'content', 'content_hash as hash'])
    .where('tenant_id', '=', tx.tenantId)
    .where('dossier_id', '=', dossierId)
    .where('round', '=', round)
    .executeTakeFirst();
  if (!row) return null;
  const { content, ...signature } = row;
  const { known } = JSON.parse(content) as { known: KnownFacts };
  // The first form of the report had neither figures nor responses.
  return { ...signature, known: { ...known, figures: known.figures ?? [], responses: known.responses ?? [] } };
}

function submissionsOf(tx: Tx, dossierId: string): Promise<Submission[]> {
  return tx.db
    .selectFrom('dossier_submission')
    .select(['round', 'signer_name as name', 'signer_title as title', 'signer_unit as unit', 'submitted_at as at'])
    .select(['appraisal_due_on as appraisalDueOn', 'content_hash as hash'])
    .where('tenant_id', '=', tx.tenantId)
    .where('dossier_id', '=', dossierId)
    .orderBy('round')
    .execute();
}

function attachmentsOf(tx: Tx, dossierId: string): Promise<Attachment[]> {
  return tx.db
    .selectFrom('dossier_attachment as a')
    .innerJoin('stored_file as f', (on) => on.onRef('f.tenant_id', '=', 'a.tenant_id').onRef('f.id', '=', 'a.file_id'))
    .select(['a.id', 'a.part', 'a.round', 'a.title', 'a.document_number as documentNumber'])
    .select(['a.document_day as documentDay', 'f.name as fileName', 'f.size', 'a.added_at as addedAt'])
    .where('a.tenant_id', '=', tx.tenantId)
    .where('a.dossier_id', '=', dossierId)
    .where('a.removed_at', 'is', null)
    .orderBy('a.added_at')
    .execute();
}

async function remarksOf(tx: Tx, dossierId: string) {
  return tx.db
    .selectFrom('dossier_remark')
    .select(['round', 'item', 'remark', 'deadline', 'returned_at as returnedAt'])
    .where('tenant_id', '=', tx.tenantId)
    .where('dossier_id', '=', dossierId)
    .orderBy('round')
    .orderBy('item')
    .execute();
}

function findingsOf(tx: Tx, dossierId: string, round: number): Promise<FindingRow[]> {
  return tx.db
    .selectFrom('dossier_finding')
    .select(['item', 'finding', 'note', 'found_by as by', 'found_at as at'])
    .where('tenant_id', '=', tx.tenantId)
    .where('dossier_id', '=', dossierId)
    .where('round', '=', round)
    .execute();
}

async function appraisalOf(tx: Tx, dossierId: string): Promise<Appraisal | null> {
  const row = await tx.db
    .selectFrom('dossier_appraisal')
    .select(['outcome', 'reason', 'officer_name as name', 'officer_title as title', 'decided_at as at'])
    .select(['content_hash as hash', 'verdict', 'override_reason as overrideReason'])
    .where('tenant_id', '=', tx.tenantId)
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  return row ?? null;
}

/** A file of the dossier with where its bytes lie; removed ones only for those who keep earlier versions. */
export async function attachmentFile(tx: Tx, dossierId: string, attachmentId: string) {
  const row = await tx.db
    .selectFrom('dossier_attachment as a')
    .innerJoin('stored_file as f', (on) => on.onRef('f.tenant_id', '=', 'a.tenant_id').onRef('f.id', '=', 'a.file_id'))
    .select(['a.title', 'a.part', 'f.sha256', 'f.name', 'f.media_type as mediaType'])
    .where('a.tenant_id', '=', tx.tenantId)
    .where('a.dossier_id', '=', dossierId)
    .where('a.id', '=', attachmentId)
    .executeTakeFirst();
  return row ?? null;
}
