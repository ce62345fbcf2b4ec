import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid } from '#src/platform/errors.ts';
import type { MeasuredFacts } from '#src/points/facts.ts';
import { formatPoints } from '#src/text/numbers.ts';
import type { SheetRecord } from '../queries/sheet-record.ts';
import type { SheetFacts } from '../queries.ts';
import { type Line, type Lines, pointsOf, reasonFaults, reasonField, sameLine, verifiedField } from '../rules.ts';
import { demandCriterion, demandVersion, sheetInChange, writeSheet } from './sheet-in-change.ts';

export interface ReviewInput {
  /** Version of the sheet when the form was opened; null without a form. */
  version: number | null;
  /** Points in thousandths, null for none yet. Lines that are left out stay as they are. */
  lines: { code: string; points: number | null; reason: string; facts?: MeasuredFacts | null }[];
  /** Takes the self score where the reviewer left a declared line empty. */
  fillFromSelf?: boolean;
}

/** Saves the verified points, all lines or none; a value that differs from the self score needs its reason. */
export function saveReview(scope: Scope<'review.score', SheetFacts>, input: ReviewInput): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const { sheet } = await sheetInChange(tx, scope, 'finish');
    const verified = await writeVerified(tx, scope, sheet, input);
    const version = await writeSheet(tx, scope, sheet, {});
    await journal({
      object: scope.facts.object,
      before: { round: sheet.signedRound, verified: Object.fromEntries(sheet.verified) },
      after: { round: sheet.signedRound, verified: Object.fromEntries(verified) },
    });
    return { version };
  });
}

/** What the form would show now: field name -> text. */
export function reviewValues(criteria: readonly { code: string }[], lines: Lines): Record<string, string> {
  return Object.fromEntries(
    criteria.flatMap(({ code }) => {
      const points = pointsOf(lines, code);
      return [
        [verifiedField(code), points === null ? '' : formatPoints(points)],
        [reasonField(code), lines.get(code)?.words ?? ''],
      ];
    }),
  );
}

/** Writes the second record against the signed round and returns it as it stands afterwards. */
export async function writeVerified(tx: Tx, scope: Scope, sheet: SheetRecord, input: ReviewInput): Promise<Lines> {
  demandVersion(sheet, input.version, reviewValues(sheet.criteria, sheet.verified));
  const verified = new Map<string, Line>(sheet.verified);
  for (const { code, points, reason, facts = null } of input.lines) {
    verified.set(demandCriterion(sheet, code).code, { points, words: reason, facts });
  }
  if (input.fillFromSelf) fillBlanks(sheet, verified);
  const faults = reasonFaults(sheet.signed, verified);
  if (Object.keys(faults).length > 0) throw invalid(faults);
  for (const [code, { points }] of verified) if (points === null) verified.delete(code);
  const kept = [...verified].filter(([code, line]) => !sameLine(line, sheet.verified.get(code)));
  const gone = [...sheet.verified.keys()].filter((code) => !verified.has(code));
  await dropLines(tx, sheet, gone);
  if (kept.length > 0) await upsertLines(tx, scope, sheet, new Map(kept));
  return verified;
}

function fillBlanks(sheet: SheetRecord, verified: Map<string, Line>): void {
  for (const { code, kind } of sheet.criteria) {
    const self = pointsOf(sheet.signed, code);
    if (pointsOf(verified, code) === null && (self !== null || kind === 'base')) {
      const facts = sheet.signed.get(code)?.facts ?? null;
      verified.set(code, { points: self ?? 0, words: verified.get(code)?.words ?? '', facts });
    }
  }
}

async function dropLines(tx: Tx, sheet: SheetRecord, codes: string[]): Promise<void> {
  if (codes.length === 0) return;
  await tx.db
    .deleteFrom('verified_line')
    .where('tenant_id', '=', tx.tenantId)
    .where('sheet_id', '=', sheet.sheetId)
    .where('round', '=', sheet.signedRound)
    .where(
      'criterion_id',
      'in',
      codes.map((code) => demandCriterion(sheet, code).id),
    )
    .execute();
}

async function upsertLines(tx: Tx, scope: Scope, sheet: SheetRecord, lines: Lines): Promise<void> {
  await tx.db
    .insertInto('verified_line')
    .values(
      [...lines].map(([code, { points, words, facts }]) => ({
        tenant_id: tx.tenantId,
        sheet_id: sheet.sheetId,
        round: sheet.signedRound,
        criterion_id: demandCriterion(sheet, code).id,
        points: points ?? 0,
        reason: words,
        facts: facts ? JSON.stringify(facts) : null,
        account_id: scope.actor?.accountId ?? null,
        reviewer_name: scope.actor?.displayName ?? '',
        at: scope.now,
      })),
    )
    .onConflict((on) =>
      on.columns(['tenant_id', 'sheet_id', 'round', 'criterion_id']).doUpdateSet((eb) => ({
        points: eb.ref('excluded.points'),
        reason: eb.ref('excluded.reason'),
        facts: eb.ref('excluded.facts'),
        account_id: eb.ref('excluded.account_id'),
        reviewer_name: eb.ref('excluded.reviewer_name'),
        at: eb.ref('excluded.at'),
      })),
    )
    .execute();
}
