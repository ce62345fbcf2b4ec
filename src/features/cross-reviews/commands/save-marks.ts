import { createHash, randomUUID } from 'node:crypto';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, forbidden, invalid, wrongPhase } from '#src/platform/errors.ts';
import type { MeasuredFacts } from '#src/points/facts.ts';
import { demandCriterion, sheetInChange } from '../../scoring/commands/sheet-in-change.ts';
import type { SheetRecord } from '../../scoring/queries/sheet-record.ts';
import type { SheetFacts } from '../../scoring/queries.ts';
import { pointsOf } from '../../scoring/rules.ts';
import { markNames, selfValues } from '../../scoring/self-lines.ts';
import { allMarks, ownMarks } from '../queries/marks.ts';
import { planOf, type ReviewTask, tasksOf } from '../queries.ts';
import { linesOfParts, type Marks, partsOf, sendFaults } from '../rules.ts';

export interface MarksInput {
  /** Version of the work when the form was opened; null without a form. */
  version: number | null;
  lines: { code: string; points: number | null; reason: string; facts?: MeasuredFacts | null }[];
}

/** Saves a reviewer's own marks; nobody else sees them, and the journal holds no figure. */
export function saveMarks(
  scope: Scope<'crossReview.mark', SheetFacts>,
  input: MarksInput,
): Promise<{ version: number; marked: number }> {
  return change(scope, async (tx, journal) => {
    const { sheet, task } = await workInChange(tx, scope);
    const marks = await writeMarks(tx, scope, sheet, task, input);
    const version = task.version + 1;
    await writeTask(tx, task.id, { version, saved_at: scope.now });
    const marked = [...marks.values()].filter(({ points }) => points !== null).length;
    await journal({ object: scope.facts.object, after: { saved: true } });
    return { version, marked };
  });
}

/**
 * Saves and sends: from then on the marks stand, and a change is a record beside them. The journal keeps a seal of what
 * was sent; when the last reviewer of the sheet has sent it gets the marks of all.
 */
export function sendMarks(
  scope: Scope<'crossReview.send', SheetFacts>,
  input: MarksInput,
): Promise<{ opened: boolean }> {
  return change(scope, async (tx, journal) => {
    const { sheet, task } = await workInChange(tx, scope);
    const marks = await writeMarks(tx, scope, sheet, task, input);
    const mine = linesOf(sheet, task);
    const lines = sheet.criteria.filter(({ code }) => mine.has(code));
    const faults = sendFaults(lines, declaredLines(sheet), marks);
    if (Object.keys(faults).length > 0) throw invalid(faults);
    const seal = randomUUID();
    await writeTask(tx, task.id, { version: task.version + 1, saved_at: scope.now, sent_at: scope.now, seal });
    const plan = await planOf(tx, sheet.clusterYearId);
    const after = plan && (await allMarks(tx, sheet, plan));
    const opened = after?.complete ?? false;
    await journal({
      object: scope.facts.object,
      after: {
        sent: sealOf(seal, marks),
        ...(after && opened
          ? { opened: after.lines.map(({ code, marks: all }) => ({ code, points: all.map(({ points }) => points) })) }
          : {}),
      },
    });
    return { opened };
  });
}

/** SHA-256 over a random text and the marks: shows later that they were not altered, and tells nothing before. */
function sealOf(seal: string, marks: Marks): string {
  const content = JSON.stringify([...marks].sort(([one], [other]) => (one < other ? -1 : 1)));
  return createHash('sha256').update(`${seal}\n${content}`).digest('hex');
}

/** Lines on which the unit declared something: they need a mark, also where nothing is due by itself. */
export function declaredLines(sheet: SheetRecord): Set<string> {
  return new Set(sheet.criteria.flatMap(({ code }) => ((pointsOf(sheet.signed, code) ?? 0) > 0 ? [code] : [])));
}

export function linesOf(sheet: SheetRecord, task: Pick<ReviewTask, 'codes'>): Set<string> {
  return linesOfParts(partsOf(sheet.table.content), task.codes);
}

/**
 * The reviewer's own work, held until the end of the change.
 * @throws AppError wrongPhase once it is sent or ended
 */
async function workInChange(
  tx: Tx,
  scope: Scope<string, SheetFacts>,
): Promise<{ sheet: SheetRecord; task: ReviewTask }> {
  const { sheet } = await sheetInChange(tx, scope, 'finish');
  const task = (await tasksOf(tx, { sheetId: sheet.sheetId })).find(
    ({ accountId }) => accountId === scope.actor?.accountId,
  );
  if (!task) throw forbidden('Bạn không còn chấm bảng điểm này.');
  if (task.sentAt) throw wrongPhase('Bạn đã gửi điểm chấm của bảng này; gửi rồi không sửa được.');
  return { sheet, task };
}

async function writeMarks(
  tx: Tx,
  scope: Scope,
  sheet: SheetRecord,
  task: ReviewTask,
  input: MarksInput,
): Promise<Marks> {
  const before = await ownMarks(tx, sheet, task.id);
  if (input.version !== null && input.version !== task.version) {
    throw new AppError('conflict', 'Phiếu chấm này vừa được lưu ở một cửa sổ khác.', {
      conflict: { values: markValues(sheet, before), version: task.version, who: task.title },
    });
  }
  const mine = linesOf(sheet, task);
  const marks = new Map(before);
  const rows = input.lines.map(({ code, points, reason, facts = null }) => {
    const criterion = demandCriterion(sheet, code);
    if (!mine.has(criterion.code)) throw new AppError('invalid', `Bạn không chấm tiêu chí ${criterion.code}.`);
    marks.set(criterion.code, { points, words: reason, facts });
    return {
      tenant_id: tx.tenantId,
      task_id: task.id,
      criterion_id: criterion.id,
      number: 1,
      kind: 'mark' as const,
      points,
      facts: facts ? JSON.stringify(facts) : null,
      reason,
      at: scope.now,
    };
  });
  if (rows.length === 0) return marks;
  await tx.db
    .insertInto('review_line')
    .values(rows)
    .onConflict((on) =>
      on.columns(['tenant_id', 'task_id', 'criterion_id', 'number']).doUpdateSet((eb) => ({
        points: eb.ref('excluded.points'),
        facts: eb.ref('excluded.facts'),
        reason: eb.ref('excluded.reason'),
        at: eb.ref('excluded.at'),
      })),
    )
    .execute();
  return marks;
}

/** What the form would show now: field name -> text. */
export function markValues({ criteria }: Pick<SheetRecord, 'criteria'>, marks: Marks): Record<string, string> {
  return selfValues(criteria, marks, markNames);
}

interface TaskChange {
  version: number;
  saved_at: Date;
  sent_at?: Date;
  seal?: string;
}

async function writeTask(tx: Tx, taskId: string, change: TaskChange): Promise<void> {
  await tx.db
    .updateTable('review_task')
    .set(change)
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', taskId)
    .execute();
}
