import type { Context } from 'hono';
import { AppError } from '../errors.ts';

/** What a person typed: one text per field, several for repeated fields, files apart. All text is NFC. */
export interface FormBody {
  values: Record<string, string>;
  lists: Record<string, string[]>;
  files: Record<string, File[]>;
}

/** True for a field that is never shown or kept again: passwords, codes, secrets. */
export function isSecretField(name: string): boolean {
  return /password|totp|secret/i.test(name);
}

/** Largest form without files, in bytes: a score sheet of 200 lines with long explanations stays far below. */
export const largestForm = 512 * 1024;
/** Largest form with files. */
export const largestUpload = 25 * 1024 * 1024;

/**
 * Reads a form post, urlencoded or multipart.
 * @throws AppError malformed (not a form, not UTF-8) or tooLarge
 */
export async function readFormBody(c: Context): Promise<FormBody> {
  const type = c.req.header('content-type') ?? '';
  const multipart = type.startsWith('multipart/form-data');
  if (!multipart && !type.startsWith('application/x-www-form-urlencoded')) {
    throw new AppError('malformed', 'Máy chủ chỉ nhận biểu mẫu gửi từ các trang của hệ thống.');
  }
  const bytes = await readLimited(c, multipart ? largestUpload : largestForm);
  const data = multipart ? await parseMultipart(bytes, type) : parseUrlEncoded(bytes);
  const body: FormBody = { values: {}, lists: {}, files: {} };
  for (const [name, value] of data) {
    if (typeof value === 'string') {
      if (value.includes('\uFFFD') || value.includes('\u0000')) throw notUtf8();
      const text = value.normalize('NFC').replaceAll('\r\n', '\n');
      body.values[name] = text;
      const list = body.lists[name] ?? [];
      list.push(text);
      body.lists[name] = list;
    } else if (value.size > 0 || value.name) {
      const files = body.files[name] ?? [];
      files.push(value);
      body.files[name] = files;
    }
  }
  return body;
}

async function readLimited(c: Context, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () =>
    new AppError(
      'tooLarge',
      `Nội dung gửi lên lớn hơn ${Math.floor(limit / 1024)} KB. Bớt tệp hoặc chia làm nhiều lần gửi.`,
    );
  if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > limit) throw tooLarge();
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function parseUrlEncoded(bytes: Uint8Array): Iterable<[string, string | File]> {
  try {
    return new URLSearchParams(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw notUtf8();
  }
}

async function parseMultipart(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
): Promise<Iterable<[string, string | File]>> {
  try {
    return (await new Response(bytes, { headers: { 'content-type': type } }).formData()) as unknown as Iterable<
      [string, string | File]
    >;
  } catch {
    throw new AppError('malformed', 'Biểu mẫu gửi lên bị hỏng. Tải lại trang rồi gửi lại.');
  }
}

function notUtf8(): AppError {
  return new AppError('malformed', 'Chữ gửi lên không đúng bảng mã Unicode (UTF-8). Gõ lại bằng bộ gõ Unicode.');
}
