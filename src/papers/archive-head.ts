import type { PaperFacts, PaperPerson } from '#src/papers/paper-facts.ts';
import { bold, column, type DocumentSheet, lead, paragraph, signingTable, table } from '#src/papers/sheet.ts';
import { personWords, sheetHead, syntheticLines } from '#src/papers/wording.ts';
import { formatCount } from '#src/text/numbers.ts';

/** What the tellers sign by hand before an electronic box is opened: whose box it is, and its head. */
export interface ArchiveHeadFacts extends PaperFacts {
  /** "Bỏ phiếu suy tôn Cờ thi đua ngành Tư pháp năm 2020" */
  vote: string;
  meeting: string;
  uuid: string;
  fingerprint: string;
  /** The fingerprint as it was read aloud. */
  words: readonly string[];
  /** Ballots that are counted, one for each slip that voted. */
  tallied: number;
  slips: { issued: number; unused: number; exchanged: number };
  /** Hash of the archive's last event, in groups of four. */
  head: readonly string[];
  tellers: readonly PaperPerson[];
}

export function composeArchiveHead(facts: ArchiveHeadFacts): DocumentSheet {
  const { issued, unused, exchanged } = facts.slips;
  const half = Math.ceil(facts.head.length / 2);
  return {
    layout: 'document',
    title: `Dấu của hồ sơ bỏ phiếu ${facts.uuid}`,
    head: sheetHead(facts),
    type: 'DẤU CỦA HỒ SƠ BỎ PHIẾU',
    subject: facts.vote,
    synthetic: syntheticLines(facts),
    addressee: null,
    grounds: [],
    body: [
      paragraph(bold('Cuộc họp: '), `${facts.meeting}.`),
      paragraph(bold('Mã cuộc bỏ phiếu: '), `${facts.uuid}.`),
      paragraph(bold('Tám từ đã đối chiếu trước khi mở: '), `${facts.words.join(' ')}.`),
      paragraph(bold('Dấu của thể lệ: '), facts.fingerprint),
      paragraph(
        bold('Số thẻ: '),
        `${formatCount(issued)} chữ ký nhận thẻ, ${formatCount(unused)} thẻ không dùng (trong đó đổi ${formatCount(exchanged)}).`,
      ),
      paragraph(bold('Số phiếu được tính: '), `${formatCount(facts.tallied)}.`),
      lead(bold('Dấu của hồ sơ khi đóng bỏ phiếu:')),
      table(
        Array.from({ length: half }, (_, at) => column(String(at + 1), 3, 'center')),
        [facts.head.slice(0, half), facts.head.slice(half)].map((cells) => ({ cells: [...cells] })),
      ),
      paragraph(
        'Các ủy viên đã đọc dấu trên màn hình và trên tờ này, thấy giống nhau, ký dưới đây trước khi giải mã. Hồ sơ có dấu khác không phải là hòm phiếu này.',
      ),
      lead(bold('Chữ ký của tổ kiểm phiếu:')),
      signingTable(
        [column('STT', 2, 'center'), column('Ủy viên', 13), column('Chữ ký', 10)],
        facts.tellers.map((teller, at) => ({ cells: [String(at + 1), personWords(teller), ''] })),
      ),
    ],
    closing: [],
    signatures: null,
    recipients: [],
    annexes: [],
  };
}
