import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { open } from 'yauzl';
import { ZipFile } from 'yazl';
import {
  type ArchivedFolder,
  checksums,
  checksumsPath,
  indexJson,
  indexJsonPath,
  indexPagePath,
  markOf,
  readChecksums,
  sha256,
} from '#src/archive/archived-folder.ts';
import { indexPage } from '#src/archive/index-page.ts';
import { verifyArchive } from '#src/archive/verify-archive.ts';
import { fromBytes, writeZip, zipSize } from '#src/archive/write-zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = '2021-06-30T02:00:00.000Z';
const bytes = (text: string) => new TextEncoder().encode(text);
const content: Record<string, Uint8Array> = {
  'van-ban/01-giao-uoc.pdf': bytes('%PDF-1.7 giao ước'),
  'nhat-ky/trich-nhat-ky.jsonl': bytes('{"form":"x"}\n'),
};

function facts(files = content): ArchivedFolder {
  return {
    code: 'HS-2020-0001',
    body: 'Bộ Tư pháp',
    award: 'Cờ thi đua ngành Tư pháp',
    year: 2020,
    unit: 'Cục <Con nuôi> & "bạn"',
    cluster: 'Cụm thi đua số III',
    outcome: 'Đã tặng',
    openedOn: '2021-01-05',
    sealedAt: at,
    sealedBy: 'Văn thư',
    keptFor: { years: null, source: 'giả định' },
    synthetic: ['tên người.'],
    files: Object.entries(files).map(([path, data]) => ({
      path,
      title: path,
      kind: path.startsWith('nhat-ky') ? 'journal' : 'paper',
      mediaType: 'application/pdf',
      sha256: sha256(data),
      size: data.length,
    })),
    absent: [{ title: 'Giấy chứng nhận', reason: 'chưa làm' }],
    journal: { entries: 1, sealedEntries: 0, checkpoint: null },
  };
}

/** A whole sealed folder as path -> bytes. */
function sealed(files = content): Record<string, Uint8Array> {
  const index = facts(files);
  const all: Record<string, Uint8Array> = {
    ...files,
    [indexJsonPath]: bytes(indexJson(index)),
    [indexPagePath]: bytes(indexPage(index)),
  };
  const list = checksums(Object.entries(all).map(([path, data]) => ({ path, sha256: sha256(data) })));
  return { ...all, [checksumsPath]: bytes(list) };
}

let number = 0;
async function packed(files: Record<string, Uint8Array>, instant = at): Promise<string> {
  const file = join(folder, `${++number}.zip`);
  const list = Object.entries(files).map(([path, data]) => fromBytes(path, data));
  await pipeline(writeZip(list, instant), createWriteStream(file));
  return file;
}

const codesOf = async (file: string, mark: string | null = null) =>
  (await verifyArchive(file, mark)).findings.map(({ code, path }) => `${code} ${path ?? ''}`.trim());

