import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import type { CollectiveAccessFacts } from '../access.ts';
import { staffOf } from '../queries/records.ts';
import { staffFaults, yearFaults } from '../rules.ts';
import type { StaffInput } from '../schema.ts';
import { staffValues } from '../values.ts';
import { demandVersion } from './present-person.ts';

/**
 * Writes the head-counts of a unit in a year, or corrects them; `version` 0 says that the form saw none.
 * @throws AppError conflict when somebody wrote that year since; invalid when a part is more than the whole
 */
export function countStaff(
  scope: Scope<'collective.count', CollectiveAccessFacts>,
  { version, year, ...counts }: StaffInput,
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const unitId = scope.facts.record.id;
    const faults = { ...yearFaults(year, scope.today), ...staffFaults(counts) };
    if (Object.keys(faults).length > 0) throw invalid(faults);
    const present = (await staffOf(tx, unitId)).find((row) => row.year === year) ?? null;
    const object = { kind: 'collective', id: unitId };
    await demandVersion(tx, version, {
      object,
      version: present?.version ?? 0,
      values: present ? staffValues(present) : {},
      message: 'Số người của năm này vừa được ghi. Xem lại rồi lưu.',
    });
    const row = { ...counts, version: version + 1 };
    await tx.db
      .insertInto('unit_staff')
      .values({ tenant_id: tx.tenantId, unit_id: unitId, year, ...row })
      .onConflict((on) => on.columns(['tenant_id', 'unit_id', 'year']).doUpdateSet(row))
      .execute();
    await journal({ object, before: present && staffValues(present), after: { year, ...counts } });
    return { version: version + 1 };
  });
}
