import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, invalid, notFound } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { type SuperiorFacts, superiorList, superiorOf } from '../queries/superiors.ts';
import { type SuperiorInput, superiorValues } from '../schema.ts';
import { titleOf } from './title-of.ts';

/** Adds a movement of the ministry or the nation to the list that clusters link to. */
export function recordSuperior(
  scope: Scope<'superiorMovement.record'>,
  input: SuperiorInput,
): Promise<{ superiorId: string }> {
  return change(scope, async (tx, journal) => {
    await demandNewName(tx, input.name, null);
    const superiorId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('superior_movement')
      .values({ tenant_id: tx.tenantId, id: superiorId, ...rowOf(input), ...savedBy(scope) })
      .execute();
    await journal({ object: { kind: 'superiorMovement', id: superiorId }, after: input });
    return { superiorId };
  });
}

/** @throws AppError conflict when somebody saved meanwhile */
export function changeSuperior(
  scope: Scope<'superiorMovement.record', SuperiorFacts>,
  { version, ...input }: SuperiorInput & { version: number },
): Promise<{ superiorId: string }> {
  return change(scope, async (tx, journal) => {
    const before = await superiorOf(tx, scope.facts.superiorId);
    if (!before) throw notFound();
    if (before.version !== version) {
      throw new AppError('conflict', 'Có người vừa lưu phong trào này trước bạn.', {
        conflict: { values: superiorValues(before), version: before.version, who: before.savedBy },
      });
    }
    await demandNewName(tx, input.name, before.id);
    await tx.db
      .updateTable('superior_movement')
      .set({ ...rowOf(input), ...savedBy(scope), version: version + 1 })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', before.id)
      .execute();
    await journal({ object: scope.facts.object, before: superiorValues(before), after: superiorValues(input) });
    return { superiorId: before.id };
  });
}

async function demandNewName(tx: Tx, name: string, ownId: string | null): Promise<void> {
  const taken = (await superiorList(tx)).some((each) => each.name === name && each.id !== ownId);
  if (taken) throw invalid({ name: 'Phong trào này đã có trong danh mục.' });
}

function rowOf(input: SuperiorInput) {
  return {
    name: input.name,
    level: input.level,
    launching_body: input.launchingBody,
    document: input.document,
    document_day: input.documentDay,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
  };
}

function savedBy(scope: Scope) {
  return { saved_at: scope.now, saved_by: titleOf(scope.actor) };
}
