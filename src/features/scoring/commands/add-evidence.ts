import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { linkFile, type StoredUpload } from '#src/platform/files/stored-upload.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';
import type { SheetRecord } from '../queries/sheet-record.ts';
import type { SheetFacts } from '../queries.ts';
import { criterionOf, mayWriteLine } from '../rules.ts';
import { demandCriterion, sheetInChange } from './sheet-in-change.ts';

export interface EvidenceInput {
  code: string;
  summary: string;
  file: StoredUpload | null;
  /** Number and date of a document, with or without its file. */
  documentNumber: string | null;
  documentDate: Day | null;
  /** Other lines that it stands for, by their codes as typed. */
  alsoFor?: readonly string[];
}

/** Adds a file or a document reference to a line that the unit may still write, and to others; it is stored once. */
export function addEvidence(
  scope: Scope<'selfScore.edit', SheetFacts>,
  { alsoFor = [], ...input }: EvidenceInput,
): Promise<{ evidenceId: string }> {
  return change(scope, async (tx, journal) => {
    const { sheet } = await sheetInChange(tx, scope, 'sign');
    const criterion = demandCriterion(sheet, input.code);
    demandWritable(sheet, criterion.code);
    const others = otherLines(sheet, alsoFor).filter(({ id }) => id !== criterion.id);
    if (!input.file && !input.documentNumber) {
      throw invalid({ file: 'Chọn tệp minh chứng, hoặc ghi số và ký hiệu văn bản.' });
    }
    if (input.documentDate !== null && input.documentDate > scope.today) {
      throw invalid({ documentDate: 'Ngày văn bản ở sau hôm nay. Ghi lại ngày ký văn bản.' });
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
    await addToLines(tx, scope, evidenceId, others);
    const codes = others.map(({ code }) => code);
    await journal({
      object: scope.facts.object,
      before: null,
      after: { evidenceId, ...input, ...(codes.length > 0 ? { alsoFor: codes } : {}) },
    });
    return { evidenceId };
  });
}

/** Lets evidence that the sheet has already stand for one more line; what a signature holds stays as it was signed. */
export function shareEvidence(
  scope: Scope<'selfScore.edit', SheetFacts>,
  input: { code: string; evidenceId: string },
): Promise<{ evidenceId: string }> {
  return change(scope, async (tx, journal) => {
    const { sheet } = await sheetInChange(tx, scope, 'sign');
    const criterion = demandCriterion(sheet, input.code);
    demandWritable(sheet, criterion.code);
    const evidence = sheet.evidence.find(({ id }) => id === input.evidenceId);
    if (!evidence) throw invalid({ existing: 'Chọn một minh chứng đã có của bảng này.' });
    if (evidence.round <= sheet.signedRound)
      throw invalid({ existing: 'Minh chứng đã nằm trong bản có chữ ký; thêm lại thành minh chứng mới.' });
    if (!evidence.codes.includes(criterion.code)) await addToLines(tx, scope, evidence.id, [criterion]);
    await journal({
      object: scope.facts.object,
      before: { evidenceId: evidence.id, codes: evidence.codes },
      after: { evidenceId: evidence.id, codes: [...new Set([...evidence.codes, criterion.code])] },
    });
    return { evidenceId: evidence.id };
  });
}

/** Marks evidence as removed from all its lines, only while the round that it was added in is not signed. */
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

async function addToLines(tx: Tx, scope: Scope, evidenceId: string, lines: readonly { id: string }[]): Promise<void> {
  if (lines.length === 0) return;
  await tx.db
    .insertInto('score_evidence_line')
    .values(
      lines.map(({ id }) => ({
        tenant_id: tx.tenantId,
        evidence_id: evidenceId,
        criterion_id: id,
        added_at: scope.now,
      })),
    )
    .execute();
}

/** The lines that typed codes mean, each once; every code that is unknown or locked is said at once. */
function otherLines(sheet: SheetRecord, codes: readonly string[]) {
  const returned = new Set(sheet.returned.keys());
  const faults: string[] = [];
  const lines = codes.flatMap((typed) => {
    const criterion = criterionOf(sheet.criteria, typed);
    if (!criterion) faults.push(`Bảng tiêu chí không có tiêu chí ${typed}.`);
    else if (!mayWriteLine(sheet.state, returned, criterion.code)) faults.push(locked(criterion.code));
    else return [criterion];
    return [];
  });
  if (faults.length > 0) throw invalid({ alsoFor: faults.join(' ') });
  return [...new Map(lines.map((line) => [line.id, line])).values()];
}

const locked = (code: string) => `Tiêu chí ${code} đã khóa theo bản có chữ ký; chỉ bổ sung được tiêu chí bị trả lại.`;

function demandWritable(sheet: SheetRecord, code: string): void {
  if (mayWriteLine(sheet.state, new Set(sheet.returned.keys()), code)) return;
  throw wrongPhase(locked(code));
}
