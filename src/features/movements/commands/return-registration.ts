import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, notFound } from '#src/platform/errors.ts';
import type { RegistrationFacts, RegistrationRecord } from '../queries.ts';
import { type Remark, returnFaults } from '../rules.ts';
import type { ReturnInput } from '../schema.ts';
import { demandSeen, registrationInChange, writeRegistration } from './registration-in-change.ts';
import { titleOf } from './title-of.ts';

/**
 * Sends a registration back with a remark for each target that must change and a day until which it comes back.
 * @param input.version null for callers without a form
 */
export function returnRegistration(
  scope: Scope<'registration.return', RegistrationFacts>,
  input: Omit<ReturnInput, 'version'> & { version: number | null },
): Promise<{ round: number }> {
  return change(scope, async (tx, journal) => {
    const { record, next } = await registrationInChange(tx, scope, 'return');
    demandSeen(record, input.version);
    const remarks = namedRemarks(record, input.remarks);
    const faults = returnFaults({ remarks, dueOn: input.dueOn }, scope.today);
    if (Object.keys(faults).length > 0) throw invalid(faults);
    const key = { tenant_id: tx.tenantId, registration_id: record.id, round: record.round };
    await tx.db
      .insertInto('registration_return')
      .values({ ...key, due_on: input.dueOn, returned_at: scope.now, returned_by: titleOf(scope.actor) })
      .execute();
    await tx.db
      .insertInto('registration_remark')
      .values(
        remarks.map(({ targetId, indicator, words }, index) => ({
          ...key,
          position: index + 1,
          target_id: targetId,
          indicator,
          words,
        })),
      )
      .execute();
    await writeRegistration(tx, scope, record, { state: next, round: record.round + 1 });
    await journal({
      object: scope.facts.object,
      before: { state: record.state, round: record.round },
      after: { state: next, round: record.round + 1, dueOn: input.dueOn, remarks },
    });
    return { round: record.round + 1 };
  });
}

/** Remarks in the order of the targets, with the indicator as it stood; the one on the whole comes last. */
function namedRemarks(record: RegistrationRecord, given: ReturnInput['remarks']): Remark[] {
  const known = new Set(record.targets.map(({ id }) => id));
  if (given.some(({ targetId }) => targetId !== null && !known.has(targetId))) throw notFound();
  const onTargets = record.targets.flatMap(({ id, indicator }) =>
    given.filter(({ targetId }) => targetId === id).map(({ words }) => ({ targetId: id, indicator, words })),
  );
  const onAll = given.filter(({ targetId }) => targetId === null);
  return [...onTargets, ...onAll.map(({ words }) => ({ targetId: null, indicator: '', words }))];
}
