import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden, invalid, wrongPhase } from '#src/platform/errors.ts';
import type { CaseFacts } from '../queries.ts';
import { recusalObstacle } from '../rules.ts';
import { demandSession, heldCase, standingOf } from './council-in-change.ts';

export interface RecusalInput {
  accountId: string;
  reason: string;
}

/**
 * A member takes no part in a case: declared by the member, or recorded by the secretary as said in the meeting.
 * Before the vote opens; it is not taken back.
 */
export function declareRecusal(
  scope: Scope<'councilCase.recuse' | 'councilCase.recordRecusal', CaseFacts>,
  { accountId, reason }: RecusalInput,
): Promise<{ recusals: number }> {
  return change(scope, async (tx, journal) => {
    if (!scope.actor) throw forbidden();
    const held = await heldCase(tx, scope);
    demandSession(held.session, 'planned', 'open');
    if (!held.session.members.some((member) => member.accountId === accountId)) {
      throw invalid({ accountId: 'Chọn thành viên trong danh sách.' });
    }
    const obstacle = recusalObstacle(standingOf(held, accountId));
    if (obstacle) throw wrongPhase(obstacle);
    await tx.db
      .insertInto('council_recusal')
      .values({
        ...{ tenant_id: tx.tenantId, case_id: held.one.id, account_id: accountId, reason },
        ...{ declared_at: scope.now, recorded_by: scope.actor.accountId },
      })
      .execute();
    await journal({ object: scope.facts.object, after: { recused: accountId }, reason });
    return { recusals: held.one.recusals.length + 1 };
  });
}
