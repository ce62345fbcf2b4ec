import { z } from 'zod';
import type { FlagCode } from '#src/law/awards.ts';
import { type Day, parseDay } from '#src/text/day.ts';
import { normaliseLine, normaliseText } from '#src/text/normalise.ts';

const text = z.string().default('');

function line(ask: string, limit = 200) {
  return text
    .transform(normaliseLine)
    .pipe(z.string().min(1, ask).max(limit, `Dài quá. Rút còn nhiều nhất ${limit} ký tự.`));
}

function paragraph(ask: string, limit = 1000) {
  return text
    .transform(normaliseText)
    .pipe(z.string().min(1, ask).max(limit, `Dài quá. Rút còn nhiều nhất ${limit} ký tự.`));
}

const note = text
  .transform(normaliseText)
  .pipe(z.string().max(1000, 'Dài quá. Rút còn nhiều nhất 1000 ký tự.'))
  .transform((typed) => (typed === '' ? null : typed));

const day = text.transform((typed, context): Day => {
  const answer = parseDay(typed);
  if (answer.ok) return answer.value;
  context.addIssue({ code: 'custom', message: answer.message });
  return z.NEVER;
});

const version = text.transform(Number).pipe(z.number('Mở lại trang rồi gửi lại.').int().min(0));
const files = z.array(z.instanceof(File)).default([]);
const award = text.pipe(z.enum(['CO_BO', 'CO_CP'], 'Chọn danh hiệu.'));
const year = text.transform(Number).pipe(z.number('Mở lại trang rồi gửi lại.').int().min(1990).max(2200));

export const emptyForm = z.object({});
export const signForm = z.object({
  password: text.pipe(z.string().min(1, 'Nhập mật khẩu để ký.')),
  reason: note,
});
export const withdrawForm = z.object({ reason: paragraph('Ghi lý do rút dự thảo.') });
export const numberForm = z.object({
  number: text
    .transform(normaliseLine)
    .pipe(z.string().regex(/^0*[1-9]\d{0,5}$/, 'Ghi số quyết định bằng chữ số, ví dụ 213.'))
    .transform(Number),
});
export const publishForm = z.object({ happenedOn: day, where: line('Ghi nơi công bố.') });
export const submissionForm = z.object({
  award,
  year,
  caseIds: z.array(z.uuid('Chọn đơn vị trong danh sách.')).min(1, 'Chọn ít nhất một đơn vị để trình.'),
  number: line('Ghi số, ký hiệu tờ trình.', 60),
  submittedOn: day,
});
export const voucherForm = z.object({ voucher: line('Ghi số chứng từ.', 60), happenedOn: day, note });
export const recoverForm = z.object({ happenedOn: day, note });

/** Number, day and scan of a paper of another body; every field empty where the decision is made here. */
const outside = { number: text.transform(normaliseLine), datedOn: text.transform(normaliseLine), file: files };

function outsideOf(typed: { number: string; datedOn: string; file: File[] }, context: z.RefinementCtx) {
  if (typed.number === '' && typed.datedOn === '' && typed.file.length === 0) return null;
  const issue = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
  const dated = parseDay(typed.datedOn);
  if (typed.number === '') issue('number', 'Ghi số, ký hiệu quyết định.');
  if (!dated.ok) issue('datedOn', dated.message);
  const [file] = typed.file;
  if (!file) issue('file', 'Chọn bản chụp quyết định.');
  return dated.ok && file ? { number: typed.number, datedOn: dated.value, file } : null;
}

export const correctForm = z
  .object({ name: line('Ghi tên đúng.'), cause: paragraph('Ghi lý do đính chính.'), ...outside })
  .transform(({ name, cause, ...typed }, context) => ({ name, cause, outside: outsideOf(typed, context) }));

export const annulForm = z
  .object({
    causeCode: text.pipe(z.string().regex(/^[a-zđ]$/, 'Chọn căn cứ hủy bỏ.')),
    cause: paragraph('Ghi kết luận, sự việc làm căn cứ.'),
    ...outside,
  })
  .transform(({ causeCode, cause, ...typed }, context) => ({ causeCode, cause, outside: outsideOf(typed, context) }));

// The list of a decision: a box for each case, a reason for each that stays out

export interface ListInput {
  award: FlagCode;
  year: number;
  version: number;
  caseIds: string[];
  reasons: Record<string, string>;
}

export const reasonField = (caseId: string) => `reason-${caseId}`;
export const outcomeField = (caseId: string) => `outcome-${caseId}`;

const listHead = z.object({ award, year, version: version.optional(), caseIds: z.array(z.uuid()) });

export const listForm = z.record(z.string(), z.unknown()).transform((typed, context): ListInput => {
  const head = listHead.safeParse(typed);
  if (!head.success) {
    context.addIssue({ code: 'custom', path: ['caseIds'], message: 'Mở lại trang rồi chọn lại.' });
    return z.NEVER;
  }
  return { ...head.data, version: head.data.version ?? 0, reasons: fieldsAfter(typed, reasonField('')) };
});

export interface AnswerForm {
  number: string;
  datedOn: Day;
  issuer: string;
  file: File;
  outcomes: Record<string, { outcome: 'granted' | 'refused'; reason: string | null }>;
}

const answerHead = z.object({
  number: line('Ghi số, ký hiệu quyết định.', 60),
  datedOn: day,
  issuer: line('Ghi cơ quan ban hành.', 120),
  file: files.pipe(z.array(z.instanceof(File)).min(1, 'Chọn bản chụp quyết định.')),
});

export const answerForm = z.record(z.string(), z.unknown()).transform((typed, context): AnswerForm => {
  const head = answerHead.safeParse(typed);
  const issue = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
  if (!head.success) for (const each of head.error.issues) issue(String(each.path[0]), each.message);
  const reasons = fieldsAfter(typed, reasonField(''));
  const outcomes: AnswerForm['outcomes'] = {};
  for (const [caseId, chosen] of Object.entries(fieldsAfter(typed, outcomeField('')))) {
    if (chosen === 'granted') outcomes[caseId] = { outcome: 'granted', reason: null };
    else if (chosen === 'refused') {
      const reason = reasons[caseId] ?? '';
      if (reason === '') issue(reasonField(caseId), 'Ghi lý do theo văn bản trả lời, hoặc “không nêu”.');
      outcomes[caseId] = { outcome: 'refused', reason };
    }
  }
  if (!head.success) return z.NEVER;
  return { ...head.data, file: head.data.file[0] as File, outcomes };
});

function fieldsAfter(typed: Record<string, unknown>, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith(prefix) && typeof value === 'string'
        ? [[name.slice(prefix.length), normaliseLine(value).slice(0, 500)]]
        : [],
    ),
  );
}
