/** Container of section 3.2 of the specification, as version 1 writes it: blocks of 512 bytes, old-style tar, no trailer. */
export const BLOCK = 512;

export interface RecordHeader {
  readonly name: string;
  readonly size: number;
  /** Seconds; the same in every header and in the first record. */
  readonly timestamp: number;
}

const NAME = /^[0-9A-Za-z.]{1,99}$/;
const OCTAL = /^[0-7]{11}$/;

/** @returns null unless the block is byte for byte the header that its own name, size and time give */
export function readHeader(block: Uint8Array): RecordHeader | null {
  const end = block.indexOf(0);
  if (block.length !== BLOCK || end < 1 || end > 99) return null;
  const name = ascii(block, 0, end);
  const [size, timestamp] = [ascii(block, 124, 135), ascii(block, 136, 147)];
  if (!(NAME.test(name) && OCTAL.test(size) && OCTAL.test(timestamp))) return null;
  const header = { name, size: Number.parseInt(size, 8), timestamp: Number.parseInt(timestamp, 8) };
  const expected = expectedHeader(header);
  return expected.every((byte, at) => byte === block[at]) ? header : null;
}

/** The only header that the form allows. */
export function expectedHeader({ name, size, timestamp }: RecordHeader): Uint8Array {
  const block = new Uint8Array(BLOCK);
  const put = (at: number, text: string) => {
    for (let index = 0; index < text.length; index += 1) block[at + index] = text.charCodeAt(index);
  };
  put(0, name);
  put(100, '0000644');
  put(108, '0000000');
  put(116, '0000000');
  put(124, octal(size, 11));
  put(136, octal(timestamp, 11));
  put(148, '        ');
  put(156, '0');
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(148, `${octal(sum, 6)}\0 `);
  return block;
}

/** Body and the zeros after it. */
export function paddedSize(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

function ascii(block: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...block.subarray(from, to));
}
