import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { linkFile, type StoredUpload } from '#src/platform/files/stored-upload.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';
import type { SheetRecord } from '../queries/sheet-record.ts';
import type { SheetFacts } from '../queries.ts';
import { mayWriteLine } from '../rules.ts';
import { demandCriterion, sheetInChange } from './sheet-in-change.ts';

export interface EvidenceInput {
  code: string;
  summary: string;
  file: StoredUpload | null;
  /** Number and date of a document, with or without its file. */
  documentNumber: string | null;
  documentDate: Day | null;
}

/** Adds a file or a document reference to a criterion that the unit may still write. */
export function addEvidence(
  scope: Scope<'selfScore.edit', SheetFacts>,
  input: EvidenceInput,
): Promise<{ evidenceId: string }> {
  return change(scope, async (tx, journal) => {
    const { sheet } = await sheetInChange(tx, scope, 'sign');
    const criterion = demandCriterion(sheet, input.code);
    demandWritable(sheet, criterion.code);
    if (!input.file && !input.documentNumber) {
      throw invalid({ file: 'Chọn tệp minh chứng, hoặc ghi số và ký hiệu văn bản.' });
    }
    const evidenceId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('score_evidence')
      .values({
        tenant_id: tx.tenantId,
        id: evidenceId,
        sheet_id: sheet.sheetId,
        criterion_id: criterion.id,
        round: sheet.round,
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
    await journal({ object: scope.facts.object, before: null, after: { evidenceId, ...input } });
    return { evidenceId };
  });
}

/** Marks evidence as removed, only while the round that it was added in is not signed. */
export function removeEvidence(
  scope: Scope<'selfScore.edit', SheetFacts>,
  input: { evidenceId: string },
): Promise<{ code: string }> {
  return change(scope, async (tx, journal) => {
    const { sheet } = await sheetInChange(tx, scope, 'sign');
    const evidence = sheet.evidence.find(({ id }) => id === input.evidenceId);
    if (!evidence) throw wrongPhase('Minh chứng này đã được bỏ.');
    if (evidence.round <= sheet.signedRound)
      throw wrongPhase('Minh chứng đã nằm trong bản có chữ ký nên không bỏ được.');
    demandWritable(sheet, evidence.code);
    await tx.db
      .updateTable('score_evidence')
      .set({ removed_at: scope.now, removed_by: scope.actor?.accountId ?? null })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', evidence.id)
      .execute();
    await journal({ object: scope.facts.object, before: evidence, after: null });
    return { code: evidence.code };
  });
}

function demandWritable(sheet: SheetRecord, code: string): void {
  if (mayWriteLine(sheet.state, new Set(sheet.returned.keys()), code)) return;
  throw wrongPhase(`Tiêu chí ${code} đã khóa theo bản có chữ ký; chỉ bổ sung được tiêu chí bị trả lại.`);
}
