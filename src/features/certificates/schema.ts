import { z } from 'zod';
import { parseDay } from '#src/text/day.ts';
import { normaliseLine } from '#src/text/normalise.ts';

const text = z.string().default('');

function line(ask: string, limit: number) {
  return text
    .transform(normaliseLine)
    .pipe(z.string().min(1, ask).max(limit, `Dài quá. Rút còn nhiều nhất ${limit} ký tự.`));
}

const day = text.transform((typed, context) => {
  const answer = parseDay(typed);
  if (answer.ok) return answer.value;
  context.addIssue({ code: 'custom', message: answer.message });
  return z.NEVER;
});

const version = text.transform(Number).pipe(z.number('Mở lại trang rồi gửi lại.').int().min(1));
const signer = {
  day,
  signerTitle: line('Ghi chức danh người ký giấy, ví dụ Bộ trưởng.', 120),
  signerName: line('Ghi họ tên người ký giấy.', 120),
};

export const makeForm = z.object({
  awardIds: z.array(z.uuid('Mở lại trang rồi chọn lại.')).min(1, 'Chọn ít nhất một khen thưởng để lập giấy.').max(500),
  ...signer,
});
export type MakeInput = z.output<typeof makeForm>;

export const conferForm = z.object({
  day,
  to: line('Ghi ai nhận giấy: họ tên, chức danh người đại diện nhận.', 200),
  version,
});
export type ConferInput = z.output<typeof conferForm>;

export const reissueForm = z.object({
  kind: z.enum(['reissue', 'exchange'], 'Chọn cấp lại hay cấp đổi.'),
  reason: line('Ghi lý do cấp lại, cấp đổi: mất, hỏng, in sai ở đâu.', 500),
  ...signer,
  version,
});
export type ReissueInput = z.output<typeof reissueForm>;

/** Offsets of the printer at hand: millimetres with one decimal, −30 to 30; nothing is none. */
export function readOffset(typed: string): number {
  const parts = /^([-\u2212]?)(\d{1,2})(?:[,.](\d))?$/.exec(typed.trim());
  if (!parts) return 0;
  const tenths = Number(parts[2]) * 10 + Number(parts[3] ?? 0);
  const signed = parts[1] ? -tenths : tenths;
  return Math.abs(signed) <= 300 ? signed : 0;
}
