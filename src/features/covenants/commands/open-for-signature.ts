import { titleOf } from '#src/features/movements/commands/title-of.ts';
import { agreedHashes } from '#src/features/movements/queries/agreed-hashes.ts';
import { registrationStates, targetsOf } from '#src/features/movements/queries.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError } from '#src/platform/errors.ts';
import { type ContentUnit, type CovenantContent, contentMark, contentText } from '../content.ts';
import type { CovenantRecord } from '../queries/covenant-record.ts';
import { latestVersionNumber } from '../queries/latest-version.ts';
import type { CovenantFacts } from '../queries.ts';
import { itemsOf, openingFaults } from '../rules.ts';
import { covenantInChange, demandTextSeen } from './covenant-in-change.ts';

/**
 * Freezes the text and the agreed targets of all members as the next version, and names who must sign it.
 * @param input.version of the covenant that was read; null for callers without a form
 * @throws AppError invalid naming the units whose registration is not agreed
 */
export function openForSignature(
  scope: Scope<'covenant.openForSignature', CovenantFacts>,
  input: { version: number | null },
): Promise<{ number: number; mark: string }> {
  return change(scope, async (tx, journal) => {
    const { record, next } = await covenantInChange(tx, scope, 'open');
    demandTextSeen(record, input.version);
    const standings = await registrationStates(tx, record.clusterYearId);
    const faults = openingFaults(itemsOf(record.commitments), standings);
    if (faults.length > 0) throw new AppError('invalid', `Chưa mở ký được. ${faults.join(' ')}`);
    const number = (await latestVersionNumber(tx, record.id)) + 1;
    const content = contentText(await frozenContent(tx, record, number, standings));
    const mark = contentMark(content);
    const key = { tenant_id: tx.tenantId, covenant_id: record.id, number };
    await tx.db
      .insertInto('covenant_version')
      .values({
        ...key,
        content,
        content_hash: mark,
        amendment_id: null,
        frozen_at: scope.now,
        frozen_by: titleOf(scope.actor),
      })
      .execute();
    await tx.db
      .insertInto('covenant_party')
      .values(standings.map(({ unitId }, index) => ({ ...key, unit_id: unitId, position: index + 1 })))
      .execute();
    await tx.db
      .updateTable('covenant')
      .set({ state: next, signing_version: number, current_version: number, version: record.version + 1 })
      .set({ saved_at: scope.now, saved_by: titleOf(scope.actor) })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', record.id)
      .execute();
    await journal({
      object: scope.facts.object,
      before: { state: record.state },
      after: { state: next, number, mark, parties: standings.map(({ unitId }) => unitId) },
    });
    return { number, mark };
  });
}

async function frozenContent(
  tx: Tx,
  record: CovenantRecord,
  number: number,
  standings: Awaited<ReturnType<typeof registrationStates>>,
): Promise<CovenantContent> {
  const ids = standings.flatMap(({ registrationId }) => registrationId ?? []);
  const targets = await targetsOf(tx, ids);
  const hashes = await agreedHashes(tx, ids);
  const units = standings.map(
    ({ unitId, unitName, registrationId, titleAimed }): ContentUnit => ({
      unitId,
      unit: unitName,
      titleAimed,
      registrationHash: hashes.get(registrationId ?? '') ?? '',
      targets: targets
        .filter((target) => target.registrationId === registrationId)
        .map(({ id, indicator, unitOfMeasure, baseline, goal, weight, owner, dueOn, note }) => {
          return { id, indicator, unitOfMeasure, baseline, goal, weight, owner, dueOn, note };
        }),
    }),
  );
  return {
    form: 'thidua-covenant/1',
    covenantId: record.id,
    cluster: record.clusterName,
    year: record.year,
    number,
    grounds: itemsOf(record.grounds),
    commitments: itemsOf(record.commitments),
    units,
    amendments: [],
  };
}
