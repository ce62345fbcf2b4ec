import { levelWords, yesNoWords } from '#src/papers/sheets/book-lists.ts';
import { uuidv7Series } from '#src/platform/ids.ts';
import { readLine, readWhole, readYear, wordReader } from './cell-readers.ts';
import type { Ground, RowCheck } from './check-ground.ts';
import { subjectReader } from './check-subject.ts';

/** The check of rows of the book of yearly ratings. */
export function ratingCheck(ground: Ground): RowCheck {
  const nextId = uuidv7Series(ground.now);
  const readSubject = subjectReader(ground);
  const readLevel = wordReader(levelWords);
  const readYesNo = wordReader(yesNoWords);
  return (reader) => {
    const subject = readSubject(reader);
    const maternity = reader.read('maternity', readYesNo, 'list');
    const row = {
      ...{ r: reader.row, id: nextId(), ...subject.data },
      year: reader.need('year', (text) => readYear(text, ground.today)),
      level: reader.need('level', readLevel, 'list'),
      absent: reader.read('absentDays', (text) => readWhole(text, { from: 0, to: 366 })),
      mat: maternity === null ? null : maternity === 'yes',
      doc: reader.read('document', (text) => readLine(text, 200)),
    };
    if (subject.kind === 'collective') {
      for (const key of ['absentDays', 'maternity']) {
        if (reader.text(key) === '' || (key === 'maternity' && row.mat === false)) continue;
        reader.fault(key, 'Tập thể không có ngày nghỉ. Để trống ô này.', 'contradiction');
      }
    }
    return { data: reader.faults.length > 0 ? null : row, earlier: [] };
  };
}
