import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, notFound } from '#src/platform/errors.ts';
import type { CollectiveAccessFacts } from '../access.ts';
import { collectiveById } from '../queries/collectives.ts';
import { pastDayFaults } from '../rules.ts';
import type { FoundInput } from '../schema.ts';
import { foundValues } from '../values.ts';
import { demandVersion } from './present-person.ts';

/** Records when a unit came into being and whether it is a legal person. @throws AppError conflict, or invalid */
export function foundCollective(
  scope: Scope<'collective.found', CollectiveAccessFacts>,
  { version, foundedOn, legalPersonality }: FoundInput,
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const unit = await collectiveById(tx, scope.facts.record.id, true);
    if (!unit) throw notFound();
    const object = { kind: 'unit', id: unit.id };
    const message = 'Có người vừa lưu đơn vị này trước bạn.';
    await demandVersion(tx, version, { object, version: unit.version, values: foundValues(unit), message });
    const faults = foundedOn ? pastDayFaults('foundedOn', foundedOn, scope.today) : {};
    if (Object.keys(faults).length > 0) throw invalid(faults);
    await tx.db
      .updateTable('unit')
      .set({ founded_on: foundedOn, legal_personality: legalPersonality, version: version + 1 })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', unit.id)
      .execute();
    const before = { foundedOn: unit.foundedOn, legalPersonality: unit.legalPersonality };
    await journal({ object, before, after: { foundedOn, legalPersonality } });
    return { version: version + 1 };
  });
}
