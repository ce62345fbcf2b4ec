import { personFaults } from '#src/features/people/rules.ts';
import { genderWords, yesNoWords } from '#src/papers/sheets/book-lists.ts';
import { cellAddress } from '#src/papers/sheets/cell-address.ts';
import { isUuid, uuidv7 } from '#src/platform/ids.ts';
import { fold } from '#src/text/fold.ts';
import { parsed, refused } from '#src/text/parsed.ts';
import { sortKey } from '#src/text/sort-key.ts';
import { readDay, readIdentityNumber, readLine, readStaffCode, wordReader } from './cell-readers.ts';
import { type Ground, type RowCheck, unitReader } from './check-ground.ts';
import type { CellFault } from './fault.ts';
import type { RowReader } from './row-reader.ts';

const NAME = /^[\p{L}\p{M}][\p{L}\p{M}\p{N} .'’()-]*$/u;

/** The check of rows of the book of people: the record of each, and what is the same person twice. */
export function personCheck(ground: Ground): RowCheck {
  const readUnit = unitReader(ground);
  const readGender = wordReader(genderWords);
  const readYesNo = wordReader(yesNoWords);
  const seen = new Map<string, { row: number; column: number; value: string }>();
  return (reader) => {
    const day = (key: string) => reader.read(key, (_, cell) => readDay(cell));
    const identityNumber = reader.read('identityNumber', (_, cell) => readIdentityNumber(cell));
    const staffCode = reader.read('staffCode', readStaffCode);
    const name = reader.need('name', readName);
    const unit = reader.need('unit', readUnit, 'unit');
    const [birthDate, recruitedOn] = [day('birthDate'), day('recruitedOn')];
    const record = reader.read('record', readRecord, 'unknown');
    const leader = reader.read('leader', readYesNo, 'list');
    const row = {
      ...{ r: reader.row, id: uuidv7(ground.now), rid: record, sc: staffCode, idn: identityNumber, name },
      ...{ nf: name && fold(name), ns: name && sortKey(name), g: reader.read('gender', readGender, 'list') },
      ...{ bd: birthDate, u: unit?.id ?? null, post: reader.need('post', (text) => readLine(text, 150)) },
      ...{ ld: leader === null ? null : leader === 'yes', rec: recruitedOn, pf: day('postFrom'), left: day('leftOn') },
    };
    const faults = personFaults(
      { birthDate, identityNumber, staffCode, recruitedOn },
      { identityOwner: null, staffCodeOwner: null, today: ground.today },
    );
    for (const [key, message] of Object.entries(faults)) reader.fault(key, message, 'contradiction');
    checkDays(reader, row, ground.today);
    const earlier = repeated(reader, seen, [
      ['identityNumber', identityNumber],
      ['staffCode', staffCode],
      ['record', record],
      ['name', record || identityNumber || staffCode ? null : `${row.nf} ${birthDate} ${row.u}`],
    ]);
    return { data: reader.faults.length > 0 ? null : row, earlier };
  };
}

function readName(text: string) {
  const line = readLine(text, 120);
  if (!line.ok || NAME.test(text)) return line;
  return refused('Họ tên chỉ gồm chữ, dấu cách và dấu chấm. Xóa ký tự khác.');
}

export function readRecord(text: string) {
  const id = text.toLowerCase();
  return isUuid(id) ? parsed(id) : refused('Mã bản ghi do chương trình ghi khi xuất. Để trống với người mới.');
}

interface Days {
  rec: string | null;
  pf: string | null;
  left: string | null;
}

function checkDays(reader: RowReader, { rec, pf, left }: Days, today: string): void {
  for (const [key, day] of [['recruitedOn', rec] as const, ['postFrom', pf] as const, ['leftOn', left] as const]) {
    if (day && day > today) reader.fault(key, 'Ngày này chưa tới. Ghi ngày hôm nay hoặc trước đó.', 'contradiction');
  }
  if (rec && left && left < rec) reader.fault('leftOn', 'Ngày thôi trước ngày vào cơ quan.', 'contradiction');
  else if (rec && pf && pf < rec) {
    reader.fault('postFrom', 'Ngày nhận chức vụ trước ngày vào cơ quan.', 'contradiction');
  } else if (pf && left && left < pf) reader.fault('leftOn', 'Ngày thôi trước ngày nhận chức vụ.', 'contradiction');
}

/** A key that an earlier row has already: both cells are wrong, each names the other. */
function repeated(
  reader: RowReader,
  seen: Map<string, { row: number; column: number; value: string }>,
  keys: readonly (readonly [string, string | null])[],
): CellFault[] {
  const earlier: CellFault[] = [];
  for (const [key, value] of keys) {
    if (value === null) continue;
    const column = reader.columnOf(key);
    const first = seen.get(`${key} ${value}`);
    if (!first) {
      seen.set(`${key} ${value}`, { row: reader.row, column, value: reader.text(key) });
      continue;
    }
    reader.fault(key, twice(first.column, first.row), 'duplicate');
    earlier.push({ ...first, message: twice(column, reader.row), rule: 'duplicate' });
  }
  return earlier;
}

export const twice = (column: number, row: number) => `Trùng với ô ${cellAddress(column, row)}: một người hai dòng.`;
