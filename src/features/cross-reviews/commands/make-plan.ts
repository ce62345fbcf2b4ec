import type { ClusterYearFacts } from '#src/features/clusters/queries.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, invalid, wrongPhase } from '#src/platform/errors.ts';
import { assignCrossReview, type ReviewPair } from '#src/points/cross-review.ts';
import { scoreTableOf } from '../../scoring/queries/score-table.ts';
import { type SheetProgress, sheetStates } from '../../scoring/queries.ts';
import {
  boundPairs,
  type Candidates,
  candidatesOf,
  isBound,
  lastYearPairs,
  markerOf,
  superiorPairs,
  unitsOfPeople,
} from '../queries/candidates.ts';
import { planOf, type Recusal, type ReviewTask, recusalsOf, tasksOf } from '../queries.ts';
import { type Part, partsOf } from '../rules.ts';
import { crosswise, markerField, modeField } from '../schema.ts';
import { addTasks, endTasks, type NewTask } from './plan-in-change.ts';

export interface PlanInput {
  /** Members that mark each sheet; 0 where no part is marked crosswise. */
  reviewers: number;
  /** In thousandths; null for none. */
  gap: number | null;
  /** Code of the part -> `cross`, or the account of the department that marks it on every sheet. */
  modes: Record<string, string>;
  /** Member unit -> the account that marks for it, where it may; others of the unit mark as the program chooses. */
  markers?: Record<string, string>;
}

/**
 * Makes the plan of a year, or makes it anew as long as nobody has sent marks: who marks which part of whose sheet.
 * Works that stay the same keep what was written on them.
 */
export function makePlan(
  scope: Scope<'crossReview.plan', ClusterYearFacts>,
  input: PlanInput,
): Promise<{ tasks: number }> {
  return change(scope, async (tx, journal) => {
    const { clusterYearId, clusterId, year, memberUnitIds = [] } = scope.facts;
    const before = await planOf(tx, clusterYearId, true);
    const table = await scoreTableOf(tx, clusterYearId);
    if (table?.state !== 'issued') throw wrongPhase('Bảng tiêu chí chưa ban hành. Ban hành rồi lập phương án chấm.');
    const sheets = await sheetStates(tx, clusterYearId);
    const standing = await tasksOf(tx, { clusterYearId });
    await demandOpen(tx, clusterYearId, sheets, standing);
    const parts = partsOf(table.content);
    const candidates = await candidatesOf(tx, memberUnitIds, scope.today);
    const recusals = await recusalsOf(tx, clusterYearId);
    const units = sheets.map(({ unitId }) => unitId);
    const superiors = await superiorPairs(tx, [...new Set([...units, ...unitsOfPeople(candidates)])]);
    const lastYear = await lastYearPairs(tx, clusterId, year);
    const planned = [
      ...crossTasks({ sheets, parts, candidates, recusals, superiors, lastYear }, input),
      ...departmentTasks({ sheets, parts, candidates, recusals, superiors, lastYear }, input),
    ];
    await storePlan(tx, scope, input, parts, before?.version ?? 0);
    const stays = (task: ReviewTask) => planned.some((wanted) => sameWork(task, wanted));
    const ended = standing.filter((task) => !stays(task));
    await endTasks(
      tx,
      scope,
      ended.map(({ id }) => id),
      'replanned',
    );
    await addTasks(
      tx,
      scope,
      planned.filter((wanted) => !standing.some((task) => sameWork(task, wanted))),
    );
    await dropAssignments(tx, sheets);
    await journal({
      object: scope.facts.object,
      before: before && { reviewers: before.reviewers, gap: before.gap, parts: before.parts },
      after: { ...input, pairs: pairNames(planned, sheets, candidates) },
    });
    return { tasks: planned.length };
  });
}

interface Ground {
  sheets: readonly SheetProgress[];
  parts: readonly Part[];
  candidates: Candidates;
  recusals: readonly Recusal[];
  superiors: readonly ReviewPair[];
  lastYear: readonly ReviewPair[];
}

