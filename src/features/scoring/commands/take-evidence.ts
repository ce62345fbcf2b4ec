import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden, notFound } from '#src/platform/errors.ts';
import { evidenceFile } from '../queries/sheet-record.ts';
import { lockedSheets, type SheetFacts } from '../queries.ts';
import { readerOf, seesEvidence, seesScores } from '../rules.ts';

/** Hands out an evidence file and says so in the journal: reading of dossiers is recorded. */
export function takeEvidence(
  scope: Scope<'evidence.read', SheetFacts>,
  input: { evidenceId: string },
): Promise<{ sha256: string; name: string; mediaType: string }> {
  return change(scope, async (tx, journal) => {
    const file = await evidenceFile(tx, scope.facts.sheetId, input.evidenceId);
    if (!file) throw notFound();
    const reader = readerOf(scope.actor, scope.facts);
    const locked = await lockedSheets(tx, scope.facts.clusterYearId);
    const sheet = { state: file.state, signedRound: file.signedRound, allLocked: locked.all };
    const marks = scope.facts.crossReviewerAccountIds.includes(scope.actor?.accountId ?? '');
    if (!(marks || seesScores(reader, sheet)) || !seesEvidence(reader, file.round, file.signedRound)) throw forbidden();
    await journal({
      object: { kind: 'scoreEvidence', id: input.evidenceId },
      after: { name: file.name, sha256: file.sha256 },
    });
    return { sha256: file.sha256, name: file.name, mediaType: file.mediaType };
  });
}
