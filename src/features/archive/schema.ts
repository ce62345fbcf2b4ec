import { z } from 'zod';
import { normaliseLine } from '#src/text/normalise.ts';
import type { KeptChoice } from './rules.ts';

const text = z.string().default('');
const line = (limit: number) =>
  text.transform(normaliseLine).pipe(z.string().max(limit, `Dài quá. Rút còn nhiều nhất ${limit} ký tự.`));

export const sealForm = z
  .object({
    kept: z.enum(['law', 'permanent', 'years'], 'Chọn thời hạn bảo quản.').default('law'),
    years: text.transform((typed) => typed.trim()),
    keptReason: line(300),
    closingReason: line(500),
    password: z.string('Nhập mật khẩu để niêm phong.').min(1, 'Nhập mật khẩu để niêm phong.'),
  })
  .transform(({ kept, years, keptReason, closingReason, password }, context) => {
    const number = /^\d{1,3}$/.test(years) ? Number(years) : 0;
    if (kept === 'years' && (number < 1 || number > 200)) {
      context.addIssue({ code: 'custom', path: ['years'], message: 'Ghi số năm từ 1 đến 200.' });
    }
    if (kept !== 'law' && keptReason === '') {
      context.addIssue({ code: 'custom', path: ['keptReason'], message: 'Ghi căn cứ hoặc lý do của thời hạn này.' });
    }
    const choice: KeptChoice =
      kept === 'law'
        ? { choice: 'law' }
        : { choice: 'other', years: kept === 'years' ? number : null, reason: keptReason };
    return { choice, closingReason, password };
  });
export type SealInput = Omit<z.output<typeof sealForm>, 'password'>;

export const emptyForm = z.object({});