/** A plan can be made while no sheet is past its review and nobody has given a verified mark. */
async function demandOpen(
  tx: Tx,
  clusterYearId: string,
  sheets: readonly SheetProgress[],
  tasks: readonly ReviewTask[],
): Promise<void> {
  const late = sheets.find(({ state }) => state !== 'draft' && state !== 'signed' && state !== 'returned');
  if (late) throw wrongPhase(`Bảng điểm của ${late.unitName} đã thẩm định xong; không lập phương án chấm được nữa.`);
  if (tasks.some(({ sentAt }) => sentAt !== null)) {
    throw wrongPhase('Đã có người gửi điểm chấm; không lập lại phương án được nữa.');
  }
  const verified = await tx.db
    .selectFrom('verified_line as l')
    .innerJoin('score_sheet as s', (on) => on.onRef('s.tenant_id', '=', 'l.tenant_id').onRef('s.id', '=', 'l.sheet_id'))
    .select('l.sheet_id')
    .where('l.tenant_id', '=', tx.tenantId)
    .where('s.cluster_year_id', '=', clusterYearId)
    .executeTakeFirst();
  if (verified) throw wrongPhase('Đã có điểm thẩm định ghi chung; năm này thẩm định theo cách đã bắt đầu.');
}

function crossTasks(ground: Ground, { reviewers, modes, markers = {} }: PlanInput): NewTask[] {
  const { sheets, parts, candidates, recusals, superiors, lastYear } = ground;
  const codes = parts.filter(({ code }) => modes[code] === crosswise).map(({ code }) => code);
  if (codes.length === 0) return [];
  const silent = sheets.filter(({ unitId }) => !candidates.ofUnit.has(unitId));
  if (silent.length > 0) {
    const names = silent.map(({ unitName }) => unitName).join('; ');
    throw new AppError('invalid', `Đơn vị chưa có tài khoản để chấm: ${names}. Lập tài khoản rồi lập phương án.`);
  }
  demandMarkers(candidates, markers);
  const units = sheets.map(({ unitId }) => unitId);
  const pairs = assignCrossReview({
    units,
    reviewers,
    barred: [...superiors, ...recusedPairs(recusals), ...boundPairs(candidates, units, superiors)],
    lastYear,
  });
  if (!pairs) {
    throw invalid({
      reviewers:
        'Không có cách phân công nào giữ đủ các quy tắc với số người chấm này. Giảm số đơn vị chấm mỗi bảng điểm.',
    });
  }
  const tasks: NewTask[] = [];
  for (const { reviewer, unit } of pairs) {
    const { sheetId, unitName } = sheets.find(({ unitId }) => unitId === unit) as SheetProgress;
    const taken = new Set([...recusals, ...tasks].filter((one) => one.sheetId === sheetId).map((one) => one.accountId));
    const person = markerOf(candidates, { reviewer, unit }, superiors, taken, markers[reviewer]);
    if (!person) {
      const of = sheets.find(({ unitId }) => unitId === reviewer)?.unitName ?? '';
      throw new AppError(
        'invalid',
        `${of} không còn ai chấm được bảng của ${unitName}. Lập thêm tài khoản cho đơn vị này.`,
      );
    }
    tasks.push({ sheetId, accountId: person.accountId, unitId: reviewer, kind: 'cross', codes });
  }
  return tasks;
}

/** @throws AppError invalid where somebody is to mark for a unit of which they are not */
function demandMarkers({ ofUnit }: Candidates, markers: Record<string, string>): void {
  const strangers = Object.entries(markers).filter(
    ([unitId, accountId]) => !ofUnit.get(unitId)?.some((person) => person.accountId === accountId),
  );
  if (strangers.length === 0) return;
  throw invalid(
    Object.fromEntries(strangers.map(([unitId]) => [markerField(unitId), 'Chọn người của chính đơn vị này.'])),
  );
}

