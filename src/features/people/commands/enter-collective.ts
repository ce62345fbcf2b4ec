import type { AwardCode } from '#src/law/award-code.ts';
import type { RatingLevel, Staff } from '#src/law/facts.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';
import type { CollectiveAccessFacts } from '../access.ts';
import { awardFaults, levelOf, staffFaults, yearFaults } from '../rules.ts';

/** The years of a unit that are behind, as they come from its own books. */
export interface CollectiveYears {
  ratings: readonly { year: number; level: RatingLevel; document: string }[];
  staff: readonly (Staff & { document: string })[];
  awards: readonly { award: AwardCode; year: number; decisionNumber: string; decidedOn: Day; issuer: string }[];
  synthetic: boolean;
}

/**
 * Adds ratings, head-counts and awards of a unit's past years, all of them or none; none may be there yet.
 * @throws AppError invalid at the first that does not fit
 */
export function enterCollectiveYears(
  scope: Scope<'collective.rate', CollectiveAccessFacts>,
  { ratings, staff, awards, synthetic }: CollectiveYears,
): Promise<{ years: number }> {
  return change(scope, async (tx, journal) => {
    const unitId = scope.facts.record.id;
    const faults = [
      ...ratings.map(({ year }) => yearFaults(year, scope.today)),
      ...staff.map((row) => ({ ...yearFaults(row.year, scope.today), ...staffFaults(row) })),
      ...awards.map((award) => awardFaults(award, { kind: 'collective', today: scope.today })),
    ].find((found) => Object.keys(found).length > 0);
    if (faults) throw invalid(faults);
    const own = () => ({ tenant_id: tx.tenantId, id: uuidv7(scope.now.getTime()), person_id: null, unit_id: unitId });
    if (ratings.length > 0) {
      await tx.db
        .insertInto('yearly_rating')
        .values(ratings.map((rating) => ({ ...own(), ...rating, absent_days: null })))
        .execute();
    }
    if (staff.length > 0) {
      await tx.db
        .insertInto('unit_staff')
        .values(staff.map((row) => ({ tenant_id: tx.tenantId, unit_id: unitId, ...row })))
        .execute();
    }
    if (awards.length > 0) {
      await tx.db
        .insertInto('past_award')
        .values(
          awards.map(({ award, year, decisionNumber, decidedOn, issuer }) => ({
            ...{ ...own(), award, year, issuer, level: levelOf(award), money: null, initiative_id: null, synthetic },
            ...{ decision_number: decisionNumber, decided_on: decidedOn },
          })),
        )
        .execute();
    }
    await journal({ object: { kind: 'collective', id: unitId }, after: { ratings, staff, awards, synthetic } });
    return { years: ratings.length };
  });
}
