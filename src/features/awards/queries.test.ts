import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '#src/platform/database/transaction.ts';
import { issuedAwards, type MadeAward } from '../../../tests/factories/awards.ts';
import { openWorld, type World } from '../../../tests/factories/world.ts';
import { awardsOfDossier, awardsOfUnit } from './queries.ts';

let world: World;
let made: MadeAward[];
beforeAll(async () => {
  world = await openWorld('2021-05-05T09:00:00+07:00');
  made = await issuedAwards(world);
});
afterAll(() => world.close());

describe('awards for other rooms', () => {
  it('are read by dossier and by unit', async () => {
    const [first] = made;
    const found = await read(world.services.database, world.tenantId, async (tx) => ({
      ofDossier: await awardsOfDossier(tx, first?.dossierId ?? ''),
      ofUnit: await awardsOfUnit(tx, first?.unitId ?? ''),
    }));
    expect(found.ofDossier).toHaveLength(1);
    expect(found.ofDossier).toEqual(found.ofUnit);
    expect(found.ofDossier[0]).toMatchObject({ awardId: first?.awardId, money: 11_920_000, state: 'published' });
  });
});
