import { afterWorkingDays } from '#src/law/working-days.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError } from '#src/platform/errors.ts';
import type { Day } from '#src/text/day.ts';
import { readinessOf } from '../queries/dossier-record.ts';
import type { DossierFacts } from '../queries.ts';
import { dossierCode, submissionObstacles } from '../rules/obstacles.ts';
import { demandSeen, dossierInChange, writeDossier } from './dossier-in-change.ts';
import { sealedSubmission } from './sealed-content.ts';

/**
 * The cluster's leader signs the submission and sends the dossier: it gets its code the first time, and the clock of
 * the appraisal starts. Late is allowed and shows; only a supplement must keep its day.
 */
export function submitDossier(
  scope: Scope<'dossier.submit', DossierFacts>,
  proof: SignatureProof,
  input: { version: number },
): Promise<{ code: string; appraisalDueOn: Day; round: number }> {
  return change(scope, async (tx, journal) => {
    const { record, next } = await dossierInChange(tx, scope, 'submit');
    demandSeen(record, input.version);
    const obstacles = submissionObstacles({ ...record, ...readinessOf(record) }, scope.today);
    if (obstacles.length > 0) throw new AppError('invalid', obstacles.join(' '));
    const number = record.code ? null : await nextNumber(tx, record.year);
    const code = record.code ?? dossierCode(record.year, number ?? 1);
    const appraisalDueOn = afterWorkingDays(scope.today, record.law.appraisal.workingDays).endsOn;
    const { content, hash } = sealedSubmission(record, record.signature?.hash ?? '');
    await tx.db
      .insertInto('dossier_submission')
      .values({
        tenant_id: tx.tenantId,
        dossier_id: record.id,
        round: record.round,
        account_id: proof.accountId,
        signer_name: scope.actor?.displayName ?? '',
        signer_title: scope.actor?.jobTitle ?? '',
        signer_unit: scope.actor?.unitName ?? '',
        submitted_at: scope.now,
        appraisal_due_on: appraisalDueOn,
        content,
        content_hash: hash,
      })
      .execute();
    await writeDossier(tx, record, {
      state: next,
      submitted_at: scope.now,
      appraisal_due_on: appraisalDueOn,
      supplement_due_on: null,
      ...(number === null ? {} : { code, code_year: record.year, code_number: number }),
    });
    await journal({
      object: scope.facts.object,
      before: { state: record.state },
      after: { state: next, code, round: record.round, appraisalDueOn, hash },
    });
    return { code, appraisalDueOn, round: record.round };
  });
}

async function nextNumber(tx: Tx, year: number): Promise<number> {
  const last = await tx.db
    .selectFrom('dossier')
    .select('code_number')
    .where('tenant_id', '=', tx.tenantId)
    .where('code_year', '=', year)
    .orderBy('code_number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.code_number ?? 0) + 1;
}
