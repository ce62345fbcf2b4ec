import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError, invalid } from '#src/platform/errors.ts';
import type { Day } from '#src/text/day.ts';
import type { SheetFacts } from '../queries.ts';
import { remarkField } from '../rules.ts';
import { writeSelfLines } from './save-self-score.ts';
import { demandCriterion, sheetInChange, writeSheet } from './sheet-in-change.ts';

export interface ReturnInput {
  items: { code: string; remark: string }[];
  /** Last legal day on which the unit may send again. */
  deadline: Day;
}

/**
 * Sends criteria back to the unit: only these become writable, in a round of their own, so that what the head signed
 * stays as it was.
 */
export function returnSheet(
  scope: Scope<'review.return', SheetFacts>,
  input: ReturnInput,
): Promise<{ number: number }> {
  return change(scope, async (tx, journal) => {
    const { sheet, next } = await sheetInChange(tx, scope, 'return');
    if (input.items.length === 0) throw new AppError('invalid', 'Ghi điều cần bổ sung ở ít nhất một tiêu chí.');
    if (input.deadline < scope.today) throw invalid({ deadline: 'Hạn bổ sung phải từ hôm nay trở đi.' });
    for (const { code, remark } of input.items) {
      if (!remark) throw invalid({ [remarkField(code)]: `Ghi điều cần bổ sung của tiêu chí ${code}.` });
    }
    const round = sheet.signedRound + 1;
    await tx.db
      .deleteFrom('self_score_line')
      .where('tenant_id', '=', tx.tenantId)
      .where('sheet_id', '=', sheet.sheetId)
      .where('round', '=', round)
      .execute();
    await writeSelfLines(tx, sheet, round, sheet.signed);
    await tx.db
      .insertInto('sheet_return')
      .values(
        input.items.map(({ code, remark }) => ({
          tenant_id: tx.tenantId,
          sheet_id: sheet.sheetId,
          number: sheet.returns + 1,
          round: sheet.signedRound,
          criterion_id: demandCriterion(sheet, code).id,
          remark,
          deadline: input.deadline,
          returned_by: scope.actor?.accountId ?? null,
          returned_at: scope.now,
        })),
      )
      .execute();
    await writeSheet(tx, scope, sheet, { state: next, round });
    await journal({
      object: scope.facts.object,
      before: { state: sheet.state, round: sheet.round },
      after: { state: next, round, ...input },
    });
    return { number: sheet.returns + 1 };
  });
}
