import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { cacheFolder } from '../factories/test-database.ts';

const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Flags for a machine without a sandbox for root and without the outside network. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Where a Chromium is and what it needs around it. */
interface Installed {
  executablePath: string;
  env?: Record<string, string>;
}

let packed: Promise<Installed> | undefined;

/** Chromium from `CHROMIUM_PATH`, else the system's, else the one that the npm package carries with its libraries. */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, env } = await installedChromium();
  const args = env ? [...quiet, '--no-zygote', '--headless=shell'] : quiet;
  return chromium.launch({ executablePath, args, ...(env && { env }) });
}

/** Unpacked where it has to be: once before the workers begin, since two that unpack at once meet in half a file. */
export async function installedChromium(): Promise<Installed> {
  const own = process.env.CHROMIUM_PATH ?? systemPaths.find((path) => existsSync(path));
  if (own) return { executablePath: own };
  packed ??= unpack();
  return packed;
}

/**
 * The packed Chromium unpacks itself and, when it believes to be in its usual home, the libraries it needs, into the
 * temporary folder; we give it one of ours so that both are always there together.
 */
async function unpack(): Promise<Installed> {
  const folder = resolve(cacheFolder, 'chromium');
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  try {
    const { default: carried } = await import('@sparticuz/chromium');
    carried.setGraphicsMode = false;
    const executablePath = await carried.executablePath();
    return { executablePath, env: { ...process.env } as Record<string, string> };
  } finally {
    process.env = before;
  }
}
