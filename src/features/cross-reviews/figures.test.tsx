import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/database/transaction.ts';
import { planReview, reviewersOf, tasksOfSheet } from '#tests/factories/cross-reviews.ts';
import { issueContent } from '#tests/factories/long-sheets.ts';
import { item, table } from '#tests/factories/score-tables.ts';
import { scopeOf, signSheet } from '#tests/factories/scoring.ts';
import { fieldOf, openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { editSelfScore } from '../scoring/access.ts';
import { saveSelfScore } from '../scoring/commands/save-self-score.ts';
import { sheetRecord } from '../scoring/queries/sheet-record.ts';
import { ownMarks } from './queries/marks.ts';

let world: World;
let web: Web;
let sheetId: string;
beforeAll(async () => {
  world = await openWorld('2020-12-14T08:00:00+07:00');
  const outcomes = [
    { code: 'a', text: 'Không để xảy ra', base: 5000, penalty: 0 },
    { code: 'b', text: 'Để xảy ra', base: 2000, penalty: 0 },
  ];
  const lines = [
    item('1.1', { base: 10_000, rules: [{ kind: 'fixed' }] }),
    item('1.2', { rules: [{ kind: 'each', on: 'penalty', points: 500 }] }),
    item('1.3', { base: 5000, rules: [{ kind: 'choice', options: outcomes }] }),
  ];
  const sheetOf = await issueContent(world, { ...table([item('1', { items: lines })]), total: 15_000 });
  sheetId = sheetOf('CTN');
  await saveSelfScore(await scopeOf(world, editSelfScore, 'ctn.cv', { sheetId }), {
    version: null,
    lines: [
      { code: '1.1', points: 10_000, explanation: '' },
      { code: '1.2', points: 500, explanation: '', facts: { cases: 1 } },
      { code: '1.3', points: 5000, explanation: '', facts: { choice: 'a' } },
    ],
  });
  await signSheet(world, 'ctn.truong', sheetId);
  await planReview(world, { modes: { 1: 'cross' } });
  web = await openWeb(world);
});
afterAll(() => world.close());

async function marksOf(at: number) {
  const task = (await tasksOfSheet(world, sheetId))[at];
  return read(world.services.database, world.tenantId, async (tx) => {
    const sheet = await sheetRecord(tx, sheetId);
    return sheet && ownMarks(tx, sheet, task?.id ?? '');
  });
}

it('takes figures where the rule of a line goes by figures, and finds the points', async () => {
  const [one = '', other = ''] = await reviewersOf(world, sheetId);
  const first = await web.signedIn(one);
  const form = await first.get(paths.crossReview(sheetId));
  expect(form.text).toContain('name="c.1.2"');
  expect(form.text).toContain('mức: Không để xảy ra');
  expect(form.text).not.toContain('name="c.1.1"');
  const unread = await first.post(paths.crossReview(sheetId), { 'v.1.1': '10', 'c.1.2': 'hai' });
  expect(unread.status).toBe(422);
  expect(fieldOf(unread, 'c.1.2')).toBe('hai');
  const saved = await first.post(paths.crossReview(sheetId), {
    'v.1.1': '10',
    'c.1.2': '3',
    'k.1.3': 'b',
    'v.1.2': '',
  });
  expect(saved.status).toBe(303);
  expect(await marksOf(0)).toEqual(
    new Map([
      ['1.1', { points: 10_000, words: '', facts: null }],
      ['1.2', { points: 1500, words: '', facts: { cases: 3 } }],
      ['1.3', { points: 2000, words: '', facts: { choice: 'b' } }],
    ]),
  );
  const again = await first.get(paths.crossReview(sheetId));
  expect(again.text).toContain('Tính theo số liệu của bạn: 1,5');
  expect(fieldOf(again, 'v.1.2')).toBe('');
  expect(fieldOf(again, 'c.1.2')).toBe('3');

  const due = await first.post(paths.sendCrossReview(sheetId), { 'v.1.2': '1', 'r.1.2': '' });
  expect(due).toMatchObject({
    status: 422,
    text: expect.stringContaining('chấm 1, tính theo số liệu là 1,5: ghi lý do'),
  });
  const words = { 'r.1.2': 'Ba lần chậm', 'r.1.3': 'Để xảy ra một lần' };
  expect((await first.post(paths.sendCrossReview(sheetId), { ...words, 'v.1.2': '' })).status).toBe(303);
  expect((await first.get(paths.crossReview(sheetId))).text).toContain('Số liệu của bạn: mức: Để xảy ra');

  const second = await web.signedIn(other);
  const marks = { 'v.1.1': '10', 'c.1.2': '3', 'k.1.3': 'b', ...words };
  expect((await second.post(paths.sendCrossReview(sheetId), marks)).status).toBe(303);
  const office = await web.signedIn('vu.tdkt');
  expect((await office.post(paths.closeCrossReview(sheetId), {})).status).toBe(303);
  const sheet = await read(world.services.database, world.tenantId, (tx) => sheetRecord(tx, sheetId));
  expect(sheet?.verified.get('1.2')).toMatchObject({ points: 1500, facts: { cases: 3 } });
});
