import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { publishVote } from '../../electronic-votes/commands/run-vote.ts';
import type { CaseFacts } from '../queries.ts';
import { caseFiguresArePublished, publicOutcome } from '../rules/shown-outcome.ts';
import { caseAfter, demandSession, heldCase, writeCase } from './council-in-change.ts';

/** The chair announces the counted vote; the share alone says whether the case is fit to be put before the Minister. */
export function concludeCase(scope: Scope<'councilCase.conclude', CaseFacts>): Promise<{ recommended: boolean }> {
  return change(scope, async (tx, journal) => {
    const { session, one } = await heldCase(tx, scope);
    demandSession(session, 'open');
    const recommended = one.outcome?.passed ?? false;
    const state = caseAfter(one, recommended ? 'recommend' : 'notRecommend');
    if (!one.outcome) throw wrongPhase('Chưa có kết quả biểu quyết.');
    if (one.electronic) await publishVote(tx, one.electronic.id);
    await writeCase(tx, one, { state, decided_at: scope.now });
    const outcome = caseFiguresArePublished(one) ? one.outcome : publicOutcome(one, one.outcome);
    await journal({ object: scope.facts.object, before: { state: one.state }, after: { state, outcome } });
    return { recommended };
  });
}
