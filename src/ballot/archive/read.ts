import { hexDigest } from '../hashes.ts';
import { BLOCK, paddedSize, readHeader } from './header.ts';
import { type ArchiveSource, windowed } from './source.ts';

/** One record that was read whole; `bytes` are valid until the next one is asked for. */
export interface ArchiveRecord {
  /** 0 for the first. */
  readonly at: number;
  /** Of the body. */
  readonly offset: number;
  readonly size: number;
  readonly name: string;
  readonly kind: 'first' | 'data' | 'event';
  /** SHA-256 of the body. */
  readonly hash: string;
  readonly timestamp: number;
  readonly bytes: Uint8Array;
}

export type ContainerFault =
  | 'A1.empty'
  | 'A1.truncated'
  | 'A1.trailer'
  | 'A1.header'
  | 'A1.size'
  | 'A1.name'
  | 'A1.padding'
  | 'A1.timestamp'
  | 'A1.first'
  | 'A1.repeated';

/** A fault of the container: after it, reading goes on where it can. */
export interface ContainerFinding {
  readonly fault: ContainerFault;
  readonly record: number;
  readonly offset: number;
}

/** More than any archive needs for its longest record, the list of credentials. */
const LARGEST = 128 * 1024 * 1024;
const FIRST = /^\{"version":1,"timestamp":"(0|[1-9][0-9]{0,10})"\}$/;
const NAMED = /^([0-9a-f]{64})\.(data|event)\.json$/;

export type Sha256 = (bytes: Uint8Array) => string;

/**
 * The records of an archive one by one, check A1 of each: header byte for byte, name = SHA-256 of the body, zeros after
 * it, one time for all, no record twice, nothing after the last.
 *
 * @param found is told every fault
 */
export async function* readRecords(
  source: ArchiveSource,
  found: (finding: ContainerFinding) => void,
  sha256: Sha256 = hexDigest,
): AsyncGenerator<ArchiveRecord> {
  const reader = windowed(source);
  const names = new Set<string>();
  let time: number | null = null;
  let offset = 0;
  if (source.size === 0) found({ fault: 'A1.empty', record: 0, offset });
  for (let at = 0; offset < source.size; at += 1) {
    const fault = (name: ContainerFault) => found({ fault: name, record: at, offset });
    if (source.size - offset < BLOCK) return fault('A1.truncated');
    const block = await reader.read(offset, BLOCK);
    if (block.every((byte) => byte === 0)) return fault('A1.trailer');
    const header = readHeader(block);
    if (!header) return fault('A1.header');
    const { name, size, timestamp } = header;
    if (size > LARGEST) return fault('A1.size');
    const body = offset + BLOCK;
    const next = body + paddedSize(size);
    if (next > source.size) return fault('A1.truncated');
    const padded = await reader.read(body, paddedSize(size));
    const bytes = padded.subarray(0, size);
    if (padded.subarray(size).some((byte) => byte !== 0)) fault('A1.padding');
    if (at === 0) {
      time = firstTime(name, bytes);
      if (time === null) return fault('A1.first');
    }
    if (timestamp !== time) fault('A1.timestamp');
    const named = NAMED.exec(name);
    const hash = at === 0 ? '' : sha256(bytes);
    if (at > 0 && named?.[1] !== hash) fault('A1.name');
    if (names.has(name)) fault('A1.repeated');
    names.add(name);
    const kind = at === 0 ? 'first' : named?.[2] === 'event' ? 'event' : 'data';
    yield { at, offset: body, size, name, kind, hash, timestamp, bytes };
    offset = next;
  }
}

function firstTime(name: string, bytes: Uint8Array): number | null {
  if (name !== 'BELENIOS' || bytes.length > 64) return null;
  const time = FIRST.exec(String.fromCharCode(...bytes))?.[1];
  return time === undefined ? null : Number(time);
}

/** @returns null when the bytes are not UTF-8 */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
