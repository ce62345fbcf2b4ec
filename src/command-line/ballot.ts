import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { verifyInThreads } from '../ballot/workers/verify-in-threads.ts';
import { type Command, usages } from './command.ts';

/** Of a call that cannot be understood: 1 says that an archive was looked at and refused. */
const MISUSED = 2;

/** `ballot verify FILE.bel`: needs no database and no server, only the file and what is written down on paper. */
export const ballot: Command = {
  async run(args) {
    const order = readOrder(args);
    if (!order) {
      process.stderr.write(`Cách dùng: thidua ${usages.ballot}\n`);
      return MISUSED;
    }
    const { file, ...expectations } = order;
    if (!existsSync(file)) {
      process.stderr.write(`Không có tệp "${file}".\n`);
      return MISUSED;
    }
    const report = await verifyInThreads(file, { expectations });
    process.stdout.write(`${JSON.stringify({ file, ...report }, null, 2)}\n`);
    return report.verdict === 'accepted' ? 0 : 1;
  },
};

const OPTIONS = {
  head: { type: 'string' },
  voters: { type: 'string' },
  electorate: { type: 'string' },
  minimum: { type: 'string' },
  uuid: { type: 'string' },
  fingerprint: { type: 'string' },
  'no-revotes': { type: 'boolean', default: false },
} as const;

function readOrder(args: string[]) {
  const read = parsed(args);
  if (!read) return null;
  const [what, file, ...more] = read.positionals;
  const { head, uuid, fingerprint, 'no-revotes': noRevotes } = read.values;
  const [voters, electorate, minimumVoters] = ['voters', 'electorate', 'minimum'].map((option) =>
    numberOf(read.values[option as 'voters' | 'electorate' | 'minimum']),
  );
  const numbers = [voters, electorate, minimumVoters];
  const headed = head === undefined || /^[0-9a-f]{64}$/i.test(head);
  if (what !== 'verify' || !file || more.length > 0 || numbers.includes(Number.NaN) || !headed) return null;
  return { file, head, voters, electorate, minimumVoters, uuid, fingerprint, revotes: noRevotes ? false : undefined };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch {
    return null;
  }
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}
