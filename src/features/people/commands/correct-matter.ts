import type { Scope } from '#src/platform/access/scope.ts';
import { mattersOf } from '../queries/records.ts';
import { endFaults, matterState, pastDayFaults } from '../rules.ts';
import type { MatterCorrection } from '../schema.ts';
import { matterValues } from '../values.ts';
import { correcting, entryOf, type HeldFacts, keepCorrection } from './keep-correction.ts';

/** Corrects a matter, and its conclusion where it has one. @throws AppError notFound, conflict, invalid */
export function correctMatter(
  scope: Scope<'person.correctConfidential' | 'collective.correctConfidential', HeldFacts>,
  { matterId, why, version, ...input }: MatterCorrection & { matterId: string },
): Promise<{ version: number }> {
  return correcting(scope, async (tx, held) => {
    const matter = entryOf(await mattersOf(tx, held.holder, held.ids), matterId);
    const closed = matterState(matter) === 'closed';
    const now = closed ? input : { ...input, closedOn: null, clean: null, conclusion: '' };
    const kept = await keepCorrection(
      tx,
      scope,
      held,
      {
        ...{ kind: 'matter', factId: matterId, version: { stands: matter.version, sent: version }, why },
        ...{ before: matterValues(matter), after: matterValues(now) },
      },
      faults(),
    );
    await tx.db
      .updateTable('pending_matter')
      .set({
        ...{ kind: now.kind, opened_on: now.openedOn, document: now.document },
        ...{ closed_on: now.closedOn, clean: now.clean, conclusion: now.conclusion, version: kept.version },
      })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', matterId)
      .execute();
    return kept;

    function faults(): Record<string, string> {
      const found = pastDayFaults('openedOn', now.openedOn, scope.today);
      if (!closed) return found;
      if (now.clean === null) found.clean = 'Chọn có hay không có vi phạm.';
      if (!now.conclusion) found.conclusion = 'Ghi kết luận, số văn bản.';
      if (!now.closedOn) return { ...found, closedOn: 'Ghi ngày kết luận.' };
      return { ...found, ...endFaults('closedOn', now.closedOn, { begunOn: now.openedOn, today: scope.today }) };
    }
  });
}
