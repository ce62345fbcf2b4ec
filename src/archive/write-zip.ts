import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { dayOf } from '#src/text/day.ts';

/** A file on its way into the ZIP; its bytes are opened when their turn comes. */
export interface FileToPack {
  path: string;
  size: number;
  open(): Promise<Readable> | Readable;
}

const MODE = 0o100644;

/**
 * A ZIP whose bytes depend only on the files, their order and the instant: nothing is compressed, every entry carries
 * the day in Viet Nam, whatever the zone of the machine.
 * @returns a stream; an entry that cannot be read, or is longer or shorter than said, ends it with an error
 */
export function writeZip(files: readonly FileToPack[], at: string): Readable {
  const zip = new ZipFile();
  const mtime = dosTime(at);
  for (const { path, size, open } of files) {
    zip.addReadStreamLazy(path, { mtime, mode: MODE, size, compress: false, forceDosTimestamp: true }, (give) => {
      Promise.resolve()
        .then(open)
        .then(
          (stream) => {
            stream.on('error', (error) => output.destroy(error));
            give(null, stream);
          },
          (error: unknown) => give(error, null as unknown as NodeJS.ReadableStream),
        );
    });
  }
  const output = zip.outputStream as Readable;
  zip.on('error', (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))));
  zip.end();
  return output;
}

/** Size of the ZIP that `writeZip` gives for these files, in bytes. */
export function zipSize(files: readonly Pick<FileToPack, 'path' | 'size'>[]): number {
  const [localHeader, dataDescriptor, centralRecord, endRecord] = [30, 16, 46, 22];
  return files.reduce((sum, { path, size }) => {
    const name = Buffer.byteLength(path);
    return sum + localHeader + name + size + dataDescriptor + centralRecord + name;
  }, endRecord);
}

export function fromBytes(path: string, bytes: Uint8Array): FileToPack {
  return { path, size: bytes.length, open: () => Readable.from([bytes]) };
}

/**
 * DOS time has no zone and is read off the machine's own: noon of the day in Hà Nội, an hour that no zone's summer time
 * skips. The hour of the sealing stands in the index.
 */
function dosTime(at: string): Date {
  const [year = 0, month = 1, day = 1] = dayOf(at).split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}
