import { editScoreTable, issueScoreTableAccess, signSelfScoreAccess } from '#src/features/scoring/access.ts';
import { describeTable } from '#src/features/scoring/commands/describe-table.ts';
import { issueTable } from '#src/features/scoring/commands/issue-table.ts';
import { saveCriterion } from '#src/features/scoring/commands/save-criterion.ts';
import { signSelfScore } from '#src/features/scoring/commands/sign-self-score.ts';
import { sheetStates } from '#src/features/scoring/queries.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import type { Access } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { testPassword, type UnitCode, type World } from './world.ts';

/** Synthetic: two groups of base criteria that sum to 100, one bonus, one penalty. */
const lines = [
  ['1', 'Thực hiện nhiệm vụ chuyên môn', '1.1', 'Hoàn thành kế hoạch công tác năm', 'base', 60_000],
  ['1', 'Thực hiện nhiệm vụ chuyên môn', '1.2', 'Xây dựng văn bản đúng tiến độ', 'base', 30_000],
  ['2', 'Chế độ báo cáo, phối hợp', '2.1', 'Gửi báo cáo đúng hạn', 'base', 10_000],
  ['T', 'Điểm thưởng', 'T.1', 'Sáng kiến được công nhận', 'bonus', 8000],
  ['P', 'Điểm trừ', 'P.1', 'Chậm báo cáo', 'penalty', 3000],
] as const;

export const scopeOf = async <A extends string, F extends Facts>(
  world: World,
  access: Access<A, F>,
  userName: string,
  params: Record<string, string>,
  submission: string | null = null,
) => access.authorise({ actor: await world.as(userName), services: world.services, submission }, params);

/** A draft table of 2020 with five criteria, written by the standing office. */
export async function draftScoreTable(world: World): Promise<void> {
  const scope = () => scopeOf(world, editScoreTable, 'vu.tdkt', { clusterYearId: world.year2020 });
  await describeTable(await scope(), {
    version: null,
    title: 'Bảng tiêu chí 2020',
    bonusCap: 5000,
    published: 100_000,
  });
  for (const [groupCode, groupName, code, name, kind, maximum] of lines) {
    await saveCriterion(await scope(), {
      criterionId: null,
      version: null,
      groupCode,
      groupName,
      code,
      name,
      kind,
      maximum,
      guidance: '',
    });
  }
}

/** Issues it and sets the last day of self scoring; gives the id of each unit's sheet. */
export async function issueScoreTable(
  world: World,
  deadline: string | null = '2020-12-20',
): Promise<(code: UnitCode) => string> {
  await draftScoreTable(world);
  if (deadline) {
    await inTransaction(world.services.database, world.tenantId, (tx) =>
      tx.db
        .insertInto('year_step')
        .values({
          tenant_id: tx.tenantId,
          cluster_year_id: world.year2020,
          code: 'selfScore',
          name: 'Tự chấm điểm',
          starts_on: '2020-11-01',
          ends_on: deadline,
          position: 6,
        })
        .execute(),
    );
  }
  const scope = await scopeOf(world, issueScoreTableAccess, 'vu.tdkt', { clusterYearId: world.year2020 });
  await issueTable(scope, { documentNumber: '01/HD-MP' });
  const sheets = await read(world.services.database, world.tenantId, (tx) => sheetStates(tx, world.year2020));
  return (code) => sheets.find(({ unitId }) => unitId === world.unitId(code))?.sheetId as string;
}

/** The head of `userName`'s unit signs what is saved. */
export async function signSheet(world: World, userName: string, sheetId: string): Promise<{ mark: string }> {
  const scope = await scopeOf(world, signSelfScoreAccess, userName, { sheetId });
  return signSelfScore(scope, await confirmSignature(scope, testPassword), { version: null });
}
