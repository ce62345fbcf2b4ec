import type { Tx } from '#src/platform/database/transaction.ts';
import type { SheetRecord } from '../../scoring/queries/sheet-record.ts';
import type { Line } from '../../scoring/rules.ts';
import { planOf, type ReviewTask, type StoredPlan, tasksOf } from '../queries.ts';
import {
  allIn,
  blankMark,
  type Decision,
  linesOfParts,
  type Mark,
  type MarkReader,
  type Part,
  partsOf,
  type Verdict,
  verdictOf,
  visibleWorks,
} from '../rules.ts';

/** A line with the marks of all its reviewers, in the order of their works. */
export interface MarkedLine {
  code: string;
  marks: Mark[];
  taskIds: string[];
  decision: Decision | null;
  verdict: Verdict;
}

export interface SheetMarks {
  plan: StoredPlan;
  parts: Part[];
  tasks: ReviewTask[];
  /** Every reviewer is there and has sent. */
  complete: boolean;
  /** Lines all of whose marks this reader sees, and on which somebody gave something. */
  lines: MarkedLine[];
}

/** The marks of a sheet that a reader may see; what is hidden is not even read. */
export async function sheetMarks(tx: Tx, sheet: SheetRecord, reader: MarkReader): Promise<SheetMarks | null> {
  const plan = await planOf(tx, sheet.clusterYearId);
  if (!plan) return null;
  const tasks = await tasksOf(tx, { sheetId: sheet.sheetId });
  return marksOf(tx, sheet, plan, tasks, visibleWorks(plan, tasks, reader));
}

/** Every mark of a sheet, for acts that need all of them, and for the result once the review is closed. */
export async function allMarks(tx: Tx, sheet: SheetRecord, plan: StoredPlan): Promise<SheetMarks> {
  const tasks = await tasksOf(tx, { sheetId: sheet.sheetId });
  return marksOf(tx, sheet, plan, tasks, new Set(tasks.map(({ id }) => id)));
}

async function marksOf(
  tx: Tx,
  sheet: SheetRecord,
  plan: StoredPlan,
  tasks: ReviewTask[],
  visible: ReadonlySet<string>,
): Promise<SheetMarks> {
  const parts = partsOf(sheet.table.content);
  const complete = allIn(plan, tasks);
  const seen = await latestMarks(tx, sheet, [...visible]);
  const decisions = await decisionsOf(tx, sheet, tasks);
  const linesOfTask = new Map(tasks.map(({ id, codes }) => [id, linesOfParts(parts, codes)]));
  const lines = sheet.criteria.flatMap(({ code }): MarkedLine[] => {
    const marking = tasks.filter(({ id }) => linesOfTask.get(id)?.has(code));
    if (marking.length === 0 || marking.some(({ id, sentAt }) => !visible.has(id) || sentAt === null)) return [];
    const given = marking.map(({ id }) => seen.get(id)?.get(code) ?? null);
    const decision = decisions.get(code) ?? null;
    if (given.every((mark) => mark === null) && !decision) return [];
    const marks = given.map((mark) => mark ?? blankMark);
    return [
      { code, marks, taskIds: marking.map(({ id }) => id), decision, verdict: verdictOf(marks, plan.gap, decision) },
    ];
  });
  return { plan, parts, tasks, complete, lines };
}

/** The latest mark of each line of some works; a draft line without points is none. */
async function latestMarks(tx: Tx, sheet: SheetRecord, taskIds: readonly string[]) {
  const byTask = new Map<string, Map<string, Mark>>();
  if (taskIds.length === 0) return byTask;
  const codes = new Map(sheet.criteria.map(({ id, code }) => [id, code]));
  const rows = await tx.db
    .selectFrom('review_line')
    .select(['task_id', 'criterion_id', 'kind', 'points', 'reason', 'facts'])
    .where('tenant_id', '=', tx.tenantId)
    .where('task_id', 'in', [...taskIds])
    .orderBy('number')
    .execute();
  for (const { task_id, criterion_id, kind, points, reason, facts } of rows) {
    if (points === null) continue;
    const marks = byTask.get(task_id) ?? new Map<string, Mark>();
    byTask.set(task_id, marks.set(codes.get(criterion_id) ?? '', { kind, points, reason, facts }));
  }
  return byTask;
}

/** The latest decision on each line; one from before the last mark came in was about other marks. */
async function decisionsOf(tx: Tx, sheet: SheetRecord, tasks: readonly ReviewTask[]): Promise<Map<string, Decision>> {
  const lastIn = Math.max(0, ...tasks.map(({ sentAt }) => Number(sentAt ?? Number.POSITIVE_INFINITY)));
  const codes = new Map(sheet.criteria.map(({ id, code }) => [id, code]));
  const rows = await tx.db
    .selectFrom('review_decision')
    .selectAll()
    .where('tenant_id', '=', tx.tenantId)
    .where('sheet_id', '=', sheet.sheetId)
    .orderBy('number')
    .execute();
  return new Map(
    rows
      .filter(({ at }) => Number(at) >= lastIn)
      .map((row) => [
        codes.get(row.criterion_id) ?? '',
        {
          points: row.points,
          reason: row.reason,
          deciderName: row.decider_name,
          deciderTitle: row.decider_title,
          accountId: row.account_id,
          at: row.at,
        },
      ]),
  );
}

/** What a reviewer has written on one work so far, sent or not. */
export async function ownMarks(tx: Tx, sheet: SheetRecord, taskId: string): Promise<Map<string, Line>> {
  const codes = new Map(sheet.criteria.map(({ id, code }) => [id, code]));
  const rows = await tx.db
    .selectFrom('review_line')
    .select(['criterion_id', 'points', 'reason', 'facts'])
    .where('tenant_id', '=', tx.tenantId)
    .where('task_id', '=', taskId)
    .where('number', '=', 1)
    .execute();
  return new Map(
    rows.map(({ criterion_id, points, reason, facts }) => [
      codes.get(criterion_id) ?? '',
      { points, words: reason, facts },
    ]),
  );
}

/** Every word that was given on the lines of some works, first to last: for the minutes. */
export async function markHistory(tx: Tx, sheet: SheetRecord, taskIds: readonly string[]) {
  if (taskIds.length === 0) return [];
  const codes = new Map(sheet.criteria.map(({ id, code }) => [id, code]));
  const rows = await tx.db
    .selectFrom('review_line')
    .select(['task_id as taskId', 'criterion_id', 'number', 'kind', 'points', 'reason', 'at'])
    .where('tenant_id', '=', tx.tenantId)
    .where('task_id', 'in', [...taskIds])
    .orderBy('number')
    .orderBy('task_id')
    .execute();
  return rows.map(({ criterion_id, ...row }) => ({ ...row, code: codes.get(criterion_id) ?? '' }));
}
