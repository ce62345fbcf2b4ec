import { z } from 'zod';
import { parseDay } from '#src/text/day.ts';
import { normaliseLine, normaliseText } from '#src/text/normalise.ts';
import { itemsOf } from './rules.ts';

const text = z.string().default('');
const tooLong = (limit: number) => `Dài quá. Rút còn nhiều nhất ${limit} ký tự.`;
const version = text.transform(Number).pipe(z.number('Mở lại trang rồi gửi lại.').int().min(0));

/** Items typed one a line. */
function items(limit: number, ask: string | null) {
  return text
    .transform((typed) => itemsOf(normaliseText(typed)))
    .superRefine((list, context) => {
      if (ask !== null && list.length === 0) context.addIssue({ code: 'custom', message: ask });
      if (list.length > limit) context.addIssue({ code: 'custom', message: `Nhiều nhất ${limit} dòng.` });
      const long = list.findIndex((item) => item.length > 500);
      if (long >= 0) context.addIssue({ code: 'custom', message: `Dòng ${long + 1} dài quá 500 ký tự. Rút ngắn lại.` });
    });
}

const textFields = {
  grounds: items(20, null),
  commitments: items(30, 'Ghi ít nhất một nội dung chung, mỗi nội dung một dòng.'),
};
export const newCovenantForm = z.object(textFields);
export const covenantForm = z.object({ ...textFields, version });
export type CovenantInput = z.output<typeof newCovenantForm>;

export const emptyForm = z.object({});
export const versionForm = z.object({ version });

export const withdrawForm = z.object({
  reason: text.transform(normaliseText).pipe(z.string().min(1, 'Ghi lý do rút về soạn lại.').max(1000, tooLong(1000))),
});

const password = text.pipe(z.string().min(1, 'Nhập mật khẩu đăng nhập để ký.'));

export const signForm = z.object({
  read: text.pipe(z.literal('co', 'Đọc bản giao ước rồi đánh dấu vào ô này.')),
  /** The version that was read. */
  number: text.transform(Number).pipe(z.number('Mở lại trang rồi ký.').int().min(1)),
  password,
});

/** @param year a day without a year means this one */
export const amendmentForm = (year: number) =>
  z.object({
    newGoal: text
      .transform(normaliseLine)
      .pipe(z.string().min(1, 'Ghi mức chỉ tiêu muốn sửa thành.').max(40, tooLong(40))),
    newDueOn: text.transform((typed, context): string => {
      const answer = parseDay(typed, year);
      if (answer.ok) return answer.value;
      context.addIssue({ code: 'custom', message: answer.message });
      return z.NEVER;
    }),
    reason: text.transform(normaliseText).pipe(z.string().min(1, 'Ghi lý do sửa chỉ tiêu.').max(1000, tooLong(1000))),
    password,
  });
export type AmendmentInput = Omit<z.output<ReturnType<typeof amendmentForm>>, 'password'>;

export const decisionForm = z
  .object({
    decision: text.pipe(z.enum(['agree', 'refuse'], 'Chọn đồng ý hoặc không đồng ý.')),
    words: text.transform(normaliseText).pipe(z.string().max(1000, tooLong(1000))),
    password,
  })
  .superRefine(({ decision, words }, context) => {
    if (decision === 'refuse' && words === '') {
      context.addIssue({ code: 'custom', path: ['words'], message: 'Ghi lý do không đồng ý.' });
    }
  });

/** The fields of the text's form as it shows them. */
export function covenantValues(covenant: { grounds: string; commitments: string }): Record<string, string> {
  return { grounds: covenant.grounds, commitments: covenant.commitments };
}
