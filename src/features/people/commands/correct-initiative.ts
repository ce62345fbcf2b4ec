import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { fold } from '#src/text/fold.ts';
import { initiativesOf } from '../queries/records.ts';
import { type PersonAccessFacts, unitWithPredecessors } from '../queries.ts';
import { initiativeFaults } from '../rules.ts';
import type { InitiativeCorrection } from '../schema.ts';
import { initiativeValues } from '../values.ts';
import { correcting, entryOf, keepCorrection } from './keep-correction.ts';
import { sameRecognition } from './record-initiative.ts';

/**
 * Corrects an initiative or topic for all its authors, and the share of this one. With an author of another unit the
 * standing office alone may.
 * @throws AppError notFound, conflict, invalid
 */
export function correctInitiative(
  scope: Scope<'person.correct', PersonAccessFacts>,
  { initiativeId, why, version, share, ...input }: InitiativeCorrection & { initiativeId: string },
): Promise<{ version: number }> {
  return correcting(scope, async (tx, held) => {
    const initiative = entryOf(await initiativesOf(tx, held.ids), initiativeId);
    const faults = initiativeFaults(input, scope.today);
    const same = await sameRecognition(tx, input);
    if (same && same !== initiativeId) faults.name = 'Sáng kiến này theo quyết định này đã ghi ở một mục khác.';
    if (scope.role !== 'standingOffice' && (await authorsElsewhere(tx, initiativeId, scope.facts.unitId ?? null))) {
      faults[''] = 'Sáng kiến có đồng tác giả ở đơn vị khác: Cơ quan thường trực sửa.';
    }
    const { name } = scope.facts.record;
    const kept = await keepCorrection(
      tx,
      scope,
      held,
      {
        ...{ kind: 'initiative', factId: initiativeId, version: { stands: initiative.version, sent: version }, why },
        ...{ before: initiativeValues(initiative), after: initiativeValues({ ...input, share }) },
        // The history of an initiative is read by every author: it says whose share it was.
        named: (values) => ({ ...values, share: values.share ? `${values.share}, ${name}` : '' }),
      },
      faults,
    );
    await tx.db
      .updateTable('initiative')
      .set({
        ...{ name: input.name, name_fold: fold(input.name), kind: input.kind, reach: input.reach, year: input.year },
        ...{ recognised_on: input.recognisedOn, decision_number: input.decisionNumber, issuer: input.issuer },
        version: kept.version,
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', initiativeId)
      .execute();
    if (share !== initiative.share) await writeShare(tx, held.ids, initiativeId, share);
    return kept;
  });
}

async function writeShare(
  tx: Tx,
  personIds: readonly string[],
  initiativeId: string,
  share: number | null,
): Promise<void> {
  const authors = await tx.db
    .deleteFrom('initiative_author')
    .where('tenant_id', '=', tx.tenantId)
    .where('initiative_id', '=', initiativeId)
    .where('person_id', 'in', personIds)
    .returning('person_id')
    .execute();
  await tx.db
    .insertInto('initiative_author')
    .values(authors.map(({ person_id }) => ({ tenant_id: tx.tenantId, initiative_id: initiativeId, person_id, share })))
    .execute();
}

/** Whether an author works outside the unit. */
export async function authorsElsewhere(tx: Tx, initiativeId: string, unitId: string | null): Promise<boolean> {
  const units = unitId ? await unitWithPredecessors(tx, unitId) : [];
  const row = await tx.db
    .selectFrom('initiative_author as w')
    .innerJoin('person as p', (on) => on.onRef('p.tenant_id', '=', 'w.tenant_id').onRef('p.id', '=', 'w.person_id'))
    .leftJoin('person as k', (on) => on.onRef('k.tenant_id', '=', 'p.tenant_id').onRef('k.id', '=', 'p.merged_into_id'))
    .select('p.id')
    .where('w.tenant_id', '=', tx.tenantId)
    .where('w.initiative_id', '=', initiativeId)
    .where((eb) => {
      const unit = eb.fn.coalesce('k.unit_id', 'p.unit_id');
      return eb.or([eb(unit, 'is', null), eb(unit, 'not in', units)]);
    })
    .executeTakeFirst();
  return row !== undefined;
}
