import { blobSource } from '#src/ballot/archive/source.ts';
import { portablePowers } from '#src/ballot/powers-portable.ts';
import type { Expectations, Progress, VerificationReport } from '#src/ballot/verify/report.ts';
import { verifyArchive } from '#src/ballot/verify/verify-archive.ts';

// The thread of the offline page: the page itself stays free.

export interface VerifyOrder {
  readonly file: Blob;
  readonly expectations: Expectations;
}

export type VerifySaid =
  | { readonly said: 'progress'; readonly progress: Progress }
  | { readonly said: 'report'; readonly report: VerificationReport }
  | { readonly said: 'fault'; readonly message: string };

const BETWEEN_MS = 100;
const say = (message: VerifySaid) => self.postMessage(message);

self.addEventListener('message', async ({ data }: MessageEvent<VerifyOrder>) => {
  let last = 0;
  const onProgress = (progress: Progress) => {
    const now = performance.now();
    if (now - last < BETWEEN_MS) return;
    last = now;
    say({ said: 'progress', progress });
  };
  try {
    const { file, expectations } = data;
    const report = await verifyArchive(blobSource(file), { powers: portablePowers, expectations, onProgress });
    say({ said: 'report', report });
  } catch (error) {
    say({ said: 'fault', message: String(error) });
  }
});
