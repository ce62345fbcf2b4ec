import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '#src/law/check.ts';
import { rulePack } from '#src/law/packs.ts';
import type { ConditionResult } from '#src/law/verdict.ts';
import { conditionWords } from '#src/law/verdict-words.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { issueScoreTable } from '#tests/factories/scoring.ts';
import { openWorld, type UnitCode, type World } from '#tests/factories/world.ts';
import { collectiveFacts } from './facts.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const sheetOf = await issueScoreTable(world);
  const full = { '1.1': 60_000, '1.2': 30_000, '2.1': 10_000 };
  await agree(sheetOf('CTN'), { ...full, 'T.1': 2000 });
  await agree(sheetOf('BTTP'), full);
  await agree(sheetOf('BTNN'), { ...full, '2.1': 9500, 'T.1': 5000 });
  await agree(sheetOf('KTVB'), { ...full, 'T.1': 2000, 'P.1': 500 });
  await agree(sheetOf('TGPL'), { ...full, 'T.1': 2000 }, 'reviewed');
});
afterAll(() => world.close());

/** The agreed points of a sheet, as the end of its verification leaves them. */
function agree(sheetId: string, points: Record<string, number>, state: 'final' | 'reviewed' = 'final') {
  return inTransaction(world.services.database, world.tenantId, async ({ db, tenantId }) => {
    const criteria = await db
      .selectFrom('score_criterion')
      .select(['id', 'code'])
      .where('tenant_id', '=', tenantId)
      .execute();
    await db
      .insertInto('agreed_line')
      .values(
        criteria.map(({ id, code }) => ({
          ...{ tenant_id: tenantId, sheet_id: sheetId, criterion_id: id, points: points[code] ?? 0 },
          ...{ origin: 'verified' as const, reason: '', account_id: null, at: world.services.clock.now() },
        })),
      )
      .execute();
    await db
      .updateTable('score_sheet')
      .set({ state, final_at: state === 'final' ? world.services.clock.now() : null })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', sheetId)
      .execute();
  });
}

async function exceededOf(code: UnitCode): Promise<ConditionResult | undefined> {
  const [facts] = await read(world.services.database, world.tenantId, (tx) =>
    collectiveFacts(tx, [world.unitId(code)]),
  );
  if (!facts) throw new Error('no facts');
  const verdict = check('CO_BO', facts, '2021-02-09', { pack: rulePack(), achievementYear: 2020 });
  return verdict.conditions.find(({ condition }) => 'when' in condition && condition.when.test === 'exceededTargets');
}

describe('going beyond the targets, by the verified score of the year', () => {
  it('is met by every base criterion in full with a bonus on top, and says that this is an assumption', async () => {
    const result = await exceededOf('CTN');
    expect(result?.outcome).toBe('met');
    expect(result && conditionWords(result).found).toEqual([
      'Năm 2020: theo kết quả thẩm định 100/100 điểm chuẩn, 2 điểm thưởng, 0 điểm trừ: hiểu là vượt chỉ tiêu (giả định)',
    ]);
  });

  it.each(['BTTP', 'BTNN', 'KTVB'] as const)(
    'is left to people where the score of %s does not decide it',
    async (code) => {
      const result = await exceededOf(code);
      expect(result?.outcome).toBe('unknown');
      expect(result && conditionWords(result).found[0]).toContain('chưa đủ để kết luận');
    },
  );

  it('is not told by a score that is not agreed yet', async () => {
    expect((await exceededOf('TGPL'))?.outcome).toBe('unknown');
    expect((await exceededOf('LLTP'))?.found).toEqual([{ what: 'noRecord', year: null }]);
  });
});
