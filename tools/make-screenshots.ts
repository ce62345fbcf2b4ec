import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { moments } from '#seeds/cum-iii-2020/tour.ts';
import { launchChromium } from '#tests/browser/chromium.ts';
import { showCase } from './show-stage.ts';

/**
 * `npm run screenshots`: the pictures that the guides and the README name, each page on a desktop and on a phone.
 * `npm run screenshots -- FOLDER [NAME…]`: every page of the tour, or those named, into a folder to look at.
 */
const guideImages = 'docs/user/images';
const [folder = guideImages, ...asked] = process.argv.slice(2);
const names = folder === guideImages && asked.length === 0 ? namedInGuides() : asked;
const sizes = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
];

mkdirSync(resolve(folder), { recursive: true });
const browser = await launchChromium();
try {
  await showCase(moments, async ({ stops, as, url }) => {
    for (const stop of stops.filter(({ name }) => names.length === 0 || names.includes(name))) {
      for (const size of sizes) {
        const context = await as(browser, stop.user, size);
        const page = await context.newPage();
        const answer = await page.goto(url + stop.path);
        if (answer?.status() !== 200) process.stderr.write(`${stop.name}: ${answer?.status()} ${stop.path}\n`);
        await page.evaluate(() => document.fonts.ready);
        // A bar that sticks to the bottom would lie across the middle of a whole page.
        await page.evaluate(() => {
          for (const bar of document.querySelectorAll<HTMLElement>('.tong-diem')) bar.style.position = 'static';
        });
        await picture(page, join(folder, `${stop.name}.${size.width}.webp`));
        await context.close();
      }
    }
  });
} finally {
  await browser.close();
}

function namedInGuides(): string[] {
  const guides = readdirSync('docs/user').filter((file) => file.endsWith('.md'));
  const texts = ['README.md', ...guides.map((file) => join('docs/user', file))].map((file) =>
    readFileSync(file, 'utf8'),
  );
  return texts.flatMap((text) => [...text.matchAll(/images\/([a-z0-9-]+)\./g)].map(([, name]) => name ?? ''));
}

/** The whole page as WebP, a third of the size of a PNG. */
async function picture(page: Page, path: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { cssContentSize: size } = await devtools.send('Page.getLayoutMetrics');
  const { data } = await devtools.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 45,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width: size.width, height: Math.min(size.height, 3000), scale: 1 },
  });
  writeFileSync(path, Buffer.from(data, 'base64'));
}
