import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';

/** Bytes by their SHA-256; equal content is stored once and never changes. */
export interface FileStore {
  /** @returns the hash, hex, after the bytes are on disk */
  put(bytes: Uint8Array): Promise<string>;
  get(sha256: string): Promise<Uint8Array>;
  stream(sha256: string): Promise<Readable>;
}

export function folderFileStore(folder: string): FileStore {
  const disk = new Disk(new FSDriver({ location: new URL(`file://${folder}/`), visibility: 'private' }));
  const keyOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256}`;
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (!(await disk.exists(keyOf(sha256)))) await disk.put(keyOf(sha256), bytes);
      return sha256;
    },
    get: (sha256) => disk.getBytes(keyOf(sha256)),
    stream: (sha256) => disk.getStream(keyOf(sha256)),
  };
}
