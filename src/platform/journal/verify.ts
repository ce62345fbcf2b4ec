import type { Database } from '#src/platform/database/database.ts';
import { read } from '#src/platform/database/transaction.ts';
import { checkpointText, checkSignature, type SignedCheckpoint } from '#src/platform/journal/checkpoint.ts';
import * as found from '#src/platform/journal/findings.ts';
import {
  type CheckpointRow,
  checkpoints,
  leafCount,
  leavesFrom,
  unsealedCount,
} from '#src/platform/journal/queries.ts';
import type { VerifyingKey } from '#src/platform/journal/signing-key.ts';
import { Walk } from '#src/platform/journal/walk.ts';

/** What a kept checkpoint showed. */
export interface HeldResult {
  readonly checkpoint: SignedCheckpoint;
  /** The journal still begins with exactly what this checkpoint covers. */
  readonly matches: boolean;
  /** Entries sealed since; 0 when the journal is shorter. */
  readonly sealedSince: number;
}

export interface JournalReport {
  readonly tenantId: string;
  /** Nothing was found. Entries that are not sealed yet are not a finding, but nothing vouches for them either. */
  readonly intact: boolean;
  /** Leaves that were read. */
  readonly sealed: number;
  readonly checkpoints: number;
  readonly lastCheckpoint: SignedCheckpoint | null;
  readonly unsealed: number;
  /** When the oldest unsealed entry was written, UTC. */
  readonly oldestUnsealedAt: string | null;
  readonly held: readonly HeldResult[];
  /** The first hundred of each code, in the order of the log. */
  readonly findings: readonly found.Finding[];
  readonly counts: Partial<Record<found.FindingCode, number>>;
}

/**
 * Reads the whole journal of a tenant in batches, computes every leaf again from its entry and every root from the
 * leaves, and compares both with the checkpoints in the database and with those that somebody kept outside. Whoever
 * owns the database and the signing key can rewrite the journal so that only a kept checkpoint tells.
 */
export async function verifyJournal(
  database: Database,
  tenantId: string,
  keys: readonly VerifyingKey[],
  held: readonly SignedCheckpoint[] = [],
  batchSize = 1000,
): Promise<JournalReport> {
  const { points, leaves, unsealed } = await read(database, tenantId, async (tx) => ({
    points: await checkpoints(tx),
    leaves: await leafCount(tx),
    unsealed: await unsealedCount(tx),
  }));
  const findings = new found.Findings();
  const sound = checkPoints(points, keys, findings);
  const usable = checkHeld(held, tenantId, keys, findings);

  const walk = new Walk(sound, usable, findings);
  while (walk.next < leaves) {
    const first = walk.next;
    const batch = await read(database, tenantId, (tx) => leavesFrom(tx, first, batchSize));
    for (const leaf of batch) if (leaf.leafIndex < leaves) walk.take(leaf);
    if ((batch.at(-1)?.leafIndex ?? leaves) >= leaves) break;
  }

  const lastSize = points.at(-1)?.size ?? 0;
  const expected = Math.max(leaves, lastSize);
  if (walk.next < expected) findings.add(found.leafRemoved(walk.next, expected));
  if (lastSize < leaves) findings.add(found.leavesUncovered(lastSize, leaves));
  for (const point of usable) judgeHeld(point, walk.matched.has(point), leaves, points, findings);

  const last = points.at(-1);
  return {
    tenantId,
    intact: findings.kept.length === 0,
    sealed: walk.seen,
    checkpoints: points.length,
    lastCheckpoint: last ? bare(last) : null,
    unsealed: unsealed.count,
    oldestUnsealedAt: unsealed.oldest,
    held: held.map((checkpoint) => ({
      checkpoint,
      matches: walk.matched.has(checkpoint),
      sealedSince: Math.max(0, leaves - checkpoint.size),
    })),
    findings: findings.kept,
    counts: findings.counts,
  };
}

/** Signatures, texts and numbers of the checkpoints in the database; returns those worth comparing. */
function checkPoints(
  points: readonly CheckpointRow[],
  keys: readonly VerifyingKey[],
  findings: found.Findings,
): CheckpointRow[] {
  let number = 1;
  const sound: CheckpointRow[] = [];
  for (const point of points) {
    if (point.number > number) findings.add(found.checkpointNumbersMissing(number, point.number));
    number = Math.max(number, point.number + 1);
    const signature = checkSignature(point, keys);
    if (signature === 'invalid') {
      findings.add(found.checkpointForged(point));
      continue;
    }
    if (signature === 'unknownKey') findings.add(found.checkpointKeyUnknown(point, point.keyId));
    if (point.note !== checkpointText(point)) findings.add(found.checkpointAltered(point));
    sound.push(point);
  }
  return sound;
}

/** The kept checkpoints that say something about this journal. Their holder vouches for one whose key is unknown. */
function checkHeld(
  held: readonly SignedCheckpoint[],
  tenantId: string,
  keys: readonly VerifyingKey[],
  findings: found.Findings,
): SignedCheckpoint[] {
  return held.filter((point) => {
    if (point.tenantId !== tenantId) {
      findings.add(found.heldForeign(point));
      return false;
    }
    const signature = checkSignature(point, keys);
    if (signature === 'invalid') findings.add(found.heldForged(point));
    if (signature === 'unknownKey') findings.add(found.heldKeyUnknown(point, point.keyId));
    return signature !== 'invalid';
  });
}

function judgeHeld(
  held: SignedCheckpoint,
  matches: boolean,
  leaves: number,
  points: readonly CheckpointRow[],
  findings: found.Findings,
): void {
  if (held.size > leaves) findings.add(found.heldBeyond(held, leaves));
  else if (!matches) findings.add(found.heldMismatch(held));
  const there = points.some((point) => checkpointText(point) === checkpointText(held));
  if (!there) findings.add(found.heldMissing(held));
}

function bare(row: CheckpointRow): SignedCheckpoint {
  const { tenantId, size, rootHash, signedAt, number, keyId, signature } = row;
  return { tenantId, size, rootHash, signedAt, number, keyId, signature };
}
