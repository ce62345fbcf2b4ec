import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { expectedOutcome } from '#seeds/cum-iii-2020/data/published.ts';
import { expectedRegister } from '#seeds/cum-iii-2020/data/simulated-awards.ts';
import { holdElectronically } from '#seeds/cum-iii-2020/electronic/hold.ts';
import { outcomeOf, registerOf } from '#seeds/cum-iii-2020/outcome.ts';
import { caseEnds, play } from '#seeds/cum-iii-2020/play.ts';
import type { Stage } from '#seeds/cum-iii-2020/stage.ts';
import { verifyInThreads } from '../ballot/workers/verify-in-threads.ts';
import { stopPress } from '../papers/press.ts';
import { manualClock } from '../platform/clock.ts';
import type { Database } from '../platform/database/database.ts';
import { openEmbedded, overEngine } from '../platform/database/embedded.ts';
import { migrationsHash } from '../platform/database/migrate.ts';
import { preparedTemplate } from '../platform/database/template.ts';
import { createSignIn } from '../platform/sign-in/sign-in.ts';
import type { Command } from './command.ts';

/** The first act of the day's ballots. */
const ballotsBegin = '2020-12-17T10:10:00+07:00';

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
    const writePaper = async (name: string, pdf: Uint8Array) => {
      writeFileSync(join(out, name), pdf);
      process.stdout.write(`             văn bản: out/${name}\n`);
    };
    const template = await preparedTemplate(
      process.env.THIDUA_CACHE ?? '.cache',
      `empty-${migrationsHash()}`,
      async () => {},
    );
    // In memory; the engine itself is needed to copy the day before its ballots.
    const engine = await PGlite.create({ loadDataDir: template });
    const database = await overEngine(engine);
    const copies: WorldCopy[] = [];
    try {
      const signIn = signInOver(database);
      const stage = await play({
        database,
        signIn,
        dataFolder: folder,
        until: continued ? null : caseEnds,
        out: writePaper,
        before: async ({ ids, tenantId }, nextAct) => {
          if (nextAct !== ballotsBegin) return;
          copies.push({
            ids: new Map(ids),
            tenantId,
            data: await engine.dumpDataDir('none'),
          });
        },
        tell: ({ at, title, facts }, result) => {
          const source = facts ? `theo tin đã công bố, ${facts}` : 'mô phỏng';
          process.stdout.write(
            `${at.slice(0, 16).replace('T', ' ')}  ${title}${result ? `: ${result}` : ''} (${source})\n`,
          );
        },
      });
      const [copy] = copies;
      const electronic = copy !== undefined && (await heldElectronically(stage, copy, { writePaper, out }));
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
      return same && continuedSame && electronic ? 0 : 1;
    } finally {
      await database.close();
      await stopPress();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** The world of the case at one moment, to be gone on with apart. */
interface WorldCopy {
  ids: Map<string, string>;
  tenantId: string;
  data: Blob;
}

function signInOver({ pool }: Database) {
  return createSignIn({
    pool,
    baseUrl: 'http://localhost',
    secret: 'replay-'.repeat(8),
    production: false,
    demonstration: true,
    cheapPasswords: true,
  });
}

/**
 * Both votes of the day once more, on simulated devices, in a copy of the world that was made before them: the paper
 * count of the case, its journal and its outcome stay as they are. Writes the archives, which our verifier reads.
 * @returns whether the archives are accepted and the same units are nominated
 */
async function heldElectronically(
  { services }: Stage,
  { ids, tenantId, data }: WorldCopy,
  { writePaper, out }: { writePaper: Stage['out']; out: string },
): Promise<boolean> {
  const database = await openEmbedded(null, data);
  try {
    const clock = manualClock(ballotsBegin);
    const signIn = signInOver(database);
    const copy: Stage = { services: { ...services, database, clock, signIn }, clock, tenantId, ids, out: writePaper };
    let same = true;
    for (const vote of await holdElectronically(copy)) {
      const name = `bo-phieu-dien-tu-${vote.flag}.bel`;
      writeFileSync(join(out, name), vote.archive);
      const { verdict } = await verifyInThreads(vote.archive);
      const expected = vote.flag === 'CO_BO' ? expectedOutcome.ministryFlag : expectedOutcome.governmentFlag;
      const nominated = isDeepStrictEqual(vote.nominated, expected);
      same &&= nominated && verdict === 'accepted';
      process.stdout.write(
        `2020-12-17        Bỏ phiếu điện tử ${vote.flag}: ${vote.voters} phiếu, ${verdict === 'accepted' ? 'hồ sơ kiểm tra được' : 'hồ sơ bị bác'}, kết quả ${nominated ? 'như phiếu giấy' : 'khác phiếu giấy'}; tám từ: ${vote.words} (mô phỏng)\n             hồ sơ bỏ phiếu: out/${name}\n`,
      );
    }
    return same;
  } finally {
    await database.close();
  }
}
