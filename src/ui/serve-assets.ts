import { readFile } from 'node:fs/promises';
import type { MiddlewareHandler } from 'hono';
import type { AssetFile } from './asset-files.ts';
import type { Assets } from './assets.ts';

const siblings = { br: '.br', gzip: '.gz' } as const;

/** Serves `/tinh/*` for a year: a name holds the hash of its content, so it never changes. */
export function serveAssets(assets: Pick<Assets, 'file'>): MiddlewareHandler {
  const contents = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const load = (path: string) => {
    const known = contents.get(path) ?? readFile(path).then((content) => new Uint8Array(content));
    contents.set(path, known);
    return known;
  };
  return async (c) => {
    const file = c.req.method === 'GET' || c.req.method === 'HEAD' ? assets.file(c.req.path) : null;
    if (!file) return c.text('Không có tệp này.', 404, { 'Cache-Control': 'no-store' });
    const encoding = chooseEncoding(c.req.header('accept-encoding') ?? '', file.encodings);
    const content = await load(file.path + (encoding ? siblings[encoding] : ''));
    const headers = headersOf(file, encoding, content.byteLength);
    return c.req.method === 'HEAD' ? c.body(null, 200, headers) : c.body(content, 200, headers);
  };
}

function headersOf(file: AssetFile, encoding: 'br' | 'gzip' | null, length: number): Record<string, string> {
  return {
    'Content-Type': file.type,
    'Content-Length': String(length),
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(file.encodings.length > 0 && { Vary: 'Accept-Encoding' }),
    // A page that stands alone is kept, not opened: its own policy holds on the reader's disk.
    ...(file.type.startsWith('text/html') && {
      'Content-Disposition': 'attachment; filename="kiem-tra-phieu.html"',
    }),
    ...(encoding && { 'Content-Encoding': encoding }),
  };
}

/** The best sibling that the reader accepts; RFC 9110 §12.5.3: `q=0` refuses, `*` stands for what is not named. */
export function chooseEncoding(accepted: string, available: AssetFile['encodings']): 'br' | 'gzip' | null {
  const weights = new Map(accepted.split(',').map(weightOf));
  const fits = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  return available.find(fits) ?? null;
}

function weightOf(part: string): [string, number] {
  const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality ? Number(quality.slice(2)) : 1;
  return [name, Number.isFinite(weight) ? weight : 0];
}
