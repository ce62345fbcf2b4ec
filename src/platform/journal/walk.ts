import { entryLeafHash } from '#src/platform/journal/canonical.ts';
import type { SignedCheckpoint } from '#src/platform/journal/checkpoint.ts';
import {
  checkpointAltered,
  checkpointMismatch,
  entryAltered,
  entryRemoved,
  type Findings,
  leafRemoved,
} from '#src/platform/journal/findings.ts';
import {
  append,
  emptyFrontier,
  type Frontier,
  readFrontier,
  rootOf,
  sameHash,
  toHex,
} from '#src/platform/journal/merkle.ts';
import type { CheckpointRow, LeafRow } from '#src/platform/journal/queries.ts';

/**
 * Goes through the leaves in order, computes each from its entry, grows the tree, and compares roots wherever a
 * checkpoint ends. The tree is grown from the stored leaves, so that an entry altered alone is named and the
 * checkpoints after it are still compared.
 */
export class Walk {
  /** Index of the leaf that should come next. */
  next = 0;
  /** Leaves seen. */
  seen = 0;
  /** Kept checkpoints that the journal still begins with. */
  readonly matched = new Set<SignedCheckpoint>();

  private readonly points: ReadonlyMap<number, CheckpointRow[]>;
  private readonly held: ReadonlyMap<number, SignedCheckpoint[]>;
  private readonly findings: Findings;
  private frontier: Frontier = emptyFrontier;
  private agreedSize = 0;
  private diverged = false;
  private damaged = false;
  private gap = false;

  constructor(points: readonly CheckpointRow[], held: readonly SignedCheckpoint[], findings: Findings) {
    this.points = bySize(points);
    this.held = bySize(held);
    this.findings = findings;
  }

  take(leaf: LeafRow): void {
    if (leaf.leafIndex > this.next) {
      this.findings.add(leafRemoved(this.next, leaf.leafIndex));
      this.damaged = this.gap = true;
    }
    const stored = this.compareEntry(leaf);
    this.seen++;
    this.next = leaf.leafIndex + 1;
    // Behind a gap no root can be computed any more; the gap itself is the finding.
    if (this.gap) return;
    this.frontier = append(this.frontier, stored);
    this.compareRoots();
  }

  private compareEntry({ leafIndex, entryId, leafHash, entry }: LeafRow): Uint8Array {
    const stored = Buffer.from(leafHash, 'hex');
    if (entry && leafHash === toHex(entryLeafHash(entry))) return stored;
    this.damaged = true;
    this.findings.add(entry ? entryAltered(leafIndex, entryId) : entryRemoved(leafIndex, entryId));
    return stored;
  }

  private compareRoots(): void {
    const points = this.points.get(this.next);
    const held = this.held.get(this.next);
    if (!points && !held) return;
    const root = toHex(rootOf(this.frontier));
    for (const point of points ?? []) this.comparePoint(point, root);
    for (const point of held ?? []) if (point.rootHash === root && !this.damaged) this.matched.add(point);
  }

  private comparePoint(point: CheckpointRow, root: string): void {
    if (point.rootHash !== root) {
      // Every later checkpoint differs for the same reason: only the first one says where.
      if (!this.diverged) this.findings.add(checkpointMismatch(point, this.agreedSize));
      this.diverged = true;
      return;
    }
    this.diverged = false;
    this.agreedSize = point.size;
    const frontier = readFrontier(point.size, point.frontier);
    if (!frontier || !samePeaks(frontier, this.frontier)) this.findings.add(checkpointAltered(point));
  }
}

function samePeaks(one: Frontier, other: Frontier): boolean {
  return one.peaks.every((peak, at) => sameHash(peak, other.peaks[at] as Uint8Array));
}

function bySize<P extends { size: number }>(points: readonly P[]): Map<number, P[]> {
  const groups = new Map<number, P[]>();
  for (const point of points) groups.set(point.size, [...(groups.get(point.size) ?? []), point]);
  return groups;
}
