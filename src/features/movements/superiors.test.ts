import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { plainMovement } from '#tests/factories/covenants.ts';
import { scopeOf } from '#tests/factories/scoring.ts';
import { type Browser, fieldOf, openWeb } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { draftMovementAccess, launchMovementAccess } from './access.ts';
import { draftMovement } from './commands/draft-movement.ts';
import { launchMovement } from './commands/launch-movement.ts';
import { responsesOf, superiorList } from './queries/superiors.ts';

let world: World;
let office: Browser;
let leader: Browser;
let officer: Browser;
let stranger: Browser;
let observer: Browser;
beforeAll(async () => {
  world = await openWorld('2020-12-14T08:00:00+07:00');
  const web = await openWeb(world);
  office = await web.signedIn('vu.tdkt');
  leader = await web.signedIn('ktvb.truong');
  officer = await web.signedIn('ctn.cv');
  stranger = await web.signedIn('btnn.cv');
  observer = await web.signedIn('thutruong');
});
afterAll(() => world.close());

const countryside = 'Ngành Tư pháp chung sức góp phần xây dựng nông thôn mới';
const superior = {
  name: countryside,
  level: 'ministry',
  launchingBody: 'Bộ Tư pháp',
  document: '',
  documentDay: '',
  startsOn: '',
  endsOn: '',
};
const list = () => read(world.services.database, world.tenantId, superiorList);
const superiorId = async () => (await list())[0]?.id ?? '';
const plan = {
  cites: 'paper' as const,
  planNumber: '01/KH-MP',
  planDay: '2020-01-22',
  planIssuer: 'Cụm thi đua số III',
};

describe('superior movements', () => {
  it('are recorded by the standing office, each name once', async () => {
    expect((await officer.get(paths.superiors())).text).toContain('Danh mục còn trống');
    expect((await leader.get(paths.newSuperior())).status).toBe(403);
    const wrong = await office.post(paths.newSuperior(), {
      ...superior,
      name: '',
      startsOn: '1/1/2020',
      endsOn: '1/1/2019',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Ghi tên phong trào');
    expect((await office.post(paths.newSuperior(), superior)).status).toBe(303);
    expect((await office.post(paths.newSuperior(), superior)).text).toContain('đã có trong danh mục');
    const backwards = { ...superior, name: 'Khác', startsOn: '01/01/2020', endsOn: '01/01/2019' };
    expect((await office.post(paths.newSuperior(), backwards)).text).toContain('phải từ ngày bắt đầu trở đi');
  });

  it('show the second editor what the first one saved', async () => {
    const path = paths.superior(await superiorId());
    const version = fieldOf(await office.get(path), 'version');
    const change = { ...superior, document: 'QĐ số … (mô phỏng)', version };
    expect((await office.post(path, change)).status).toBe(303);
    const late = await office.post(path, { ...superior, document: 'KH số …', version });
    expect(late.status).toBe(409);
    expect(late.text).toContain('QĐ số … (mô phỏng)');
    expect((await leader.get(path)).status).toBe(403);
    expect((await office.get(paths.superior(uuidv7()))).status).toBe(404);
  });

  it('are what a movement links to, and no other', async () => {
    const fields = { ...plainMovement, termFrom: '01/01/2020', termTo: '31/12/2020' };
    const wrong = await leader.post(paths.newMovement(world.year2020), { ...fields, superiorIds: [uuidv7()] });
    expect(wrong.text).toContain('không còn trong danh mục');
    const id = await superiorId();
    const path =
      (await leader.post(paths.newMovement(world.year2020), { ...fields, superiorIds: [id] })).location ?? '';
    expect((await leader.get(path)).text).toContain(countryside);
    expect((await leader.get(`${path}?sua=1`)).text).toMatch(new RegExp(`value="${id}" checked`));
    const emptied = { ...fields, scope: '', superiorIds: [id], version: '1' };
    expect((await leader.post(path, emptied)).status).toBe(303);
    const early = await leader.post(`${path}/phat-dong`, { ...plan, planDay: '22/01/2020' });
    expect(early.status).toBe(422);
    expect(early.text).toContain('Chưa ghi phạm vi của phong trào');
  });
});

describe('responses', () => {
  const path = async () => paths.response(world.year2020, await superiorId(), world.unitId('CTN'));

  it('begin once a movement that belongs to the superior one is launched', async () => {
    expect((await officer.get(await path())).status).toBe(404);
    const year = { clusterYearId: world.year2020 };
    const draft = { ...plainMovement, superiorIds: [await superiorId()] };
    const { movementId } = await draftMovement(await scopeOf(world, draftMovementAccess, 'ktvb.truong', year), draft);
    await launchMovement(await scopeOf(world, launchMovementAccess, 'ktvb.truong', { movementId }), plan);
    expect((await officer.get(await path())).status).toBe(200);
  });

  it('are written by the own unit and read by all who take part', async () => {
    expect((await stranger.get(await path())).status).toBe(403);
    expect((await leader.get(await path())).status).toBe(403);
    const empty = await officer.post(await path(), { words: ' ', version: '0' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Ghi việc đơn vị đã làm');
    const submission = uuidv7();
    const fields = { words: 'Hỗ trợ 05 xã', version: '0', submission };
    expect((await officer.post(await path(), fields)).status).toBe(303);
    expect((await officer.post(await path(), fields)).status).toBe(303);
    const late = await officer.post(await path(), { words: 'Hỗ trợ 06 xã', version: '0' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Hỗ trợ 05 xã');
    expect((await officer.post(await path(), { words: 'Hỗ trợ 07 xã', version: '1' })).status).toBe(303);
    const kept = await read(world.services.database, world.tenantId, (tx) => responsesOf(tx, world.year2020));
    expect(kept.map(({ words, version }) => [words, version])).toEqual([['Hỗ trợ 07 xã', 2]]);
    for (const reader of [stranger, observer, office]) {
      expect((await reader.get(paths.responses(world.year2020))).text).toContain('Hỗ trợ 07 xã');
    }
  });
});
