import { rolesOn } from '#src/platform/access/actor.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden, notFound } from '#src/platform/errors.ts';
import { targetEvidenceFile } from '../queries/mid-year.ts';
import type { UnitReportFacts } from '../queries.ts';

/** Hands out an evidence file and says so in the journal. What is not sent yet is the unit's own. */
export function takeTargetEvidence(
  scope: Scope<'unitReport.view', UnitReportFacts>,
  input: { evidenceId: string },
): Promise<{ sha256: string; name: string; mediaType: string }> {
  return change(scope, async (tx, journal) => {
    const file = await targetEvidenceFile(tx, scope.facts.reportId, input.evidenceId);
    if (!file) throw notFound();
    const roles = rolesOn(scope.actor, scope.facts);
    const own = roles.has('unitHead') || roles.has('unitOfficer');
    const sent = file.state === 'sent' || file.round < file.writtenRound;
    if (!own && !sent) throw forbidden();
    await journal({
      object: { kind: 'targetEvidence', id: input.evidenceId },
      after: { name: file.name, sha256: file.sha256 },
    });
    return { sha256: file.sha256, name: file.name, mediaType: file.mediaType };
  });
}
