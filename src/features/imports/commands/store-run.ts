import type { BookKind } from '#src/papers/sheets/books.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { type RunFacts, runById } from '../queries.ts';
import { type Counts, storeProblem } from '../rules.ts';
import { storeAwards } from './compare-awards.ts';
import { storeInitiatives } from './compare-initiatives.ts';
import { storeRatings } from './compare-ratings.ts';
import { compareRun } from './compare-run.ts';
import { conflictOf, nextRunState } from './run-steps.ts';
import { type Storing, storePeople } from './store-people.ts';
import { forgetRows } from './withdraw-run.ts';

type Store = (tx: Tx, runId: string, storing: Storing) => Promise<void>;

const stores: Record<BookKind, Store> = {
  people: storePeople,
  ratings: storeRatings,
  initiatives: storeInitiatives,
  awards: storeAwards,
};

/**
 * Writes every row of a checked run into the records, or none: in one transaction, after holding them once more against
 * what is stored. When that gives other counts than were shown, nothing is written and the new preview is kept.
 * @param shown the counts that were confirmed
 * @throws AppError wrongPhase
 */
export async function storeRun(scope: Scope<'import.store', RunFacts>, shown: Counts): Promise<{ stored: boolean }> {
  const { id } = scope.facts.record;
  return change(scope, async (tx, journal) => {
    const run = await runById(tx, id);
    if (!run || nextRunState(run, 'store') !== 'stored') throw conflictOf();
    const counts = await compareRun(tx, id);
    if (counts.new + counts.changed + counts.same + counts.faulty !== run.rowsRead) {
      throw wrongPhase('Các dòng đã đọc không còn đủ. Đọc lại tệp rồi xem trước lần nữa.');
    }
    const moved = (['new', 'changed', 'same', 'faulty'] as const).some((key) => counts[key] !== shown[key]);
    if (moved) {
      await journal({ object: { kind: 'importRun', id }, after: { comparedAgain: counts } });
      return { stored: false };
    }
    const problem = storeProblem(counts);
    if (problem) throw wrongPhase(problem);
    await stores[run.kind](tx, id, { changed: counts.changed, synthetic: scope.services.demonstration });
    await forgetRows(tx, id);
    await tx.db
      .updateTable('import_run')
      .set({ state: 'stored', ended_at: scope.now, ended_by: scope.actor?.accountId ?? null })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id)
      .execute();
    await journal({ object: { kind: 'importRun', id }, after: { sha256: run.sha256, ...counts } });
    return { stored: true };
  });
}
