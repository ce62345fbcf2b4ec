import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { linkFile, type StoredUpload } from '#src/platform/files/stored-upload.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';
import type { UnitReportFacts } from '../queries.ts';
import { demandReport, writeReport } from './report-in-change.ts';
import { demandWritable, progressInChange } from './save-progress.ts';

export interface EvidenceInput {
  targetId: string;
  summary: string;
  file: StoredUpload | null;
  /** Number and date of a document, with or without its file. */
  documentNumber: string | null;
  documentDate: Day | null;
}

/** Adds a file or a document reference to a target that the unit may still report on. */
export function addTargetEvidence(
  scope: Scope<'unitReport.edit', UnitReportFacts>,
  input: EvidenceInput,
): Promise<{ evidenceId: string }> {
  return change(scope, async (tx, journal) => {
    const record = await progressInChange(tx, scope);
    await demandReport(tx, scope, record, null);
    demandWritable(record, input.targetId);
    if (!input.file && !input.documentNumber) {
      throw invalid({ file: 'Chọn tệp minh chứng, hoặc ghi số và ký hiệu văn bản.' });
    }
    const evidenceId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('target_evidence')
      .values({
        tenant_id: tx.tenantId,
        id: evidenceId,
        report_id: record.id,
        target_id: input.targetId,
        round: record.round,
        file_id: input.file && (await linkFile(tx, scope, input.file)),
        document_number: input.documentNumber,
        document_date: input.documentDate,
        summary: input.summary,
        added_by: scope.actor?.accountId ?? null,
        added_at: scope.now,
        removed_at: null,
        removed_by: null,
      })
      .execute();
    await writeReport(tx, scope, record);
    await journal({ object: scope.facts.object, after: { evidenceId, ...input } });
    return { evidenceId };
  });
}

/** Marks evidence as removed, only while the round that it was added in is not sent. */
export function removeTargetEvidence(
  scope: Scope<'unitReport.edit', UnitReportFacts>,
  input: { evidenceId: string },
): Promise<{ targetId: string }> {
  return change(scope, async (tx, journal) => {
    const record = await progressInChange(tx, scope);
    await demandReport(tx, scope, record, null);
    const evidence = record.evidence.find(({ id }) => id === input.evidenceId);
    if (!evidence) throw wrongPhase('Minh chứng này đã được bỏ.');
    if (evidence.round < record.round) throw wrongPhase('Minh chứng đã nằm trong bản đã gửi nên không bỏ được.');
    demandWritable(record, evidence.targetId);
    await tx.db
      .updateTable('target_evidence')
      .set({ removed_at: scope.now, removed_by: scope.actor?.accountId ?? null })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', evidence.id)
      .execute();
    await writeReport(tx, scope, record);
    await journal({ object: scope.facts.object, before: evidence });
    return { targetId: evidence.targetId };
  });
}
