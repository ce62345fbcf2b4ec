import { verifyInThreads } from '#src/ballot/workers/verify-in-threads.ts';
import { peakMegabytes } from '../import/peak-memory.ts';

/** Verifies a file in a process of its own and says what it took: nothing is warm, and memory is of this archive alone. */
const [file = ''] = process.argv.slice(2);
const [began, before] = [performance.now(), process.cpuUsage()];
const { verdict, figures } = await verifyInThreads(file);
const { user, system } = process.cpuUsage(before);
const took = { wallMs: performance.now() - began, cpuMs: (user + system) / 1000 };
process.stdout.write(JSON.stringify({ verdict, ballots: figures.ballots, ...took, peakMb: peakMegabytes() }));
