import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { type LongTableWorld, openLongTableWorld } from '#tests/factories/long-table-world.ts';
import { openWeb } from '#tests/factories/web.ts';

let world: LongTableWorld;
beforeAll(async () => {
  world = await openLongTableWorld({ hundred: true, accounts: 3 });
}, 120_000);
afterAll(() => world.close());

it('has a sheet of the long table for each of eleven and of a hundred units', async () => {
  const web = await openWeb(world);
  const office = await web.signedIn('vu.tdkt');
  for (const [yearId, count] of [
    [world.year2020, 11],
    [world.hundredYear as string, 100],
  ] as const) {
    const table = await office.get(paths.scoreTable(yearId));
    expect(table.text).toContain('Tổng điểm chuẩn 100');
    const list = await office.get(paths.scoring(yearId));
    expect(list.status).toBe(200);
    expect([...list.text.matchAll(/\/bang-diem\/[0-9a-f-]{36}"/g)].length).toBeGreaterThanOrEqual(count);
  }
  const officer = await web.signedIn('xa003.cv');
  expect((await officer.get(paths.sheet(world.sheetOf(world.hundredUnit(3))))).status).toBe(200);
  expect((await officer.get(paths.sheet(world.sheetOf(world.hundredUnit(2))))).status).toBe(403);
  expect((await officer.get(paths.sheet(world.sheetOf('Cục Con nuôi')))).status).toBe(403);
});
