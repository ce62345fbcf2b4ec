import { describe, expect, it } from 'vitest';
import { hostileWorkbooks } from '#tests/factories/hostile-workbooks.ts';
import { inspectWorkbook } from './inspect-workbook.ts';
import { readSheet } from './read-sheet.ts';
import { WorkbookProblem } from './workbook-problem.ts';

/** Reads a workbook to its end. @returns the kind of refusal, or 'none' */
async function refusalOf(bytes: Buffer): Promise<{ kind: string; message: string }> {
  try {
    const workbook = await inspectWorkbook(bytes, () => true);
    for await (const _ of readSheet(bytes, workbook));
    return { kind: 'none', message: '' };
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
    return error;
  }
}

describe('a hostile workbook', () => {
  for (const { name, kind, build } of hostileWorkbooks) {
    it(`is refused in under a second: ${name}`, async () => {
      const bytes = await build();
      const before = process.memoryUsage().rss;
      const start = performance.now();
      const refusal = await refusalOf(bytes);
      expect(performance.now() - start).toBeLessThan(1000);
      expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
      expect(refusal.kind).toBe(kind);
      if (kind !== 'none') expect(refusal.message).toMatch(/^[ÔĐTDC].*\.$/);
    });
  }
});
