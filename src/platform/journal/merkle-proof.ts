import { append, emptyFrontier, type Hash, nodeHash, rootOf, sameHash } from '#src/platform/journal/merkle.ts';

/**
 * The hashes that lead from a leaf to the root of all the leaves, nearest first (RFC 6962 section 2.1.1).
 * @throws when there is no leaf at that index
 */
export function inclusionProof(leaves: readonly Hash[], index: number): Hash[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) {
    throw new RangeError(`No leaf ${index} in a tree of ${leaves.length}`);
  }
  if (leaves.length === 1) return [];
  const split = leftSize(leaves.length);
  const left = leaves.slice(0, split);
  const right = leaves.slice(split);
  return index < split
    ? [...inclusionProof(left, index), treeRoot(right)]
    : [...inclusionProof(right, index - split), treeRoot(left)];
}

/** Whether `proof` shows that `leaf` stands at `index` in the tree of `size` leaves with that root. */
export function verifyInclusion(leaf: Hash, index: number, size: number, proof: readonly Hash[], root: Hash): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      // A node without a right sibling stands for its parents until one of them is a right child.
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameHash(hash, root);
}

/**
 * The hashes that show that the first `oldSize` leaves are still the beginning of the tree (RFC 6962 section 2.1.2).
 * Empty when the tree has not grown or was empty.
 * @throws when the tree is smaller than `oldSize`
 */
export function consistencyProof(leaves: readonly Hash[], oldSize: number): Hash[] {
  if (!isCount(oldSize) || oldSize > leaves.length) {
    throw new RangeError(`A tree of ${leaves.length} leaves has no beginning of ${oldSize}`);
  }
  return oldSize === 0 ? [] : subProof(leaves, oldSize, true);
}

/** Whether `proof` shows that the tree (newSize, newRoot) begins with the tree (oldSize, oldRoot). */
export function verifyConsistency(
  oldSize: number,
  oldRoot: Hash,
  newSize: number,
  newRoot: Hash,
  proof: readonly Hash[],
): boolean {
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) return false;
  if (oldSize === 0) return proof.length === 0 && sameHash(oldRoot, rootOf(emptyFrontier));
  if (oldSize === newSize) return proof.length === 0 && sameHash(oldRoot, newRoot);

  let node = oldSize - 1;
  let last = newSize - 1;
  while (node % 2 === 1) [node, last] = [half(node), half(last)];

  // When the old tree is one perfect subtree, its root is known and the proof leaves it out.
  const hashes = node === 0 ? [oldRoot, ...proof] : proof;
  const [start, ...siblings] = hashes;
  if (!start) return false;

  let oldHash = start;
  let newHash = start;
  for (const sibling of siblings) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      oldHash = nodeHash(sibling, oldHash);
      newHash = nodeHash(sibling, newHash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      newHash = nodeHash(newHash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && sameHash(oldHash, oldRoot) && sameHash(newHash, newRoot);
}

/** Root of the tree over these leaf hashes. */
export function treeRoot(leaves: readonly Hash[]): Hash {
  return rootOf(leaves.reduce(append, emptyFrontier));
}

function subProof(leaves: readonly Hash[], oldSize: number, whole: boolean): Hash[] {
  if (oldSize === leaves.length) return whole ? [] : [treeRoot(leaves)];
  const split = leftSize(leaves.length);
  const left = leaves.slice(0, split);
  const right = leaves.slice(split);
  return oldSize <= split
    ? [...subProof(left, oldSize, whole), treeRoot(right)]
    : [...subProof(right, oldSize - split, false), treeRoot(left)];
}

/** The largest power of two below `size`: how many leaves the left subtree holds. */
function leftSize(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

function half(value: number): number {
  return Math.floor(value / 2);
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
