import { z } from 'zod';
import { parseDay } from '#src/text/day.ts';
import { normaliseLine, normaliseText } from '#src/text/normalise.ts';
import { longestParagraph, mostParagraphs, paragraphsOfText } from './rules/outline.ts';
import { verdicts } from './rules.ts';

const text = z.string().default('');
const tooLong = (limit: number) => `Dài quá. Rút còn nhiều nhất ${limit} ký tự.`;
const version = text.transform(Number).pipe(z.number('Mở lại trang rồi gửi lại.').int().min(1));
const uuidOrNone = text.transform((value) => value || null).pipe(z.uuid('Mở lại trang rồi chọn lại.').nullable());

function line(ask: string, limit: number) {
  return text.transform(normaliseLine).pipe(z.string().min(1, ask).max(limit, tooLong(limit)));
}

function paragraphs(ask: string | null, limit: number) {
  const words = z.string().max(limit, tooLong(limit));
  return text.transform(normaliseText).pipe(ask === null ? words : words.min(1, ask));
}

/** @param year a day without a year means this one */
function day(year?: number) {
  return text.transform((typed, context): string => {
    const answer = parseDay(typed, year);
    if (answer.ok) return answer.value;
    context.addIssue({ code: 'custom', message: answer.message });
    return z.NEVER;
  });
}

export const emptyForm = z.object({});

export const draftForm = z.object({
  text: text.transform(normaliseText).transform((typed, context) => {
    const found = paragraphsOfText(typed);
    if (!found.some(({ kind }) => kind === 'text')) {
      context.addIssue({ code: 'custom', message: 'Ghi nội dung dự thảo, mỗi đoạn một dòng.' });
    }
    if (found.length > mostParagraphs) {
      context.addIssue({ code: 'custom', message: `Nhiều nhất ${mostParagraphs} đoạn. Gộp bớt đoạn.` });
    }
    const long = found.findIndex(({ words }) => words.length > longestParagraph);
    if (long >= 0) {
      context.addIssue({
        code: 'custom',
        message: `Dòng ${long + 1} dài quá ${longestParagraph} ký tự. Tách thành nhiều đoạn.`,
      });
    }
    return found;
  }),
});
export type DraftInput = z.output<typeof draftForm>;

const paragraphFields = {
  kind: text.pipe(z.enum(['heading', 'text'], 'Chọn tên mục hoặc đoạn.')),
  words: line('Ghi nội dung của đoạn.', longestParagraph),
  reason: paragraphs(null, 500),
};
export const newParagraphForm = z.object({ ...paragraphFields, after: uuidOrNone });
export const paragraphForm = z.object({ words: paragraphFields.words, reason: paragraphFields.reason, version });
export const removalForm = z.object({ reason: paragraphs(null, 500), version });

export const sendForm = z.object({ commentUntil: day() });
export const withdrawForm = z.object({ reason: paragraphs('Ghi lý do rút dự thảo về sửa.', 1000) });
export const extendForm = z.object({
  commentUntil: day(),
  reason: paragraphs('Ghi lý do lùi hạn.', 1000),
});

const longestComment = 2000;
const words = paragraphs('Ghi ý kiến của đơn vị.', longestComment);
export const newCommentForm = z.object({ paragraphId: uuidOrNone, words });
export const commentForm = z.object({ words, version });

export const answerForm = z.object({
  verdict: text.pipe(z.enum(verdicts, 'Chọn tiếp thu, tiếp thu một phần hoặc giải trình.')),
  words: paragraphs('Ghi rõ tiếp thu thế nào, hoặc lý do không tiếp thu.', longestComment),
  placedId: uuidOrNone,
  /** 0 while there is no answer. */
  version: text.transform(Number).pipe(z.number('Mở lại trang rồi gửi lại.').int().min(0)),
  /** Which of the two buttons was pressed. */
  onward: text,
});
export type AnswerInput = Omit<z.output<typeof answerForm>, 'onward'>;

export const issueForm = z.object({
  number: line('Ghi số, ký hiệu văn bản ban hành, ví dụ 252/QĐ-BTP.', 60),
  signedOn: day(),
  issuer: line('Ghi cơ quan ban hành.', 200),
  signerTitle: line('Ghi chức vụ người ký.', 120),
  signerName: text.transform(normaliseLine).pipe(z.string().max(120, tooLong(120))),
});
export type IssueInput = z.output<typeof issueForm>;
