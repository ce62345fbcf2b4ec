import { oneFlagOn } from '#src/law/one-flag.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { forbidden, invalid, notFound, wrongPhase } from '#src/platform/errors.ts';
import { linkFile, type StoredUpload } from '#src/platform/files/stored-upload.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';
import { decisionRecord, waitingCases } from '../queries/decisions.ts';
import { type SubmissionFacts, type SubmissionRecord, submissionRecord } from '../queries/submissions.ts';
import { replacedBy } from '../rules/fall-back.ts';
import { packsOf } from '../rules/law-of-list.ts';
import { competenceOn, demandCompetence, demandNewPaper } from './decision-in-change.ts';
import { endCases, registerAwards } from './register-awards.ts';

export interface AnswerInput {
  number: string;
  datedOn: Day;
  issuer: string;
  /** By case. */
  outcomes: Record<string, { outcome: 'granted' | 'refused'; reason: string | null }>;
  file: StoredUpload;
}

/**
 * Records what the Government decided, with its number, day, issuer and scan. Who is granted enters the register and
 * the lower flag's case of the same year is closed; who is refused falls back to it (I-6).
 */
export function recordAnswer(
  scope: Scope<'awardSubmission.answer', SubmissionFacts>,
  input: AnswerInput,
): Promise<{ decisionId: string; granted: string[]; refused: string[]; replaced: string[] }> {
  return change(scope, async (tx, journal) => {
    const submission = await heldSubmission(tx, scope.facts.submissionId);
    demandAnswer(submission, input, scope.today);
    const granted = submission.items.filter(({ caseId }) => input.outcomes[caseId]?.outcome === 'granted');
    const refused = submission.items.filter(({ caseId }) => input.outcomes[caseId]?.outcome === 'refused');
    const decisionId = await insertOutside(tx, scope, submission, input, granted);
    const decision = await decisionRecord(tx, decisionId);
    if (!decision?.numberText || !decision.datedOn) throw notFound();
    const { numberText, datedOn } = decision;
    const open = await waitingCases(tx, submission.year);
    if (granted.length > 0) await registerAwards(tx, scope, { ...decision, numberText, datedOn });
    await answerItems(tx, scope.now, submission, input, decisionId);
    const replaced = granted.flatMap(({ unitId, pack }) => {
      const rule = oneFlagOn(datedOn, pack);
      const lower = replacedBy({ unitId, year: submission.year, award: decision.award }, open, rule);
      if (lower?.inDecisionId)
        throw wrongPhase(`${lower.unitName} đang có tên trong dự thảo quyết định khác. Rút dự thảo ấy trước.`);
      return lower ? [lower] : [];
    });
    await endCases(tx, scope, decisionId, [
      ...refused.map(({ caseId }) => ({
        caseId,
        outcome: 'refused' as const,
        reason: input.outcomes[caseId]?.reason ?? null,
      })),
      ...replaced.map(({ caseId }) => ({
        caseId,
        outcome: 'replaced' as const,
        reason: `Đã được tặng ${submission.awardName}, Quyết định số ${numberText}`,
      })),
    ]);
    const result = {
      decisionId,
      granted: granted.map(({ unitId }) => unitId),
      refused: refused.map(({ unitId }) => unitId),
      replaced: replaced.map(({ unitId }) => unitId),
    };
    await journal({
      object: scope.facts.object,
      before: { state: submission.state },
      after: { state: 'answered', number: input.number, datedOn: input.datedOn, issuer: input.issuer, ...result },
    });
    return result;
  });
}

async function heldSubmission(tx: Tx, submissionId: string): Promise<SubmissionRecord> {
  await tx.db
    .selectFrom('award_submission')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', submissionId)
    .forUpdate()
    .execute();
  const submission = await submissionRecord(tx, submissionId);
  if (!submission) throw notFound();
  if (submission.state !== 'pending') throw wrongPhase('Kết quả của lần trình này đã ghi.');
  return submission;
}

function demandAnswer(submission: SubmissionRecord, input: AnswerInput, today: Day): void {
  const faults: Record<string, string> = {};
  if (input.datedOn < submission.submittedOn) faults.datedOn = 'Ngày quyết định không trước ngày trình.';
  if (input.datedOn > today) faults.datedOn = 'Ngày quyết định không sau hôm nay.';
  for (const { caseId } of submission.items) {
    if (!input.outcomes[caseId]) faults[`outcome-${caseId}`] = 'Chọn kết quả của từng đơn vị.';
  }
  if (Object.keys(faults).length > 0) throw invalid(faults);
}

async function insertOutside(
  tx: Tx,
  scope: Scope,
  submission: SubmissionRecord,
  input: AnswerInput,
  granted: SubmissionRecord['items'],
): Promise<string> {
  const { actor, now } = scope;
  if (!actor) throw forbidden();
  const award = submission.award as 'CO_CP';
  const packs = packsOf(submission.items);
  const competence = competenceOn(award, input.datedOn, packs);
  demandCompetence({ award, awardName: submission.awardName, authority: 'government' }, input.datedOn, packs);
  const decisionId = uuidv7(now.getTime());
  await demandNewPaper(tx, input);
  await tx.db
    .insertInto('award_decision')
    .values({
      ...{ tenant_id: tx.tenantId, id: decisionId, kind: granted.length > 0 ? 'grant' : 'refuse', state: 'issued' },
      ...{ authority: competence?.authority ?? 'government', award, award_name: submission.awardName },
      ...{ award_year: submission.year, subject: `Về việc tặng “${submission.awardName}” năm ${submission.year}` },
      ...{ issuer: input.issuer, symbol: '', number: null, number_year: null, number_text: input.number },
      ...{ dated_on: input.datedOn, submission_id: submission.submissionId, target_id: null, cause_code: null },
      ...{ cause: null, drafted_at: now, drafted_by: actor.accountId, signed_at: null, signed_by: null },
      ...{ signer_name: null, signer_title: null, content_hash: null, numbered_at: null, issued_at: now },
      ...{ closed_at: null, withdraw_reason: null, file_id: await linkFile(tx, scope, input.file) },
      synthetic: scope.services.demonstration,
    })
    .execute();
  if (granted.length > 0) {
    await tx.db
      .insertInto('award_decision_item')
      .values(
        granted.map((item, index) => ({
          ...{ tenant_id: tx.tenantId, decision_id: decisionId, ordinal: index + 1, case_id: item.caseId },
          ...{ dossier_id: item.dossierId, unit_id: item.unitId, cluster_year_id: item.clusterYearId },
          ...{ subject_name: item.subjectName, award, award_name: submission.awardName },
          ...{ award_year: submission.year, award_id: null, previous_name: null },
        })),
      )
      .execute();
  }
  return decisionId;
}

async function answerItems(tx: Tx, at: Date, submission: SubmissionRecord, input: AnswerInput, decisionId: string) {
  for (const { caseId } of submission.items) {
    const answer = input.outcomes[caseId];
    if (!answer) continue;
    await tx.db
      .updateTable('award_submission_item')
      .set({ outcome: answer.outcome, reason: answer.reason, decision_id: decisionId })
      .where('tenant_id', '=', tx.tenantId)
      .where('submission_id', '=', submission.submissionId)
      .where('case_id', '=', caseId)
      .execute();
  }
  await tx.db
    .updateTable('award_submission')
    .set({ state: 'answered', answered_at: at, version: submission.version + 1 })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', submission.submissionId)
    .execute();
}
