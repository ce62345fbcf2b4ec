import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid } from '#src/platform/errors.ts';
import type { MeasuredFacts } from '#src/points/facts.ts';
import { formatPoints } from '#src/text/numbers.ts';
import type { NewConfirmation, Sayings } from '../confirmations.ts';
import type { SheetRecord } from '../queries/sheet-record.ts';
import type { SheetFacts } from '../queries.ts';
import {
  isSaid,
  type Line,
  type Lines,
  pointsOf,
  reasonFaults,
  reasonField,
  sameLine,
  verifiedField,
} from '../rules.ts';
import { demandCriterion, demandVersion, sheetInChange, writeSheet } from './sheet-in-change.ts';
import { writeConfirmations } from './write-confirmations.ts';

export interface ReviewInput {
  /** Version of the sheet when the form was opened; null without a form. */
  version: number | null;
  /** Points in thousandths, null for none yet. Lines that are left out stay as they are. */
  lines: { code: string; points: number | null; reason: string; facts?: MeasuredFacts | null }[];
  /** Takes the self score where the reviewer left a declared line empty. */
  fillFromSelf?: boolean;
  /** What the form says of lines and limits that break a rule of the table. */
  confirmations?: Sayings;
  /** The form shows what breaks a rule: the end of the review waits until its reviewer has seen all of it. */
  showsBreaks?: boolean;
}

/** Saves the verified points, all lines or none; a value that differs from the self score needs its reason. */
export function saveReview(scope: Scope<'review.score', SheetFacts>, input: ReviewInput): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const { sheet } = await sheetInChange(tx, scope, 'finish');
    const verified = await writeVerified(tx, scope, sheet, input);
    const confirmed = await confirmVerified(tx, scope, sheet, verified, input);
    const version = await writeSheet(tx, scope, sheet, {});
    await journal({
      object: scope.facts.object,
      before: { round: sheet.signedRound, verified: Object.fromEntries(sheet.verified) },
      after: { round: sheet.signedRound, verified: Object.fromEntries(verified), ...confirmedNote(confirmed) },
      reason: confirmedReason(confirmed),
    });
    return { version };
  });
}

/** Confirms on the second record what the form says of it. */
export function confirmVerified(
  tx: Tx,
  scope: Scope,
  sheet: SheetRecord,
  lines: Lines,
  { confirmations = new Map(), showsBreaks = false }: ReviewInput,
  ends = false,
): Promise<NewConfirmation[]> {
  return writeConfirmations(tx, scope, sheet, {
    ...{ stage: 'verified', lines, said: confirmations },
    opened: ends && showsBreaks ? startOf(sheet) : null,
  });
}

/** The record that a reviewer starts from: what was verified, and what the unit declared where nothing was yet. */
export function startOf({ signed, verified }: Pick<SheetRecord, 'signed' | 'verified'>): Lines {
  return new Map([...signed, ...verified]);
}

/** What was confirmed, for the journal. */
export function confirmedNote(confirmed: readonly NewConfirmation[]): { confirmed?: readonly NewConfirmation[] } {
  return confirmed.length > 0 ? { confirmed } : {};
}

export function confirmedReason(confirmed: readonly NewConfirmation[]): string | null {
  const said = confirmed.flatMap(({ code, reason }) => (reason ? [`${code || 'cả bảng'}: ${reason}`] : []));
  return said.length > 0 ? said.join('; ') : null;
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
  for (const { code, points, reason, facts } of input.lines) {
    const known = demandCriterion(sheet, code).code;
    verified.set(known, { points, words: reason, facts: facts ?? keptFacts(sheet, known, points) });
  }
  if (input.fillFromSelf) fillBlanks(sheet, verified);
  const faults = reasonFaults(sheet.signed, verified);
  if (Object.keys(faults).length > 0) throw invalid(faults);
  for (const [code] of verified) if (!isSaid(verified, code)) verified.delete(code);
  const kept = [...verified].filter(([code, line]) => !sameLine(line, sheet.verified.get(code)));
  const gone = [...sheet.verified.keys()].filter((code) => !verified.has(code));
  await dropLines(tx, sheet, gone);
  if (kept.length > 0) await upsertLines(tx, scope, sheet, new Map(kept));
  return verified;
}

/** The figures behind points that stay: what was stored, else what the unit declared, as long as it gives the same. */
function keptFacts(sheet: SheetRecord, code: string, points: number | null): MeasuredFacts | null {
  const stored = sheet.verified.get(code);
  if (stored && stored.points === points) return stored.facts ?? null;
  const signed = sheet.signed.get(code);
  return points !== null && signed?.points === points ? (signed.facts ?? null) : null;
}

function fillBlanks(sheet: SheetRecord, verified: Map<string, Line>): void {
  for (const { code, kind } of sheet.criteria) {
    const self = pointsOf(sheet.signed, code);
    if (!isSaid(verified, code) && (isSaid(sheet.signed, code) || kind === 'base')) {
      const facts = sheet.signed.get(code)?.facts ?? null;
      // Figures without points give them beside the other units, or say that nothing applies.
      const points = self === null && !facts ? 0 : self;
      verified.set(code, { points, words: verified.get(code)?.words ?? '', facts });
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

/** Rows of the verified record, in the name of who acts. */
export function verifiedRows(tx: Tx, scope: Scope, sheet: SheetRecord, lines: Lines) {
  return [...lines].map(([code, { points, words, facts }]) => ({
    tenant_id: tx.tenantId,
    sheet_id: sheet.sheetId,
    round: sheet.signedRound,
    criterion_id: demandCriterion(sheet, code).id,
    points,
    reason: words,
    facts: facts ? JSON.stringify(facts) : null,
    account_id: scope.actor?.accountId ?? null,
    reviewer_name: scope.actor?.displayName ?? '',
    at: scope.now,
  }));
}

async function upsertLines(tx: Tx, scope: Scope, sheet: SheetRecord, lines: Lines): Promise<void> {
  await tx.db
    .insertInto('verified_line')
    .values(verifiedRows(tx, scope, sheet, lines))
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
