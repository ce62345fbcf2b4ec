import { makeReviewPlan, markSheet, sendMarks as sendAccess } from '#src/features/cross-reviews/access.ts';
import { makePlan, type PlanInput } from '#src/features/cross-reviews/commands/make-plan.ts';
import { type MarksInput, saveMarks, sendMarks } from '#src/features/cross-reviews/commands/save-marks.ts';
import { type ReviewTask, tasksOf } from '#src/features/cross-reviews/queries.ts';
import { editSelfScore } from '#src/features/scoring/access.ts';
import { saveSelfScore } from '#src/features/scoring/commands/save-self-score.ts';
import { read } from '#src/platform/database/transaction.ts';
import { scopeOf, signSheet } from './scoring.ts';
import type { UnitCode, World } from './world.ts';

const everything = { 1: 'cross', 2: 'cross', T: 'cross', P: 'cross' };

export async function planReview(world: World, input: Partial<PlanInput> = {}): Promise<{ tasks: number }> {
  const scope = await scopeOf(world, makeReviewPlan, 'vu.tdkt', { clusterYearId: world.year2020 });
  return makePlan(scope, { reviewers: 2, gap: 1000, modes: everything, ...input });
}

/** Synthetic: the unit scores itself 58 + 30 + 10 and 6 for an initiative, and its head signs. */
export async function signedSheet(world: World, code: UnitCode, sheetId: string): Promise<void> {
  const officer = `${code.toLowerCase()}.cv`;
  await saveSelfScore(await scopeOf(world, editSelfScore, officer, { sheetId }), {
    version: null,
    lines: [
      { code: '1.1', points: 58_000, explanation: '58/60 nhiệm vụ' },
      { code: '1.2', points: 30_000, explanation: '' },
      { code: '2.1', points: 10_000, explanation: '' },
      { code: 'T.1', points: 6000, explanation: '02 sáng kiến' },
    ],
  });
  await signSheet(world, `${code.toLowerCase()}.truong`, sheetId);
}

/** Marks that need no more words: the base whole but for 1.1, with its reason. */
export function marks(first: number, bonus = 4000): MarksInput {
  return {
    version: null,
    lines: [
      { code: '1.1', points: first, reason: 'Chậm 02 việc' },
      { code: '1.2', points: 30_000, reason: '' },
      { code: '2.1', points: 10_000, reason: '' },
      { code: 'T.1', points: bonus, reason: '' },
    ],
  };
}

export function tasksOfSheet(world: World, sheetId: string): Promise<ReviewTask[]> {
  return read(world.services.database, world.tenantId, (tx) => tasksOf(tx, { sheetId }));
}

/** The user names of who marks a sheet, in the order of the works. */
export async function reviewersOf(world: World, sheetId: string): Promise<string[]> {
  const tasks = await tasksOfSheet(world, sheetId);
  const accounts = await read(world.services.database, world.tenantId, ({ db, tenantId }) =>
    db.selectFrom('account').select(['id', 'user_name']).where('tenant_id', '=', tenantId).execute(),
  );
  return tasks.map(({ accountId }) => accounts.find(({ id }) => id === accountId)?.user_name ?? '');
}

export async function save(world: World, userName: string, sheetId: string, input: MarksInput) {
  return saveMarks(await scopeOf(world, markSheet, userName, { sheetId }), input);
}

export async function send(world: World, userName: string, sheetId: string, input: MarksInput) {
  return sendMarks(await scopeOf(world, sendAccess, userName, { sheetId }), input);
}
