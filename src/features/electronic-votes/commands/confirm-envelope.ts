import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import type { CeremonyFacts } from '../queries/facts.ts';
import { demandCeremony, heldCeremony, holderOf, writeHolder } from './in-change.ts';

/** The teller says that the seed is written down and lies in a sealed envelope. */
export function confirmEnvelope(scope: Scope<'keyCeremony.sealEnvelope', CeremonyFacts>): Promise<{ envelope: true }> {
  return change(scope, async (tx, journal) => {
    const ceremony = await heldCeremony(tx, scope.facts.ceremonyId);
    demandCeremony(ceremony, 'keys', 'ready', 'rehearsed');
    const own = holderOf(ceremony, scope.actor?.accountId);
    if (own.cert === null) throw wrongPhase('Tạo khóa trước, rồi mới niêm phong bản dự phòng.');
    await writeHolder(tx, ceremony, own.accountId, { envelope: true });
    await journal({ object: scope.facts.object, after: { envelope: true, position: own.position } });
    return { envelope: true };
  });
}
