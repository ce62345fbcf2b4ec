import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { expectedOutcome } from '#seeds/cum-iii-2020/data/published.ts';
import { expectedRegister } from '#seeds/cum-iii-2020/data/simulated-awards.ts';
import { outcomeOf, registerOf } from '#seeds/cum-iii-2020/outcome.ts';
import { caseEnds, play } from '#seeds/cum-iii-2020/play.ts';
import { stopPress } from '../papers/press.ts';
import { openEmbedded } from '../platform/database/embedded.ts';
import { migrationsHash } from '../platform/database/migrate.ts';
import { preparedTemplate } from '../platform/database/template.ts';
import { createSignIn } from '../platform/sign-in/sign-in.ts';
import type { Command } from './command.ts';

/**
 * `npm run replay`: plays the case of 2020 from its first act to where the published text stops, without a browser;
 * with `--continue` on to a register entry and the archive, simulated.
 */
export const replay: Command = {
  async run(args) {
    const { continue: continued } = parseArgs({
      args,
      options: { continue: { type: 'boolean', default: false } },
    }).values;
    const folder = mkdtempSync(join(tmpdir(), 'thidua-replay-'));
    const out = resolve('out');
    mkdirSync(out, { recursive: true });
    const template = await preparedTemplate(
      process.env.THIDUA_CACHE ?? '.cache',
      `empty-${migrationsHash()}`,
      async () => {},
    );
    const database = await openEmbedded(null, template);
    try {
      const signIn = createSignIn({
        pool: database.pool,
        baseUrl: 'http://localhost',
        secret: 'replay-'.repeat(8),
        production: false,
        demonstration: true,
        cheapPasswords: true,
      });
      const stage = await play({
        database,
        signIn,
        dataFolder: folder,
        until: continued ? null : caseEnds,
        out: async (name, pdf) => {
          writeFileSync(join(out, name), pdf);
          process.stdout.write(`             văn bản: out/${name}\n`);
        },
        tell: ({ at, title, facts }, result) => {
          const source = facts ? `theo tin đã công bố, ${facts}` : 'mô phỏng';
          process.stdout.write(
            `${at.slice(0, 16).replace('T', ' ')}  ${title}${result ? `: ${result}` : ''} (${source})\n`,
          );
        },
      });
      const outcome = await outcomeOf(stage);
      const register = continued ? await registerOf(stage) : null;
      process.stdout.write(`${JSON.stringify(register ? { outcome, register, simulated: true } : { outcome })}\n`);
      const { year2021, ...published } = outcome;
      const same =
        isDeepStrictEqual(published, expectedOutcome) && year2021.state === 'open' && year2021.handoverItems > 0;
      if (!same) process.stderr.write(`Khác với kết quả đã công bố: ${JSON.stringify(expectedOutcome)}\n`);
      const continuedSame = register === null || isDeepStrictEqual(register, expectedRegister);
      if (!continuedSame) {
        process.stderr.write(`Khác với sổ khen thưởng mô phỏng đã định: ${JSON.stringify(expectedRegister)}\n`);
      }
      return same && continuedSame ? 0 : 1;
    } finally {
      await database.close();
      await stopPress();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
