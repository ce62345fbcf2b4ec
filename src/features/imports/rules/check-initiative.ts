import { initiativeFaults } from '#src/features/people/rules.ts';
import { kindWords, reachWords } from '#src/papers/sheets/book-lists.ts';
import { cellAddress } from '#src/papers/sheets/cell-address.ts';
import { uuidv7Series } from '#src/platform/ids.ts';
import { fold } from '#src/text/fold.ts';
import { readDay, readLine, readWhole, readYear, wordReader } from './cell-readers.ts';
import type { Ground, RowCheck } from './check-ground.ts';
import { personCodes } from './check-subject.ts';
import type { RowReader } from './row-reader.ts';

/** The check of rows of the book of initiatives: one row for each author, the same initiative alike in all of them. */
export function initiativeCheck(ground: Ground): RowCheck {
  const nextId = uuidv7Series(ground.now);
  const readKind = wordReader(kindWords);
  const readReach = wordReader(reachWords);
  const first = new Map<string, { row: number; id: string; values: Record<string, string> }>();
  return (reader) => {
    const line = (longest: number) => (text: string) => readLine(text, longest);
    const name = reader.need('name', line(300));
    const year = reader.need('year', (text) => readYear(text, ground.today));
    const recognisedOn = reader.need('recognisedOn', readDay);
    const row = {
      ...{ r: reader.row, id: nextId(), u: null, ...personCodes(reader), name, inf: name && fold(name) },
      ...{ year, on: recognisedOn, kind: reader.need('kind', readKind, 'list') },
      reach: reader.need('reach', readReach, 'list'),
      number: reader.need('decisionNumber', line(100)),
      issuer: reader.read('issuer', line(200)),
      share: reader.read('share', (text) => readWhole(text, { from: 1, to: 100 })),
    };
    if (year && recognisedOn) {
      const faults = initiativeFaults({ year, recognisedOn }, ground.today);
      for (const [key, message] of Object.entries(faults)) reader.fault(key, message, 'contradiction');
    }
    const key = `${row.inf} ${row.reach} ${row.number}`;
    const before = first.get(key);
    if (before) checkAlike(reader, before);
    else first.set(key, { row: reader.row, id: row.id, values: shared(reader) });
    return { data: reader.faults.length > 0 ? null : { ...row, iid: before?.id ?? row.id }, earlier: [] };
  };
}

const alike = ['name', 'kind', 'year', 'recognisedOn', 'issuer'];
const shared = (reader: RowReader) => Object.fromEntries(alike.map((key) => [key, reader.text(key)]));

function checkAlike(reader: RowReader, before: { row: number; values: Record<string, string> }): void {
  for (const key of alike) {
    if (reader.text(key) === before.values[key]) continue;
    const address = cellAddress(reader.columnOf(key), before.row);
    reader.fault(key, `Khác ô ${address} của cùng sáng kiến. Ghi giống nhau ở mọi dòng tác giả.`, 'contradiction');
  }
}
