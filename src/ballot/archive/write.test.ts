import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { EventRecord } from '../records.ts';
import { type ArchiveRecord, append, appendSetup, archiveBytes, EMPTY, openingRecord, recordBytes } from './write.ts';

const FILES = [
  'tool-2.0-threshold-2of3-11/setup-only.bel',
  'tool-2.0-threshold-2of3-11/voting-11-ballots.bel',
  'tool-2.0-threshold-2of3-11/tally.bel',
  'tool-2.0-threshold-2of3-11/final.bel',
  'ts-made-2.0-only/Sp7m8RYTBzTRnf.bel',
  'ts-made-dual-2.0-3.0/GG3EsxxeHNqrqf.bel',
  'tool-3.0-ed25519-100/k2z5CYG4MhwFws.bel',
  'negative/good.bel',
];

describe('the archive', () => {
  test.each(FILES)('%s is written again byte for byte from its contents', (file) => {
    const bytes = readFileSync(new URL(`../../../tests/vectors/ballots/${file}`, import.meta.url));
    const contents = contentsOf(bytes);
    const opening = JSON.parse(contents[0] as string) as { timestamp: string };
    const timestamp = Number(opening.timestamp);
    const records: ArchiveRecord[] = [openingRecord(timestamp)];
    let head = EMPTY;
    let data: string[] = [];
    for (const content of contents.slice(1)) {
      const { height, type } = JSON.parse(content) as Partial<EventRecord>;
      if (height === undefined || type === undefined) {
        data.push(content);
        continue;
      }
      const appended = append(head, type, data);
      records.push(...appended.records);
      head = appended.head;
      data = [];
    }
    expect(Buffer.concat([...archiveBytes(records, timestamp)]).equals(bytes)).toBe(true);
    expect(head.events).toBeGreaterThan(0);
  });

  test('a setup holds its own parts', () => {
    const { records, head } = appendSetup(EMPTY, { election: '{}', trustees: '[]', credentials: [5n, 7n] });
    expect(records.map(({ content }) => content)[2]).toBe('["5","7"]');
    expect(records).toHaveLength(5);
    expect(records.at(-1)?.name).toBe(`${head.head}.event.json`);
    expect(head.events).toBe(1);
  });

  test('records are padded to whole blocks and count their bytes, not their characters', () => {
    const bytes = recordBytes({ name: 'BELENIOS', content: 'ữ'.repeat(171) }, 1);
    expect(bytes).toHaveLength(512 + 1024);
    expect(String.fromCharCode(...bytes.slice(124, 135))).toBe((171 * 3).toString(8).padStart(11, '0'));
    expect(recordBytes({ name: 'BELENIOS', content: 'x'.repeat(512) }, 1)).toHaveLength(1024);
  });
});

/** Not the reader of the program: as plain as can be. */
function contentsOf(bytes: Buffer): string[] {
  const contents: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const size = Number.parseInt(bytes.toString('latin1', at + 124, at + 135), 8);
    contents.push(bytes.toString('utf8', at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return contents;
}
