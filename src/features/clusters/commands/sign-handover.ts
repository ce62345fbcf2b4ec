import { createHash } from 'node:crypto';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import { forbidden, wrongPhase } from '#src/platform/errors.ts';
import { canonicalJson } from '#src/platform/journal/canonical.ts';
import { type HandoverFacts, handoverItems, handoverSignatures } from '../queries.ts';
import { type HandoverItem, isHandedOver } from '../rules.ts';
import { lockYear } from './move-year.ts';

/**
 * One side's head signs the minutes of the handover; both sign the same content.
 * @returns the mark of what was signed: SHA-256, hexadecimal
 * @throws AppError wrongPhase while an item is not confirmed by both, or when this side has signed
 */
export function signHandover(
  scope: Scope<'handover.signGiving' | 'handover.signReceiving', HandoverFacts>,
  proof: SignatureProof,
): Promise<{ mark: string; complete: boolean }> {
  return change(scope, async (tx, journal) => {
    const { actor, facts } = scope;
    if (!actor || actor.accountId !== proof.accountId || !facts.unitId) throw forbidden();
    await lockYear(tx, facts.clusterYearId);
    const items = await handoverItems(tx, facts.clusterYearId);
    if (!isHandedOver(items)) throw wrongPhase('Biên bản ký được khi hai bên đã xác nhận đủ các mục.');
    const side = scope.action === 'handover.signGiving' ? 'giving' : 'receiving';
    const signatures = await handoverSignatures(tx, facts.clusterYearId);
    if (signatures.some((each) => each.side === side)) throw wrongPhase('Bên này đã ký biên bản bàn giao.');
    const content = signatures[0]?.content ?? handoverContent(facts, items);
    const mark = createHash('sha256').update(content).digest('hex');
    await tx.db
      .insertInto('handover_signature')
      .values({
        tenant_id: tx.tenantId,
        cluster_year_id: facts.clusterYearId,
        side,
        unit_id: facts.unitId,
        account_id: actor.accountId,
        signer_name: actor.displayName,
        signer_title: actor.jobTitle,
        signed_at: scope.now,
        content,
        content_hash: mark,
      })
      .execute();
    await journal({ object: { kind: 'handover', id: facts.clusterYearId }, after: { side, mark } });
    return { mark, complete: signatures.length === 1 };
  });
}

/** The text that both heads sign: JSON with sorted keys and no white space. Instants are ISO in UTC. */
function handoverContent(facts: HandoverFacts, items: readonly HandoverItem[]): string {
  return canonicalJson(
    JSON.stringify({
      form: 'thidua-handover/1',
      clusterYearId: facts.clusterYearId,
      cluster: facts.clusterName,
      year: facts.year,
      items: items.map(({ code, name, fact, kept, note, givenAt, givenBy, receivedAt, receivedBy }) => {
        return { code, name, fact, kept, note, givenAt, givenBy, receivedAt, receivedBy };
      }),
    }),
  );
}