describe('a sealed folder', () => {
  it('gives the same bytes for the same files, in any zone', async () => {
    const one = readFileSync(await packed(sealed()));
    const zone = process.env.TZ;
    process.env.TZ = 'America/St_Johns';
    const other = readFileSync(await packed(sealed()));
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(Buffer.compare(one, other)).toBe(0);
    const sizes = Object.entries(sealed()).map(([path, data]) => ({ path, size: data.length }));
    expect(one.length).toBe(zipSize(sizes));
  });

  it('is read by other programs', async () => {
    const file = await packed(sealed());
    const names: string[] = [];
    await new Promise<void>((resolve, reject) => {
      open(file, { lazyEntries: true }, (error, zip) => {
        if (error || !zip) return reject(error);
        zip.on('entry', (entry: { fileName: string }) => {
          names.push(entry.fileName);
          zip.readEntry();
        });
        zip.on('end', resolve);
        zip.on('error', reject);
        zip.readEntry();
      });
    });
    expect(names).toEqual(Object.keys(sealed()));
  });

  it('is found whole, with its mark', async () => {
    const files = sealed();
    const mark = markOf(new TextDecoder().decode(files[checksumsPath]));
    const report = await verifyArchive(await packed(files), mark);
    expect(report).toEqual({ valid: true, mark, code: 'HS-2020-0001', sealedAt: at, checked: 4, findings: [] });
    expect(await codesOf(await packed(files), 'f'.repeat(64))).toEqual(['otherMark']);
  });

  it('is found changed wherever a file was changed, taken, added or listed otherwise', async () => {
    const files = sealed();
    const changed = { ...files, 'van-ban/01-giao-uoc.pdf': bytes('%PDF-1.7 giao ươc') };
    expect(await codesOf(await packed(changed))).toEqual(['altered van-ban/01-giao-uoc.pdf']);
    const { 'van-ban/01-giao-uoc.pdf': _gone, ...fewer } = files;
    expect(await codesOf(await packed(fewer))).toEqual(['missing van-ban/01-giao-uoc.pdf']);
    expect(await codesOf(await packed({ ...files, 'la.txt': bytes('x') }))).toEqual(['added la.txt']);
    const { [checksumsPath]: _list, ...unlisted } = files;
    expect(await codesOf(await packed(unlisted))).toEqual(['noChecksums']);
    expect(await codesOf(await packed({ ...files, [checksumsPath]: bytes('xin chào') }))).toEqual(['badChecksums']);
    // The list was made again for a changed paper: the index still tells.
    const list = checksums(
      Object.entries(changed)
        .filter(([path]) => path !== checksumsPath)
        .map(([path, data]) => ({ path, sha256: sha256(data) })),
    );
    expect(await codesOf(await packed({ ...changed, [checksumsPath]: bytes(list) }))).toEqual([
      'indexDiffers van-ban/01-giao-uoc.pdf',
    ]);
  });

  it('is read when somebody packed it again, compressed', async () => {
    const zip = new ZipFile();
    for (const [path, data] of Object.entries(sealed())) zip.addBuffer(Buffer.from(data), path);
    zip.end();
    const file = join(folder, 'again.zip');
    await pipeline(zip.outputStream as Readable, createWriteStream(file));
    expect((await verifyArchive(file, null)).valid).toBe(true);
  });

  it('is said to be unreadable where it is cut or no ZIP at all', async () => {
    const whole = readFileSync(await packed(sealed()));
    const cut = join(folder, 'cut.zip');
    writeFileSync(cut, whole.subarray(0, whole.length - 40));
    expect(await codesOf(cut)).toEqual(['unreadable']);
    writeFileSync(cut, 'không phải ZIP');
    expect(await codesOf(cut)).toEqual(['unreadable']);
    expect(await codesOf(join(folder, 'khong-co.zip'))).toEqual(['unreadable']);
  });

  it('is never found whole when any byte of its content was changed', async () => {
    const whole = readFileSync(await packed(sealed()));
    const mark = markOf(new TextDecoder().decode(sealed()[checksumsPath]));
    const start = whole.indexOf('%PDF');
    const file = join(folder, 'flipped.zip');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: start, max: start + 15 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const flipped = Buffer.from(whole);
          flipped[at] = (flipped[at] as number) ^ by;
          writeFileSync(file, flipped);
          expect((await verifyArchive(file, mark)).valid).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('ends with an error when a file is not as long as said', async () => {
    const wrong = writeZip([{ path: 'a', size: 3, open: () => Readable.from([bytes('ab')]) }], at);
    await expect(pipeline(wrong, createWriteStream(join(folder, 'wrong.zip')))).rejects.toThrow();
    const broken = writeZip([{ path: 'a', size: 3, open: () => Promise.reject(new Error('mất tệp')) }], at);
    await expect(pipeline(broken, createWriteStream(join(folder, 'broken.zip')))).rejects.toThrow('mất tệp');
  });
});

describe('checksums', () => {
  it('are read as they were written', () => {
    const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
    const paths = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,8}(\/[a-z0-9.-]{1,8})?$/), { maxLength: 10 });
    fc.assert(
      fc.property(paths, hash, (names, sum) => {
        const list = readChecksums(checksums(names.map((path) => ({ path, sha256: sum }))));
        expect([...(list ?? new Map()).keys()].sort()).toEqual([...names].sort());
      }),
    );
    expect(readChecksums('abc')).toBeNull();
    expect(readChecksums(`${'a'.repeat(64)}  x\n${'b'.repeat(64)}  x\n`)).toBeNull();
  });
});

describe('the index page', () => {
  it('names every file and escapes what people wrote', () => {
    const page = indexPage(facts());
    for (const path of Object.keys(content)) expect(page).toContain(`href="${path}"`);
    expect(page).toContain('Cục &lt;Con nuôi&gt; &amp; &quot;bạn&quot;');
    expect(page).toContain('Số liệu mô phỏng: tên người.');
    expect(page).toContain('Vĩnh viễn');
    expect(page).not.toMatch(/<script|https?:/u);
  });
});
