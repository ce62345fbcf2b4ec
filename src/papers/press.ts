import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { FONT_FILES } from '#src/papers/fonts.ts';

/** One sheet for the press: a template of this room, its data as JSON, the creation time of the file in Unix seconds. */
export interface PressJob {
  template: 'document.typ' | 'ballot.typ' | 'certificate.typ';
  sheet: string;
  createdAtSeconds: number;
}

/** The press did not make a PDF; `message` is the compiler's own and is for the log. */
export class PressError extends Error {
  override readonly name = 'PressError';
}

interface Waiting {
  resolve(pdf: Uint8Array): void;
  reject(error: Error): void;
}

type Answer = { id: number; pdf: Uint8Array } | { id: number; reason: string };

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let lastId = 0;

/**
 * Prints in a single thread of its own, made at the first job and kept: jobs wait in line, the event loop does not.
 *
 * @throws PressError when the compiler refuses the sheet, or the thread ends.
 */
export function press(job: PressJob): Promise<Uint8Array> {
  const thread = runningWorker();
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    thread.ref();
    thread.postMessage({ id, ...job });
  });
}

/** Ends the thread; jobs in line are refused. The next job starts a new one. */
export async function stopPress(): Promise<void> {
  const thread = worker;
  worker = undefined;
  refuseAll('the press was stopped');
  await thread?.terminate();
}

function runningWorker(): Worker {
  if (worker !== undefined) return worker;
  const thread = new Worker(new URL('./typst-worker.js', import.meta.url), {
    workerData: { templates: fileURLToPath(new URL('./templates', import.meta.url)), fonts: FONT_FILES },
    execArgv: [],
  });
  thread.on('message', (answer: Answer) => settle(thread, answer));
  thread.on('error', (error) => dropWorker(thread, error.message));
  thread.on('exit', () => dropWorker(thread, 'the press ended'));
  worker = thread;
  return thread;
}

function settle(thread: Worker, answer: Answer): void {
  const job = waiting.get(answer.id);
  waiting.delete(answer.id);
  if (waiting.size === 0) thread.unref();
  if ('pdf' in answer) job?.resolve(answer.pdf);
  else job?.reject(new PressError(answer.reason));
}

function dropWorker(thread: Worker, reason: string): void {
  if (worker !== thread) return;
  worker = undefined;
  refuseAll(reason);
}

function refuseAll(reason: string): void {
  const refused = [...waiting.values()];
  waiting.clear();
  for (const job of refused) job.reject(new PressError(reason));
}
