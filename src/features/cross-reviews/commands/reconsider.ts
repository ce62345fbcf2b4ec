import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError, forbidden, invalid, notFound, wrongPhase } from '#src/platform/errors.ts';
import { demandCriterion, sheetInChange } from '../../scoring/commands/sheet-in-change.ts';
import type { SheetFacts } from '../../scoring/queries.ts';
import { reasonField, verifiedField } from '../../scoring/rules.ts';
import { markHistory, sheetMarks } from '../queries/marks.ts';

export interface WordsInput {
  /** Own points as they are to be, and the reason; lines without a reason say nothing. */
  lines: { code: string; points: number | null; reason: string }[];
}

/** A reviewer answers a difference: other points with the reason, or why the own ones stay. What was sent stays too. */
export function reconsider(
  scope: Scope<'crossReview.reconsider', SheetFacts>,
  input: WordsInput,
): Promise<{ changed: string[]; kept: string[] }> {
  return change(scope, async (tx, journal) => {
    const { sheet } = await sheetInChange(tx, scope, 'finish');
    const accountId = scope.actor?.accountId ?? '';
    const seen = await sheetMarks(tx, sheet, { accountId, leads: false });
    const task = seen?.tasks.find((one) => one.accountId === accountId);
    if (!seen || !task) throw notFound();
    const open = seen.lines.filter(({ taskIds }) => taskIds.length > 1 && taskIds.includes(task.id));
    if (open.length === 0) throw wrongPhase('Chưa đủ người chấm gửi điểm, hoặc không có điểm chênh lệch để trả lời.');
    const history = await markHistory(tx, sheet, [task.id]);
    const faults: Record<string, string> = {};
    const said = input.lines.flatMap(({ code: typed, points, reason }) => {
      const { code, id } = demandCriterion(sheet, typed);
      const line = open.find((one) => one.code === code);
      if (!line) throw new AppError('invalid', `Tiêu chí ${code} không có điểm chênh lệch.`);
      const own = line.marks[line.taskIds.indexOf(task.id)];
      if (points === null) faults[verifiedField(code)] = `Ghi điểm của tiêu chí ${code}; không đạt thì ghi 0.`;
      const changes = points !== null && points !== own?.points;
      if (changes && !reason) faults[reasonField(code)] = `Đổi điểm tiêu chí ${code}: ghi lý do.`;
      if (!reason) return [];
      if (line.verdict.kind === 'moderated') throw forbidden(`Tiêu chí ${code} đã có quyết định, không đổi được nữa.`);
      const number = Math.max(1, ...history.filter((one) => one.code === code).map((one) => one.number)) + 1;
      return [
        { id, code, points: points ?? 0, reason, number, kind: changes ? ('changed' as const) : ('kept' as const) },
      ];
    });
    if (Object.keys(faults).length > 0) throw invalid(faults);
    if (said.length === 0) throw new AppError('invalid', 'Ghi lý do ở ít nhất một tiêu chí chênh lệch.');
    await tx.db
      .insertInto('review_line')
      .values(
        said.map(({ id, number, kind, points, reason }) => ({
          tenant_id: tx.tenantId,
          task_id: task.id,
          criterion_id: id,
          number,
          kind,
          points,
          facts: null,
          reason,
          at: scope.now,
        })),
      )
      .execute();
    const codesOf = (kind: string) => said.filter((one) => one.kind === kind).map(({ code }) => code);
    await journal({
      object: scope.facts.object,
      // Every mark of these lines is in, but perhaps not of the whole sheet: no figure before that.
      after: seen.complete ? { said: said.map(({ id: _, ...rest }) => rest) } : { said: said.map(({ code }) => code) },
    });
    return { changed: codesOf('changed'), kept: codesOf('kept') };
  });
}
