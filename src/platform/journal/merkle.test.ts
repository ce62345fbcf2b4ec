import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { append, emptyFrontier, fromHex, type Hash, leafHash, readFrontier, rootOf, toHex } from './merkle.ts';
import { consistencyProof, inclusionProof, treeRoot, verifyConsistency, verifyInclusion } from './merkle-proof.ts';

/** The definition of RFC 6962 section 2.1, word for word, over the data itself. */
function naiveRoot(data: readonly Buffer[]): Buffer {
  const sha = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  if (data.length === 0) return sha();
  if (data.length === 1) return sha(Buffer.of(0), data[0] as Buffer);
  let split = 1;
  while (split * 2 < data.length) split *= 2;
  return sha(Buffer.of(1), naiveRoot(data.slice(0, split)), naiveRoot(data.slice(split)));
}

const someData = fc
  .array(fc.uint8Array({ maxLength: 8 }), { maxLength: 70 })
  .map((all) => all.map((d) => Buffer.from(d)));
const someLeaves = fc
  .integer({ min: 1, max: 70 })
  .map((size) => Array.from({ length: size }, (_, at) => leafHash(`dòng ${at}`)));
const anotherHash = leafHash('khác');

describe('root', () => {
  it('agrees with the definition for every list of data', () => {
    fc.assert(
      fc.property(someData, (data) => {
        expect(toHex(treeRoot(data.map((d) => leafHash(d))))).toBe(naiveRoot(data).toString('hex'));
      }),
    );
  });

  it('gives the known roots of the eight test leaves of certificate transparency', () => {
    const data = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const leaves = data.map((hex) => leafHash(Buffer.from(hex, 'hex')));
    expect(toHex(treeRoot([]))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(toHex(treeRoot(leaves.slice(0, 1)))).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
    expect(toHex(treeRoot(leaves))).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('goes on from a stored frontier as if it had never stopped', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), (leaves, cut) => {
        const at = cut % (leaves.length + 1);
        const first = leaves.slice(0, at).reduce(append, emptyFrontier);
        const stored = JSON.parse(JSON.stringify(first.peaks.map(toHex)));
        const resumed = readFrontier(at, stored);
        if (!resumed) throw new Error('frontier refused');
        expect(toHex(rootOf(leaves.slice(at).reduce(append, resumed)))).toBe(toHex(treeRoot(leaves)));
      }),
    );
  });

  it('refuses a stored frontier that does not fit its size', () => {
    expect(readFrontier(3, [toHex(anotherHash)])).toBeNull();
    expect(readFrontier(1, ['00'])).toBeNull();
    expect(readFrontier(1, 'abc')).toBeNull();
    expect(readFrontier(1, null)).toBeNull();
    expect(() => fromHex('ABC')).toThrow();
  });
});

describe('inclusion', () => {
  it('is proved for every leaf and for nothing else', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), (leaves, pick) => {
        const index = pick % leaves.length;
        const leaf = leaves[index] as Hash;
        const proof = inclusionProof(leaves, index);
        const root = treeRoot(leaves);
        expect(verifyInclusion(leaf, index, leaves.length, proof, root)).toBe(true);
        expect(verifyInclusion(anotherHash, index, leaves.length, proof, root)).toBe(false);
        expect(verifyInclusion(leaf, index, leaves.length, proof, anotherHash)).toBe(false);
        expect(verifyInclusion(leaf, index, leaves.length, [...proof, anotherHash], root)).toBe(false);
        if (proof.length > 0) expect(verifyInclusion(leaf, index, leaves.length, proof.slice(1), root)).toBe(false);
        for (let other = 0; other < leaves.length; other++) {
          if (other !== index) expect(verifyInclusion(leaf, other, leaves.length, proof, root)).toBe(false);
        }
      }),
    );
  });

  it('knows no leaf outside of the tree', () => {
    const leaves = [anotherHash];
    expect(() => inclusionProof(leaves, 1)).toThrow(RangeError);
    expect(verifyInclusion(anotherHash, 1, 1, [], anotherHash)).toBe(false);
    expect(verifyInclusion(anotherHash, -1, 1, [], anotherHash)).toBe(false);
    expect(verifyInclusion(anotherHash, 0.5, 1, [], anotherHash)).toBe(false);
  });
});

describe('consistency', () => {
  it('is proved for every beginning of the tree', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), (leaves, pick) => {
        const oldSize = pick % (leaves.length + 1);
        const oldRoot = treeRoot(leaves.slice(0, oldSize));
        const proof = consistencyProof(leaves, oldSize);
        expect(verifyConsistency(oldSize, oldRoot, leaves.length, treeRoot(leaves), proof)).toBe(true);
      }),
    );
  });

  it('is not proved when a leaf of the beginning was altered, whatever is offered', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), fc.nat(), (leaves, pickSize, pickLeaf) => {
        const oldSize = 1 + (pickSize % leaves.length);
        const altered = leaves.with(pickLeaf % oldSize, anotherHash);
        const oldRoot = treeRoot(leaves.slice(0, oldSize));
        for (const proof of [consistencyProof(altered, oldSize), consistencyProof(leaves, oldSize)]) {
          expect(verifyConsistency(oldSize, oldRoot, altered.length, treeRoot(altered), proof)).toBe(false);
        }
      }),
    );
  });

  it('is refused with a proof too long, too short or turned around', () => {
    const leaves = Array.from({ length: 11 }, (_, at) => leafHash(String(at)));
    const [old, now] = [treeRoot(leaves.slice(0, 6)), treeRoot(leaves)];
    const proof = consistencyProof(leaves, 6);
    expect(verifyConsistency(6, old, 11, now, proof)).toBe(true);
    expect(verifyConsistency(6, old, 11, now, proof.slice(1))).toBe(false);
    expect(verifyConsistency(6, old, 11, now, [...proof, anotherHash])).toBe(false);
    expect(verifyConsistency(6, old, 11, now, [])).toBe(false);
    expect(verifyConsistency(11, now, 6, old, proof)).toBe(false);
    expect(() => consistencyProof(leaves, 12)).toThrow(RangeError);
  });
});
