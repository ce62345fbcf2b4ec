import { pinPack } from '#src/features/eligibility/commands/pin-pack.ts';
import type { RegimeRules, RulePack } from '#src/law/pack.ts';
import { rulePack } from '#src/law/packs.ts';
import { inTransaction } from '#src/platform/database/transaction.ts';
import type { World } from './world.ts';

/** The program's pack with every regime changed so, as another version might have had it. */
export function packWith(change: (regime: RegimeRules) => RegimeRules, version = '2019.1'): RulePack {
  const pack = rulePack();
  return { ...pack, version, regimes: pack.regimes.map(change) };
}

/** As packs were kept before dossiers, prizes and tables of years stood in them. */
export function packBeforeSections(): RulePack {
  const bare = { dossier: null, prize: null, annulment: null, oneAchievement: null };
  return { ...packWith((regime) => ({ ...regime, ...bare }), '2026.11'), baseSalaries: [], retention: [] };
}

/** Pins a cluster-year to a pack. */
export async function pinTo(world: World, clusterYearId: string, pack: RulePack): Promise<void> {
  const { accountId } = await world.as('vu.tdkt');
  await inTransaction(world.services.database, world.tenantId, (tx) =>
    pinPack(tx, clusterYearId, { pack, reason: 'Phép thử', now: world.services.clock.now(), accountId }),
  );
}
