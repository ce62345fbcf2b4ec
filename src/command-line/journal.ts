import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { allTenants } from '../platform/database/tenants.ts';
import { parseCheckpoints } from '../platform/journal/checkpoint.ts';
import { checkpointCommand, keyCommand, verifyCommand } from '../platform/journal/command-line.ts';
import { openSigningKey, verifyingKeyFromPem } from '../platform/journal/signing-key.ts';
import { openServices } from '../services.ts';
import { type Command, usages } from './command.ts';

export const journal: Command = {
  async run(args) {
    const [what, ...rest] = args;
    const config = readConfig();
    const key = openSigningKey(join(config.dataFolder, 'journal.key'));
    if (what === 'key') return print(keyCommand(key));
    const { values } = parseArgs({
      args: rest,
      options: {
        checkpoint: { type: 'string', multiple: true, default: [] },
        key: { type: 'string', multiple: true, default: [] },
        json: { type: 'boolean', default: false },
      },
    });
    const { services, close } = await openServices(config, { seedEmpty: false });
    try {
      const tenants = await allTenants(services.database);
      if (what === 'checkpoint') {
        return print(await checkpointCommand(services.database, { tenants, key, now: services.clock.now() }));
      }
      if (what === 'verify') {
        const held = values.checkpoint.flatMap((file) => parseCheckpoints(readFileSync(file, 'utf8')));
        // Keys of earlier installations, kept with `journal key`.
        const keys = [key, ...values.key.map((file) => verifyingKeyFromPem(readFileSync(file, 'utf8')))];
        return print(await verifyCommand(services.database, { tenants, keys, held, json: values.json }));
      }
      throw new Error(`Cách dùng: thidua ${usages.journal}`);
    } finally {
      await close();
    }
  },
};

function print({ output, exitCode }: { output: string; exitCode: number }): number {
  process.stdout.write(`${output}\n`);
  return exitCode;
}
