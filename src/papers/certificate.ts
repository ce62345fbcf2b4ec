import { create } from 'qrcode';
import { dayWords } from '#src/papers/moment-words.ts';
import type { CertificateSheet } from '#src/papers/sheet.ts';
import { capitals } from '#src/papers/wording.ts';
import type { Day, Instant } from '#src/text/day.ts';
import { formatDay } from '#src/text/day.ts';

/** A certificate of an award, A4 landscape. What is printed was recorded when it was made and never changes. */
export interface CertificateFacts {
  /** The office that gives it, as written: "Bộ trưởng Bộ Tư pháp". */
  issuer: string;
  /** "Cờ thi đua ngành Tư pháp" */
  award: string;
  /** A title (danh hiệu) has other words over it than a form of commendation. */
  isTitle: boolean;
  subject: string;
  /** Post and unit of a person, or the body above a collective; empty where there is none. */
  subjectLine: string;
  achievement: string;
  decision: { number: string; day: Day };
  /** Số sổ vàng: the place in the list of the decision. */
  ordinal: number;
  /** "CN-2021-0001" */
  number: string;
  place: string;
  /** Day of the certificate. */
  day: Day;
  signer: { title: string; name: string };
  /** What the QR code says, and the code for the hand under it. */
  checkAddress: string;
  checkCode: string;
  createdAt: Instant;
  /** `whole`: frame and printed lines too; `blank`: only what is filled in on a preprinted form. */
  stock: 'whole' | 'blank';
  /** Moves everything on the sheet, in tenths of a millimetre, for the printer at hand. */
  offset: { right: number; down: number };
  /** Over the number of an earlier certificate that this one replaces; null for the first. */
  replaces: string | null;
  synthetic: string[];
}

export function composeCertificate(facts: CertificateFacts): CertificateSheet {
  const { decision } = facts;
  return {
    layout: 'certificate',
    title: `Giấy chứng nhận ${facts.award}, ${facts.subject}`,
    stock: facts.stock,
    offset: facts.offset,
    issuer: capitals(facts.issuer),
    verb: facts.isTitle ? 'TẶNG DANH HIỆU' : 'TẶNG',
    award: capitals(facts.award),
    subject: facts.subject,
    subjectLine: facts.subjectLine,
    achievement: facts.achievement,
    left: [
      `Quyết định số ${decision.number}, ngày ${formatDay(decision.day)}`,
      `Số sổ vàng: ${facts.ordinal}`,
      `Số giấy: ${facts.number}${facts.replaces === null ? '' : ` (thay giấy số ${facts.replaces})`}`,
    ],
    dateline: `${facts.place}, ${dayWords(facts.day)}`,
    signer: { title: capitals(facts.signer.title), name: facts.signer.name },
    code: { words: facts.checkCode, squares: squaresOf(facts.checkAddress) },
    synthetic: facts.synthetic.length > 0 ? `Số liệu mô phỏng: ${facts.synthetic.join(' ')}` : '',
  };
}

/** The dark runs of a QR code: for each row pairs of first square and length. */
function squaresOf(address: string): CertificateSheet['code']['squares'] {
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
  const runs: [number, number, number][] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; ) {
      let length = 0;
      while (column + length < size && data[row * size + column + length]) length++;
      if (length > 0) runs.push([row, column, length]);
      column += Math.max(length, 1);
    }
  }
  return { size, runs };
}
