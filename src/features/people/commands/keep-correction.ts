import { change, type JournalNote } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid, notFound } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { CollectiveAccessFacts } from '../access.ts';
import { type Holder, idsOf } from '../queries/records.ts';
import type { PersonAccessFacts } from '../queries.ts';
import { changedFields, type FactKind } from '../rules.ts';
import { demandVersion, presentPerson } from './present-person.ts';
import { markOf } from './sensitive.ts';

type Values = Record<string, string>;
export type HeldFacts = PersonAccessFacts | CollectiveAccessFacts;

/** An entry of the register that somebody corrects: whose it is and the ids under which its rows stand. */
export interface Correcting {
  holder: Holder;
  ids: readonly string[];
  journal: (note: JournalNote) => Promise<void>;
}

export interface Corrected {
  kind: FactKind;
  factId: string;
  /** The version of the entry, and the one that the form was opened with. */
  version: { stands: number; sent: number };
  /** As the form writes them. */
  before: Values;
  after: Values;
  why: string;
  /** Names for ids among the values, so that the history can be read later: `initiativeId` becomes `initiative`. */
  named?: (values: Values) => Values;
}

/** One correction on a person or a unit in one transaction; of a merged person's record nothing is corrected. */
export function correcting(
  scope: Scope<string, HeldFacts>,
  act: (tx: Tx, correcting: Correcting) => Promise<{ version: number }>,
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const { object, record } = scope.facts;
    const holder: Holder =
      object.kind === 'person'
        ? { kind: 'person', id: (await presentPerson(tx, scope as Scope<string, PersonAccessFacts>)).id }
        : { kind: 'collective', id: record.id };
    return act(tx, { holder, ids: await idsOf(tx, holder), journal });
  });
}

/** @throws AppError notFound where the entry is not the holder's */
export function entryOf<T extends { id: string }>(entries: readonly T[], factId: string): T {
  const entry = entries.find(({ id }) => id === factId);
  if (!entry) throw notFound();
  return entry;
}

/**
 * Holds a correction against the rules and keeps what stood before, why and by whom. Of discipline and matters the
 * journal keeps the mark alone.
 * @param faults what is wrong with the values now sent
 * @throws AppError conflict when somebody saved since; invalid by `faults`, or when nothing was changed
 */
export async function keepCorrection(
  tx: Tx,
  scope: Scope,
  { holder, journal }: Correcting,
  { kind, factId, version, why, named = (values) => values, ...values }: Corrected,
  faults: Values,
): Promise<{ version: number }> {
  const message = 'Có người vừa sửa mục này trước bạn. Xem lại rồi lưu.';
  await demandVersion(tx, version.sent, { object: holder, version: version.stands, values: values.before, message });
  if (Object.keys(faults).length > 0) throw invalid(faults);
  const changed = changedFields(named(values.before), named(values.after));
  if (Object.keys(changed.after).length === 0) throw invalid({ '': 'Chưa sửa ô nào. Sửa chỗ sai rồi lưu.' });
  await tx.db
    .insertInto('fact_correction')
    .values({
      tenant_id: tx.tenantId,
      id: uuidv7(scope.now.getTime()),
      fact_kind: kind,
      fact_id: factId,
      before: JSON.stringify(changed.before),
      after: JSON.stringify(changed.after),
      reason: why,
      corrected_at: scope.now,
      corrected_by: scope.actor?.accountId ?? '',
    })
    .execute();
  const secret = kind === 'discipline' || kind === 'matter';
  await journal({
    object: holder,
    ...(secret
      ? { after: { kind, factId, corrected: true, mark: markOf({ ...changed, why }) } }
      : { before: { kind, factId, ...changed.before }, after: { kind, factId, ...changed.after }, reason: why }),
  });
  return { version: version.stands + 1 };
}
