import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, notFound } from '#src/platform/errors.ts';
import { type PersonAccessFacts, personById } from '../queries.ts';
import { mergeFaults } from '../rules.ts';

/** Records that two records that look alike are two persons: the pair is offered no more. */
export function distinguishPersons(
  scope: Scope<'person.distinguish', PersonAccessFacts>,
  { otherId }: { otherId: string },
): Promise<{ done: true }> {
  return change(scope, async (tx, journal) => {
    const { record } = scope.facts;
    const faults = mergeFaults(record, await personById(tx, otherId));
    if (Object.keys(faults).length > 0) throw invalid(faults);
    if (!scope.actor) throw notFound();
    const [first, second] = [record.id, otherId].sort() as [string, string];
    await tx.db
      .insertInto('person_distinct')
      .values({
        tenant_id: tx.tenantId,
        first_id: first,
        second_id: second,
        said_by: scope.actor.accountId,
        said_at: scope.now,
      })
      .onConflict((on) => on.columns(['tenant_id', 'first_id', 'second_id']).doNothing())
      .execute();
    await journal({ object: { kind: 'person', id: first }, after: { distinctFrom: second } });
    return { done: true as const };
  });
}
