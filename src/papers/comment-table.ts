import type { PaperFacts } from '#src/papers/paper-facts.ts';
import { column, type DocumentSheet, italic, paragraph, table } from '#src/papers/sheet.ts';
import { sheetHead, syntheticLines } from '#src/papers/wording.ts';
import { formatCount } from '#src/text/numbers.ts';

/** Every comment on a draft with its answer, one line each, in the unit's own words. A4 landscape. */
export interface CommentTableFacts extends PaperFacts {
  year: number;
  /** The version in which comments taken up are found. */
  version: number;
  members: number;
  /** Members that agreed without a comment. */
  consents: number;
  /** Members that have neither commented nor agreed. */
  silent: number;
  comments: TabledComment[];
}

export interface TabledComment {
  /** "II.3", or "Toàn dự thảo". */
  place: string;
  unit: string;
  words: string;
  /** Null: not answered yet. */
  answer: { verdict: TabledVerdict; words: string; changedIn: string | null } | null;
}

export type TabledVerdict = 'taken' | 'partly' | 'explained';

export const verdictWords: Record<TabledVerdict, string> = {
  taken: 'Tiếp thu',
  partly: 'Tiếp thu một phần',
  explained: 'Giải trình',
};

export function composeCommentTable(facts: CommentTableFacts): DocumentSheet {
  const subject = `Dự thảo Kế hoạch phát động phong trào thi đua năm ${facts.year}`;
  return {
    layout: 'document',
    orientation: 'landscape',
    title: `Bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý: ${subject}`,
    head: sheetHead(facts),
    type: 'BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý',
    subject,
    synthetic: syntheticLines(facts),
    addressee: null,
    grounds: [],
    body: [
      paragraph(commentSummary(facts)),
      table(
        [
          column('STT', 4, 'center'),
          column('Đoạn', 6, 'center'),
          column('Đơn vị góp ý', 16),
          column('Nội dung góp ý', 27),
          column('Kết quả', 11, 'center'),
          column('Tiếp thu thế nào, lý do', 27),
          column(`Bản ${facts.version}`, 9, 'center'),
        ],
        facts.comments.map(({ place, unit, words, answer }, index) => ({
          cells: [
            String(index + 1),
            place,
            unit,
            words,
            answer ? { text: verdictWords[answer.verdict], bold: true } : italic('Chưa trả lời'),
            answer?.words ?? '',
            answer ? (answer.changedIn ?? 'Giữ nguyên') : '',
          ],
        })),
        { breakable: true },
      ),
    ],
    closing: [],
    signatures: null,
    recipients: [],
    annexes: [],
  };
}

/** "Có 14 ý kiến của 08/11 đơn vị; 03 đơn vị nhất trí …", every number with its base. */
export function commentSummary({ comments, members, consents, silent }: CommentTableFacts): string {
  const units = new Set(comments.map(({ unit }) => unit)).size;
  const counted = (verdict: TabledVerdict) =>
    formatCount(comments.filter(({ answer }) => answer?.verdict === verdict).length);
  const open = comments.filter(({ answer }) => answer === null).length;
  const spoken = `Có ${formatCount(comments.length)} ý kiến của ${formatCount(units)}/${formatCount(members)} đơn vị`;
  const agreed = consents > 0 ? `; ${formatCount(consents)} đơn vị nhất trí, không có ý kiến khác` : '';
  const unheard = silent > 0 ? `; ${formatCount(silent)} đơn vị chưa cho ý kiến` : '';
  const answered = `Đã tiếp thu ${counted('taken')}, tiếp thu một phần ${counted('partly')}, giải trình ${counted('explained')}`;
  const left = open > 0 ? `, đang xem xét ${formatCount(open)}` : '';
  return `${spoken}${agreed}${unheard}. ${answered}${left}.`;
}
