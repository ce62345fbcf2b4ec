import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { issuedAwards, type MadeAward } from '#tests/factories/awards.ts';
import { recommendedCases } from '#tests/factories/councils.ts';
import { answered, casesOf, submitted } from '#tests/factories/decisions.ts';
import { openWorld, type World } from '#tests/factories/world.ts';
import { openYears, waitingCases } from './queries/decisions.ts';
import { awardTasks } from './queries/tasks.ts';
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

describe('an answer that comes after the Council of the next year', () => {
  it('leaves the case that falls back open beside the cases of that year', async () => {
    const world = await openWorld('2021-05-05T09:00:00+07:00');
    try {
      const cases = await recommendedCases(world);
      const [refused] = casesOf(cases, 'CO_CP', 'GDBD');
      const [next] = casesOf(cases, 'CO_BO', 'BTNN');
      if (!refused || !next) throw new Error('no case');
      const submissionId = await submitted(world, [refused]);
      const later = { year: 2021, cluster_year_id: world.year2021, decided_at: new Date('2021-05-04T09:00:00+07:00') };
      await inTransaction(world.services.database, world.tenantId, ({ db }) =>
        db.updateTable('council_case').set(later).where('id', '=', next.caseId).execute(),
      );
      await answered(world, submissionId, [[refused, 'refused']]);
      const actor = await world.as('vu.tdkt');
      const found = await read(world.services.database, world.tenantId, async (tx) => {
        const years = await openYears(tx);
        return {
          years,
          waiting: await waitingCases(tx, ...years),
          tasks: await awardTasks(tx, actor, '2021-05-05'),
        };
      });
      expect(found.years).toEqual([2020, 2021]);
      expect(found.waiting.filter(({ award, unitId }) => award === 'CO_BO' && unitId === refused.unitId)).toHaveLength(
        1,
      );
      expect(found.tasks.map(({ key }) => key)).toEqual(
        expect.arrayContaining(['awards.draft.CO_BO.2020', 'awards.draft.CO_BO.2021']),
      );
    } finally {
      await world.close();
    }
  });
});
