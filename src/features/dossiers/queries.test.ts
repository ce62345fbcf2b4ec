import { afterAll, beforeAll, expect, it } from 'vitest';
import { read } from '#src/platform/database/transaction.ts';
import { qualifiedDossiers as makeQualified } from '#tests/factories/dossiers.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { dossiersOfYear, qualifiedDossiers } from './queries.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('offers the qualified dossiers to the Council in the order of their codes', async () => {
  const made = await makeQualified(world);
  const offered = await read(world.services.database, world.tenantId, qualifiedDossiers);
  expect(offered.map(({ dossierId }) => dossierId)).toEqual(made.map(({ dossierId }) => dossierId));
  expect(offered[0]).toMatchObject({ code: 'HS-2020-0001', year: 2020, award: 'CO_BO' });
  expect(offered[0]?.publicationEndsOn).toBe('2021-02-01');
  const ofYear = await read(world.services.database, world.tenantId, (tx) => dossiersOfYear(tx, world.year2020));
  expect(ofYear).toHaveLength(6);
});
