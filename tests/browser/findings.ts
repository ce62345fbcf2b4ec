import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical findings of axe on the page as it stands, each with where it was found. */
export async function findings(page: Page): Promise<string[]> {
  // Evaluated by the debugger, not as a script of the page: the page's policy stays in force.
  await page.evaluate(axeSource);
  // At the end of the page nothing lies under a bar that sticks to the bottom.
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(options: unknown): Promise<{ violations: Violation[] }> } };
    type Violation = { id: string; impact: string; nodes: { target: string[] }[] };
    const options = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] };
    return (await axe.run(options)).violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      where: nodes.map(({ target }) => target.join(' ')).slice(0, 3),
    }));
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, where }) => `${id}: ${where.join(', ')}`);
}

/** How far the content reaches beyond the screen, in pixels. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
