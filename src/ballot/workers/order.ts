import { createHash } from 'node:crypto';
import { openFileSource } from '../archive/file-source.ts';
import { bytesSource } from '../archive/source.ts';
import { opensslPowers } from '../powers-openssl.ts';
import type { ShareTools, Work } from '../verify/share.ts';

/** What a thread reads from: a file that it opens itself, or bytes in memory that all share. */
export type SharedArchive = string | Uint8Array;

export interface Order {
  readonly archive: SharedArchive;
  readonly work: Work;
  /** [next piece, pieces done] */
  readonly counters: Int32Array;
  readonly threads: number;
}

export const opensslSha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Tools of one thread: pieces are dealt one by one, so that all threads end together. */
export function toolsOf({ archive, counters, threads }: Omit<Order, 'work'>): { tools: ShareTools; close: () => void } {
  const file = typeof archive === 'string' ? openFileSource(archive) : null;
  const source = file ?? bytesSource(archive as Uint8Array);
  const tools: ShareTools = {
    source,
    powers: opensslPowers,
    sha256: opensslSha256,
    threads,
    next: () => Atomics.add(counters, 0, 1),
    done: () => {
      Atomics.add(counters, 1, 1);
    },
  };
  return { tools, close: () => file?.close() };
}
