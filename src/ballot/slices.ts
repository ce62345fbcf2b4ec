/** How far long work has come: `done` of `total` steps. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Does all the work at once. */
export function finish<T>(work: Generator<unknown, T>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/**
 * Does the work in slices of a few milliseconds and lets the page breathe between them.
 *
 * @param onProgress called once after every slice with the latest progress
 * @param milliseconds of a slice; a single step may take longer
 */
export async function inSlices<Step, T>(
  work: Generator<Step, T>,
  onProgress: (progress: Step) => void = () => {},
  milliseconds = 12,
): Promise<T> {
  let began = performance.now();
  let step = work.next();
  while (step.done !== true) {
    if (performance.now() - began >= milliseconds) {
      onProgress(step.value);
      await new Promise((resume) => setTimeout(resume));
      began = performance.now();
    }
    step = work.next();
  }
  return step.value;
}
