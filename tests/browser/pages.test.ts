import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moments, type Stop } from '#seeds/cum-iii-2020/tour.ts';
import { paths } from '#src/paths.ts';
import { type Showing, showCase } from '../../tools/show-stage.ts';
import { launchChromium } from './chromium.ts';
import { electronicFiles, electronicPages } from './electronic-pages.ts';
import { findings, overflow } from './findings.ts';
import { reviewPages, tableFiles, tableInPages } from './review-pages.ts';

const desktop = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };
type Size = typeof desktop;

/** What was seen of one page at one width. */
interface Seen {
  stop: Stop;
  width: number;
  status: number;
  /** Serious and critical findings of axe. */
  findings: string[];
  /** How far the content reaches beyond the screen, in pixels. */
  overflow: number;
  /** Bytes over the wire on a first visit, fonts apart, and of the fonts. */
  bytes: number;
  fontBytes: number;
  /** Errors of scripts and refusals of the Content-Security-Policy. */
  complaints: string[];
  headings: number;
}

const seen: Seen[] = [];
const routes = new Set<string>();
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
  await showCase(moments, async (showing) => {
    for (const { method, path } of showing.app.routes) if (method === 'GET') routes.add(path);
    const screens = screensOf(showing);
    for (const stop of showing.stops) {
      seen.push(...(await Promise.all([visit(showing, screens, stop, desktop), visit(showing, screens, stop, phone)])));
    }
    await screens.close();
  });
}, 1_500_000);
afterAll(() => browser.close());

interface Screens {
  /** The page of an account at a width, which keeps nothing of what it loaded: every visit is like a first one. */
  of(user: string | null, size: Size): Promise<Page>;
  close(): Promise<void>;
}

function screensOf(showing: Showing): Screens {
  const pages = new Map<string, Promise<Page>>();
  const open = async (user: string | null, size: Size) => {
    const page = await (await showing.as(browser, user, size)).newPage();
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.setCacheDisabled', { cacheDisabled: true });
    return page;
  };
  return {
    of(user, size) {
      const key = `${user} ${size.width}`;
      const page = pages.get(key) ?? open(user, size);
      pages.set(key, page);
      return page;
    },
    async close() {
      for (const page of pages.values()) await (await page).context().close();
    },
  };
}

async function visit(showing: Showing, screens: Screens, stop: Stop, size: Size): Promise<Seen> {
  const page = await screens.of(stop.user, size);
  const complaints: string[] = [];
  const loads: Promise<{ font: boolean; bytes: number }>[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('requestfinished', (request) => {
    const font = request.resourceType() === 'font';
    loads.push(request.sizes().then(({ responseBodySize }) => ({ font, bytes: responseBodySize })));
  });
  const answer = await page.goto(showing.url + stop.path, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const weights = await Promise.all(loads);
  const sum = (font: boolean) =>
    weights.filter((load) => load.font === font).reduce((total, { bytes }) => total + bytes, 0);
  const result: Seen = {
    stop,
    width: size.width,
    status: answer?.status() ?? 0,
    findings: await findings(page),
    overflow: await overflow(page),
    bytes: sum(false),
    fontBytes: sum(true),
    complaints,
    headings: await page.locator('h1').count(),
  };
  for (const event of ['pageerror', 'console', 'requestfinished'] as const) page.removeAllListeners(event);
  await page.goto('about:blank');
  return result;
}

const faulty = (wrong: (one: Seen) => unknown) =>
  seen.filter((one) => wrong(one)).map((one) => ({ page: one.stop.name, width: one.width, wrong: wrong(one) }));

describe('every page of the tour', () => {
  it('opens for the role that uses it, with one heading', () => {
    expect(faulty(({ status }) => (status === 200 ? null : status))).toEqual([]);
    expect(faulty(({ headings }) => (headings === 1 ? null : headings))).toEqual([]);
  });

  it('has nothing serious for axe, on a desktop and on a phone', () => {
    expect(faulty(({ findings }) => (findings.length === 0 ? null : findings))).toEqual([]);
  });

  it('does not scroll sideways', () => {
    expect(faulty(({ overflow }) => (overflow <= 0 ? null : overflow))).toEqual([]);
  });

  it('breaks no script and no policy', () => {
    expect(faulty(({ complaints }) => (complaints.length === 0 ? null : complaints))).toEqual([]);
  });

  it('weighs at most 60 KB on a first visit, and its fonts at most 120 KB', () => {
    expect(faulty(({ bytes }) => (bytes <= 60 * 1024 ? null : bytes))).toEqual([]);
    expect(faulty(({ fontBytes }) => (fontBytes <= 120 * 1024 ? null : fontBytes))).toEqual([]);
  });

  it('covers every page that a room registered', () => {
    const patterns = [...routes].filter((path) => !path.endsWith('.pdf') && !notPages.has(path));
    const matches = (pattern: string, path: string) =>
      new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path.split('?')[0] ?? '');
    expect(patterns.filter((pattern) => !seen.some(({ stop }) => matches(pattern, stop.path)))).toEqual([]);
  });
});

/** Downloads and pictures; steps that need something typed, uploaded or sealed first, which the rooms' own tests reach. */
const notPages = new Set<string>([
  paths.dossierFile(),
  paths.decisionFile(),
  paths.signInCode(),
  paths.calendarFeed(),
  paths.enableAccount(),
  paths.checkpoint(),
  paths.guideImage(),
  paths.mandate(),
  paths.evidence(),
  paths.targetEvidenceFile(),
  paths.conferenceDocument(),
  paths.councilOpinionFile(),
  paths.lookUpFile(),
  paths.archiveFile(),
  paths.rulePackFile(),
  paths.unitEligibilityFile(),
  paths.bodyEligibilityFile(),
  paths.importTemplate(),
  paths.exportBook(),
  paths.fairnessBook(),
  paths.importFaults(),
  paths.importFile(),
  paths.endDiscipline(),
  paths.unmergePerson(),
  paths.closeCollectiveMatter(),
  paths.correctCollectiveMatter(),
  paths.strikeOut(paths.correctCollectiveMatter()),
  ...tableFiles,
  // Walked in worlds of their own, by review-pages.test.ts.
  ...tableInPages,
  ...reviewPages,
  // By electronic-conference.test.ts.
  ...electronicPages,
  ...electronicFiles,
]);
