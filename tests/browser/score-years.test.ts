import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { serve } from '@hono/node-server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeAccess, makeReviewPlan, moderateAccess } from '#src/features/cross-reviews/access.ts';
import { closeReview } from '#src/features/cross-reviews/commands/close-review.ts';
import { makePlan } from '#src/features/cross-reviews/commands/make-plan.ts';
import { moderate } from '#src/features/cross-reviews/commands/moderate.ts';
import { tasksOf } from '#src/features/cross-reviews/queries.ts';
import { partsOf } from '#src/features/cross-reviews/rules.ts';
import { editSelfScore, respondToReview, settleReviewAccess } from '#src/features/scoring/access.ts';
import { giveOpinion } from '#src/features/scoring/commands/respond-to-review.ts';
import { type SelfScoreInput, saveSelfScore } from '#src/features/scoring/commands/save-self-score.ts';
import { settleReview } from '#src/features/scoring/commands/settle-review.ts';
import { type StoredTable, scoreTableOf } from '#src/features/scoring/queries/score-table.ts';
import { agreedRanking, sheetStates } from '#src/features/scoring/queries.ts';
import { paths } from '#src/paths.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { read } from '#src/platform/database/transaction.ts';
import { measuredPoints } from '#src/points/asked.ts';
import type { LineFacts } from '#src/points/facts.ts';
import { linesOf, type ScoredLine } from '#src/points/lines.ts';
import { itemsOf, type ScoreTable } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { HyperTable } from '../../bench/points/hyper-table.ts';
import { factsOfUnit } from '../../bench/points/year-facts.ts';
import { send } from '../factories/cross-reviews.ts';
import { type LongTableWorld, openLongTableWorld } from '../factories/long-table-world.ts';
import { scopeOf, signSheet } from '../factories/scoring.ts';
import { openWeb, type Web } from '../factories/web.ts';
import { testPassword } from '../factories/world.ts';
import { launchChromium } from './chromium.ts';
import { findings, overflow } from './findings.ts';

/**
 * The years of eleven and of a hundred units from self score to the ranking, marked crosswise by a plan. Every unit goes
 * through every step; sums are held to those of a spreadsheet engine that shares nothing with the program but the table.
 */
const office = 'vu.tdkt';
let world: LongTableWorld;
let web: Web;

beforeAll(async () => {
  world = await openLongTableWorld({ hundred: true, accounts: 100, lines: 205 });
  web = await openWeb(world);
}, 240_000);
afterAll(() => world.close());

const db = <T>(act: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, act);
const tableOf = async (yearId: string) => (await db((tx) => scoreTableOf(tx, yearId))) as StoredTable;

type Declared = SelfScoreInput['lines'][number];

/** What a unit declares, from simulated facts; of lines that count single cases only every fifth, unless told all. */
function declared(lines: ReadonlyMap<string, ScoredLine>, facts: readonly LineFacts[], all: boolean): Declared[] {
  return facts.flatMap(({ code, base, ...measured }, at): Declared[] => {
    const line = lines.get(code);
    if (!line) return [];
    if (base !== undefined) return line.kind === 'base' ? [{ code, points: base, explanation: '' }] : [];
    const single = line.kind !== 'base' && line.item.rules[0]?.kind === 'each';
    if (single && !all && at % 5 !== 0) return [];
    const points = measuredPoints(line.item, line.kind, measured) ?? 0;
    return [{ code, points, explanation: '', facts: measured }];
  });
}

/** Totals of the spreadsheet engine. */
function apart(table: ScoreTable, facts: readonly LineFacts[][]): number[] {
  const sheets = new HyperTable(table, facts);
  return facts.map((_, at) => {
    const { base, bonus, penalty } = sheets.totals(at);
    return base + bonus - penalty;
  });
}

interface Played {
  /** Total of each unit, in thousandths, as it was computed apart. */
  expected: Map<string, number>;
  sheetIds: string[];
}

