import { utf8ToBytes } from '@noble/hashes/utils.js';
import { hexDigest } from '../hashes.ts';
import type { EventRecord, EventType } from '../records.ts';
import { BLOCK, expectedHeader, paddedSize } from './header.ts';

// The `.bel` archive, section 4.4: an old-style tar without an end, to which events and what they refer to are appended.

/** One file of the archive. A server keeps the records in their order and writes the archive from them at any time. */
export interface ArchiveRecord {
  readonly name: string;
  readonly content: string;
}

/** Where an archive stands: all that is needed to append to it. */
export interface ArchiveHead {
  /** Events so far; the height of the next one. */
  readonly events: number;
  /** Hash of the last event, lower-case hexadecimal: what is published, printed and signed. */
  readonly head: string | null;
}

export interface Appended {
  readonly head: ArchiveHead;
  /** To be stored behind those that are there, in this order. */
  readonly records: readonly ArchiveRecord[];
}

export const EMPTY: ArchiveHead = { events: 0, head: null };

/** @param timestamp seconds since 1970, the same in the header of every record */
export function openingRecord(timestamp: number): ArchiveRecord {
  return { name: 'BELENIOS', content: JSON.stringify({ version: 1, timestamp: String(timestamp) }) };
}

/** @param credentials public ones, shuffled or sorted: their order must not be that of the roll */
export function appendSetup(
  at: ArchiveHead,
  { election, trustees, credentials }: { election: string; trustees: string; credentials: readonly bigint[] },
): Appended {
  const list = JSON.stringify(credentials.map(String));
  const setup = JSON.stringify({
    election: hexDigest(election),
    trustees: hexDigest(trustees),
    credentials: hexDigest(list),
  });
  return append(at, 'Setup', [election, trustees, list, setup]);
}

export function appendBallot(at: ArchiveHead, ballot: string): Appended {
  return append(at, 'Ballot', [ballot]);
}

export function appendEndBallots(at: ArchiveHead): Appended {
  return append(at, 'EndBallots', []);
}

export function appendTally(
  at: ArchiveHead,
  { tallyText, sizedText }: { tallyText: string; sizedText: string },
): Appended {
  return append(at, 'EncryptedTally', [tallyText, sizedText]);
}

/** @param ownedText of `ownedDecryptionText` */
export function appendDecryption(at: ArchiveHead, decryptionText: string, ownedText: string): Appended {
  return append(at, 'PartialDecryption', [decryptionText, ownedText]);
}

export function appendResult(at: ArchiveHead, resultText: string): Appended {
  return append(at, 'Result', [resultText]);
}

/** Data first, the last of which is the payload of the event that follows. Which event may follow which is not asked here. */
export function append(at: ArchiveHead, type: EventType, data: readonly string[]): Appended {
  const payload = data.at(-1);
  const event: EventRecord = {
    ...(at.head === null ? {} : { parent: at.head }),
    height: at.events,
    type,
    ...(payload === undefined ? {} : { payload: hexDigest(payload) }),
  };
  const content = JSON.stringify(event);
  const head = hexDigest(content);
  return {
    head: { events: at.events + 1, head },
    records: [
      ...data.map((text) => ({ name: `${hexDigest(text)}.data.json`, content: text })),
      { name: `${head}.event.json`, content },
    ],
  };
}

/** @returns header, content and padding of one record */
export function recordBytes({ name, content }: ArchiveRecord, timestamp: number): Uint8Array {
  const body = utf8ToBytes(content);
  const bytes = new Uint8Array(BLOCK + paddedSize(body.length));
  bytes.set(expectedHeader({ name, size: body.length, timestamp }));
  bytes.set(body, BLOCK);
  return bytes;
}

/** The whole file, record by record, for a download. */
export function* archiveBytes(records: Iterable<ArchiveRecord>, timestamp: number): Generator<Uint8Array> {
  for (const record of records) yield recordBytes(record, timestamp);
}
