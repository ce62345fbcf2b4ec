import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import { type DecisionFacts, decisionRecord } from '../queries/decisions.ts';

/** Hands out the scan of another body's decision and says so in the journal. */
export function takeDecisionFile(
  scope: Scope<'decision.view', DecisionFacts>,
): Promise<{ sha256: string; name: string; mediaType: string }> {
  return change(scope, async (tx, journal) => {
    const file = (await decisionRecord(tx, scope.facts.decisionId))?.file;
    if (!file) throw notFound();
    await journal({ object: scope.facts.object, after: { name: file.name, sha256: file.sha256 } });
    return { sha256: file.sha256, name: file.name, mediaType: file.mediaType };
  });
}
