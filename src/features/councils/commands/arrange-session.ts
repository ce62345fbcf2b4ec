import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { qualifiedDossiers } from '../../dossiers/queries.ts';
import { freeDossiers } from '../queries/free-dossiers.ts';
import type { SessionFacts } from '../queries.ts';
import type { AgendaInput } from '../schema.ts';
import { demandSeen, demandSession, heldSession, writeCase, writeSession } from './council-in-change.ts';

/**
 * Puts qualified dossiers on the list of a planned session, in the order of the awards and codes: the outer flag comes
 * before the one nested in it. A dossier stands on one list at a time; one that is taken off is free for another.
 */
export function arrangeSession(
  scope: Scope<'councilSession.arrange', SessionFacts>,
  { dossierIds, version }: AgendaInput,
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const session = await heldSession(tx, scope);
    demandSession(session, 'planned');
    const listed = session.cases.map(({ unitName, awardName }) => `${unitName}, ${awardName}`);
    await demandSeen(tx, session, version, { dossierIds: listed.join('; ') });
    const chosen = new Set(dossierIds);
    const dropped = session.cases.filter(({ dossierId }) => !chosen.has(dossierId));
    for (const one of dropped) {
      await writeCase(tx, one, {
        state: 'withdrawn',
        withdrawn_at: scope.now,
        withdrawn_reason: 'Bỏ khỏi danh sách khi chuẩn bị phiên họp.',
      });
    }
    const kept = session.cases.filter(({ dossierId }) => chosen.has(dossierId));
    const wanted = [...chosen].filter((id) => !kept.some(({ dossierId }) => dossierId === id));
    await addCases(tx, session.id, wanted, scope.now);
    await renumber(tx, session.id);
    const next = await writeSession(tx, session, {});
    await journal({
      object: scope.facts.object,
      before: { dossierIds: session.cases.map(({ dossierId }) => dossierId) },
      after: { dossierIds: [...chosen] },
    });
    return { version: next };
  });
}

async function addCases(tx: Tx, sessionId: string, dossierIds: readonly string[], now: Date): Promise<void> {
  if (dossierIds.length === 0) return;
  const free = await freeDossiers(tx, await qualifiedDossiers(tx));
  const dossiers = free.filter(({ dossierId }) => dossierIds.includes(dossierId));
  if (dossiers.length < dossierIds.length) {
    throw invalid({
      dossierIds: 'Có hồ sơ chưa đủ điều kiện, hoặc đang ở danh sách xét khác. Mở lại trang rồi chọn lại.',
    });
  }
  await tx.db
    .insertInto('council_case')
    .values(
      dossiers.map((dossier, index) => ({
        ...{ tenant_id: tx.tenantId, id: uuidv7(now.getTime()), session_id: sessionId, dossier_id: dossier.dossierId },
        ...{ cluster_year_id: dossier.clusterYearId, year: dossier.year, award: dossier.award },
        ...{ award_name: dossier.awardName, unit_id: dossier.unitId, unit_name: dossier.unitName },
        ...{ dossier_code: dossier.code, position: 1000 + index, state: 'scheduled' as const, secret: null },
        ...{ opened_at: null, voting_closed_at: null, closing_issued: null, closing_unused: null },
        ...{ closing_exchanged: null, first_entry_id: null, second_entry_id: null, counted_at: null },
        ...{ votes_for: null, votes_against: null, members: null, present: null, recused: null, written: null },
        ...{ base: null, base_count: null, minimum: null, passed: null, verdict: null, decided_at: null },
        ...{ withdrawn_at: null, withdrawn_reason: null },
      })),
    )
    .execute();
}

async function renumber(tx: Tx, sessionId: string): Promise<void> {
  const rows = await tx.db
    .selectFrom('council_case')
    .select(['id', 'award', 'dossier_code'])
    .where('tenant_id', '=', tx.tenantId)
    .where('session_id', '=', sessionId)
    .where('state', '<>', 'withdrawn')
    .orderBy('award')
    .orderBy('dossier_code')
    .execute();
  for (const [index, { id }] of rows.entries()) {
    await tx.db
      .updateTable('council_case')
      .set({ position: index + 1 })
      .where('tenant_id', '=', tx.tenantId)
      .where('id', '=', id)
      .execute();
  }
}
