import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { id } from '#seeds/cum-iii-2020/stage.ts';
import { paths } from '#src/paths.ts';
import { showCase } from '../../tools/show-stage.ts';
import { launchChromium } from './chromium.ts';

const unitName = 'Cục Đăng ký quốc gia giao dịch bảo đảm';
/** What one does on a screen and cannot do on paper. */
const acts = '.govuk-button, .khong-in, form[method="get"], nav';

/** What stands on the paper: whether the unit does, and how many things to press are left on it. */
const printed = new Map<string, { named: boolean; acts: number }>();
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
  await showCase(['opening'], async ({ stage, as, url }) => {
    const pages = {
      year: paths.clusterYear(id(stage, 'year.2020')),
      covenant: paths.covenant(id(stage, 'covenant.2020')),
      sheet: paths.sheet(id(stage, 'sheet.GDBD')),
      registration: paths.registration(id(stage, 'registration.2021.GDBD')),
      eligible: `${paths.unitEligibility(id(stage, 'unit.GDBD'))}?nam=2020`,
      verdict: `${paths.collectiveVerdict(id(stage, 'unit.GDBD'), 'TTLDXS')}?nam=2020`,
    };
    const context = await as(browser, 'gdbd.truong');
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(url + path);
      printed.set(name, {
        named: await page.getByText(unitName).evaluateAll((nodes) => nodes.some((node) => node.checkVisibility())),
        acts: await page
          .locator(acts)
          .evaluateAll((nodes) => nodes.filter((node) => node.checkVisibility() && node.textContent !== '').length),
      });
    }
    await context.close();
  });
}, 900_000);
afterAll(() => browser.close());

it.each(['year', 'covenant', 'sheet', 'registration', 'eligible', 'verdict'])(
  'leaves nothing to press on the printed page: %s',
  (name) => {
    expect(printed.get(name)).toMatchObject({ acts: 0 });
  },
);

it.each(['covenant', 'sheet', 'registration', 'eligible', 'verdict'])('names the unit on paper: %s', (name) => {
  expect(printed.get(name)).toMatchObject({ named: true });
});
