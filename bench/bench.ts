import { existsSync } from 'node:fs';

/**
 * `npm run bench -- NAME [--full]`: runs bench/NAME.ts and prints what it measured, last as one JSON line. A ratio
 * says more than a time: what we compare with runs in the same process, on the same machine, in the same minute.
 */
export interface Measured {
  figures: Record<string, number | string>;
  ratio: number;
  /** The ratio that is asked for; `holds` when `ratio` is at least this. */
  bar: number;
}

const [name, ...options] = process.argv.slice(2);
const file = new URL(`./${name}.ts`, import.meta.url);
if (!name || name === 'bench' || !existsSync(file)) {
  process.stderr.write('Cách dùng: npm run bench -- TÊN [--full], TÊN là một tệp trong bench/\n');
  process.exitCode = 1;
} else {
  const { run } = (await import(file.href)) as { run(full: boolean): Promise<Measured> };
  const { figures, ratio, bar } = await run(options.includes('--full'));
  process.stdout.write(`${JSON.stringify({ bench: name, figures, ratio, bar, holds: ratio >= bar })}\n`);
}
