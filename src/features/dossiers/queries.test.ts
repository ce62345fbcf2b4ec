import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { qualifiedDossiers as makeQualified } from '#tests/factories/dossiers.ts';
import {
  openedReview,
  openedYearEnd,
  pledged2020,
  sendContributionOf,
  sendProgressOf,
  writeArea,
  writeProgress,
} from '#tests/factories/reports.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { knownFacts } from './queries/known-facts.ts';
import { dossiersOfYear, openTwins, qualifiedDossiers } from './queries.ts';

describe('the dossiers of a year', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('are offered to the Council, when they are qualified, in the order of their codes', async () => {
    const made = await makeQualified(world);
    const offered = await read(world.services.database, world.tenantId, qualifiedDossiers);
    expect(offered.map(({ dossierId }) => dossierId)).toEqual(made.map(({ dossierId }) => dossierId));
    expect(offered[0]).toMatchObject({ code: 'HS-2020-0001', year: 2020, award: 'CO_BO' });
    expect(offered[0]?.publicationEndsOn).toBe('2021-02-01');
    const ofYear = await read(world.services.database, world.tenantId, (tx) => dossiersOfYear(tx, world.year2020));
    expect(ofYear).toHaveLength(6);
  });

  it('know the other open dossier of the same unit and year (I-11)', async () => {
    const offered = await read(world.services.database, world.tenantId, qualifiedDossiers);
    const higher = offered.find(({ award }) => award === 'CO_CP');
    const lower = offered.find(({ award, unitId }) => award === 'CO_BO' && unitId === higher?.unitId);
    const twinsOf = (one = higher) =>
      read(world.services.database, world.tenantId, (tx) =>
        openTwins(tx, { id: one?.dossierId ?? '', unitId: one?.unitId ?? '', year: 2020 }),
      );
    expect((await twinsOf()).map(({ dossierId }) => dossierId)).toEqual([lower?.dossierId]);
    await inTransaction(world.services.database, world.tenantId, ({ db }) =>
      db
        .updateTable('dossier')
        .set({ state: 'notQualified' })
        .where('id', '=', lower?.dossierId ?? '')
        .execute(),
    );
    expect(await twinsOf()).toEqual([]);
  });
});

describe('what is known of a nominee', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('2020-07-02T08:00:00+07:00');
  });
  afterAll(() => world.close());

  it('holds what the unit sent of its targets and figures, and wrote on movements of superior bodies', async () => {
    const { targetIds } = await pledged2020(world);
    const known = () =>
      read(world.services.database, world.tenantId, (tx) =>
        knownFacts(tx, {
          clusterYearId: world.year2020,
          unitId: world.unitId('BTTP'),
          openedAt: new Date('2021-01-05T08:00:00+07:00'),
        }),
      );
    await openedReview(world);
    await writeProgress(world, 'BTTP', targetIds.get('BTTP') ?? []);
    expect((await known()).targets).toMatchObject([{ goal: '70,0', midYear: '' }, { goal: '4' }]);
    await sendProgressOf(world, 'BTTP');
    expect((await known()).targets).toMatchObject([{ goal: '70,0', signedGoal: null, midYear: '60' }, {}]);

    world.clock.set('2020-12-14T08:00:00+07:00');
    const [areaId = ''] = await openedYearEnd(world);
    await writeArea(world, 'BTTP', areaId);
    expect((await known()).figures).toEqual([]);
    await sendContributionOf(world, 'BTTP');
    expect((await known()).figures).toMatchObject([{ indicator: 'Hồ sơ trực tuyến', value: '91,2', lastValue: '80' }]);

    await writeResponse(world);
    const { responses } = await known();
    expect(responses).toEqual([{ movement: 'Vì người nghèo', words: 'Ủng hộ một ngày lương.' }]);
  });
});

/** A launched movement under one of a superior body, to which BTTP and CTN responded. Synthetic. */
async function writeResponse(world: World): Promise<void> {
  const [movementId, superiorId, at] = [uuidv7(), uuidv7(), new Date('2020-03-02T08:00:00+07:00')];
  await inTransaction(world.services.database, world.tenantId, async ({ db, tenantId: tenant_id }) => {
    const saved = { saved_at: at, saved_by: 'Trưởng Cụm' };
    await db
      .insertInto('superior_movement')
      .values({
        ...{ tenant_id, id: superiorId, name: 'Vì người nghèo', level: 'nation', launching_body: 'Thủ tướng' },
        ...{ document: '', document_day: null, starts_on: null, ends_on: null, ...saved },
      })
      .execute();
    await db
      .insertInto('movement')
      .values({
        ...{ tenant_id, id: movementId, cluster_year_id: world.year2020, position: 1, title: 'Thi đua năm 2020' },
        ...{ aims: '', term_from: null, term_to: null, launch_plan_id: null, state: 'launched' as const, ...saved },
        ...{ plan_number: '12/KH', plan_signed_on: '2020-03-02', plan_issuer: 'Cụm', launched_at: at, closed_at: null },
      })
      .execute();
    await db
      .insertInto('movement_superior')
      .values({ tenant_id, movement_id: movementId, superior_id: superiorId })
      .execute();
    const common = { tenant_id, cluster_year_id: world.year2020, superior_id: superiorId, ...saved };
    await db
      .insertInto('superior_response')
      .values([
        { ...common, unit_id: world.unitId('BTTP'), words: 'Ủng hộ một ngày lương.' },
        { ...common, unit_id: world.unitId('CTN'), words: 'Thăm hỏi.' },
      ])
      .execute();
  });
}
