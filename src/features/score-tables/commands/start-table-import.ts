import { titleOf } from '#src/features/scoring/commands/table-in-change.ts';
import type { ScoreTableFacts } from '#src/features/scoring/queries.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { linkFile, storeUpload } from '#src/platform/files/stored-upload.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { mediaTypeOf, readTableFile } from '../reading/read-file.ts';

/**
 * Reads a file into a proposal that people confirm line by line; nothing of the year's table changes yet. The file is
 * kept as it was sent.
 * @throws AppError invalid on field `file` with the reason
 */
export async function startTableImport(
  scope: Scope<'scoreTable.edit', ScoreTableFacts>,
  file: { name: string; bytes: Buffer },
): Promise<{ importId: string }> {
  const title = `Bảng tiêu chí chấm điểm thi đua năm ${scope.facts.year}`;
  const { source, rows, read } = await readTableFile(file.bytes, title);
  const upload = await storeUpload(scope, {
    name: file.name,
    mediaType: mediaTypeOf(source),
    bytes: new Uint8Array(file.bytes),
  });
  return change(scope, async (tx, journal) => {
    const id = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('table_import')
      .values({
        ...{ tenant_id: tx.tenantId, id, cluster_year_id: scope.facts.clusterYearId, source, state: 'open' as const },
        ...{ file_id: await linkFile(tx, scope, upload), file_name: upload.name, sha256: upload.sha256 },
        ...{ rows: JSON.stringify(rows), proposal: JSON.stringify(read), started_at: scope.now },
        ...{ started_by: scope.actor?.accountId ?? null, started_name: titleOf(scope.actor) ?? '' },
        ...{ ended_at: null, ended_by: null, ended_name: null },
      })
      .execute();
    await journal({
      object: { kind: 'tableImport', id },
      after: { file: upload.name, sha256: upload.sha256, source, rows: rows.length },
    });
    return { importId: id };
  });
}
