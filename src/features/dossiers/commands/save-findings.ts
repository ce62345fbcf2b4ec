import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError, invalid, wrongPhase } from '#src/platform/errors.ts';
import { dossierRecord } from '../queries/dossier-record.ts';
import type { DossierFacts } from '../queries.ts';
import { appraisalItems } from '../rules/appraisal-items.ts';
import type { Finding } from '../rules/obstacles.ts';
import { dossierSentences } from '../rules.ts';
import { findingValues } from '../schema.ts';
import { writeDossier } from './dossier-in-change.ts';

export interface FindingInput {
  item: string;
  finding: Finding;
  note: string;
}

/**
 * What the officer found of each part and condition so far; items left open stay open.
 * @throws AppError invalid when something is missing or not met without a word on it; conflict, with what stands, when
 * somebody changed the dossier meanwhile
 */
export function saveFindings(
  scope: Scope<'dossier.appraise', DossierFacts>,
  input: { findings: readonly FindingInput[]; version: number },
): Promise<{ left: number }> {
  return change(scope, async (tx, journal) => {
    const record = await dossierRecord(tx, scope.facts.dossierId, true);
    if (record?.state !== 'received')
      throw wrongPhase(record ? dossierSentences[record.state] : 'Không còn hồ sơ này.');
    if (record.version !== input.version) {
      throw new AppError('conflict', 'Hồ sơ vừa có thay đổi. Xem lại nội dung bên dưới rồi làm lại.', {
        conflict: {
          values: findingValues(record.findings),
          version: record.version,
          who: record.findings[0]?.by ?? '',
        },
      });
    }
    const items = appraisalItems(record);
    const findings = input.findings.filter(({ item }) => items.includes(item));
    const silent = findings.filter(({ finding, note }) => (finding === 'missing' || finding === 'notMet') && !note);
    if (silent.length > 0) {
      throw invalid(
        Object.fromEntries(silent.map(({ item }) => [`note.${item}`, 'Ghi rõ thiếu gì hoặc vì sao không đạt.'])),
      );
    }
    await tx.db
      .deleteFrom('dossier_finding')
      .where('tenant_id', '=', tx.tenantId)
      .where('dossier_id', '=', record.id)
      .where('round', '=', record.round)
      .execute();
    if (findings.length > 0) {
      await tx.db
        .insertInto('dossier_finding')
        .values(
          findings.map((found) => ({
            tenant_id: tx.tenantId,
            dossier_id: record.id,
            round: record.round,
            ...found,
            found_by: scope.actor?.displayName ?? '',
            found_at: scope.now,
          })),
        )
        .execute();
    }
    await writeDossier(tx, record);
    await journal({
      object: scope.facts.object,
      before: { findings: record.findings.map(({ item, finding, note }) => ({ item, finding, note })) },
      after: { findings, round: record.round },
    });
    return { left: items.length - findings.length };
  });
}
