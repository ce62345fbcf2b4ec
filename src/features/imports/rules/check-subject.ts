import { subjectWords } from '#src/papers/sheets/book-lists.ts';
import { isUuid } from '#src/platform/ids.ts';
import { fold } from '#src/text/fold.ts';
import { nameKey } from '#src/text/match-names.ts';
import { readLine, wordReader } from './cell-readers.ts';
import { type Ground, type RowData, unitReader } from './check-ground.ts';
import type { RowReader } from './row-reader.ts';

/**
 * Reads whom a row is about. A collective is found here; a person by the codes that the row may mean, in comparison with
 * what is stored: `rid` record, `idn` identification number, `sc` staff code; `nf` the folded name to hold against it.
 */
export interface Subject {
  kind: 'person' | 'collective';
  data: RowData;
}

export function subjectReader(ground: Ground): (reader: RowReader) => Subject {
  const readKind = wordReader(subjectWords);
  const readUnit = unitReader(ground);
  return (reader): Subject => {
    const kind = reader.need('subject', readKind, 'list') ?? 'person';
    if (kind === 'person') return { kind, data: { kind, u: null, ...personCodes(reader) } };
    const unit = reader.need('subjectCode', readUnit, 'unit');
    const name = reader.need('subjectName', (text) => readLine(text, 250));
    if (unit && name && ![unit.name, unit.shortName].some((each) => nameKey(each) === nameKey(name))) {
      reader.fault('subjectName', `Mã ${unit.code} là của ${unit.name}. Xem lại mã hoặc tên.`, 'contradiction');
    }
    return { kind, data: { kind, u: unit?.id ?? null, rid: null, idn: null, sc: null, nf: null } };
  };
}

/** The codes of a person that a cell may mean, and the folded name. */
export function personCodes(reader: RowReader): RowData {
  const code = reader.need('subjectCode', (text) => readLine(text, 60)) ?? '';
  const name = reader.need('subjectName', (text) => readLine(text, 120));
  const digits = code.replace(/[ .-]/g, '');
  return {
    rid: isUuid(code.toLowerCase()) ? code.toLowerCase() : null,
    idn: /^(\d{9}|\d{12})$/.test(digits) ? digits : null,
    sc: code.toLocaleUpperCase('vi').replaceAll(' ', ''),
    nf: name && fold(name),
  };
}
