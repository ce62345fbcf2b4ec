import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
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
  job: PressJob;
  resolve(pdf: Uint8Array): void;
  reject(error: Error): void;
}

type Answer = { pdf: Uint8Array } | { reason: string };

const LONGEST_PRINTING_MS = 120_000;

/** In the order in which they were asked for; the first is the one that is being printed. */
const line: Waiting[] = [];
let machine: ChildProcess | undefined;
let limit: NodeJS.Timeout | undefined;

/**
 * Prints in a process of its own, made at the first job and kept: jobs wait in line, the event loop does not. When the
 * compiler ends its process, only the sheet that was being printed is lost; a new process prints the rest.
 *
 * @throws PressError when the compiler refuses the sheet, takes too long, or ends.
 */
export function press(job: PressJob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    line.push({ job, resolve, reject });
    if (line.length === 1) printFirst();
  });
}

/** Ends the process; jobs in line are refused. The next job starts a new one. */
export async function stopPress(): Promise<void> {
  const stopped = machine;
  machine = undefined;
  clearTimeout(limit);
  for (const { reject } of line.splice(0)) reject(new PressError('the press was stopped'));
  if (stopped === undefined || stopped.exitCode !== null || stopped.signalCode !== null) return;
  stopped.ref();
  stopped.kill('SIGKILL');
  await once(stopped, 'exit');
}

/** The process that prints now, for those who watch over it. */
export function pressProcessId(): number | undefined {
  return machine?.pid;
}

function printFirst(): void {
  const [first] = line;
  if (first === undefined) {
    rest();
    return;
  }
  const running = runningMachine();
  running.ref();
  running.channel?.ref();
  limit = setTimeout(() => running.kill('SIGKILL'), LONGEST_PRINTING_MS);
  // A channel that is already closed is followed by the exit, which refuses the sheet.
  running.send(first.job, () => {});
}

/** The idle press keeps nobody's process alive. */
function rest(): void {
  machine?.unref();
  machine?.channel?.unref();
}

function runningMachine(): ChildProcess {
  if (machine !== undefined) return machine;
  const settings = { templates: fileURLToPath(new URL('./templates', import.meta.url)), fonts: FONT_FILES };
  const started = fork(new URL('./typst-process.js', import.meta.url), [JSON.stringify(settings)], {
    // Neither loaders nor secrets of this process are needed there.
    execArgv: [],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  started.on('message', (answer: Answer) => settle(started, answer));
  started.on('error', (error) => replace(started, error.message));
  started.on('exit', (code, signal) => replace(started, `the press ended (${signal ?? code})`));
  machine = started;
  return started;
}

function settle(sender: ChildProcess, answer: Answer): void {
  if (machine !== sender) return;
  clearTimeout(limit);
  const done = line.shift();
  if ('pdf' in answer) done?.resolve(answer.pdf);
  else done?.reject(new PressError(answer.reason));
  printFirst();
}

function replace(dead: ChildProcess, reason: string): void {
  if (machine !== dead) return;
  machine = undefined;
  clearTimeout(limit);
  line.shift()?.reject(new PressError(reason));
  printFirst();
}
