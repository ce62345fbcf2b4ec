import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { read } from '#src/platform/database/transaction.ts';
import { issueContent } from '#tests/factories/long-sheets.ts';
import { item, table } from '#tests/factories/score-tables.ts';
import { scopeOf, signSheet } from '#tests/factories/scoring.ts';
import { openWeb, type Web } from '#tests/factories/web.ts';
import { elevenUnits, openWorld, testPassword, type UnitCode, type World } from '#tests/factories/world.ts';
import { assignReview, editSelfScore, finishReviewAccess, respondToReview } from './access.ts';
import { assignReviewers } from './commands/assign-reviewers.ts';
import { finishReview } from './commands/finish-review.ts';
import { giveOpinion } from './commands/respond-to-review.ts';
import { saveSelfScore } from './commands/save-self-score.ts';
import { agreedRanking } from './queries.ts';

/** Half of the line for the share of the best, and a plain line. */
const measured = table(
  [
    item('I', {
      base: 20_000,
      items: [
        item('1', { base: 10_000, rules: [{ kind: 'relative', formula: 'share' }] }),
        item('2', { base: 10_000, rules: [{ kind: 'fixed' }] }),
      ],
    }),
  ],
  { total: 20_000 },
);
const units = elevenUnits.map(([code]) => code);
const done = (at: number) => 40 + at * 6;
const best = done(units.length - 1);
/** Half up to the thousandth, computed apart from the program. */
const expected = (at: number) => Math.floor((10_000 * done(at) * 2 + best) / (best * 2)) + 9000;

let world: World;
let web: Web;
let sheetOf: (code: UnitCode) => string;
beforeAll(async () => {
  world = await openWorld('2020-12-14T08:00:00+07:00');
  sheetOf = await issueContent(world, measured);
  web = await openWeb(world);
});
afterAll(() => world.close());

async function declare(code: UnitCode, at: number) {
  const unit = code.toLowerCase();
  const sheetId = sheetOf(code);
  await saveSelfScore(await scopeOf(world, editSelfScore, `${unit}.cv`, { sheetId }), {
    version: null,
    lines: [
      { code: '1', points: null, explanation: '', facts: { actual: done(at) } },
      { code: '2', points: 9000, explanation: '' },
    ],
  });
  await signSheet(world, `${unit}.truong`, sheetId);
}

describe('a line measured against the best of the cluster', () => {
  it('says on the sheet why it is not counted and when it will be, and tells nobody what others did', async () => {
    for (const [at, code] of units.slice(0, 3).entries()) await declare(code, at);
    const page = (await (await web.signedIn('thads.truong')).get(paths.sheet(sheetOf('THADS')))).text;
    expect(page).toContain('tính khi mọi đơn vị đã ký bảng tự chấm (3/11)');
    expect(page).not.toContain('cao nhất cụm');
  });

  it('has on the sheet the points and the account that the ranking counts', async () => {
    for (const [at, code] of units.entries()) if (at >= 3) await declare(code, at);
    const signed = (await (await web.signedIn('thads.truong')).get(paths.sheet(sheetOf('THADS')))).text;
    expect(signed).toMatch(/>4<\/td>/);
    expect(signed).not.toContain('chưa tính');
    const reviewer = (await world.as('vu.tdkt')).accountId;
    for (const code of units) {
      const sheetId = sheetOf(code);
      const leader = code === 'KTVB' ? 'htqtct.truong' : 'ktvb.truong';
      await assignReviewers(await scopeOf(world, assignReview, leader, { sheetId }), { accountIds: [reviewer] });
      const finishing = await scopeOf(world, finishReviewAccess, 'vu.tdkt', { sheetId });
      await finishReview(finishing, { version: null, lines: [], fillFromSelf: true });
      const scope = await scopeOf(world, respondToReview, `${code.toLowerCase()}.truong`, { sheetId });
      await giveOpinion(scope, await confirmSignature(scope, testPassword), { opinions: [] });
    }
    const { ranked } = await read(world.services.database, world.tenantId, (tx) => agreedRanking(tx, world.year2020));
    const totals = new Map(ranked.map(({ item: of, total }) => [of.unitId, total]));
    for (const [at, code] of units.entries())
      expect([code, totals.get(world.unitId(code))]).toEqual([code, expected(at)]);
    const head = await web.signedIn('thads.truong');
    const sheet = (await head.get(paths.sheet(sheetOf('THADS')))).text;
    expect(sheet.match(/>4<\/td>/g)).toHaveLength(3);
    expect(sheet).not.toContain('chưa tính');
    const counted = ranked.find(({ item: of }) => of.unitId === world.unitId('THADS'))?.item.agreed;
    expect(counted?.derivation.find(({ code }) => code === '1')).toMatchObject({
      words: `40, cao nhất cụm ${best}: 4`,
    });
    const line = await head.get(`${paths.sheet(sheetOf('THADS'))}?d=0`);
    const account = (await head.get(line.location ?? '')).text;
    expect(account).toContain(`40, cao nhất cụm ${best}: 4`);
    expect(account).toContain('Cách tính điểm');
  });
});
