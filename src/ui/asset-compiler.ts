import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { build } from 'esbuild';
import { compileAsync } from 'sass';
import { ASSET_PREFIX, type Manifest, productRoot } from './asset-files.ts';
import { markSvg } from './mark.ts';
import { buildOfflineVerifier } from './offline/build-offline-verifier.ts';

/** Only imported when something has to be built: the tools take longer to load than a start may last. */
export async function compileAssets(folder: string): Promise<void> {
  const out = new Output(folder);
  const fonts = await copyFonts(out);
  const css = await out.write('thi-dua.css', await compileStyles(fonts), true);
  const icon = await out.write('dau.svg', Buffer.from(markSvg), true);
  const islands = await bundleIslands(out);
  const offlineVerifier = await out.write('kiem-tra-phieu.html', Buffer.from(await buildOfflineVerifier()), true);
  const manifest: Manifest = { css, icon, islands, offlineVerifier, files: out.files };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

/** Writes each file under a name with its hash, with compressed siblings. */
class Output {
  readonly files: Manifest['files'] = {};
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async write(name: string, content: Buffer, compress: boolean): Promise<string> {
    const ending = extname(name);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
    const hashed = `${basename(name, ending)}.${hash}${ending}`;
    await writeFile(join(this.folder, hashed), content);
    if (compress) {
      await writeFile(join(this.folder, `${hashed}.br`), await promisify(brotliCompress)(content));
      await writeFile(join(this.folder, `${hashed}.gz`), await promisify(gzip)(content, { level: 9 }));
    }
    this.files[hashed] = compress ? ['br', 'gzip'] : [];
    return hashed;
  }
}

/** @returns name in the style sheet -> URL path */
async function copyFonts(out: Output): Promise<Map<string, string>> {
  const folder = join(productRoot, 'node_modules/@fontsource-variable/source-sans-3/files');
  const urls = new Map<string, string>();
  for (const subset of ['vietnamese', 'latin-ext', 'latin']) {
    const name = `source-sans-3-${subset}-wght-normal.woff2`;
    const hashed = await out.write(name, await readFile(join(folder, name)), false);
    urls.set(`fonts/${name}`, ASSET_PREFIX + hashed);
  }
  return urls;
}

async function compileStyles(fonts: Map<string, string>): Promise<Buffer> {
  const { css } = await compileAsync(join(productRoot, 'src/ui/styles/theme.scss'), {
    loadPaths: [join(productRoot, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
    charset: false,
  });
  const placed = css.replaceAll(/url\("?(fonts\/[^")]+)"?\)/g, (_, name: string) => {
    const url = fonts.get(name);
    if (!url) throw new Error(`font in the style sheet that is not shipped: ${name}`);
    return `url(${url})`;
  });
  return Buffer.from(placed);
}

/** @returns island -> file name */
async function bundleIslands(out: Output): Promise<Record<string, string>> {
  const folder = join(productRoot, 'src/ui/islands');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort();
  const { outputFiles } = await build({
    absWorkingDir: productRoot,
    entryPoints: names.map((name) => join(folder, name)),
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    write: false,
    logLevel: 'silent',
  });
  const islands: Record<string, string> = {};
  for (const { path, contents } of outputFiles) {
    const name = basename(path);
    islands[basename(name, '.js')] = await out.write(name, Buffer.from(contents), true);
  }
  return islands;
}
