import type { BookKind } from '#src/papers/sheets/books.ts';
import { change } from '#src/platform/access/change.ts';
import { inTransaction, type Tx } from '#src/platform/database/transaction.ts';
import { AppError, wrongPhase } from '#src/platform/errors.ts';
import { type Run, runBesideWork } from '../queries.ts';
import { sameCounts } from '../rules.ts';
import { storeAwards } from './compare-awards.ts';
import { storeInitiatives } from './compare-initiatives.ts';
import { storeRatings } from './compare-ratings.ts';
import { compareRun } from './compare-run.ts';
import { type Storing, storePeople } from './store-people.ts';
import { StoreProgress } from './store-progress.ts';
import type { StoreScope } from './store-run.ts';
import { forgetRows } from './withdraw-run.ts';

type Store = (tx: Tx, runId: string, storing: Storing) => Promise<void>;

const stores: Record<BookKind, Store> = {
  people: storePeople,
  ratings: storeRatings,
  initiatives: storeInitiatives,
  awards: storeAwards,
};

const interrupted = 'Việc ghi bị lỗi giữa chừng. Chưa dòng nào được ghi; xác nhận lại hoặc đọc lại tệp.';

/** Runs that this process writes, by run. */
const underWay = new Map<string, Promise<void>>();

/** Waits until a run is written, or at most so long. */
export async function storingDone(runId: string, longest: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, longest);
  });
  await Promise.race([underWay.get(runId), waited]);
  clearTimeout(timer);
}

/**
 * Writes every row of a run whose preview was confirmed, or none. A repeat of the same confirmation joins what is under
 * way, or finds it done.
 * @param version of the run when it was confirmed
 */
export function storeRows(scope: StoreScope, version: number): Promise<void> {
  const { id } = scope.facts.record;
  const before = underWay.get(id);
  if (before) return before;
  const { services, tenantId } = scope;
  const progress = new StoreProgress(services, tenantId, id);
  const done = storeAll(scope, version, progress)
    .catch((error: unknown) => giveBack(scope, version, error))
    .catch((error: unknown) => services.log.error({ err: error }, 'an import could not be given back'))
    .finally(() => {
      underWay.delete(id);
      return progress.stop();
    });
  underWay.set(id, done);
  return done;
}

/**
 * In one transaction, after holding the rows once more against what is stored. When that gives other counts than were
 * confirmed, nothing is written and the new preview is kept.
 */
function storeAll(scope: StoreScope, version: number, progress: StoreProgress): Promise<void> {
  const { id } = scope.facts.record;
  // The form was answered when the writing began; its repeat must not be taken for this change.
  return change({ ...scope, submission: null }, async (tx, journal) => {
    const run = await runBesideWork(tx, id);
    if (!run || !isStoring(run, version)) throw new Superseded();
    progress.reached(0);
    const counts = await compareRun(tx, id);
    if (counts.new + counts.changed + counts.same + counts.faulty !== run.rowsRead) {
      throw wrongPhase('Các dòng đã đọc không còn đủ. Đọc lại tệp rồi xem trước lần nữa.');
    }
    const object = { kind: 'importRun', id };
    if (!sameCounts(counts, run.counts)) {
      await tx.db
        .updateTable('import_run')
        .set({ moved: true })
        .where('tenant_id', '=', tx.tenantId)
        .where('id', '=', id)
        .execute();
      await journal({ object, after: { comparedAgain: counts } });
      return;
    }
    const written = (rows: number) => progress.reached(rows);
    await stores[run.kind](tx, id, { counts, synthetic: scope.services.demonstration, written });
    await forgetRows(tx, id);
    await tx.db
      .updateTable('import_run')
      .set({ state: 'stored', ended_at: scope.now, ended_by: scope.actor?.accountId ?? null })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id)
      .execute();
    await journal({ object, after: { state: 'stored', sha256: run.sha256, ...counts } });
  });
}

/** Somebody else went on with the run: confirmed it again after an interruption, gave it up, or stored it. */
class Superseded extends Error {
  override readonly name = 'Superseded';
}

/** A writing that was thought dead may go on as long as nobody did anything else with the run. */
const isStoring = (run: Run, version: number) =>
  run.version === version && (run.state === 'storing' || run.state === 'halted');

/** Nothing was written: the preview stands again, with the reason. */
async function giveBack({ services, tenantId, facts }: StoreScope, version: number, error: unknown): Promise<void> {
  if (error instanceof Superseded) return;
  const known = error instanceof AppError;
  if (!known) services.log.error({ err: error, runId: facts.record.id }, 'an import could not be stored');
  await inTransaction(services.database, tenantId, ({ db }) =>
    db
      .updateTable('import_run')
      .set({ state: 'checked', failure: known ? error.message : interrupted })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', facts.record.id)
      .where('version', '=', version)
      .where('state', '=', 'storing')
      .execute(),
  );
}
