import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { type HandoverFacts, handoverFacts, handoverItems } from '../queries.ts';
import { handoverList } from '../rules.ts';
import { demandState, lockYear } from './move-year.ts';

/**
 * Lays out what the head of this year hands to the announced head of the next.
 * @throws AppError wrongPhase before the announcement, or when the list is there already
 */
export function prepareHandover(scope: Scope<'handover.prepare', HandoverFacts>): Promise<{ items: number }> {
  return change(scope, async (tx, journal) => {
    const year = await lockYear(tx, scope.facts.clusterYearId);
    demandState(year.state, ['open', 'closed']);
    const facts = await handoverFacts(tx, year.id);
    if (!facts?.incomingUnitId) {
      throw wrongPhase(`Trưởng Cụm năm ${year.year + 1} chưa được công bố. Lập danh mục bàn giao sau khi công bố.`);
    }
    if ((await handoverItems(tx, year.id)).length > 0) throw wrongPhase('Danh mục bàn giao đã lập. Mở lại trang.');
    const list = handoverList(year.year);
    await tx.db
      .insertInto('handover_item')
      .values(
        list.map(({ code, name }, index) => ({
          tenant_id: tx.tenantId,
          cluster_year_id: year.id,
          code,
          position: index + 1,
          name,
          given_at: null,
          given_by: null,
          received_at: null,
          received_by: null,
        })),
      )
      .execute();
    await journal({ object: { kind: 'handover', id: year.id }, after: { items: list } });
    return { items: list.length };
  });
}
