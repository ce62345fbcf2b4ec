import { zipSize } from '#src/archive/write-zip.ts';
import { retentionOn } from '#src/law/retention.ts';
import { sourceWords } from '#src/law/source.ts';
import { change, earlierResult } from '#src/platform/access/change.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { dayOf } from '#src/text/day.ts';
import { markArchived } from '../../dossiers/commands/mark-archived.ts';
import type { DossierFacts } from '../../dossiers/queries.ts';
import { endingOf } from '../queries/ending.ts';
import { decidingLevel, type Ending, keptFor, needsClosingReason, outcomeWords, sealingProblem } from '../rules.ts';
import type { SealInput } from '../schema.ts';
import { composeFolder, type SealedFolder, sealFolder } from './compose-folder.ts';
import { gatherJournal } from './gather-journal.ts';
import { gatherDossier } from './gather-papers.ts';

type SealScope = Scope<'dossier.archive', DossierFacts>;

/**
 * Seals the folder of a dossier and closes the dossier: every paper is printed, everything is hashed, bytes and hashes
 * are kept. What happened on the dossier between printing and sealing stops the sealing.
 */
export async function sealDossier(
  scope: SealScope,
  input: SealInput,
  proof: SignatureProof,
): Promise<{ archiveId: string; mark: string }> {
  const before = await earlierResult<{ archiveId: string; mark: string }>(scope);
  if (before) return before.result;
  const { dossierId } = scope.facts;
  const at = scope.now.toISOString();
  const ending = await read(scope, (tx) => endingOf(tx, dossierId, scope.facts.phase));
  demandEnded(ending);
  if (needsClosingReason(ending) && input.closingReason === '') {
    throw invalid({ closingReason: 'Ghi vì sao kết thúc hồ sơ khi chưa có quyết định.' });
  }
  const composed = await composeFolder(scope, dossierId, { at, until: null });
  const { dossier } = composed.gathered;
  const { demonstration } = scope.services;
  const kept = keptFor(
    retentionOn(dayOf(at), decidingLevel(ending), dossier.pack),
    input.choice,
    scope.actor?.jobTitle ?? '',
  );
  const outcome = outcomeWords(ending);
  const folder = sealFolder(composed, {
    code: dossier.code ?? '',
    body: dossier.tenantName,
    award: dossier.awardName,
    year: dossier.year,
    unit: dossier.unitName,
    cluster: dossier.clusterName,
    outcome: input.closingReason ? `${outcome}. ${input.closingReason}` : outcome,
    openedOn: dayOf(dossier.openedAt.toISOString()),
    sealedAt: at,
    sealedBy: scope.actor?.displayName ?? '',
    keptFor: {
      years: kept.years,
      source: `${sourceWords(kept.source)}${kept.source.note ? `. ${kept.source.note}` : ''}`,
    },
    synthetic: demonstration ? ['tên người, điểm, số phiếu, số quyết định và ngày trong hồ sơ này.'] : [],
  });
  for (const { bytes } of folder.files) if (bytes) await scope.services.files.put(bytes);
  return change(scope, async (tx, journal) => {
    demandEnded(await endingOf(tx, dossierId, scope.facts.phase));
    const again = await gatherDossier(tx, dossierId, { at, demonstration });
    const { lines } = await gatherJournal(tx, again.objects, again.dossier, { until: null, at, demonstration });
    if (lines !== composed.journal.lines) throw wrongPhase('Hồ sơ vừa có người ghi thêm. Mở lại trang rồi niêm phong.');
    const archiveId = uuidv7(scope.now.getTime());
    await writeArchive(tx, scope, archiveId, {
      folder,
      row: {
        ...{ dossier_id: dossierId, code: dossier.code ?? '', award: dossier.award, award_name: dossier.awardName },
        ...{ year: dossier.year, unit_id: dossier.unitId, unit_name: dossier.unitName },
        ...{ cluster_name: dossier.clusterName, outcome, closing_reason: input.closingReason || null },
        ...{ kept_years: kept.years, kept_article: kept.source.article, kept_document: kept.source.document },
        ...{ kept_standing: kept.source.standing, kept_note: kept.source.note ?? null },
        kept_decided_by: kept.source.decidedBy ?? null,
      },
    });
    await markArchived(tx, dossierId, scope.now);
    await journal({
      object: scope.facts.object,
      before: { state: scope.facts.phase },
      after: { state: 'archived', mark: folder.mark, files: folder.files.length, signedBy: proof.accountId },
      reason: input.closingReason || null,
    });
    return { archiveId, mark: folder.mark };
  });
}

function demandEnded(ending: Ending): void {
  const problem = sealingProblem(ending);
  if (problem) throw wrongPhase(problem);
}

interface Written {
  folder: SealedFolder;
  row: {
    dossier_id: string;
    code: string;
    award: string;
    award_name: string;
    year: number;
    unit_id: string;
    unit_name: string;
    cluster_name: string;
    outcome: string;
    closing_reason: string | null;
    kept_years: number | null;
    kept_article: string;
    kept_document: string;
    kept_standing: 'read' | 'secondary' | 'unverified' | 'assumption';
    kept_note: string | null;
    kept_decided_by: string | null;
  };
}

async function writeArchive(tx: Tx, scope: SealScope, archiveId: string, { folder, row }: Written): Promise<void> {
  const tenant_id = tx.tenantId;
  await tx.db
    .insertInto('archive')
    .values({
      ...row,
      ...{ tenant_id, id: archiveId, mark: folder.mark, size: zipSize(folder.files), sealed_at: scope.now },
      ...{ sealed_by: scope.actor?.accountId ?? '', sealer_name: scope.actor?.displayName ?? '' },
      synthetic: scope.services.demonstration,
    })
    .execute();
  await tx.db
    .insertInto('archive_file')
    .values(
      folder.files.map(({ path, title, kind, mediaType, sha256, size }, position) => ({
        ...{ tenant_id, archive_id: archiveId, position, path, title, kind, media_type: mediaType, sha256, size },
      })),
    )
    .execute();
}
