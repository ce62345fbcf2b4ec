import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { OpinionScan } from '../queries/opinion-scan.ts';
import type { CaseFacts } from '../queries.ts';

/** Who opened the scan of a written opinion is in the journal. */
export function readOpinionScan(
  scope: Scope<'councilCase.readOpinion', CaseFacts>,
  { fileId, accountId }: OpinionScan,
): Promise<{ fileId: string }> {
  return change(scope, async (_tx, journal) => {
    await journal({ object: scope.facts.object, after: { read: fileId, opinionOf: accountId } });
    return { fileId };
  });
}
