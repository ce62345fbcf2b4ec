import { parseArgs } from 'node:util';
import { verifyArchive } from '../archive/verify-archive.ts';
import { type Command, usages } from './command.ts';

/** `archive verify FILE.zip`: needs no database and no server, only the file. */
export const archive: Command = {
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { mark: { type: 'string' } },
    });
    const [what, file, ...more] = positionals;
    if (what !== 'verify' || !file || more.length > 0) throw new Error(`Cách dùng: thidua ${usages.archive}`);
    const report = await verifyArchive(file, values.mark?.toLowerCase() ?? null);
    process.stdout.write(`${JSON.stringify({ file, ...report }, null, 2)}\n`);
    return report.valid ? 0 : 1;
  },
};
