import { z } from 'zod';
import { normaliseLine, normaliseText } from '#src/text/normalise.ts';
import type { Parsed } from '#src/text/parsed.ts';

export const text = z.string().default('');

/** One line that must be given. */
export function line(ask: string, limit = 200) {
  return text
    .transform(normaliseLine)
    .pipe(z.string().min(1, ask).max(limit, `Dài quá. Rút còn nhiều nhất ${limit} ký tự.`));
}

/** One line that may stay empty: then null. */
export function optionalLine(limit = 200) {
  return text
    .transform(normaliseLine)
    .pipe(z.string().max(limit, `Dài quá. Rút còn nhiều nhất ${limit} ký tự.`))
    .transform((value) => value || null);
}

export function paragraphs(limit: number) {
  return text.transform(normaliseText).pipe(z.string().max(limit, `Dài quá. Rút còn nhiều nhất ${limit} ký tự.`));
}

export function reading<T>(parse: (typed: string) => Parsed<T>) {
  return text.transform((typed, context): T => {
    const answer = parse(typed);
    if (answer.ok) return answer.value;
    context.addIssue({ code: 'custom', message: answer.message });
    return z.NEVER;
  });
}

export const version = text.transform(Number).pipe(z.number('Mở lại trang rồi gửi lại.').int().min(0));
export const uuid = (ask: string) => text.pipe(z.uuid(ask));
export const optionalUuid = text
  .transform((value) => value || null)
  .pipe(z.uuid('Mở lại trang rồi gửi lại.').nullable());

/** Text of several lines that must be given. */
export function requiredParagraphs(ask: string, limit: number) {
  return paragraphs(limit).pipe(z.string().min(1, ask));
}
