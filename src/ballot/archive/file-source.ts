import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ArchiveSource } from './source.ts';

/** A file, read by place. @throws when there is no such file */
export function openFileSource(path: string): ArchiveSource & { close(): void } {
  const file = openSync(path, 'r');
  return {
    size: fstatSync(file).size,
    read(offset, length) {
      const bytes = new Uint8Array(length);
      let filled = 0;
      while (filled < length) {
        const read = readSync(file, bytes, filled, length - filled, offset + filled);
        if (read === 0) break;
        filled += read;
      }
      return bytes.subarray(0, filled);
    },
    close: () => closeSync(file),
  };
}
