import { z } from 'zod';
import { normaliseText } from '#src/text/normalise.ts';
import { linesForm, longestWords, readPoints } from '../scoring/schema.ts';
import { grounds } from './rules.ts';

export { linesForm };

/** Name of the field that says who marks a part. */
export const modeField = (code: string) => `m.${code}`;
/** Name of the field that says who marks for a member unit. */
export const markerField = (unitId: string) => `n.${unitId}`;
/** Value of the field of a part that members mark crosswise; any other value is an account. */
export const crosswise = 'cross';

export interface PlanFields {
  reviewers: number | null;
  gap: number | null;
  modes: Record<string, string>;
  markers: Record<string, string>;
  faults: Record<string, string>;
}

/** What is typed of a plan; every fault at once. */
export function readPlan(codes: readonly string[], fields: Record<string, string>): PlanFields {
  const faults: Record<string, string> = {};
  const typed = (fields.reviewers ?? '').trim();
  const reviewers = /^\d{1,2}$/.test(typed) ? Number(typed) : null;
  const gap = readPoints(fields.gap ?? '');
  if (gap.fault) faults.gap = gap.fault;
  else if (gap.points === 0) faults.gap = 'Mức chênh lệch phải lớn hơn 0; để trống nếu không đặt.';
  const modes = Object.fromEntries(codes.map((code) => [code, fields[modeField(code)] ?? crosswise]));
  const anyCross = Object.values(modes).includes(crosswise);
  if (anyCross && (reviewers === null || reviewers < 1)) {
    faults.reviewers = 'Ghi mỗi bảng điểm có mấy đơn vị chấm, từ 1 trở lên.';
  }
  const markers = Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (name.startsWith('n.') && value ? [[name.slice(2), value]] : [])),
  );
  return { reviewers: anyCross ? reviewers : 0, gap: gap.points, modes, markers, faults };
}

export const recuseForm = z.object({
  accountId: z.string().default(''),
  ground: z.enum(grounds, 'Chọn lý do.'),
  words: z
    .string()
    .default('')
    .transform(normaliseText)
    .pipe(z.string().min(1, 'Nói rõ thời gian, việc, vai.').max(longestWords, `Ghi nhiều nhất ${longestWords} ký tự.`)),
});

export const plainForm = z.object({});
