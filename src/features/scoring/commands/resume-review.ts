import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { formatDay } from '#src/text/day.ts';
import type { SheetFacts } from '../queries.ts';
import { sheetInChange, writeSheet } from './sheet-in-change.ts';

/** Goes on with what the head signed when the unit did not answer a return in time. */
export function resumeReview(scope: Scope<'review.resume', SheetFacts>): Promise<{ signedRound: number }> {
  return change(scope, async (tx, journal) => {
    const { sheet, next } = await sheetInChange(tx, scope, 'resume');
    if (sheet.deadline !== null && scope.today <= sheet.deadline) {
      throw wrongPhase(`Đơn vị còn thời gian bổ sung đến hết ngày ${formatDay(sheet.deadline)}.`);
    }
    await writeSheet(tx, scope, sheet, { state: next });
    await journal({
      object: scope.facts.object,
      before: { state: sheet.state, round: sheet.round },
      after: { state: next, signedRound: sheet.signedRound },
      reason: 'Hết hạn bổ sung, thẩm định tiếp theo bản đã ký',
    });
    return { signedRound: sheet.signedRound };
  });
}
