import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid } from '#src/platform/errors.ts';
import type { MeasuredFacts } from '#src/points/facts.ts';
import type { SheetRecord } from '../queries/sheet-record.ts';
import type { SheetFacts } from '../queries.ts';
import { type Line, type Lines, mayWriteLine, sameLine, selfField } from '../rules.ts';
import { selfValues } from '../self-lines.ts';
import { demandCriterion, demandVersion, sheetInChange, writeSheet } from './sheet-in-change.ts';

export interface SelfScoreInput {
  /** Version of the sheet when the form was opened; null without a form. */
  version: number | null;
  /** Points in thousandths, null for none yet. Lines that are left out stay as they are. */
  lines: { code: string; points: number | null; explanation: string; facts?: MeasuredFacts | null }[];
}

/** Saves the unit's own points, all lines or none. A value over its maximum is kept (I-16). */
export function saveSelfScore(
  scope: Scope<'selfScore.edit', SheetFacts>,
  input: SelfScoreInput,
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const { sheet } = await sheetInChange(tx, scope, 'sign');
    demandVersion(sheet, input.version, selfValues(sheet.criteria, sheet.self));
    const lines = linesToWrite(sheet, input.lines);
    await writeSelfLines(tx, sheet, sheet.round, lines);
    const version = await writeSheet(tx, scope, sheet, {});
    await journal({
      object: scope.facts.object,
      before: {
        round: sheet.round,
        lines: Object.fromEntries([...lines.keys()].map((code) => [code, sheet.self.get(code)])),
      },
      after: { round: sheet.round, lines: Object.fromEntries(lines) },
    });
    return { version };
  });
}

function linesToWrite(sheet: SheetRecord, lines: SelfScoreInput['lines']): Map<string, Line> {
  const changed = new Map<string, Line>();
  const locked: Record<string, string> = {};
  const returnedCodes = new Set(sheet.returned.keys());
  for (const { points, explanation, facts = null, ...typed } of lines) {
    const { code } = demandCriterion(sheet, typed.code);
    const stored = sheet.self.get(code);
    if (sameLine({ points, words: explanation, facts }, stored)) continue;
    if (mayWriteLine(sheet.state, returnedCodes, code)) changed.set(code, { points, words: explanation, facts });
    else locked[selfField(code)] = `Tiêu chí ${code} đã khóa theo bản có chữ ký; chỉ sửa được tiêu chí bị trả lại.`;
  }
  if (Object.keys(locked).length > 0) throw invalid(locked);
  return changed;
}

/** Adds or replaces lines of a round that is not signed yet. */
export async function writeSelfLines(tx: Tx, sheet: SheetRecord, round: number, lines: Lines): Promise<void> {
  if (lines.size === 0) return;
  const rows = [...lines].map(([code, { points, words, facts }]) => ({
    tenant_id: tx.tenantId,
    sheet_id: sheet.sheetId,
    round,
    criterion_id: demandCriterion(sheet, code).id,
    points,
    explanation: words,
    facts: facts ? JSON.stringify(facts) : null,
  }));
  await tx.db
    .insertInto('self_score_line')
    .values(rows)
    .onConflict((on) =>
      on.columns(['tenant_id', 'sheet_id', 'round', 'criterion_id']).doUpdateSet((eb) => ({
        points: eb.ref('excluded.points'),
        explanation: eb.ref('excluded.explanation'),
        facts: eb.ref('excluded.facts'),
      })),
    )
    .execute();
}
