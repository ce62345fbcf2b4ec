import { personFaults } from '#src/features/people/rules.ts';
import { genderWords, yesNoWords } from '#src/papers/sheets/book-lists.ts';
import { cellAddress } from '#src/papers/sheets/cell-address.ts';
import { isUuid, uuidv7Series } from '#src/platform/ids.ts';
import { fold } from '#src/text/fold.ts';
import { parsed, refused } from '#src/text/parsed.ts';
import { sortKey } from '#src/text/sort-key.ts';
import { readDay, readIdentityNumber, readLine, readStaffCode, wordReader } from './cell-readers.ts';
import { type Ground, type RowCheck, unitReader } from './check-ground.ts';
import type { CellFault } from './fault.ts';
import { presentUnit } from './find-unit.ts';
import type { RowReader } from './row-reader.ts';

const LETTERS = /^[\p{L}\p{M} ]+$/u;
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}\p{N} .'’()-]*$/u;

/** The check of rows of the book of people: the record of each, and what is the same person twice. */
export function personCheck(ground: Ground): RowCheck {
  const readUnit = unitReader(ground);
  const nextId = uuidv7Series(ground.now);
  const readGender = wordReader(genderWords);
  const readYesNo = wordReader(yesNoWords);
  const seen = new Map<string, Map<string, number>>(keys.map((key) => [key, new Map()]));
  return (reader) => {
    const identityNumber = reader.read('identityNumber', readIdentityNumber);
    const staffCode = reader.read('staffCode', readStaffCode);
    const name = reader.need('name', readName);
    const unit = reader.need('unit', readUnit, 'unit');
    const birthDate = reader.read('birthDate', readDay);
    const recruitedOn = reader.read('recruitedOn', readDay);
    const record = reader.read('record', readRecord, 'unknown');
    const leader = reader.read('leader', readYesNo, 'list');
    const present = unit && presentUnit(unit, ground.today);
    const folded = name === null ? undefined : foldName(name);
    const row = {
      r: reader.row,
      id: nextId(),
      rid: record ?? undefined,
      sc: staffCode ?? undefined,
      idn: identityNumber ?? undefined,
      name,
      nf: folded,
      ns: name === null ? undefined : sortKey(name),
      g: reader.read('gender', readGender, 'list') ?? undefined,
      bd: birthDate ?? undefined,
      u: unit?.id,
      // Only who is there already may stay in a unit of the past.
      gone: present && !present.ok ? present.message : undefined,
      post: reader.need('post', readPost),
      ld: leader === null ? undefined : leader === 'yes',
      rec: recruitedOn ?? undefined,
      pf: reader.read('postFrom', readDay) ?? undefined,
      left: reader.read('leftOn', readDay) ?? undefined,
    };
    checkDays(reader, row, ground.today);
    const earlier: CellFault[] = [];
    repeated(reader, seen, 'identityNumber', identityNumber, earlier);
    repeated(reader, seen, 'staffCode', staffCode, earlier);
    repeated(reader, seen, 'record', record, earlier);
    if (!record && !identityNumber && !staffCode) {
      repeated(reader, seen, 'name', `${folded} ${birthDate} ${row.u}`, earlier);
    }
    return { data: reader.faults.length > 0 ? null : row, earlier };
  };
}

/** The columns by which a person is known again. */
const keys = ['identityNumber', 'staffCode', 'record', 'name'];

const readPost = (text: string) => readLine(text, 150);

const foldedWords = new Map<string, string>();
const keptWords = 5000;

/** As `fold`; the same few words make up most names. */
export function foldName(name: string): string {
  if (!LETTERS.test(name)) return fold(name);
  return name.split(' ').map(foldWord).join(' ');
}

function foldWord(word: string): string {
  const before = foldedWords.get(word);
  if (before !== undefined) return before;
  const folded = fold(word);
  if (foldedWords.size < keptWords) foldedWords.set(word, folded);
  return folded;
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
  bd?: string;
  rec?: string;
  pf?: string;
  left?: string;
}

function checkDays(reader: RowReader, days: Days, today: string): void {
  const { bd = null, rec = null, pf, left } = days;
  const draft = { birthDate: bd, identityNumber: null, staffCode: null, recruitedOn: rec };
  const faults = personFaults(draft, { identityOwner: null, staffCodeOwner: null, today });
  for (const key in faults) reader.fault(key, faults[key] ?? '', 'contradiction');
  if (rec && rec > today) tooLate(reader, 'recruitedOn');
  if (pf && pf > today) tooLate(reader, 'postFrom');
  if (left && left > today) tooLate(reader, 'leftOn');
  if (rec && left && left < rec) reader.fault('leftOn', 'Ngày thôi trước ngày vào cơ quan.', 'contradiction');
  else if (rec && pf && pf < rec) {
    reader.fault('postFrom', 'Ngày nhận chức vụ trước ngày vào cơ quan.', 'contradiction');
  } else if (pf && left && left < pf) reader.fault('leftOn', 'Ngày thôi trước ngày nhận chức vụ.', 'contradiction');
}

function tooLate(reader: RowReader, key: string): void {
  reader.fault(key, 'Ngày này chưa tới. Ghi ngày hôm nay hoặc trước đó.', 'contradiction');
}

/** A key that an earlier row has already: both cells are wrong, each names the other. */
function repeated(
  reader: RowReader,
  seen: Map<string, Map<string, number>>,
  key: string,
  value: string | null,
  earlier: CellFault[],
): void {
  const rows = seen.get(key);
  if (value === null || !rows) return;
  const first = rows.get(value);
  if (first === undefined) {
    rows.set(value, reader.row);
    return;
  }
  const column = reader.columnOf(key);
  reader.fault(key, twice(column, first), 'duplicate');
  earlier.push({
    ...{ row: first, column, value: reader.text(key) },
    ...{ message: twice(column, reader.row), rule: 'duplicate' },
  });
}

export const twice = (column: number, row: number) => `Trùng với ô ${cellAddress(column, row)}: một người hai dòng.`;
