/** Where the bytes of an archive come from; read by place, twice where it must be, so that no archive has to fit in memory. */
export interface ArchiveSource {
  readonly size: number;
  /** @returns exactly `length` bytes from `offset` (fewer only at the end), valid until the next read */
  read(offset: number, length: number): Uint8Array | Promise<Uint8Array>;
}

export function bytesSource(bytes: Uint8Array): ArchiveSource {
  return { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) };
}

/** A file that was dropped on a page. */
export function blobSource(blob: Blob): ArchiveSource {
  return {
    size: blob.size,
    read: async (offset, length) => new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer()),
  };
}

const WINDOW = 1 << 20;

/** Reads ahead in windows of a megabyte: one call of the system for many records. */
export function windowed(source: ArchiveSource): ArchiveSource {
  let start = 0;
  let window = new Uint8Array(0);
  return {
    size: source.size,
    async read(offset, length) {
      if (offset < start || offset + length > start + window.length) {
        const read = await source.read(offset, Math.max(length, Math.min(WINDOW, source.size - offset)));
        start = offset;
        window = read as Uint8Array<ArrayBuffer>;
      }
      return window.subarray(offset - start, offset - start + length);
    },
  };
}
