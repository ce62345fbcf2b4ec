import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/** A ZIP that cannot be read; `message` is for people. */
export class ZipProblem extends Error {
  override readonly name = 'ZipProblem';
}

export interface ZipEntry {
  path: string;
  size: number;
  /** The bytes as they were packed, uncompressed. */
  read(): Readable;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const LARGEST_DIRECTORY = 64 * 1024 * 1024;

/**
 * Opens a ZIP for reading without unpacking it. Only what an archive of ours holds: plain files, stored or deflated,
 * below 4 GB; a folder that somebody packed again with another program is read too.
 * @throws ZipProblem
 */
export async function openZip(file: string): Promise<{ entries: ZipEntry[]; close(): Promise<void> }> {
  const handle = await open(file, 'r');
  try {
    const directory = await readDirectory(handle);
    return { entries: entriesOf(handle, directory), close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readDirectory(handle: FileHandle): Promise<Buffer> {
  const { size } = await handle.stat();
  const tail = await bytesAt(
    handle,
    Math.max(0, size - END_SIZE - LONGEST_COMMENT),
    Math.min(size, END_SIZE + LONGEST_COMMENT),
  );
  const at = lastEnd(tail);
  if (at < 0) throw new ZipProblem('Tệp này không phải gói ZIP, hoặc bị cắt mất phần cuối.');
  const length = tail.readUInt32LE(at + 12);
  const start = tail.readUInt32LE(at + 16);
  if (start === 0xffffffff) throw new ZipProblem('Gói lớn hơn 4 GB: chưa đọc được.');
  if (start + length > size || length > LARGEST_DIRECTORY) throw new ZipProblem('Mục lục của gói ZIP bị hỏng.');
  return bytesAt(handle, start, length);
}

function lastEnd(tail: Buffer): number {
  for (let at = tail.length - END_SIZE; at >= 0; at--) if (tail.readUInt32LE(at) === END) return at;
  return -1;
}

function entriesOf(handle: FileHandle, directory: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let at = 0; at < directory.length; ) {
    if (at + CENTRAL_SIZE > directory.length || directory.readUInt32LE(at) !== CENTRAL) {
      throw new ZipProblem('Mục lục của gói ZIP bị hỏng.');
    }
    const method = directory.readUInt16LE(at + 10);
    const packed = directory.readUInt32LE(at + 20);
    const size = directory.readUInt32LE(at + 24);
    const nameLength = directory.readUInt16LE(at + 28);
    const offset = directory.readUInt32LE(at + 42);
    const path = directory.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
    at += CENTRAL_SIZE + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if (path.endsWith('/')) continue;
    if (method !== 0 && method !== 8) throw new ZipProblem(`Tệp ${path} nén theo cách không đọc được.`);
    entries.push({ path, size, read: () => contentOf(handle, { offset, packed, deflated: method === 8, size }) });
  }
  return entries;
}

interface Place {
  offset: number;
  packed: number;
  deflated: boolean;
  size: number;
}

function contentOf(handle: FileHandle, place: Place): Readable {
  const raw = Readable.from(chunks(handle, place));
  return place.deflated ? Readable.from(limited(raw.pipe(createInflateRaw()), place.size)) : raw;
}

async function* chunks(handle: FileHandle, { offset, packed }: Place): AsyncGenerator<Buffer> {
  const header = await bytesAt(handle, offset, LOCAL_SIZE);
  if (header.length < LOCAL_SIZE || header.readUInt32LE(0) !== LOCAL) throw new ZipProblem('Gói ZIP bị hỏng.');
  const start = offset + LOCAL_SIZE + header.readUInt16LE(26) + header.readUInt16LE(28);
  const piece = 256 * 1024;
  for (let done = 0; done < packed; done += piece) {
    const chunk = await bytesAt(handle, start + done, Math.min(piece, packed - done));
    if (chunk.length === 0) throw new ZipProblem('Gói ZIP bị cắt mất một phần.');
    yield chunk;
  }
}

/** Never more than the directory says: a crafted file could swell without end. */
async function* limited(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let read = 0;
  for await (const chunk of source) {
    read += chunk.length;
    if (read > size) throw new ZipProblem('Tệp trong gói dài hơn mục lục của gói ghi.');
    yield chunk;
  }
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
