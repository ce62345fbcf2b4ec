import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { voidVoteOf } from '../../electronic-votes/commands/draft-vote.ts';
import type { CaseFacts } from '../queries.ts';
import { caseAfter, demandSession, heldCase, writeCase } from './council-in-change.ts';

/** Takes a case off the list before its vote opens; the dossier is free for another session. */
export function withdrawCase(
  scope: Scope<'councilCase.withdraw', CaseFacts>,
  { reason }: { reason: string },
): Promise<{ sessionId: string }> {
  return change(scope, async (tx, journal) => {
    const { session, one } = await heldCase(tx, scope);
    demandSession(session, 'planned', 'open');
    const state = caseAfter(one, 'withdraw');
    await voidVoteOf(tx, { caseId: one.id }, reason);
    await writeCase(tx, one, { state, withdrawn_at: scope.now, withdrawn_reason: reason });
    await journal({ object: scope.facts.object, before: { state: one.state }, after: { state }, reason });
    return { sessionId: session.id };
  });
}
