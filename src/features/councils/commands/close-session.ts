import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import type { SessionFacts } from '../queries.ts';
import { isDecided } from '../rules.ts';
import { heldSession, sessionAfter, writeSession } from './council-in-change.ts';

/** Ends the session once every case of the list is concluded or withdrawn. */
export function closeSession(scope: Scope<'councilSession.close', SessionFacts>): Promise<{ closedAt: string }> {
  return change(scope, async (tx, journal) => {
    const session = await heldSession(tx, scope);
    const state = sessionAfter(session, 'close');
    const left = session.cases.filter((one) => !isDecided(one.state));
    if (left.length > 0) {
      const names = left.map(({ unitName, awardName }) => `${unitName} (${awardName})`).join('; ');
      throw wrongPhase(`Còn hồ sơ chưa kết luận: ${names}. Kết luận hoặc rút khỏi danh sách rồi mới kết thúc phiên.`);
    }
    await writeSession(tx, session, { state, closed_at: scope.now });
    await journal({ object: scope.facts.object, before: { state: session.state }, after: { state } });
    return { closedAt: scope.now.toISOString() };
  });
}
