import type { Answered, Asked, TaskName, TaskProgress } from './tasks.ts';

export type ToWorker = { readonly id: number; readonly task: TaskName; readonly asked: unknown };
export type FromWorker =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: string }
  | { readonly progress: TaskProgress };

/** Asks the worker beside the page; answers come in any order. */
export class WorkerLink {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (why: Error) => void }>();
  private last = 0;

  constructor(url: string, onProgress: (progress: TaskProgress) => void = () => {}) {
    this.worker = new Worker(url, { type: 'module' });
    this.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if ('progress' in data) return onProgress(data.progress);
      const asked = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if ('failed' in data) asked?.reject(new Error(data.failed));
      else asked?.resolve(data.answer);
    };
    this.worker.onerror = ({ message }) => {
      for (const { reject } of this.waiting.values()) reject(new Error(message));
      this.waiting.clear();
    };
  }

  ask<N extends TaskName>(task: N, asked: Asked<N>): Promise<Answered<N>> {
    this.last += 1;
    const id = this.last;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
      this.worker.postMessage({ id, task, asked } satisfies ToWorker);
    });
  }
}
