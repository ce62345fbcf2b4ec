import { startImportAccess } from '#src/features/imports/access.ts';
import { readingDone } from '#src/features/imports/commands/read-run.ts';
import { startImport } from '#src/features/imports/commands/start-import.ts';
import { bookOf } from '#src/papers/sheets/books.ts';
import { writeBook } from '#src/papers/sheets/write-book.ts';
import { paths } from '#src/paths.ts';
import { simulatedPersons } from '../data/simulated-persons.ts';
import { type Stage, scopeOf } from '../stage.ts';
import type { StopsOfRoom } from './stops.ts';

export const importStops: StopsOfRoom = {
  async opening(stage, at) {
    return [
      at('nhap-xuat', 'ctn.cv', paths.imports()),
      at('nhap-tep', 'ctn.cv', paths.newImport('ratings')),
      at('nhap-xem-truoc', 'ctn.cv', paths.importRun(await ratings(stage, 'xep-loai-2020.xlsx', excellent))),
      at('nhap-o-phai-sua', 'ctn.cv', paths.importRun(await ratings(stage, 'xep-loai-2020-nhap.xlsx', 'Xuất sắc lắm'))),
    ];
  },
};

const excellent = 'Hoàn thành xuất sắc nhiệm vụ';

/** A workbook of ratings that was sent and waits to be confirmed; the last of its rows holds that level. */
async function ratings(stage: Stage, name: string, lastLevel: string): Promise<string> {
  const people = simulatedPersons
    .map((person, at) => ({ ...person, staffCode: `${person.unit}-${String(at + 1).padStart(2, '0')}` }))
    .filter(({ unit }) => unit === 'CTN');
  const rows = people.map(({ staffCode, name: personName }, at) => [
    ...['Cá nhân', staffCode, personName, 2020, at === people.length - 1 ? lastLevel : 'Hoàn thành tốt nhiệm vụ'],
    ...[0, 'Không', 'Thông báo xếp loại năm 2020 (mô phỏng)'],
  ]);
  const bytes = await writeBook(bookOf('ratings'), { rows, units: [], about: 'Cục Con nuôi', synthetic: true });
  const scope = await scopeOf(stage, 'ctn.cv', startImportAccess, { kind: 'ratings' });
  const { runId } = await startImport(scope, { name, bytes: Buffer.from(bytes) });
  await readingDone(runId, 20_000);
  return runId;
}
