import type { Context } from 'hono';
import { AppError } from '../errors.ts';

/** Largest body that a device may send, in bytes: a list of the credentials of a thousand slips is 650 kB. */
const largestJson = 1024 * 1024;

/**
 * Reads what a device of ours sends as JSON. A page of another site cannot send this type without asking first, and we
 * never allow it; browsers also say whose page it is.
 * @throws AppError malformed, tooLarge, or forbidden for another site's page
 */
export async function readJsonBody(c: Context): Promise<unknown> {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (foreign || (origin !== undefined && !ownOrigin(c, origin))) {
    throw new AppError('forbidden', 'Máy chủ chỉ nhận dữ liệu gửi từ các trang của hệ thống.');
  }
  if (!/^application\/json(?:;|$)/i.test(c.req.header('content-type') ?? '')) {
    throw new AppError('malformed', 'Máy chủ chỉ nhận dữ liệu dạng JSON ở địa chỉ này.');
  }
  try {
    return JSON.parse(await readText(c));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('malformed', 'Dữ liệu gửi lên bị hỏng. Tải lại trang rồi gửi lại.');
  }
}

/** Behind a proxy the request may be plain where the page was not: the host decides. */
function ownOrigin(c: Context, origin: string): boolean {
  try {
    const { host } = new URL(origin);
    return host === new URL(c.req.url).host || host === c.req.header('host');
  } catch {
    return false;
  }
}

async function readText(c: Context): Promise<string> {
  const tooLarge = () => new AppError('tooLarge', `Dữ liệu gửi lên lớn hơn ${largestJson / 1024} KB.`);
  if (Number(c.req.header('content-length') ?? 0) > largestJson) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > largestJson) throw tooLarge();
    parts.push(part);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
}
