import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stepsOf } from '#src/features/clusters/queries.ts';
import { paths } from '#src/paths.ts';
import { read } from '#src/platform/database/transaction.ts';
import { languageField } from '#src/platform/i18n/words.ts';
import { type Browser, fieldOf, openWeb, type Web } from '#tests/factories/web.ts';
import { openWorld, type World } from '#tests/factories/world.ts';

let world: World;
let web: Web;
let office: Browser;
beforeAll(async () => {
  world = await openWorld();
  web = await openWeb(world);
});
afterAll(() => world.close());

describe('the other language', () => {
  it('is one button away on every page, also for strangers and on a page that is not found, and stays there', async () => {
    office = await web.signedIn('vu.tdkt');
    for (const [browser, path] of [
      [web.stranger(), paths.signIn()],
      [web.stranger(), '/khong-co'],
      [office, paths.clusters()],
    ] as const) {
      const page = await browser.get(path);
      expect(page.text).toContain('<html lang="vi">');
      expect(page.text).toMatch(/<button[^>]*value="en"[^>]*>English<\/button>/);
    }
    const back = `${paths.units()}?tim=con+nuoi`;
    expect((await office.post(paths.language(), { lang: 'en', back })).location).toBe(back);
    const page = await office.get(back);
    expect(page.text).toContain('<html lang="en">');
    expect(page.text).toMatch(/<button[^>]*value="vi"[^>]*>Tiếng Việt<\/button>/);
    await office.post(paths.language(), { lang: 'vi', back });
  });

  it('shows what was typed again, and does nothing else', async () => {
    const address = paths.steps(world.year2021);
    const form = await office.get(address);
    const id = form.text.match(/<button[^>]* form="([^"]+)"[^>]*>English/)?.[1];
    expect(form.text).toContain(`id="${id}"`);
    const typed = { version: fieldOf(form, 'version'), 'name-new': 'Góp ý “dự thảo”', 'endsOn-new': '31/2/2021' };
    const page = await office.post(address, { ...typed, [languageField]: 'en' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('<html lang="en">');
    expect(page.text).toContain('<title>Steps and deadlines of 2021');
    expect(page.text).toContain('value="Góp ý “dự thảo”"');
    expect(page.text).toContain('value="31/2/2021"');
    expect(page.text).not.toContain('govuk-error-summary');
    expect(await read(world.services.database, world.tenantId, (tx) => stepsOf(tx, world.year2021))).toEqual([]);

    const wrong = await office.post(address, typed);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Month 2 of 2021 has only 28 days.');
    expect(wrong.text).toContain('<title>Error: ');
  });

  it('comes back to the page of a form that has no page of its own', async () => {
    const address = paths.clusterYear(world.year2021);
    const referer = { referer: `http://localhost${address}` };
    const page = await office.post(paths.startYear(world.year2021), { [languageField]: 'vi' }, referer);
    expect(page.location).toBe(address);
    const refused = await office.post(paths.startYear(world.year2021), {}, referer);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('<html lang="vi">');
    expect(refused.text).toContain(`name="back" value="${address}"`);
  });

  it('says why something is refused', async () => {
    const english = await web.signedIn('tgpl.cv');
    await english.post(paths.language(), { lang: 'en', back: '/' });
    const refused = await english.get(paths.accounts());
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('Your role cannot do this.');
    const tasks = await english.get(paths.myWork());
    expect(tasks.text).not.toContain('Quá hạn');
  });
});
