import type { RulePack } from '#src/law/pack.ts';
import { rulePack } from '#src/law/packs.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import type { ClusterYearFacts } from '../../clusters/queries.ts';
import { packOfYear } from '../queries/packs.ts';
import { packHash } from '../rule-parts.ts';

/** Keeps the whole content of a pack, once for each content. @returns its id */
export async function keepPack(tx: Tx, pack: RulePack, now: Date): Promise<string> {
  const { code, version } = pack;
  const hash = packHash(pack);
  await tx.db
    .insertInto('rule_pack')
    .values({
      tenant_id: tx.tenantId,
      id: uuidv7(now.getTime()),
      code,
      version,
      hash,
      content: JSON.stringify(pack),
      kept_at: now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'code', 'version', 'hash']).doNothing())
    .execute();
  const { id } = await tx.db
    .selectFrom('rule_pack')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('code', '=', code)
    .where('version', '=', version)
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return id;
}

/** The pack on which a cluster-year runs from now on; earlier pins stay, the latest counts. */
export async function pinPack(
  tx: Tx,
  clusterYearId: string,
  { pack, reason, now, accountId }: { pack: RulePack; reason: string; now: Date; accountId: string },
): Promise<{ rulePackId: string; pack: string }> {
  const rulePackId = await keepPack(tx, pack, now);
  const last = await tx.db
    .selectFrom('rule_pack_pin')
    .select((eb) => eb.fn.max('pinned_at').as('at'))
    .where('tenant_id', '=', tx.tenantId)
    .where('cluster_year_id', '=', clusterYearId)
    .executeTakeFirst();
  await tx.db
    .insertInto('rule_pack_pin')
    .values({
      tenant_id: tx.tenantId,
      id: uuidv7(now.getTime()),
      cluster_year_id: clusterYearId,
      rule_pack_id: rulePackId,
      reason,
      pinned_at: after(last?.at ?? null, now),
      pinned_by: accountId,
    })
    .execute();
  return { rulePackId, pack: `${pack.code} ${pack.version}` };
}

/** The instant, or the next one where the last of a row of acts was at that instant: their order must stay known. */
export function after(last: Date | null, now: Date): Date {
  return last ? new Date(Math.max(now.getTime(), new Date(last).getTime() + 1)) : now;
}

/** Pins a year to a pack of the program as it is now, with a reason. */
export function repinYear(
  scope: Scope<'rulePack.pin', ClusterYearFacts>,
  input: { pack: string; reason: string },
): Promise<{ clusterYearId: string }> {
  return change(scope, async (tx, journal) => {
    const { clusterYearId } = scope.facts;
    const before = await packOfYear(tx, clusterYearId);
    const pack = rulePack(input.pack);
    if (before.pin && before.pin.hash === packHash(pack)) {
      throw invalid({ pack: 'Năm này đang dùng đúng bộ quy định đó. Chọn bộ khác, hoặc không cần ghim lại.' });
    }
    const pinned = await pinPack(tx, clusterYearId, {
      pack,
      reason: input.reason,
      now: scope.now,
      accountId: scope.actor?.accountId ?? '',
    });
    await journal({
      object: { kind: 'clusterYear', id: clusterYearId },
      before: { rulePack: before.pin ? `${before.pin.code} ${before.pin.version}` : null },
      after: { rulePack: pinned.pack, hash: packHash(pack) },
      reason: input.reason,
    });
    return { clusterYearId };
  });
}
