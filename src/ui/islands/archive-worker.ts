import { blobSource, windowed } from '#src/ballot/archive/source.ts';
import { portablePowers } from '#src/ballot/powers-portable.ts';
import type { Expectations, Progress, VerificationReport } from '#src/ballot/verify/report.ts';
import { verifyArchive } from '#src/ballot/verify/verify-archive.ts';

/** What the page of the check hands over: a file that stays on this device. */
export interface ArchiveTask {
  readonly file: Blob;
  readonly expectations: Expectations;
}

export type ArchiveNews =
  | { readonly progress: Progress }
  | { readonly report: VerificationReport }
  | { readonly failed: string };

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ArchiveTask>) => void) | null;
  postMessage(news: ArchiveNews): void;
};

// Beside the page, so that it answers while thousands of powers are computed.
scope.onmessage = ({ data: { file, expectations } }) => {
  const onProgress = (progress: Progress) => scope.postMessage({ progress });
  verifyArchive(windowed(blobSource(file)), { powers: portablePowers, expectations, onProgress }).then(
    (report) => scope.postMessage({ report }),
    (error: unknown) => scope.postMessage({ failed: String(error) }),
  );
};
