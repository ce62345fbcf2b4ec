import { parentPort, workerData } from 'node:worker_threads';
import { workShare } from '../verify/share.ts';
import { type Order, toolsOf } from './order.ts';

/** One thread of a verification: takes pieces until there are none, then says what it found. */
const { work, ...order } = workerData as Order;
const { tools, close } = toolsOf(order);
const found = await workShare(work, tools);
close();
parentPort?.postMessage(found);
