import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { read } from '#src/platform/database/transaction.ts';
import { recommendedCases as makeCases } from '#tests/factories/councils.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { caseOfDossier, councilAccountsOfDossier, recommendedCases } from './queries.ts';

describe('what other rooms read of the Council', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld('2021-02-04T08:00:00+07:00');
  });
  afterEach(() => world.close());

  it('gives the recommended cases with their exact votes, and the case of a dossier', async () => {
    const cases = await makeCases(world);
    const look = <T>(query: Parameters<typeof read<T>>[2]) => read(world.services.database, world.tenantId, query);
    const found = await look(recommendedCases);
    expect(found).toHaveLength(6);
    expect(found[0]).toMatchObject({ votesFor: 8, baseCount: 9, base: 'entitled', heldOn: '2021-02-03', year: 2020 });
    const dossierId = cases[0]?.dossierId ?? '';
    const one = await look((tx) => caseOfDossier(tx, dossierId));
    expect(one).toMatchObject({ state: 'recommended', outcome: { votesFor: 8, baseCount: 9 } });
    expect(await look((tx) => councilAccountsOfDossier(tx, dossierId))).toHaveLength(9);
  });
});
