import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { read } from '#src/platform/database/transaction.ts';
import { foundedCouncil, recommendedCases as makeCases, plannedSession } from '#tests/factories/councils.ts';
import { qualifiedDossiers } from '#tests/factories/dossiers.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { councilTasks } from './queries/tasks.ts';
import { caseOfDossier, councilAccountsOfDossier } from './queries.ts';

describe('what other rooms read of the Council', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld('2021-02-04T08:00:00+07:00');
  });
  afterEach(() => world.close());

  it('gives the case of a dossier with its exact votes, and who may read it', async () => {
    const cases = await makeCases(world);
    const look = <T>(query: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, query);
    const dossierId = cases[0]?.dossierId ?? '';
    const one = await look((tx) => caseOfDossier(tx, dossierId));
    expect(one).toMatchObject({ state: 'recommended', heldOn: '2021-02-03', outcome: { votesFor: 8, baseCount: 9 } });
    expect(await look((tx) => councilAccountsOfDossier(tx, dossierId))).toHaveLength(9);
  });

  it('asks the office to found the Council, then to plan a session, while published dossiers are on no list', async () => {
    await qualifiedDossiers(world);
    const office = await world.as('vu.tdkt');
    const asked = async () =>
      (await read(world.services.database, world.tenantId, (tx) => councilTasks(tx, office, '2021-01-25'))).map(
        ({ title }) => title,
      );
    expect(await asked()).toEqual(['Ghi quyết định thành lập Hội đồng: 06 hồ sơ chờ xét']);
    await foundedCouncil(world);
    expect(await asked()).toEqual(['Lập phiên họp Hội đồng: 06 hồ sơ chờ xét']);
  });

  it('asks the office nothing once every dossier stands on a list', async () => {
    await plannedSession(world);
    const office = await world.as('vu.tdkt');
    expect(await read(world.services.database, world.tenantId, (tx) => councilTasks(tx, office, '2021-02-02'))).toEqual(
      [],
    );
  });
});
