import { crc32, createInflateRaw } from 'node:zlib';
import { limits, WorkbookProblem } from './workbook-problem.ts';

/** One packed file of the workbook, as the directory at the end of the ZIP describes it. */
export interface ZipPart {
  path: string;
  /** Bytes packed and unpacked, as the directory says. */
  packed: number;
  size: number;
  deflated: boolean;
  crc: number;
  /** Offset of the local header. */
  offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

const damaged = () =>
  new WorkbookProblem('damaged', 'Tệp bị hỏng hoặc bị cắt mất một phần. Mở bằng Excel, lưu lại rồi gửi lại.');
const bomb = () =>
  new WorkbookProblem('bomb', 'Tệp phình ra quá lớn khi giải nén nên không được nhận. Dùng tệp mẫu của chương trình.');

/**
 * Reads the directory of a ZIP and refuses what no honest workbook holds: encryption, parts that overlap or occur
 * twice, sizes beyond the limits.
 * @throws WorkbookProblem
 */
export function zipParts(bytes: Buffer): ZipPart[] {
  const end = endOf(bytes);
  if (end < 0) throw damaged();
  const count = bytes.readUInt16LE(end + 10);
  const length = bytes.readUInt32LE(end + 12);
  const start = bytes.readUInt32LE(end + 16);
  if (start + length > end) throw damaged();
  if (count > limits.parts) {
    throw new WorkbookProblem('tooManyParts', `Tệp chứa quá nhiều phần (${count}). Dùng tệp mẫu của chương trình.`);
  }
  const parts = directoryOf(bytes, start, count, start + length);
  checkPlaces(parts, start);
  checkSizes(parts);
  return parts;
}

function endOf(bytes: Buffer): number {
  const last = Math.max(0, bytes.length - END_SIZE - 0xffff);
  for (let at = bytes.length - END_SIZE; at >= last; at--) if (bytes.readUInt32LE(at) === END) return at;
  return -1;
}

function directoryOf(bytes: Buffer, start: number, count: number, end: number): ZipPart[] {
  const parts: ZipPart[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_SIZE > end || bytes.readUInt32LE(at) !== CENTRAL) throw damaged();
    const flags = bytes.readUInt16LE(at + 8);
    const method = bytes.readUInt16LE(at + 10);
    if (flags & ENCRYPTED) {
      throw new WorkbookProblem('encrypted', 'Tệp được đặt mật khẩu. Bỏ mật khẩu trong Excel rồi gửi lại.');
    }
    if (method !== STORED && method !== DEFLATED) throw damaged();
    const nameLength = bytes.readUInt16LE(at + 28);
    parts.push({
      path: bytes.toString('utf8', at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength).replace(/^\/+/, ''),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      deflated: method === DEFLATED,
      crc: bytes.readUInt32LE(at + 16),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += CENTRAL_SIZE + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

/** Parts that share bytes are how a small file says the same thing a million times. */
function checkPlaces(parts: readonly ZipPart[], directory: number): void {
  if (new Set(parts.map(({ path }) => path.toLowerCase())).size !== parts.length) throw damaged();
  let free = 0;
  for (const { offset, packed } of [...parts].sort((left, right) => left.offset - right.offset)) {
    if (offset < free || offset + LOCAL_SIZE + packed > directory) throw damaged();
    free = offset + LOCAL_SIZE + packed;
  }
}

function checkSizes(parts: readonly ZipPart[]): void {
  for (const part of parts) if (swells(part.size, part.packed)) throw bomb();
  const whole = parts.reduce((sum, { size }) => sum + size, 0);
  if (whole > limits.unpacked) throw bomb();
}

function swells(size: number, packed: number): boolean {
  return size > limits.unpacked || (size > limits.swellingFrom && size > packed * limits.swelling);
}

/**
 * The unpacked bytes of a part, piece by piece, never more than the directory says.
 * @throws WorkbookProblem when they are more, fewer or others than the directory says
 */
export async function* unpacked(bytes: Buffer, part: ZipPart): AsyncGenerator<Buffer> {
  const { offset, packed } = part;
  if (bytes.readUInt32LE(offset) !== LOCAL) throw damaged();
  const start = offset + LOCAL_SIZE + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length) throw damaged();
  const raw = bytes.subarray(start, start + packed);
  let size = 0;
  let crc = 0;
  for await (const piece of part.deflated ? inflated(raw) : [raw]) {
    size += piece.length;
    if (size > part.size) throw bomb();
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== part.size || crc !== part.crc) throw damaged();
}

async function* inflated(raw: Buffer): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw({ chunkSize: 128 * 1024 });
  inflate.end(raw);
  try {
    for await (const piece of inflate) yield piece as Buffer;
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('Z_')) throw damaged();
    throw error;
  } finally {
    inflate.destroy();
  }
}

/** A part as one text; for the small ones. @throws WorkbookProblem */
export async function textOf(bytes: Buffer, part: ZipPart): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of unpacked(bytes, part)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