/**
 * Plays a year. Of the marks of every fifth unit one stands 2 points below the other, and the office decides; of every
 * seventh both take a quarter of a point off, which every other of them contests and the office gives back.
 */
async function play(yearId: string, userOf: (at: number) => string, all: boolean): Promise<Played> {
  const { content } = await tableOf(yearId);
  const lines = new Map(linesOf(content).map((line) => [line.code, line]));
  const sheets = await db((tx) => sheetStates(tx, yearId));
  const saidOf = new Map<string, Declared[]>();
  for (const [at, { sheetId }] of sheets.entries()) {
    const said = declared(lines, factsOfUnit(content, at), all || at < 3);
    saidOf.set(sheetId, said);
    await saveSelfScore(await scopeOf(world, editSelfScore, userOf(at), { sheetId }), { version: null, lines: said });
    await signSheet(world, userOf(at), sheetId);
  }
  const planning = await scopeOf(world, makeReviewPlan, office, { clusterYearId: yearId });
  const modes = Object.fromEntries(partsOf(content).map(({ code }) => [code, 'cross']));
  const { tasks: planned } = await makePlan(planning, { reviewers: 2, gap: 1000, modes });
  expect(planned).toBe(sheets.length * 2);
  const userNames = await accountNames();
  const works = await db((tx) => tasksOf(tx, { clusterYearId: yearId }));
  const facts: LineFacts[][] = [];
  for (const [at, { sheetId }] of sheets.entries()) {
    const said = saidOf.get(sheetId) ?? [];
    const line = said.find(({ facts: measured, points }) => !measured && (points ?? 0) >= 2000) as Declared;
    const points = line.points ?? 0;
    const [differs, lowered] = [at % 5 === 4, at % 7 === 6];
    const reviewers = works.filter((work) => work.sheetId === sheetId).map(({ accountId }) => userNames.get(accountId));
    for (const [nth, reviewer] of reviewers.entries()) {
      const less = lowered ? 250 : differs && nth === 1 ? 2000 : 0;
      const marks = said.map(({ code, points: given, facts: measured = null }) =>
        code === line.code
          ? { code, points: points - less, reason: 'Đối chiếu hồ sơ' }
          : { code, points: given, reason: 'Đối chiếu hồ sơ', facts: measured },
      );
      await send(world, reviewer ?? '', sheetId, { version: null, lines: marks });
    }
    if (differs && !lowered) {
      const deciding = await scopeOf(world, moderateAccess, office, { sheetId });
      await moderate(deciding, { lines: [{ code: line.code, points, reason: 'Hồ sơ đủ' }] });
    }
    await closeReview(await scopeOf(world, closeAccess, office, { sheetId }));
    const contested = lowered && at % 2 === 0;
    const responding = await scopeOf(world, respondToReview, userOf(at), { sheetId });
    const opinion = { code: line.code, agreed: !contested, words: contested ? 'Đã gửi đủ hồ sơ' : '' };
    await giveOpinion(responding, await confirmSignature(responding, testPassword), {
      opinions: lowered ? [opinion] : [],
    });
    if (contested) {
      const settling = await scopeOf(world, settleReviewAccess, office, { sheetId });
      await settleReview(settling, { lines: [{ code: line.code, points, reason: 'Hồ sơ đủ' }] });
    }
    const agreed = points - (lowered && !contested ? 250 : 0);
    facts.push(
      said.map(({ code, points: given, facts: measured }) =>
        measured ? { code, ...measured } : { code, base: code === line.code ? agreed : (given ?? 0) },
      ),
    );
  }
  const totals = apart(content, facts);
  return {
    expected: new Map(sheets.map(({ unitId }, at) => [unitId, totals[at] as number])),
    sheetIds: sheets.map(({ sheetId }) => sheetId),
  };
}

