import { expectedHeader, readHeader } from '#src/ballot/archive/header.ts';
import { readRecords } from '#src/ballot/archive/read.ts';
import { bytesSource } from '#src/ballot/archive/source.ts';
import { type ArchiveRecord, append, archiveBytes, EMPTY, openingRecord } from '#src/ballot/archive/write.ts';
import type { EventRecord, EventType } from '#src/ballot/records.ts';

/** An event and the texts that stand before it. */
export interface ForgedEvent {
  readonly type: EventType;
  readonly data: readonly string[];
}

/** What an archive says, without its hashes and links. */
export interface ArchiveParts {
  readonly timestamp: number;
  readonly events: readonly ForgedEvent[];
}

export async function recordsOf(bytes: Uint8Array): Promise<ArchiveRecord[]> {
  const records: ArchiveRecord[] = [];
  for await (const record of readRecords(bytesSource(bytes), () => undefined))
    records.push({ name: record.name, content: new TextDecoder().decode(record.bytes) });
  return records;
}

export async function partsOf(bytes: Uint8Array): Promise<ArchiveParts> {
  const [first, ...records] = await recordsOf(bytes);
  const events: ForgedEvent[] = [];
  let data: string[] = [];
  for (const { name, content } of records) {
    if (name.endsWith('.data.json')) data.push(content);
    else {
      events.push({ type: (JSON.parse(content) as EventRecord).type, data });
      data = [];
    }
  }
  return { timestamp: Number(JSON.parse(first?.content ?? '{}').timestamp), events };
}

/** Everything is named, linked and referred to anew, so that only what was meant is wrong. */
export function archiveOf({ timestamp, events }: ArchiveParts): Uint8Array {
  let head = EMPTY;
  const records = [openingRecord(timestamp)];
  for (const { type, data } of events) {
    const appended = append(head, type, data);
    records.push(...appended.records);
    head = appended.head;
  }
  return bytesOf(records, timestamp);
}

export function bytesOf(records: readonly ArchiveRecord[], timestamp: number): Uint8Array {
  return new Uint8Array(Buffer.concat([...archiveBytes(records, timestamp)]));
}

/** The header at an offset with other values and a right sum. */
export function reheaded(bytes: Uint8Array, offset: number, change: { name?: string; timestamp?: number }): Uint8Array {
  const header = readHeader(bytes.subarray(offset, offset + 512));
  if (!header) throw new Error('no header stands there');
  const changed = bytes.slice();
  changed.set(expectedHeader({ ...header, ...change }), offset);
  return changed;
}
