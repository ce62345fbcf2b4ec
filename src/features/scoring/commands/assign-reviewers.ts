import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, notFound, wrongPhase } from '#src/platform/errors.ts';
import { reviewCandidates, reviewPairs } from '../queries/reviewers.ts';
import { sheetRecord } from '../queries/sheet-record.ts';
import type { SheetFacts } from '../queries.ts';
import { assignmentRefusal, mayAssign, stateSentences } from '../rules.ts';

/**
 * Names who reviews a sheet; the new list takes the place of the old one. Never the own unit, never two units each
 * other (I-17).
 */
export function assignReviewers(
  scope: Scope<'review.assign', SheetFacts>,
  input: { accountIds: string[] },
): Promise<{ reviewers: number }> {
  return change(scope, async (tx, journal) => {
    const sheet = await sheetRecord(tx, scope.facts.sheetId, true);
    if (!sheet) throw notFound();
    if (!mayAssign(sheet.state) || sheet.yearClosed)
      throw wrongPhase(`${stateSentences[sheet.state]} Không phân công lại được.`);
    if (scope.facts.planned)
      throw wrongPhase('Năm này chấm theo phương án chấm; không phân công riêng từng bảng điểm.');
    const wanted = [...new Set(input.accountIds)];
    if (wanted.length === 0) throw invalid({ reviewers: 'Chọn ít nhất một người thẩm định.' });
    const candidates = await reviewCandidates(tx, sheet.clusterYearId, scope.today);
    const pairs = await reviewPairs(tx, sheet.clusterYearId, sheet.sheetId);
    const chosen = wanted.map((accountId) => {
      const person = candidates.find((candidate) => candidate.accountId === accountId);
      if (!person)
        throw invalid({
          reviewers: 'Người được chọn không thuộc đơn vị thành viên hay Vụ Thi đua – Khen thưởng. Chọn lại.',
        });
      return person;
    });
    const refusals = chosen.flatMap((person) => assignmentRefusal(sheet.unitId, person, pairs) ?? []);
    if (refusals.length > 0) throw invalid({ reviewers: refusals.join(' ') });
    await tx.db
      .deleteFrom('sheet_reviewer')
      .where('tenant_id', '=', tx.tenantId)
      .where('sheet_id', '=', sheet.sheetId)
      .execute();
    await tx.db
      .insertInto('sheet_reviewer')
      .values(
        chosen.map((person) => ({
          tenant_id: tx.tenantId,
          sheet_id: sheet.sheetId,
          account_id: person.accountId,
          unit_id: person.unitIds[0] ?? null,
          assigned_by: scope.actor?.accountId ?? null,
          assigned_at: scope.now,
        })),
      )
      .execute();
    await journal({
      object: scope.facts.object,
      before: { reviewers: sheet.reviewers.map(({ name }) => name) },
      after: { reviewers: chosen.map(({ name }) => name) },
    });
    return { reviewers: chosen.length };
  });
}