export function recusedPairs(recusals: readonly Recusal[]): ReviewPair[] {
  return recusals.flatMap(({ unitId, sheetUnitId }) => (unitId ? [{ reviewer: unitId, unit: sheetUnitId }] : []));
}

/** A department marks its parts on every sheet; it stands outside the members, and above or below none of them. */
function departmentTasks(ground: Ground, { modes }: PlanInput): NewTask[] {
  const { sheets, parts, candidates, recusals, superiors } = ground;
  const faults: Record<string, string> = {};
  const byAccount = new Map<string, string[]>();
  for (const { code } of parts) {
    const accountId = modes[code] ?? crosswise;
    if (accountId === crosswise) continue;
    const person = candidates.outside.find((one) => one.accountId === accountId);
    if (!person) {
      faults[modeField(code)] = 'Người chấm cả nhóm phải ngoài các đơn vị được chấm. Chọn lại.';
      continue;
    }
    const tied = sheets.find(({ unitId }) => isBound(person, unitId, superiors));
    if (tied) {
      faults[modeField(code)] = `${person.title} thuộc cấp trên hoặc cấp dưới của ${tied.unitName}. Chọn người khác.`;
    }
    byAccount.set(accountId, [...(byAccount.get(accountId) ?? []), code]);
  }
  if (Object.keys(faults).length > 0) throw invalid(faults);
  return [...byAccount].flatMap(([accountId, codes]) =>
    sheets
      .filter(({ sheetId }) => !recusals.some((one) => one.sheetId === sheetId && one.accountId === accountId))
      .map(({ sheetId }): NewTask => ({ sheetId, accountId, unitId: null, kind: 'department', codes })),
  );
}

function sameWork(task: ReviewTask, wanted: NewTask): boolean {
  return (
    task.sheetId === wanted.sheetId &&
    task.accountId === wanted.accountId &&
    task.kind === wanted.kind &&
    JSON.stringify(task.codes) === JSON.stringify(wanted.codes)
  );
}

async function storePlan(tx: Tx, scope: Scope, input: PlanInput, parts: readonly Part[], version: number) {
  const clusterYearId = scope.facts.clusterYearId ?? '';
  const values = {
    reviewers: input.reviewers,
    gap: input.gap,
    made_at: scope.now,
    made_by: scope.actor?.accountId ?? null,
    version: version + 1,
  };
  await tx.db
    .insertInto('review_plan')
    .values({ tenant_id: tx.tenantId, cluster_year_id: clusterYearId, ...values })
    .onConflict((on) => on.columns(['tenant_id', 'cluster_year_id']).doUpdateSet(values))
    .execute();
  await tx.db
    .deleteFrom('review_plan_part')
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId)
    .execute();
  await tx.db
    .insertInto('review_plan_part')
    .values(
      parts.map(({ code }) => {
        const mode = input.modes[code] ?? crosswise;
        const cross = mode === crosswise;
        return {
          tenant_id: tx.tenantId,
          cluster_year_id: clusterYearId,
          code,
          mode: cross ? ('cross' as const) : ('department' as const),
          account_id: cross ? null : mode,
        };
      }),
    )
    .execute();
}

/** Nobody is assigned to a single sheet of a year that is marked by a plan. */
async function dropAssignments(tx: Tx, sheets: readonly SheetProgress[]): Promise<void> {
  if (sheets.length === 0) return;
  await tx.db
    .deleteFrom('sheet_reviewer')
    .where('tenant_id', '=', tx.tenantId)
    .where(
      'sheet_id',
      'in',
      sheets.map(({ sheetId }) => sheetId),
    )
    .execute();
}

function pairNames(tasks: readonly NewTask[], sheets: readonly SheetProgress[], { ofUnit, outside }: Candidates) {
  const people = [...outside, ...[...ofUnit.values()].flat()];
  return tasks.map(({ sheetId, accountId }) => {
    const person = people.find((one) => one.accountId === accountId);
    const sheet = sheets.find((one) => one.sheetId === sheetId);
    return `${person?.name ?? ''} > ${sheet?.unitName ?? ''}`;
  });
}
