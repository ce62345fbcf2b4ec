import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Assets, buildAssets } from './assets.ts';
import { chooseEncoding, serveAssets } from './serve-assets.ts';

let cache: string;
let assets: Assets;
let app: Hono;

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'assets-test-'));
  assets = await buildAssets(cache);
  app = new Hono();
  app.use('/tinh/*', serveAssets(assets));
});

afterAll(() => rm(cache, { recursive: true, force: true }));

const css = async () => readFile(assets.file(assets.css)?.path ?? '', 'utf8');

describe('buildAssets', () => {
  it('leaves one finished folder and nothing half-built', async () => {
    expect(await readdir(cache)).toEqual([expect.stringMatching(/^assets-[0-9a-f]{16}$/)]);
  });

  it('compiles nothing and writes nothing when the folder is there', async () => {
    const path = assets.file(assets.css)?.path ?? '';
    await writeFile(path, 'left as it was');
    const again = await buildAssets(cache);
    expect(again.css).toBe(assets.css);
    expect(await readFile(path, 'utf8')).toBe('left as it was');
    expect(await readdir(cache)).toHaveLength(1);
    await rm(cache, { recursive: true });
    assets = await buildAssets(cache);
    app = new Hono();
    app.use('/tinh/*', serveAssets(assets));
  });

  it('lets two starts at once end with the same files', async () => {
    const other = await mkdtemp(join(tmpdir(), 'assets-race-'));
    const both = await Promise.all([buildAssets(other), buildAssets(other)]);
    expect(both[0].css).toBe(both[1].css);
    expect(await readdir(other)).toHaveLength(1);
    await rm(other, { recursive: true });
  });

  it('keeps the style sheet within 20 KB over the wire and the fonts within 120 KB', async () => {
    expect((await stat(`${assets.file(assets.css)?.path}.gz`)).size).toBeLessThanOrEqual(20 * 1024);
    let fonts = 0;
    for (const [, url] of (await css()).matchAll(/url\((\/tinh\/[^)]+\.woff2)\)/g)) {
      fonts += (await stat(assets.file(url as string)?.path ?? '')).size;
    }
    expect(fonts).toBeGreaterThan(0);
    expect(fonts).toBeLessThanOrEqual(120 * 1024);
  });

  it('asks nothing of another origin', async () => {
    const urls = [...(await css()).matchAll(/url\(([^)]*)\)/g)].map(([, url]) => url as string);
    expect(
      urls.filter((url) => !url.startsWith('/tinh/') && !url.startsWith('data:') && !url.startsWith('"data:')),
    ).toEqual([]);
  });

  it.each(['live-total', 'upload-progress', 'copy-text', 'projector-refresh', 'dirty-form'])(
    'has the island %s',
    async (name) => {
      const script = await readFile(assets.file(assets.island(name))?.path ?? '', 'utf8');
      expect(script).toContain(`"${name}"`);
      expect(script.length).toBeLessThan(6000);
    },
  );

  it('knows no other island and no other file', () => {
    expect(() => assets.island('nothing')).toThrow('no such island');
    for (const path of ['/tinh/../manifest.json', '/tinh/manifest.json', '/tinh/constructor', '/khac/x']) {
      expect(assets.file(path)).toBeNull();
    }
  });
});

describe('serveAssets', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('sends %s to whoever takes it, to be kept for a year', async (encoding, unpack) => {
    const answer = await app.request(assets.css, { headers: { 'accept-encoding': encoding } });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(unpack(Buffer.from(await answer.arrayBuffer())).toString() === (await css())).toBe(true);
  });

  it('sends the plain file to everybody else, and only headers to HEAD', async () => {
    const plain = await app.request(assets.css);
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect((await plain.text()) === (await css())).toBe(true);
    const head = await app.request(assets.css, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
  });

  it('refuses what was not built, without a year of memory', async () => {
    for (const path of ['/tinh/manifest.json', '/tinh/..%2fmanifest.json', '/tinh/']) {
      const answer = await app.request(path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    expect((await app.request(assets.css, { method: 'POST' })).status).toBe(404);
  });
});

describe('chooseEncoding', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['*', 'br'],
    ['*;q=0', null],
    ['identity', null],
    ['', null],
    ['GZIP', 'gzip'],
    ['br;q=x', null],
  ])('%s -> %s', (accepted, chosen) => {
    expect(chooseEncoding(accepted, ['br', 'gzip'])).toBe(chosen);
  });
});
