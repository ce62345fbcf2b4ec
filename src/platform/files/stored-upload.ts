import type { Scope } from '../access/scope.ts';
import type { Tx } from '../database/transaction.ts';
import { uuidv7 } from '../ids.ts';
import type { AcceptedFile } from './accept-file.ts';

/** A file whose bytes lie in the store already. */
export interface StoredUpload {
  sha256: string;
  name: string;
  mediaType: string;
  size: number;
}

/** Puts the bytes on disk before the change, outside any transaction. */
export async function storeUpload(scope: Scope, file: AcceptedFile): Promise<StoredUpload> {
  const sha256 = await scope.services.files.put(file.bytes);
  return { sha256, name: file.name, mediaType: file.mediaType, size: file.bytes.length };
}

/** Records the file inside the change. @returns the id of its row */
export async function linkFile(tx: Tx, scope: Scope, file: StoredUpload): Promise<string> {
  const id = uuidv7(scope.now.getTime());
  await tx.db
    .insertInto('stored_file')
    .values({
      ...{ tenant_id: tx.tenantId, id, sha256: file.sha256, name: file.name, media_type: file.mediaType },
      ...{ size: file.size, uploaded_by: scope.actor?.accountId ?? null, uploaded_at: scope.now },
    })
    .execute();
  return id;
}
