import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, invalid } from '#src/platform/errors.ts';
import type { Answer } from '../queries/dossier-parts.ts';
import type { DossierRecord } from '../queries/dossier-record.ts';
import type { DossierFacts } from '../queries.ts';
import { questionItem } from '../rules/items.ts';
import { awardLineFault, type ReportQuestion } from '../rules/report-questions.ts';
import { dossierInEditing, writeDossier } from './dossier-in-change.ts';

/**
 * Keeps one answer of the report. A signature of the same round, not yet sent, is taken back: the head signs what
 * stands.
 * @param input.version of the answer that the page showed; 0 where there was none
 * @throws AppError conflict when somebody else saved this answer meanwhile
 */
export function saveAnswer(
  scope: Scope<'dossier.answer', DossierFacts>,
  input: { question: ReportQuestion; text: string; version: number },
): Promise<{ signatureTakenBack: boolean }> {
  return change(scope, async (tx, journal) => {
    const { question, text } = input;
    const record = await dossierInEditing(tx, scope, questionItem(question.key));
    const fault = question.shape === 'lines' ? awardLineFault(text) : null;
    if (fault) throw invalid({ answer: fault });
    const before = record.answers.get(question.key) ?? null;
    demandSeenAnswer(before, input.version);
    const unchanged = before?.text === text;
    if (!unchanged) await writeAnswer(tx, scope, record, { ...input, version: before?.version ?? 0 });
    const signatureTakenBack = !unchanged && record.signature !== null;
    if (signatureTakenBack) await takeSignatureBack(tx, record);
    await writeDossier(tx, record);
    await journal({
      object: scope.facts.object,
      before: { question: question.key, answer: before?.text ?? null },
      after: { question: question.key, answer: text, round: record.round, signatureTakenBack },
    });
    return { signatureTakenBack };
  });
}

function demandSeenAnswer(before: Answer | null, version: number): void {
  if ((before?.version ?? 0) === version) return;
  throw new AppError('conflict', 'Mục này vừa có người lưu. Xem phần đã lưu bên dưới rồi gửi lại.', {
    conflict: { values: { answer: before?.text ?? '' }, version: before?.version ?? 0, who: before?.savedBy ?? '' },
  });
}

async function writeAnswer(
  tx: Tx,
  scope: Scope<'dossier.answer', DossierFacts>,
  { id, round }: DossierRecord,
  { question, text, version }: { question: ReportQuestion; text: string; version: number },
): Promise<void> {
  const saved = { answer: text, version: version + 1, saved_at: scope.now, saved_by: scope.actor?.displayName ?? '' };
  await tx.db
    .insertInto('dossier_answer')
    .values({ tenant_id: tx.tenantId, dossier_id: id, round, question: question.key, ...saved })
    .onConflict((on) => on.columns(['tenant_id', 'dossier_id', 'round', 'question']).doUpdateSet(saved))
    .execute();
}

async function takeSignatureBack(tx: Tx, { id, round }: DossierRecord): Promise<void> {
  await tx.db
    .deleteFrom('dossier_signature')
    .where('tenant_id', '=', tx.tenantId)
    .where('dossier_id', '=', id)
    .where('round', '=', round)
    .execute();
}
