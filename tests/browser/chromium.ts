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

/** Chromium from `CHROMIUM_PATH`, else the system's, else the one that the npm package carries with its libraries. */
export async function launchChromium(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH ?? systemPaths.find((path) => existsSync(path));
  if (own) return chromium.launch({ executablePath: own, args: quiet });
  return launchPacked();
}

/**
 * The packed Chromium unpacks itself and, when it believes to be in its usual home, the libraries it needs, into the
 * temporary folder; we give it one of ours so that both are always there together.
 */
async function launchPacked(): Promise<Browser> {
  const folder = resolve(cacheFolder, 'chromium');
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    packed.setGraphicsMode = false;
    const executablePath = await packed.executablePath();
    return await chromium.launch({
      executablePath,
      args: [...quiet, '--no-zygote', '--headless=shell'],
      env: { ...process.env } as Record<string, string>,
    });
  } finally {
    process.env = before;
  }
}
