import { createHash } from 'node:crypto';
import { canonicalJson } from '#src/platform/journal/canonical.ts';
import type { SheetRecord } from '../queries/sheet-record.ts';
import type { Lines } from '../rules.ts';

/** The text that the head signs: JSON with sorted keys and no white space. Points in thousandths. */
export function selfScoreContent(sheet: SheetRecord, round: number, lines: Lines): string {
  return canonicalJson(
    JSON.stringify({
      form: 'thidua-self-score/1',
      sheetId: sheet.sheetId,
      unit: sheet.unitName,
      year: sheet.year,
      table: sheet.table.contentHash,
      round,
      lines: sheet.criteria.map(({ code }) => ({
        code,
        points: lines.get(code)?.points ?? null,
        facts: lines.get(code)?.facts ?? undefined,
        explanation: lines.get(code)?.words ?? '',
      })),
      evidence: sheet.evidence
        .filter((item) => item.round <= round)
        .map(({ id, code, codes, sha256, fileName, documentNumber, documentDate, summary }) => ({
          ...{ id, code, sha256, fileName, documentNumber, documentDate, summary },
          codes: codes.length > 1 ? codes : undefined,
        })),
    }),
  );
}

/** The mark of a content: SHA-256, hexadecimal. */
export function contentMark(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Whether the lines and the evidence are still those that were signed last; null before a signature. */
export function isAsSigned(sheet: SheetRecord): boolean | null {
  const signature = sheet.signatures.find(({ round }) => round === sheet.signedRound);
  if (!signature) return null;
  const content = selfScoreContent(sheet, sheet.signedRound, sheet.signed);
  return content === signature.content && contentMark(content) === signature.hash;
}
