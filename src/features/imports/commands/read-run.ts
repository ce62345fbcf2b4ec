import { sql } from 'kysely';
import type { Services } from '#src/platform/access/scope.ts';
import { inTransaction, type Tx } from '#src/platform/database/transaction.ts';
import type { Piece } from '../reading/messages.ts';
import { type Reading, ReadingRefused } from '../reading/start-reading.ts';
import type { CellFault } from '../rules/fault.ts';
import { compareRun } from './compare-run.ts';
import { addFaults } from './faults.ts';

const interrupted = 'Việc đọc tệp bị lỗi giữa chừng. Chưa ghi gì; đọc lại hoặc gửi lại tệp.';

interface Where {
  services: Services;
  tenantId: string;
  runId: string;
  /** Of the run when this reading began. */
  version: number;
}

/** Readings of this process that are under way, by run. */
const underWay = new Map<string, Promise<void>>();

/** Waits until a run is read, or at most so long. */
export async function readingDone(runId: string, longest: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, longest);
  });
  await Promise.race([underWay.get(runId), waited]);
  clearTimeout(timer);
}

export const readingsUnderWay = () => underWay.size;

/**
 * Reads a file to its end into the rows of its run, piece by piece, and holds them against what is stored. Nothing is
 * in the records yet. Goes on after the answer is given; what comes of it stands in the run.
 */
export function readRun(where: Where, reading: Reading): Promise<void> {
  const done = readAll(where, reading)
    .catch((error: unknown) => fail(where, error))
    .catch((error: unknown) => where.services.log.error({ err: error }, 'an import could not be recorded as failed'))
    .finally(() => {
      underWay.delete(where.runId);
      return reading.stop();
    });
  underWay.set(where.runId, done);
  return done;
}

async function readAll(where: Where, reading: Reading): Promise<void> {
  const { services, tenantId, runId } = where;
  for await (const piece of reading.pieces()) {
    await inTransaction(services.database, tenantId, (tx) => keepPiece(tx, where, piece));
  }
  await inTransaction(services.database, tenantId, async (tx) => {
    await signOfLife(tx, where, 0);
    await compareRun(tx, runId);
  });
}

async function keepPiece(tx: Tx, where: Where, { rows, read, faults }: Piece): Promise<void> {
  const { runId } = where;
  await signOfLife(tx, where, read);
  await sql`
    insert into import_row (tenant_id, run_id, row, data)
    select ${tx.tenantId}::uuid, ${runId}::uuid, (each->>'r')::int, each
    from jsonb_array_elements(${rows}::jsonb) as each`.execute(tx.db);
  await addFaults(tx, runId, faults as CellFault[], false);
}

/** Notes how far the reading is. @throws ReadingRefused when another reading of the same run has begun since */
async function signOfLife(tx: Tx, { runId, version }: Where, read: number): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('import_run')
    .set((eb) => ({ rows_read: eb('rows_read', '+', read), beat_at: sql<Date>`clock_timestamp()` }))
    .where('tenant_id', '=', tx.tenantId)
    .where('id', '=', runId)
    .where('version', '=', version)
    .where('state', '=', 'reading')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new ReadingRefused('Tệp này đang được đọc lại ở nơi khác.');
}

async function fail({ services, tenantId, runId, version }: Where, error: unknown): Promise<void> {
  const refused = error instanceof ReadingRefused;
  if (!refused) services.log.error({ err: error, runId }, 'an import could not be read');
  await inTransaction(services.database, tenantId, ({ db }) =>
    db
      .updateTable('import_run')
      .set({ state: 'failed', failure: refused ? error.message : interrupted })
      .where('tenant_id', '=', tenantId)
      .where('id', '=', runId)
      .where('version', '=', version)
      .where('state', '=', 'reading')
      .execute(),
  );
}
