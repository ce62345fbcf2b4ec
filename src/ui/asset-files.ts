import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ASSET_PREFIX = '/tinh/';

export interface AssetFile {
  /** On disk; a compressed sibling has `.br` or `.gz` after it. */
  path: string;
  type: string;
  /** Compressed siblings, best first. */
  encodings: ('br' | 'gzip')[];
}

/** What a build leaves beside its files. */
export interface Manifest {
  css: string;
  icon: string;
  islands: Record<string, string>;
  offlineVerifier: string;
  /** File name -> compressed siblings. */
  files: Record<string, AssetFile['encodings']>;
}

export const productRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Rooms whose code may run in the browser, and the style sheets. */
const rooms = ['src/ui', 'src/text', 'src/points', 'src/ballot'];

/**
 * Every file that a build of the assets may read, sorted, relative to the root.
 * Components and tests are no part of it.
 */
export async function listSources(): Promise<string[]> {
  const found: string[] = [];
  for (const room of rooms) {
    const entries = await readdir(join(productRoot, room), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isFile() && isSource(entry.name))
        found.push(join(entry.parentPath.slice(productRoot.length), entry.name));
    }
  }
  return found.sort();
}

function isSource(name: string): boolean {
  return name.endsWith('.scss') || (name.endsWith('.ts') && !name.endsWith('.test.ts'));
}
