import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { fold } from '#src/text/fold.ts';
import { among } from '../queries/fact-rows.ts';
import { idsOf, initiativesOf } from '../queries/records.ts';
import { type PersonAccessFacts, unitWithPredecessors } from '../queries.ts';
import { initiativeFaults } from '../rules.ts';
import type { InitiativeInput } from '../schema.ts';
import { presentPerson } from './present-person.ts';

/**
 * Records that an initiative or topic was recognised, with its authors; each reach has a recognition and a row of its
 * own. Where the same recognition is recorded already the person is added to its authors.
 * @throws AppError invalid when the person is an author already, or a co-author is not in the unit
 */
export function recordInitiative(
  scope: Scope<'person.recordInitiative', PersonAccessFacts>,
  { coauthors, share, ...input }: InitiativeInput,
): Promise<{ initiativeId: string }> {
  return change(scope, async (tx, journal) => {
    const person = await presentPerson(tx, scope);
    const faults = initiativeFaults(input, scope.today);
    const others = await peopleOfCodes(tx, scope, coauthors);
    const unknown = coauthors.filter((code) => !others.has(code));
    if (unknown.length > 0) faults.coauthors = `Đơn vị không có mã cán bộ ${unknown.join(', ')}. Xem lại mã.`;
    const same = await sameRecognition(tx, input);
    const own = await initiativesOf(tx, await idsOf(tx, { kind: 'person', id: person.id }));
    if (same && own.some(({ id }) => id === same)) faults.name = 'Sáng kiến này đã ghi cho người này rồi.';
    if (Object.keys(faults).length > 0) throw invalid(faults);
    const initiativeId = same ?? uuidv7(scope.now.getTime());
    if (!same) {
      await tx.db
        .insertInto('initiative')
        .values({
          tenant_id: tx.tenantId,
          id: initiativeId,
          name: input.name,
          name_fold: fold(input.name),
          kind: input.kind,
          reach: input.reach,
          year: input.year,
          recognised_on: input.recognisedOn,
          decision_number: input.decisionNumber,
          issuer: input.issuer,
        })
        .execute();
    }
    const authors = [...new Set([person.id, ...others.values()])];
    await tx.db
      .insertInto('initiative_author')
      .values(
        authors.map((id) => ({
          tenant_id: tx.tenantId,
          initiative_id: initiativeId,
          person_id: id,
          share: id === person.id && share ? share : null,
        })),
      )
      .onConflict((on) => on.columns(['tenant_id', 'initiative_id', 'person_id']).doNothing())
      .execute();
    await journal({
      object: { kind: 'person', id: person.id },
      after: { initiativeId, ...input, share, authors },
    });
    return { initiativeId };
  });
}

/** Of the unit that answers for the person, or of the whole body for the office. */
async function peopleOfCodes(
  tx: Tx,
  scope: Scope<'person.recordInitiative', PersonAccessFacts>,
  codes: readonly string[],
): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  let found = tx.db
    .selectFrom('person')
    .select(['id', 'staff_code'])
    .where('tenant_id', '=', tx.tenantId)
    .where('merged_into_id', 'is', null)
    .where('staff_code', 'in', codes);
  const { unitId } = scope.facts;
  if (scope.role !== 'standingOffice' && unitId) {
    found = found.where(among('unit_id', await unitWithPredecessors(tx, unitId)));
  }
  return new Map((await found.execute()).map(({ id, staff_code }) => [staff_code ?? '', id]));
}

/** The initiative that is recorded for this recognition already. */
export async function sameRecognition(
  tx: Tx,
  { name, reach, decisionNumber }: Pick<InitiativeInput, 'name' | 'reach' | 'decisionNumber'>,
): Promise<string | null> {
  const row = await tx.db
    .selectFrom('initiative')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('name_fold', '=', fold(name))
    .where('reach', '=', reach)
    .where('decision_number', '=', decisionNumber)
    .executeTakeFirst();
  return row?.id ?? null;
}
