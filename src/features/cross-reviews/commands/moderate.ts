import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, forbidden, invalid, notFound, wrongPhase } from '#src/platform/errors.ts';
import { demandCriterion, sheetInChange } from '../../scoring/commands/sheet-in-change.ts';
import type { SheetRecord } from '../../scoring/queries/sheet-record.ts';
import type { SheetFacts } from '../../scoring/queries.ts';
import { reasonField, verifiedField } from '../../scoring/rules.ts';
import { type SheetMarks, sheetMarks } from '../queries/marks.ts';
import { decidingRefusal } from '../rules.ts';

export interface DecisionInput {
  lines: { code: string; points: number | null; reason: string }[];
}

/** A leader or the office decides lines on which the reviewers differ above the gap; every mark stays beside it. */
export function moderate(
  scope: Scope<'crossReview.moderate', SheetFacts>,
  input: DecisionInput,
): Promise<{ decided: string[] }> {
  return change(scope, async (tx, journal) => {
    const { sheet, seen } = await markedSheet(tx, scope);
    const open = seen.lines.filter(({ verdict }) => verdict.kind === 'differs' || verdict.kind === 'justified');
    const faults: Record<string, string> = {};
    const decided = input.lines.flatMap(({ code: typed, points, reason }) => {
      if (points === null && !reason) return [];
      const criterion = demandCriterion(sheet, typed);
      const { code } = criterion;
      if (!open.some((line) => line.code === code)) {
        throw new AppError('invalid', `Tiêu chí ${code} không có điểm chênh lệch.`);
      }
      if (points === null) faults[verifiedField(code)] = `Ghi điểm thống nhất của tiêu chí ${code}.`;
      if (!reason) faults[reasonField(code)] = `Ghi lý do quyết định tiêu chí ${code}.`;
      return [{ criterion, points: points ?? 0, reason }];
    });
    if (Object.keys(faults).length > 0) throw invalid(faults);
    if (decided.length === 0) throw new AppError('invalid', 'Ghi điểm và lý do ở ít nhất một tiêu chí chênh lệch.');
    const before = await decisionNumbers(tx, sheet);
    await tx.db
      .insertInto('review_decision')
      .values(
        decided.map(({ criterion, points, reason }) => ({
          tenant_id: tx.tenantId,
          sheet_id: sheet.sheetId,
          criterion_id: criterion.id,
          number: (before.get(criterion.id) ?? 0) + 1,
          points,
          reason,
          account_id: scope.actor?.accountId ?? '',
          decider_name: scope.actor?.displayName ?? '',
          decider_title: scope.actor?.jobTitle ?? '',
          at: scope.now,
        })),
      )
      .execute();
    await journal({
      object: scope.facts.object,
      before: Object.fromEntries(
        open.map(({ code, marks }) => [code, marks.map(({ points }) => points)] as [string, number[]]),
      ),
      after: { decided: decided.map(({ criterion, points, reason }) => ({ code: criterion.code, points, reason })) },
    });
    return { decided: decided.map(({ criterion }) => criterion.code) };
  });
}

/**
 * A sheet all of whose marks are in, for somebody who may decide about it.
 * @throws AppError forbidden for who marks it, wrongPhase while a mark is missing
 */
export async function markedSheet(
  tx: Tx,
  scope: Scope<string, SheetFacts>,
): Promise<{ sheet: SheetRecord; seen: SheetMarks }> {
  const { sheet } = await sheetInChange(tx, scope, 'finish');
  const accountId = scope.actor?.accountId ?? '';
  const seen = await sheetMarks(tx, sheet, { accountId, leads: true });
  if (!seen) throw notFound();
  const refusal = decidingRefusal(
    { accountId, unitIds: scope.actor?.grants.flatMap(({ unitId }) => unitId ?? []) ?? [] },
    {
      reviewerAccountIds: seen.tasks.map((task) => task.accountId),
      reviewingUnitIds: seen.tasks.flatMap(({ unitId }) => unitId ?? []),
    },
  );
  if (refusal) throw forbidden(refusal);
  if (!seen.complete) throw wrongPhase('Chưa đủ người chấm gửi điểm của bảng này.');
  return { sheet, seen };
}

async function decisionNumbers(tx: Tx, sheet: SheetRecord): Promise<Map<string, number>> {
  const rows = await tx.db
    .selectFrom('review_decision')
    .select(['criterion_id', (eb) => eb.fn.max<number>('number').as('number')])
    .where('tenant_id', '=', tx.tenantId)
    .where('sheet_id', '=', sheet.sheetId)
    .groupBy('criterion_id')
    .execute();
  return new Map(rows.map(({ criterion_id, number }) => [criterion_id, Number(number)]));
}
