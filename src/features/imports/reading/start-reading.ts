import { Worker } from 'node:worker_threads';
import { type BookKind, bookOf } from '#src/papers/sheets/books.ts';
import { inspectWorkbook } from '#src/papers/sheets/inspect-workbook.ts';
import { fold } from '#src/text/fold.ts';
import type { Ground } from '../rules/check-ground.ts';
import type { Headings } from '../rules/headings.ts';
import type { Order, Piece, Said } from './messages.ts';

/** The file cannot be imported; `message` is for the person who sent it. */
export class ReadingRefused extends Error {
  override readonly name = 'ReadingRefused';
}

/** A file that is being read: its headings are right, its rows come as they are asked for. */
export interface Reading extends Headings {
  sheetName: string;
  rowsTotal: number;
  /** @throws ReadingRefused */
  pieces(): AsyncGenerator<Piece>;
  stop(): Promise<unknown>;
}

const LONGEST_READING_MS = 180_000;
const HEAP_MB = 256;

/**
 * Looks through a workbook and begins to read it in a thread of its own, with a limit of memory and of time; what it
 * cannot bear ends the thread alone. The thread loads, the file is looked through and the ground is read at once.
 * @throws WorkbookProblem or ReadingRefused
 */
export async function startReading(bytes: Buffer, kind: BookKind, readGround: () => Promise<Ground>): Promise<Reading> {
  const thread = new Thread();
  try {
    const title = fold(bookOf(kind).title);
    const inspected = inspectWorkbook(bytes, (name) => fold(name) === title);
    const [workbook, ground] = await Promise.all([inspected, readGround()]);
    thread.begin({ bytes, workbook, ground });
    const first = await thread.next();
    if (first?.said !== 'headings') throw new ReadingRefused('Tệp không đọc được. Dùng tệp mẫu của chương trình.');
    return {
      ...{ places: first.places, unknown: first.unknown, sheetName: workbook.sheet.name },
      rowsTotal: Math.max(0, workbook.traits.rows - 1),
      pieces: () => thread.pieces(),
      stop: () => thread.stop(),
    };
  } catch (error) {
    await thread.stop();
    throw error;
  }
}

class Thread {
  private readonly worker: Worker;
  private readonly said: Said[] = [];
  private failure: Error | null = null;
  private ended = false;
  private wake: (() => void) | null = null;
  private readonly limit: NodeJS.Timeout;

  /** Begins to load what reading needs; the order may come later. */
  constructor() {
    this.worker = new Worker(new URL('./read-worker.js', import.meta.url), {
      // Neither loaders nor secrets of this process are needed there.
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    this.worker.on('message', (message: Said) => this.change(() => this.said.push(message)));
    this.worker.on('error', (error) => this.change(() => (this.failure = error as Error)));
    this.worker.on('exit', () => this.change(() => (this.ended = true)));
    this.limit = setTimeout(() => {
      this.failure = new ReadingRefused('Đọc tệp quá lâu nên đã dừng. Chia thành nhiều tệp rồi gửi lại.');
      void this.worker.terminate();
    }, LONGEST_READING_MS);
  }

  begin({ bytes, ...order }: Order): void {
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    this.worker.postMessage({ ...order, bytes: shared } satisfies Order);
  }

  /** @returns what the thread says next; null after the end. @throws ReadingRefused */
  async next(): Promise<Exclude<Said, { said: 'refused' }> | null> {
    for (;;) {
      const message = this.said.shift();
      if (message?.said === 'refused') throw new ReadingRefused(message.message);
      if (message) return message.said === 'end' ? null : message;
      if (this.failure) throw this.asRefusal(this.failure);
      if (this.ended) throw new ReadingRefused('Việc đọc tệp bị ngắt giữa chừng. Gửi lại tệp.');
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  async *pieces(): AsyncGenerator<Piece> {
    for (let message = await this.next(); message !== null; message = await this.next()) {
      if (message.said !== 'piece') continue;
      yield message;
      this.worker.postMessage('go on');
    }
  }

  stop(): Promise<number> {
    clearTimeout(this.limit);
    return this.worker.terminate();
  }

  private change(act: () => unknown): void {
    act();
    this.wake?.();
  }

  private asRefusal(error: Error): Error {
    if ((error as { code?: string }).code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
    return new ReadingRefused('Tệp cần nhiều bộ nhớ hơn mức cho phép. Chia thành nhiều tệp rồi gửi lại.');
  }
}
