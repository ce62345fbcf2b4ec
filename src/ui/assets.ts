import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ASSET_PREFIX, type AssetFile, listSources, type Manifest, productRoot } from './asset-files.ts';

export interface Assets {
  /** URL path of the style sheet. */
  css: string;
  /** URL path of the mark. */
  icon: string;
  /** URL path of an island's script. @throws when there is no such island */
  island(name: string): string;
  /** URL path of the page that verifies ballots without a network; served as a download. */
  offlineVerifier: string;
  /** What stands behind a URL path; null for anything that was not built. */
  file(urlPath: string): AssetFile | null;
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * The style sheet, the scripts of the islands, fonts and mark, each under a
 * name that holds its content's hash. Built once per state of the sources and
 * the tools into `<cacheFolder>/assets-<hash>`; a later start only reads the
 * manifest.
 *
 * @param cacheFolder made when it does not exist
 */
export async function buildAssets(cacheFolder: string): Promise<Assets> {
  const folder = join(cacheFolder, `assets-${await stateOfSources()}`);
  const known = await readManifest(folder);
  if (known) return openAssets(folder, known);
  await mkdir(cacheFolder, { recursive: true });
  const unfinished = await mkdtemp(join(cacheFolder, 'building-'));
  try {
    const { compileAssets } = await import('./asset-compiler.ts');
    await compileAssets(unfinished);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // another process may have finished the same folder first
    if (!(await exists(folder))) throw error;
  }
  return openAssets(folder, JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest);
}

function openAssets(folder: string, manifest: Manifest): Assets {
  return {
    css: ASSET_PREFIX + manifest.css,
    offlineVerifier: ASSET_PREFIX + manifest.offlineVerifier,
    icon: ASSET_PREFIX + manifest.icon,
    island(name) {
      const file = manifest.islands[name];
      if (!file) throw new Error(`no such island: ${name}`);
      return ASSET_PREFIX + file;
    },
    file(urlPath) {
      const name = urlPath.startsWith(ASSET_PREFIX) ? urlPath.slice(ASSET_PREFIX.length) : '';
      if (!Object.hasOwn(manifest.files, name)) return null;
      const type = types[extname(name)] ?? 'application/octet-stream';
      return { path: join(folder, name), type, encodings: manifest.files[name] ?? [] };
    },
  };
}

/** 16 hex digits of everything that a build depends on. */
async function stateOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await listSources())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(productRoot, path)))
      .update('\0');
  for (const tool of ['sass', 'esbuild', 'govuk-frontend', '@noble/hashes', '@fontsource-variable/source-sans-3']) {
    hash.update(readFileSync(join(productRoot, 'node_modules', tool, 'package.json')));
  }
  return hash.digest('hex').slice(0, 16);
}

async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  } catch {
    return null;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
