import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { AppError } from '#src/platform/errors.ts';
import type { CheckAnswer, CheckedElection, CheckOrder } from './messages.ts';

export type { CheckedElection } from './messages.ts';

/** So many may wait; who comes after them is told to try again, instead of everybody waiting for ever. */
const MOST_WAITING = 400;

interface Waiting {
  order: CheckOrder;
  resolve(answer: CheckAnswer): void;
  reject(error: Error): void;
}

/**
 * Checks ballots in threads of their own, so that the process goes on answering: the proofs of one ballot take some tens
 * of milliseconds. The threads begin with the first ballot and end with the process.
 */
export class BallotChecks {
  private readonly threads: Thread[] = [];
  private readonly waiting: Waiting[] = [];
  private count = 0;
  private readonly size: number;

  constructor(size = Math.min(4, availableParallelism())) {
    this.size = size;
  }

  /** @throws AppError tooMany when too many wait already */
  check(election: CheckedElection, text: string): Promise<CheckAnswer> {
    if (this.waiting.length >= MOST_WAITING) {
      throw new AppError(
        'tooMany',
        'Máy chủ đang nhận nhiều phiếu. Phiếu của quý vị chưa được tính; thử lại sau ít giây.',
      );
    }
    return new Promise((resolve, reject) => {
      this.count += 1;
      this.waiting.push({ order: { id: this.count, election, text }, resolve, reject });
      this.deal();
    });
  }

  /** Starts the threads before the first ballot comes. */
  warm(): void {
    while (this.threads.length < this.size) this.threads.push(new Thread(() => this.deal()));
  }

  private deal(): void {
    for (const thread of this.threads) if (thread.broken) this.threads.splice(this.threads.indexOf(thread), 1);
    while (this.waiting.length > 0) {
      const free = this.threads.find((thread) => thread.free) ?? this.another();
      if (!free) return;
      free.take(this.waiting.shift() as Waiting);
    }
  }

  private another(): Thread | null {
    if (this.threads.length >= this.size) return null;
    const thread = new Thread(() => this.deal());
    this.threads.push(thread);
    return thread;
  }
}

class Thread {
  broken = false;
  private current: Waiting | null = null;
  private readonly worker: Worker;

  constructor(onFree: () => void) {
    this.worker = new Worker(new URL('./check-worker.js', import.meta.url), { execArgv: [], env: {} });
    this.worker.unref();
    this.worker.on('message', (answer: CheckAnswer) => {
      const done = this.current;
      this.current = null;
      // Only what waits for an answer keeps the process alive.
      this.worker.unref();
      done?.resolve(answer);
      onFree();
    });
    const fail = (error: Error) => {
      this.broken = true;
      this.current?.reject(error);
      this.current = null;
      onFree();
    };
    this.worker.on('error', (error) => fail(error as Error));
    this.worker.on('exit', (code) => fail(new Error(`a thread that checks ballots ended with ${code}`)));
  }

  get free(): boolean {
    return this.current === null && !this.broken;
  }

  take(waiting: Waiting): void {
    this.current = waiting;
    this.worker.ref();
    this.worker.postMessage(waiting.order);
  }
}

/** The threads of this process. */
export const ballotChecks = new BallotChecks();
