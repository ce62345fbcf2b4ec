import { type BookKind, bookOf } from '#src/papers/sheets/books.ts';
import { WorkbookProblem } from '#src/papers/sheets/workbook-problem.ts';
import { change } from '#src/platform/access/change.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { AppError, invalid } from '#src/platform/errors.ts';
import { linkFile, storeUpload } from '#src/platform/files/stored-upload.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { unitWithPredecessors } from '../../people/queries.ts';
import type { BookFacts } from '../access.ts';
import { knownUnits } from '../queries.ts';
import { type Reading, ReadingRefused, startReading } from '../reading/start-reading.ts';
import type { Ground } from '../rules/check-ground.ts';
import { readingsUnderWay, readRun } from './read-run.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const mostAtOnce = 3;

type StartScope = Scope<'import.start', BookFacts>;

/**
 * Takes a workbook, looks through it and begins to read it; what is hostile or not of this kind is refused before
 * anything is kept. Nothing goes into the records yet.
 * @returns the run; its reading goes on
 * @throws AppError invalid on field `file`, or tooMany
 */
export async function startImport(
  scope: StartScope,
  file: { name: string; bytes: Buffer },
): Promise<{ runId: string }> {
  const ownUnitId = scope.role === 'standingOffice' ? null : (scope.facts.unitId ?? '');
  const reading = await beginReading(file.bytes, scope.facts.kind, () => groundOf(scope, scope.facts.kind, ownUnitId));
  try {
    const upload = await storeUpload(scope, { name: file.name, mediaType: xlsx, bytes: new Uint8Array(file.bytes) });
    const run = await change(scope, async (tx, journal) => {
      const id = uuidv7(scope.now.getTime());
      const row = {
        ...{ tenant_id: tx.tenantId, id, kind: scope.facts.kind, unit_id: ownUnitId, state: 'reading' as const },
        ...{ file_id: await linkFile(tx, scope, upload), file_name: upload.name, sha256: upload.sha256 },
        ...{ sheet_name: reading.sheetName, columns: JSON.stringify(reading.places), unknown_columns: reading.unknown },
        ...{ rows_total: reading.rowsTotal, started_at: scope.now, started_by: scope.actor?.accountId ?? '' },
      };
      await tx.db.insertInto('import_run').values(row).execute();
      await journal({
        object: { kind: 'importRun', id },
        after: { kind: scope.facts.kind, file: upload.name, sha256: upload.sha256, rows: reading.rowsTotal },
      });
      return { runId: id };
    });
    void readRun({ services: scope.services, tenantId: scope.tenantId, ...run, version: 1 }, reading);
    return run;
  } catch (error) {
    await reading.stop();
    throw error;
  }
}

/** What the rules need to know: the units, whose rows may come, and the day. */
export async function groundOf(scope: Scope, kind: BookKind, ownUnitId: string | null): Promise<Ground> {
  const { units, ownUnitIds } = await read(scope, async (tx) => ({
    units: await knownUnits(tx),
    ownUnitIds: ownUnitId === null ? null : await unitWithPredecessors(tx, ownUnitId),
  }));
  return { kind, units, ownUnitId, ownUnitIds, today: scope.today, now: scope.now.getTime() };
}

/** @throws AppError invalid on field `file` with the reason, or tooMany */
export async function beginReading(bytes: Buffer, kind: BookKind, readGround: () => Promise<Ground>): Promise<Reading> {
  if (readingsUnderWay() >= mostAtOnce) {
    throw new AppError('tooMany', 'Đang đọc nhiều tệp cùng lúc. Chờ một phút rồi gửi lại.');
  }
  try {
    return await startReading(bytes, kind, readGround);
  } catch (error) {
    if (!(error instanceof WorkbookProblem) && !(error instanceof ReadingRefused)) throw error;
    throw invalid({ file: error.message }, `Tệp ${bookOf(kind).title} chưa nhận được.`);
  }
}
