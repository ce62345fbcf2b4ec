import { assignReview, editSelfScore, finishReviewAccess, respondToReview } from '#src/features/scoring/access.ts';
import { assignReviewers } from '#src/features/scoring/commands/assign-reviewers.ts';
import { finishReview } from '#src/features/scoring/commands/finish-review.ts';
import { giveOpinion } from '#src/features/scoring/commands/respond-to-review.ts';
import { saveSelfScore } from '#src/features/scoring/commands/save-self-score.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { inTransaction } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { issueScoreTable, scopeOf, signSheet } from './scoring.ts';
import { elevenUnits, testPassword, type UnitCode, type World } from './world.ts';

export const codes: readonly UnitCode[] = elevenUnits.map(([code]) => code);

/** Synthetic: each unit scores itself a little lower than the one before it in the list. */
const selfOf = (code: UnitCode) => 59_000 - 500 * codes.indexOf(code);

/** Every unit has signed, and every sheet was reviewed by the unit that comes after it: one point off on one line. */
export async function reviewedScores(world: World): Promise<(code: UnitCode) => string> {
  const sheetOf = await issueScoreTable(world);
  for (const [index, code] of codes.entries()) {
    const [sheetId, unit] = [sheetOf(code), code.toLowerCase()];
    const lines = [
      { code: '1.1', points: selfOf(code), explanation: '' },
      { code: '1.2', points: 30_000, explanation: '' },
      { code: '2.1', points: 10_000, explanation: '' },
      { code: 'T.1', points: index < 4 ? 5000 : 1000, explanation: '' },
    ];
    await saveSelfScore(await scopeOf(world, editSelfScore, `${unit}.cv`, { sheetId }), { version: null, lines });
    await signSheet(world, `${unit}.truong`, sheetId);
    const reviewer = `${(codes[(index + 1) % codes.length] ?? code).toLowerCase()}.cv`;
    const leader = code === 'KTVB' ? 'htqtct.truong' : 'ktvb.truong';
    const accountIds = [(await world.as(reviewer)).accountId];
    await assignReviewers(await scopeOf(world, assignReview, leader, { sheetId }), { accountIds });
    await finishReview(await scopeOf(world, finishReviewAccess, reviewer, { sheetId }), {
      version: null,
      lines: [{ code: '1.1', points: selfOf(code) - 1000, reason: 'Một nhiệm vụ chậm' }],
      fillFromSelf: true,
    });
  }
  return sheetOf;
}

/** Every unit accepts its review: all sheets are final. */
export async function acceptAll(world: World, sheetOf: (code: UnitCode) => string): Promise<void> {
  for (const code of codes) {
    const scope = await scopeOf(world, respondToReview, `${code.toLowerCase()}.truong`, { sheetId: sheetOf(code) });
    const proof = await confirmSignature(scope, testPassword);
    await giveOpinion(scope, proof, { opinions: [{ code: '1.1', agreed: true, words: '' }] });
  }
}

interface BlindMarks {
  sheetId: string;
  reviewer: string;
  /** Code of the line -> points in thousandths. */
  points: Record<string, number>;
  sent?: boolean;
  ended?: boolean;
}

/** Marks as a review plan keeps them, written past the flow of the plan. */
export async function blindMarks(world: World, { sheetId, reviewer, points, sent = true, ended = false }: BlindMarks) {
  const actor = await world.as(reviewer);
  await inTransaction(world.services.database, world.tenantId, async (tx) => {
    const ids = await tx.db
      .selectFrom('score_criterion')
      .select(['id', 'code'])
      .where('tenant_id', '=', tx.tenantId)
      .where('code', 'in', Object.keys(points))
      .execute();
    const now = world.clock.now();
    const id = uuidv7(now.getTime());
    await tx.db
      .insertInto('review_task')
      .values({
        tenant_id: tx.tenantId,
        id,
        sheet_id: sheetId,
        account_id: actor.accountId,
        unit_id: actor.unitId,
        kind: 'cross',
        codes: JSON.stringify(['1']),
        assigned_at: now,
        assigned_by: null,
        saved_at: now,
        sent_at: sent ? now : null,
        seal: null,
        ended_at: ended ? now : null,
        ended_why: ended ? 'replanned' : null,
      })
      .execute();
    await tx.db
      .insertInto('review_line')
      .values(
        ids.map(({ id: criterion_id, code }) => ({
          tenant_id: tx.tenantId,
          task_id: id,
          criterion_id,
          number: 1,
          kind: 'mark' as const,
          points: points[code] ?? 0,
          facts: null,
          reason: '',
          at: now,
        })),
      )
      .execute();
  });
}

/** A person steps back from a sheet for a conflict of interest. */
export async function stepBack(world: World, sheetId: string, userName: string): Promise<void> {
  const actor = await world.as(userName);
  await inTransaction(world.services.database, world.tenantId, (tx) =>
    tx.db
      .insertInto('review_recusal')
      .values({
        tenant_id: tx.tenantId,
        id: uuidv7(world.clock.now().getTime()),
        sheet_id: sheetId,
        account_id: actor.accountId,
        unit_id: actor.unitId,
        ground: 'shared',
        words: 'Cùng đề tài',
        declared_by: actor.accountId,
        at: world.clock.now(),
      })
      .execute(),
  );
}
