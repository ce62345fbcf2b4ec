import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { moments } from '#seeds/cum-iii-2020/tour.ts';
import { launchChromium } from '#tests/browser/chromium.ts';
import { showCase } from './show-stage.ts';

/** `npm run screenshots [-- FOLDER [NAME…]]`: a picture of every page of the tour, on a desktop and on a phone. */
const [folder = 'docs/user/images', ...names] = process.argv.slice(2);
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
        await page.screenshot({ path: join(folder, `${stop.name}.${size.width}.png`), fullPage: true });
        await context.close();
      }
    }
  });
} finally {
  await browser.close();
}
