import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { confirmedNote, confirmedReason, verifiedRows } from '../../scoring/commands/save-review.ts';
import { writeSheet } from '../../scoring/commands/sheet-in-change.ts';
import { writeConfirmations } from '../../scoring/commands/write-confirmations.ts';
import type { Sayings } from '../../scoring/confirmations.ts';
import type { SheetRecord } from '../../scoring/queries/sheet-record.ts';
import type { SheetFacts } from '../../scoring/queries.ts';
import { type Line, pointsOf } from '../../scoring/rules.ts';
import type { MarkedLine } from '../queries/marks.ts';
import { commonFacts, groundOf } from '../rules.ts';
import { markedSheet } from './moderate.ts';

/**
 * Ends the review of a sheet: the verified score is made of the marks, and goes to the unit.
 * @throws AppError wrongPhase while a mark is missing or a difference above the gap is open
 */
export function closeReview(
  scope: Scope<'crossReview.close', SheetFacts>,
  input: { confirmations?: Sayings } = {},
): Promise<{ lines: number }> {
  return change(scope, async (tx, journal) => {
    const { sheet, seen } = await markedSheet(tx, scope);
    const open = seen.lines.filter(({ verdict }) => verdict.points === null).map(({ code }) => code);
    if (open.length > 0) {
      throw wrongPhase(
        `Còn tiêu chí chênh quá mức chưa xử lý: ${open.join(', ')}. Người chấm thống nhất hoặc giải trình, hoặc quyết định rồi chốt.`,
      );
    }
    await writeVerified(tx, scope, sheet, seen.lines);
    const confirmed = await writeConfirmations(tx, scope, sheet, {
      ...{ stage: 'verified', lines: joinedLines(sheet, seen.lines), said: input.confirmations ?? new Map() },
    });
    await writeSheet(tx, scope, sheet, {
      state: 'reviewed',
      reviewed_at: scope.now,
      reviewed_by: scope.actor?.accountId ?? null,
    });
    await journal({
      object: scope.facts.object,
      before: { state: sheet.state },
      after: {
        state: 'reviewed',
        verified: Object.fromEntries(seen.lines.map(({ code, verdict }) => [code, verdict.points])),
        how: Object.fromEntries(seen.lines.map(({ code, verdict }) => [code, verdict.kind])),
        ...confirmedNote(confirmed),
      },
      reason: confirmedReason(confirmed),
    });
    return { lines: seen.lines.length };
  });
}

/** What the marks of a sheet come to: code -> points, their ground and figures. The ground of a changed line is never empty. */
export function joinedLines(sheet: Pick<SheetRecord, 'signed'>, lines: readonly MarkedLine[]): Map<string, Line> {
  return new Map(
    lines.map(({ code, marks, decision, verdict }) => {
      const points = verdict.points ?? 0;
      const same = points === (pointsOf(sheet.signed, code) ?? 0) && marks.every(({ reason }) => !reason);
      return [code, { points, words: same ? '' : groundOf(marks, decision), facts: commonFacts(marks, verdict) }];
    }),
  );
}

/** The second record, as the reviewers' marks come to. */
async function writeVerified(tx: Tx, scope: Scope, sheet: SheetRecord, lines: readonly MarkedLine[]): Promise<void> {
  if (lines.length === 0) return;
  await tx.db
    .insertInto('verified_line')
    .values(verifiedRows(tx, scope, sheet, joinedLines(sheet, lines)))
    .execute();
}
