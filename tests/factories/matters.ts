import { inTransaction } from '#src/platform/database/transaction.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';
import type { UnitCode, World } from './world.ts';

/** A matter under examination at a unit, opened before its conference; the answer closes it as if it had ended before. */
export async function openMatter(
  world: World,
  unit: UnitCode,
  document: string,
  openedOn: Day = '2020-12-01',
): Promise<() => Promise<void>> {
  const id = uuidv7();
  await inTransaction(world.services.database, world.tenantId, ({ db, tenantId: tenant_id }) =>
    db
      .insertInto('pending_matter')
      .values({
        ...{ tenant_id, id, unit_id: world.unitId(unit), kind: 'inspection', opened_on: openedOn, document },
      })
      .execute(),
  );
  return () =>
    inTransaction(world.services.database, world.tenantId, async ({ db }) => {
      const closed = { closed_on: openedOn, clean: true };
      await db.updateTable('pending_matter').set(closed).where('id', '=', id).execute();
    });
}
