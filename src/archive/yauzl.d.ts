/** The part of `yauzl` that the tests use. */
declare module 'yauzl' {
  import type { EventEmitter } from 'node:events';

  interface ZipFile extends EventEmitter {
    readEntry(): void;
  }
  export function open(
    file: string,
    options: { lazyEntries: boolean },
    done: (error: Error | null, zip?: ZipFile) => void,
  ): void;
}
