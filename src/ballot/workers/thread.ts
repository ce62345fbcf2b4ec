import { parentPort, workerData } from 'node:worker_threads';
import { workShare } from '../verify/share.ts';
import { type Order, toolsOf } from './order.ts';

/** One thread of a verification: takes pieces until there are none, then says what it found. */
async function work(order: Order): Promise<void> {
  const { tools, close } = toolsOf(order);
  const found = await workShare(order.work, tools);
  close();
  parentPort?.postMessage(found);
}

void work(workerData as Order);
