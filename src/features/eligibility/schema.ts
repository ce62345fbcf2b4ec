import { z } from 'zod';
import { PACK_CODES } from '#src/law/packs.ts';
import { type Day, parseDay } from '#src/text/day.ts';
import { normaliseLine, normaliseText } from '#src/text/normalise.ts';

const text = z.string().default('');
const limit = 1000;
const tooLong = 'Dài quá. Rút còn nhiều nhất 1000 ký tự.';

const day = text.transform((typed, context): Day => {
  const answer = parseDay(typed);
  if (answer.ok) return answer.value;
  context.addIssue({ code: 'custom', message: answer.message });
  return z.NEVER;
});

const paragraph = (ask: string) => text.transform(normaliseText).pipe(z.string().min(1, ask).max(limit, tooLong));

/** For which year of achievement, as of which day. */
export const judgeForm = z.object({
  year: text.transform(Number).pipe(z.number('Chọn năm thành tích.').int().min(1990).max(2200)),
  onDate: day,
});

export const checkForm = z.object({
  rule: text.pipe(z.string().min(1, 'Chọn quy định đã đối chiếu.').max(200)),
  outcome: text.pipe(z.enum(['same', 'differs'], 'Chọn: giống bản gốc, hay khác bản gốc.')),
  instrument: text
    .transform(normaliseLine)
    .pipe(
      z.string().min(1, 'Ghi tên, số văn bản gốc và chỗ đã đọc.').max(300, 'Dài quá. Rút còn nhiều nhất 300 ký tự.'),
    ),
  note: text.transform(normaliseText).pipe(z.string().max(limit, tooLong)),
  checkedOn: day,
});

export const pinForm = z.object({
  pack: text.pipe(z.enum(PACK_CODES, 'Chọn bộ quy định.')),
  reason: paragraph('Ghi lý do đổi bộ quy định của năm.'),
});
