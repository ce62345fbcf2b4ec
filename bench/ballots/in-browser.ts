import { build } from 'esbuild';
import { productRoot } from '#src/ui/asset-files.ts';
import { launchChromium } from '#tests/browser/chromium.ts';

export interface MadeInBrowser {
  /** From nothing (tables of the key are part of it) to the ballot, and a second one with the tables there. */
  readonly firstMs: number;
  readonly nextMs: number;
  readonly longestTaskMs: number;
}

export interface BallotOrder {
  readonly electionText: string;
  readonly questions: readonly unknown[];
  readonly credential: string;
  readonly chosen: readonly (readonly number[])[];
}

const SCRIPT = `
import { ballotMaker } from '#src/ui/slip/ballot-maker.ts';
const tasks = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries().map((each) => each.duration))).observe({ entryTypes: ['longtask'] });
globalThis.makeOne = async ({ electionText, questions, credential, chosen }) => {
  const maker = ballotMaker();
  const times = [];
  tasks.length = 0;
  for (let turn = 0; turn < 2; turn += 1) {
    const began = performance.now();
    const made = await maker.make({ electionText, vote: { questions }, credential, chosen }, () => {});
    if (!made.made) throw new Error(JSON.stringify(made));
    times.push(performance.now() - began);
  }
  await new Promise((resume) => setTimeout(resume, 200));
  return { firstMs: times[0], nextMs: times[1], longestTaskMs: Math.max(0, ...tasks) };
};
`;

/** One ballot as a delegate's phone makes it: Chromium with its processor slowed down. */
export async function makeInBrowser(order: BallotOrder, slowdown: number): Promise<MadeInBrowser> {
  const { outputFiles } = await build({
    absWorkingDir: productRoot,
    stdin: { contents: SCRIPT, resolveDir: productRoot, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><title>ballot</title>');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    return await page.evaluate(
      (given) => (globalThis as unknown as { makeOne(order: BallotOrder): Promise<MadeInBrowser> }).makeOne(given),
      order,
    );
  } finally {
    await browser.close();
  }
}
