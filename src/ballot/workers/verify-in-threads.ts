import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { openFileSource } from '../archive/file-source.ts';
import { bytesSource } from '../archive/source.ts';
import { opensslPowers } from '../powers-openssl.ts';
import { type GuardExpectations, type GuardVerdict, guardDecryption } from '../verify/guard-decryption.ts';
import type { VerificationReport } from '../verify/report.ts';
import { type ShareFound, workShare } from '../verify/share.ts';
import { type SharedWork, type VerifyOptions, verifyArchive } from '../verify/verify-archive.ts';
import { type Order, opensslSha256, type SharedArchive, toolsOf } from './order.ts';
import { threadScript } from './thread-script.ts';

export interface ThreadOptions extends Omit<VerifyOptions, 'powers' | 'sha256' | 'shared'> {
  /** Default: as many as the machine has; 1 does all in the calling thread. */
  readonly threads?: number;
  /** Whether the calling thread takes pieces too, and answers others only between two ballots. Default: no other work waits. */
  readonly caller?: 'works' | 'waits';
}

/** Fewer ballots than this for each thread are done sooner by one. */
const FEW = 10;
const PROGRESS_MS = 200;

/**
 * `verifyArchive` in Node, with OpenSSL and all cores; the report is the same whatever the number of threads.
 *
 * @param archive path of a file, or its bytes
 */
export async function verifyInThreads(
  archive: string | Uint8Array,
  options: ThreadOptions = {},
): Promise<VerificationReport> {
  return inThreads(archive, options, (source, tools) => verifyArchive(source, tools));
}

/** `guardDecryption` in Node. */
export async function guardInThreads(
  archive: string | Uint8Array,
  expectations: GuardExpectations,
  options: Omit<ThreadOptions, 'expectations'> = {},
): Promise<GuardVerdict> {
  return inThreads(archive, options, (source, tools) => guardDecryption(source, expectations, tools));
}

async function inThreads<T>(
  archive: string | Uint8Array,
  { threads = availableParallelism(), caller = 'works', ...options }: ThreadOptions,
  verify: (source: Parameters<typeof verifyArchive>[0], options: VerifyOptions) => Promise<T>,
): Promise<T> {
  const file = typeof archive === 'string' ? openFileSource(archive) : null;
  try {
    const shared = sharing(archive, threads, caller);
    const tools = { ...options, powers: opensslPowers, sha256: opensslSha256, shared };
    return await verify(file ?? bytesSource(archive as Uint8Array), tools);
  } finally {
    file?.close();
  }
}

function sharing(archive: SharedArchive, wanted: number, caller: 'works' | 'waits'): SharedWork {
  return (work, onDone) => {
    const least = caller === 'waits' ? 1 : Math.ceil(work.ballots.length / FEW);
    const threads = Math.max(1, Math.min(wanted, least));
    if (threads === 1 && caller === 'works') return null;
    return runThreads({ archive: inCommon(archive), work, counters: counters(), threads }, caller, onDone);
  };
}

function counters(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(8));
}

function inCommon(archive: SharedArchive): SharedArchive {
  if (typeof archive === 'string' || archive.buffer instanceof SharedArrayBuffer) return archive;
  const shared = new Uint8Array(new SharedArrayBuffer(archive.length));
  shared.set(archive);
  return shared;
}

async function runThreads(
  order: Order,
  caller: 'works' | 'waits',
  onDone: (pieces: number) => void,
): Promise<ShareFound[]> {
  const others = caller === 'works' ? order.threads - 1 : order.threads;
  const watch = setInterval(() => onDone(Atomics.load(order.counters, 1)), PROGRESS_MS);
  const workers = Array.from({ length: others }, () => startThread(order));
  try {
    const own = caller === 'works' ? [workHere(order)] : [];
    return await Promise.all([...workers.map(({ found }) => found), ...own]);
  } finally {
    clearInterval(watch);
    await Promise.all(workers.map(({ stop }) => stop()));
  }
}

async function workHere({ work, ...order }: Order): Promise<ShareFound> {
  const { tools, close } = toolsOf(order);
  const done = async () => {
    await tools.done?.();
    await setImmediate();
  };
  try {
    return await workShare(work, { ...tools, done });
  } finally {
    close();
  }
}

/** What a thread found; `stop` ends it at any time, also before it began. */
function startThread(order: Order): { found: Promise<ShareFound>; stop: () => Promise<unknown> } {
  const started = threadScript().then((script) => {
    // Neither loaders nor secrets of this process are needed there.
    return new Worker(script, { eval: true, execArgv: [], env: {}, workerData: order });
  });
  const found = started.then(answerOf);
  // The others may fail first; nobody waits for this one then.
  found.catch(() => undefined);
  return { found, stop: () => started.then((worker) => worker.terminate()) };
}

function answerOf(worker: Worker): Promise<ShareFound> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('a thread of the verification ended before its work')));
  });
}
