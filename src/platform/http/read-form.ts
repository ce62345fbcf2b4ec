import { z } from 'zod';
import { invalid } from '../errors.ts';

/** Every field as it was typed, for a form whose shape is known only with its object: `readForm` reads it then. */
export const typedForm = z.record(z.string(), z.string());

/** @throws AppError invalid with the first sentence of every field */
export function readForm<S extends z.ZodType>(shape: S, fields: Record<string, unknown>): z.output<S> {
  const read = shape.safeParse(fields);
  if (read.success) return read.data;
  const sentences: Record<string, string> = {};
  for (const { path, message } of read.error.issues) sentences[path.join('.')] ??= message;
  throw invalid(sentences);
}
