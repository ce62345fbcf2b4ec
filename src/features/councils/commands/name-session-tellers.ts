import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { tellerFaults } from '../../ballots/rules.ts';
import type { SessionFacts } from '../queries.ts';
import { demandSession, heldSession, writeSession } from './council-in-change.ts';

export interface SessionTellersInput {
  headId: string;
  memberIds: string[];
}

/** The tellers whom the Council elected from its members: a head and at least one more. */
export function nameSessionTellers(
  scope: Scope<'councilSession.nameTellers', SessionFacts>,
  { headId, memberIds }: SessionTellersInput,
): Promise<{ tellers: number }> {
  return change(scope, async (tx, journal) => {
    const session = await heldSession(tx, scope);
    demandSession(session, 'planned', 'open');
    const counted = session.cases.some(({ state, secret }) => secret && state !== 'scheduled');
    if (counted) throw wrongPhase('Đã có hồ sơ bỏ phiếu kín, không đổi tổ kiểm phiếu được nữa.');
    const eligible = session.members.map(({ accountId }) => accountId);
    const faults = tellerFaults(headId, memberIds, eligible);
    if (Object.keys(faults).length > 0) throw invalid(faults);
    const chosen = [headId, ...new Set(memberIds.filter((id) => id !== headId))];
    await tx.db
      .deleteFrom('council_teller')
      .where('tenant_id', '=', tx.tenantId)
      .where('session_id', '=', session.id)
      .execute();
    await tx.db
      .insertInto('council_teller')
      .values(
        chosen.map((accountId, position) => ({
          ...{ tenant_id: tx.tenantId, session_id: session.id, account_id: accountId },
          ...{ position, is_head: accountId === headId },
        })),
      )
      .execute();
    await writeSession(tx, session, {});
    await journal({
      object: scope.facts.object,
      before: { tellers: session.tellers.map(({ accountId }) => accountId) },
      after: { tellers: chosen },
    });
    return { tellers: chosen.length };
  });
}
