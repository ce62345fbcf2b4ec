import type { Database } from '#src/platform/database/database.ts';
import { inTransaction, read, type Tx } from '#src/platform/database/transaction.ts';
import { entryLeafHash, type SealedFacts } from '#src/platform/journal/canonical.ts';
import {
  type Checkpoint,
  checkpointText,
  checkSignature,
  type SignedCheckpoint,
  signCheckpoint,
} from '#src/platform/journal/checkpoint.ts';
import { append, emptyFrontier, type Frontier, readFrontier, rootOf, toHex } from '#src/platform/journal/merkle.ts';
import {
  beforeEverything,
  type CheckpointRow,
  latestCheckpoints,
  recentPosition,
  unsealedEntries,
} from '#src/platform/journal/queries.ts';
import type { SigningKey } from '#src/platform/journal/signing-key.ts';

export interface SealOptions {
  /** Look through the whole journal for unsealed entries, not only an hour back: at start and before a checkpoint is given out. */
  readonly thorough?: boolean;
  readonly batchSize?: number;
}

export interface SealResult {
  /** Entries that this call sealed. */
  readonly sealed: number;
  /** The newest checkpoint that this call made; null when there was nothing to seal. */
  readonly checkpoint: SignedCheckpoint | null;
}

/** The newest checkpoint cannot be continued: sealing on top of it would hide the damage. `thidua journal verify` says what it is. */
export class JournalDamaged extends Error {
  override readonly name = 'JournalDamaged';
}

/**
 * Gives every entry that has no leaf yet its place in the log, in batches; each batch is one transaction and ends with
 * a signed checkpoint. Entries that were in flight are taken by a later call, so the order of leaves is not the order
 * of ids. Two processes may seal at once: the keys of the tables let one of them win, the other reads again.
 * @param now instant of signing, from the clock of the application
 * @throws JournalDamaged when the newest checkpoint contradicts itself
 */
export async function sealJournal(
  database: Database,
  tenantId: string,
  key: SigningKey,
  now: Date,
  { thorough = false, batchSize = 2000 }: SealOptions = {},
): Promise<SealResult> {
  let sealed = 0;
  let checkpoint: SignedCheckpoint | null = null;
  let after = thorough ? beforeEverything : await read(database, tenantId, recentPosition);
  let collisions = 0;
  for (;;) {
    // Hashing happens outside of the writing transaction, which then only inserts: business changes never wait for it.
    const { last, entries } = await read(database, tenantId, async (tx) => ({
      last: (await latestCheckpoints(tx, 1))[0],
      entries: await unsealedEntries(tx, after, batchSize),
    }));
    const newest = entries.at(-1);
    if (!newest) return { sealed, checkpoint };
    const batch = makeBatch(tenantId, last, entries, key, now);
    try {
      await inTransaction(database, tenantId, (tx) => writeBatch(tx, batch));
    } catch (error) {
      if ((error as { code?: string }).code !== uniqueViolation || ++collisions > 50) throw error;
      continue;
    }
    sealed += entries.length;
    checkpoint = batch.checkpoint;
    after = newest;
  }
}

interface Leaf {
  index: number;
  entryId: string;
  hash: string;
}

interface Batch {
  leaves: Leaf[];
  frontier: Frontier;
  checkpoint: SignedCheckpoint;
}

const uniqueViolation = '23505';

function makeBatch(
  tenantId: string,
  last: CheckpointRow | undefined,
  entries: readonly SealedFacts[],
  key: SigningKey,
  now: Date,
): Batch {
  let frontier = last ? continued(last, key) : emptyFrontier;
  const leaves = entries.map((entry) => {
    const hash = entryLeafHash(entry);
    const leaf = { index: frontier.size, entryId: entry.id, hash: toHex(hash) };
    frontier = append(frontier, hash);
    return leaf;
  });
  const point: Checkpoint = {
    tenantId,
    size: frontier.size,
    rootHash: toHex(rootOf(frontier)),
    signedAt: now.toISOString(),
    number: (last?.number ?? 0) + 1,
  };
  return { leaves, frontier, checkpoint: signCheckpoint(point, key) };
}

/** The frontier of the newest checkpoint, once it agrees with its own root, text and (when it is ours) signature. */
function continued(last: CheckpointRow, key: SigningKey): Frontier {
  const frontier = readFrontier(last.size, last.frontier);
  const sound =
    frontier !== null &&
    toHex(rootOf(frontier)) === last.rootHash &&
    checkpointText(last) === last.note &&
    // A checkpoint of an earlier key is checked by `verifyJournal`, which is given that key.
    checkSignature(last, [key]) !== 'invalid';
  if (!sound) {
    throw new JournalDamaged(
      `Điểm niêm phong ${last.number} không còn nguyên vẹn nên không niêm phong tiếp. Chạy "thidua journal verify" để biết chỗ hỏng.`,
    );
  }
  return frontier;
}

async function writeBatch(tx: Tx, { leaves, frontier, checkpoint }: Batch): Promise<void> {
  await tx.db
    .insertInto('journal_leaf')
    .values(
      leaves.map((leaf) => ({
        tenant_id: tx.tenantId,
        leaf_index: leaf.index,
        entry_id: leaf.entryId,
        leaf_hash: leaf.hash,
      })),
    )
    .execute();
  await tx.db
    .insertInto('journal_checkpoint')
    .values({
      tenant_id: tx.tenantId,
      size: checkpoint.size,
      number: checkpoint.number,
      root_hash: checkpoint.rootHash,
      frontier: JSON.stringify(frontier.peaks.map(toHex)),
      signed_at: new Date(checkpoint.signedAt),
      key_id: checkpoint.keyId,
      signature: checkpoint.signature,
      note: checkpointText(checkpoint),
    })
    .execute();
}