async function accountNames(): Promise<Map<string, string>> {
  const rows = await db((tx) =>
    tx.db.selectFrom('account').select(['id', 'user_name']).where('tenant_id', '=', tx.tenantId).execute(),
  );
  return new Map(rows.map(({ id, user_name }) => [id, user_name]));
}

/** The totals of the ranking, and the pages of the year: each says the sums, and none is heavy. */
async function hold(yearId: string, { expected, sheetIds }: Played): Promise<void> {
  const ranking = await db((tx) => agreedRanking(tx, yearId));
  expect(ranking.complete).toBe(true);
  expect(new Map(ranking.ranked.map(({ item, total }) => [item.unitId, total]))).toEqual(expected);
  const person = await web.signedIn(office);
  const [first, last] = [sheetIds[0] as string, sheetIds.at(-1) as string];
  const totals = [...expected.values()];
  const names = ranking.ranked.map(({ item }) => item.unitName);
  const sheets = paths.sheet('');
  for (const [path, sums] of [
    [paths.sheet(first), totals.slice(0, 1)],
    [paths.sheet(last), totals.slice(-1)],
    [paths.ranking(yearId), totals],
    [paths.fairness(yearId), totals],
    [paths.reviewPlan(yearId), []],
  ] as const) {
    const page = await person.get(path);
    expect([path, page.status]).toEqual([path, 200]);
    const kilobytes = gzipSync(page.text).length / 1000;
    expect([path, kilobytes < 60]).toEqual([path, true]);
    for (const total of sums) expect(page.text).toContain(formatPoints(total));
    if (!path.startsWith(sheets)) for (const name of names) expect(page.text).toContain(name);
  }
}

describe('a year of scores from self score to ranking and fairness', () => {
  it('holds for eleven units of a printed table', async () => {
    const members = await db((tx) => sheetStates(tx, world.year2020));
    const heads = await headsOf(members.map(({ unitId }) => unitId));
    const played = await play(world.year2020, (at) => heads[at] ?? '', true);
    await hold(world.year2020, played);
  }, 300_000);

  it('holds for a hundred units and 205 lines', async () => {
    const yearId = world.hundredYear as string;
    const { content } = await tableOf(yearId);
    expect([...itemsOf(content.items)]).toHaveLength(205);
    const played = await play(yearId, (at) => `xa${String(at + 1).padStart(3, '0')}.truong`, false);
    expect(played.sheetIds).toHaveLength(100);
    await hold(yearId, played);
    await look([paths.ranking(yearId), paths.fairness(yearId)]);
  }, 600_000);
});

/** The user name of the head of each unit. */
async function headsOf(unitIds: readonly string[]): Promise<string[]> {
  const rows = await db((tx) =>
    tx.db
      .selectFrom('account')
      .select(['unit_id', 'user_name'])
      .where('tenant_id', '=', tx.tenantId)
      .where('user_name', 'like', '%.truong')
      .execute(),
  );
  return unitIds.map((id) => rows.find(({ unit_id }) => unit_id === id)?.user_name ?? '');
}

/** Pages as a browser shows them, wide and on the phone. */
async function look(addresses: readonly string[]): Promise<void> {
  const server = serve({ fetch: web.hono.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await launchChromium();
  try {
    for (const width of [1366, 390]) await lookAt(browser, url, addresses, width);
  } finally {
    await browser.close();
    server.close();
  }
}

async function lookAt(browser: Browser, url: string, addresses: readonly string[], width: number): Promise<void> {
  const { userId } = await world.as(office);
  const { cookies } = await world.services.signIn.signInAs(userId, new Headers(), '127.0.0.1');
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'vi-VN' });
  await context.addCookies(
    cookies.map((cookie) => {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
    }),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  for (const address of addresses) {
    expect((await page.goto(url + address))?.status()).toBe(200);
    expect([address, width, await overflow(page)]).toEqual([address, width, 0]);
    expect([address, width, await findings(page)]).toEqual([address, width, []]);
  }
  await context.close();
}
