import { type Base, baseTitle } from '#src/law/threshold.ts';
import { dayWords } from '#src/papers/moment-words.ts';
import type { PaperFacts, PaperPerson } from '#src/papers/paper-facts.ts';
import type { SheetHead } from '#src/papers/sheet.ts';

const NO_BREAK_SPACE = '\u00a0';
const ROOM_FOR_NUMBER = NO_BREAK_SPACE.repeat(8);

/** Bodies, number and date line of a paper. A number that the registry has not given stays blank. */
export function sheetHead(facts: PaperFacts): SheetHead {
  return {
    superior: facts.superiorBody === null ? null : capitals(facts.superiorBody),
    issuer: capitals(facts.issuingBody),
    number: facts.registration === null ? null : numberLine(facts.registration),
    dateline: `${facts.place}, ${dayWords(facts.date)}`,
  };
}

/** "Số: 03/BB-CTĐIII" */
export function numberLine(registration: { number: number | null; symbol: string }): string {
  const number = registration.number === null ? ROOM_FOR_NUMBER : String(registration.number).padStart(2, '0');
  return `Số: ${number}/${registration.symbol}`;
}

export function syntheticLines(facts: PaperFacts): string[] {
  return facts.synthetic.map((line) => `Số liệu mô phỏng: ${line}`);
}

export function capitals(text: string): string {
  return text.normalize('NFC').toLocaleUpperCase('vi');
}

/** "Nguyễn Văn A, Cục trưởng"; the title alone where the name is not known. */
export function personWords(person: PaperPerson): string {
  return person.name === null ? person.title : `${person.name}, ${person.title}`;
}

/** The base in the middle of a sentence: "tổng số thành viên có quyền bỏ phiếu" (I-5). */
export function baseWords(base: Base): string {
  const title = baseTitle(base);
  return title.charAt(0).toLocaleLowerCase('vi') + title.slice(1);
}

/**
 * "(Kèm theo Quyết định số …/QĐ-BTP ngày … tháng … năm … của …)". Number and day stay blank in an electronic document
 * (NĐ 30/2020, Phụ lục I).
 */
export function annexReference(kind: string, { registration }: PaperFacts, issuer: string): string {
  const gap = NO_BREAK_SPACE.repeat(5);
  const number = registration === null ? '' : ` số${gap}/${registration.symbol}`;
  return `(Kèm theo ${kind}${number} ngày${gap}tháng${gap}năm${gap}của ${issuer})`;
}

/** A mark (SHA-256) in groups of eight that the eye can compare. */
export function markWords(mark: string): string {
  return (mark.match(/.{1,8}/gu) ?? []).join(' ');
}

/** Closes each item with ";" and the last with ".", as grounds and lists of a paper are written. */
export function closedList(items: string[]): string[] {
  return items.map((item, index) => {
    const bare = item.trim().replace(/[.;,]+$/u, '');
    return `${bare}${index === items.length - 1 ? '.' : ';'}`;
  });
}

/** A sentence with its full stop, whatever the recorded text ended with. */
export function sentence(text: string): string {
  const bare = text.trim();
  return /[.!?…;:]["”)]?$/u.test(bare) ? bare : `${bare}.`;
}

/** "I", "II", … for headings and appendices, 1 to 399. */
export function roman(number: number): string {
  const marks: [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = number;
  let text = '';
  for (const [value, mark] of marks) {
    while (rest >= value) {
      text += mark;
      rest -= value;
    }
  }
  return text;
}
