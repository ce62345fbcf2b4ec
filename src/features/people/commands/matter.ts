import { nextState } from '#src/features/state-table.ts';
import { change, type JournalNote } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid, notFound, wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { CollectiveAccessFacts } from '../access.ts';
import { type Holder, idsOf, mattersOf } from '../queries/records.ts';
import type { PersonAccessFacts } from '../queries.ts';
import { endFaults, MATTER_TRANSITIONS, matterState, pastDayFaults } from '../rules.ts';
import type { CloseMatterInput, MatterInput } from '../schema.ts';
import { demandVersion, presentPerson } from './present-person.ts';
import { markOf } from './sensitive.ts';

type PersonScope = Scope<'person.matter', PersonAccessFacts>;
type CollectiveScope = Scope<'collective.matter', CollectiveAccessFacts>;
type Closing = CloseMatterInput & { matterId: string };
type Journal = (note: JournalNote) => Promise<void>;

/** Records that something about a person is being looked into. @throws AppError invalid for a day to come */
export function openMatter(scope: PersonScope, input: MatterInput): Promise<{ matterId: string }> {
  return change(scope, async (tx, journal) => {
    const person = await presentPerson(tx, scope);
    return open(tx, scope, { holder: { kind: 'person', id: person.id }, input, journal });
  });
}

/** Records that something about a unit is being looked into. */
export function openCollectiveMatter(scope: CollectiveScope, input: MatterInput): Promise<{ matterId: string }> {
  const holder: Holder = { kind: 'collective', id: scope.facts.record.id };
  return change(scope, (tx, journal) => open(tx, scope, { holder, input, journal }));
}

/**
 * Records how a matter of a person ended.
 * @throws AppError wrongPhase when it is closed; conflict when somebody saved since; invalid when the day does not fit
 */
export function closeMatter(scope: PersonScope, input: Closing): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const person = await presentPerson(tx, scope);
    return close(tx, scope, { holder: { kind: 'person', id: person.id }, input, journal });
  });
}

/** Records how a matter of a unit ended. */
export function closeCollectiveMatter(scope: CollectiveScope, input: Closing): Promise<{ version: number }> {
  const holder: Holder = { kind: 'collective', id: scope.facts.record.id };
  return change(scope, (tx, journal) => close(tx, scope, { holder, input, journal }));
}

async function open(
  tx: Tx,
  scope: Scope,
  { holder, input, journal }: { holder: Holder; input: MatterInput; journal: Journal },
): Promise<{ matterId: string }> {
  const faults = pastDayFaults('openedOn', input.openedOn, scope.today);
  if (Object.keys(faults).length > 0) throw invalid(faults);
  const matterId = uuidv7(scope.now.getTime());
  await tx.db
    .insertInto('pending_matter')
    .values({
      tenant_id: tx.tenantId,
      id: matterId,
      person_id: holder.kind === 'person' ? holder.id : null,
      unit_id: holder.kind === 'collective' ? holder.id : null,
      kind: input.kind,
      opened_on: input.openedOn,
      document: input.document,
    })
    .execute();
  await journal({ object: holder, after: { matterId, mark: markOf(input) } });
  return { matterId };
}

async function close(
  tx: Tx,
  scope: Scope,
  { holder, input, journal }: { holder: Holder; input: Closing; journal: Journal },
): Promise<{ version: number }> {
  const { matterId, closedOn, clean, conclusion, version } = input;
  const matter = (await mattersOf(tx, holder, await idsOf(tx, holder))).find(({ id }) => id === matterId);
  if (!matter) throw notFound();
  if (!nextState(MATTER_TRANSITIONS, matterState(matter), 'close')) throw wrongPhase('Vụ việc này đã có kết luận.');
  const message = 'Có người vừa sửa vụ việc này trước bạn.';
  await demandVersion(tx, version, { object: holder, version: matter.version, values: {}, message });
  const faults = endFaults('closedOn', closedOn, { begunOn: matter.openedOn, today: scope.today });
  if (Object.keys(faults).length > 0) throw invalid(faults);
  await tx.db
    .updateTable('pending_matter')
    .set({ closed_on: closedOn, clean, conclusion, version: version + 1 })
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', matterId)
    .execute();
  await journal({
    object: holder,
    after: { matterId, closed: true, mark: markOf({ matterId, closedOn, clean, conclusion }) },
  });
  return { version: version + 1 };
}
