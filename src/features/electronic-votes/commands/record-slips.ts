import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { AppError } from '#src/platform/errors.ts';
import type { CeremonyFacts } from '../queries/facts.ts';
import { demandCeremony, demandHead, heldCeremony, writeCeremony } from './in-change.ts';

/**
 * The head teller's device made a batch of slips; it makes every earlier batch void from the next election on. Only how
 * many there are comes here.
 */
export function recordSlips(
  scope: Scope<'keyCeremony.makeSlips', CeremonyFacts>,
  { count, batch }: { count: number; batch: number },
): Promise<{ batch: number; count: number }> {
  return change(scope, async (tx, journal) => {
    const ceremony = await heldCeremony(tx, scope.facts.ceremonyId);
    demandCeremony(ceremony, 'ready', 'rehearsed');
    demandHead(ceremony, scope.actor?.accountId);
    const last = ceremony.slips?.batch ?? 0;
    if (batch !== last + 1) throw new AppError('conflict', 'Thẻ vừa được tạo ở một máy khác. Mở lại trang rồi xem.');
    await writeCeremony(tx, ceremony, { slip_batch: batch, slip_count: count });
    await journal({
      object: scope.facts.object,
      before: { slips: ceremony.slips },
      after: { slips: { batch, count } },
    });
    return { batch, count };
  });
}
