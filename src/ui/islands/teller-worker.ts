import { portablePowers } from '#src/ballot/powers-portable.ts';
import { tellerTasks } from '#src/ui/teller/tasks.ts';
import type { FromWorker, ToWorker } from '#src/ui/teller/worker-link.ts';

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(news: FromWorker): void;
};

const tasks = tellerTasks(portablePowers, (progress) => scope.postMessage({ progress }));

// Beside the page, so that it answers while the powers are computed. The seed comes and goes with the message alone.
scope.onmessage = async ({ data: { id, task, asked } }) => {
  try {
    const run = tasks[task] as (asked: unknown) => unknown;
    scope.postMessage({ id, answer: await run(asked) });
  } catch (error) {
    scope.postMessage({ id, failed: String(error) });
  }
};
