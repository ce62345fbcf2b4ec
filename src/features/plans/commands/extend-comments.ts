import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, notFound } from '#src/platform/errors.ts';
import type { Day } from '#src/text/day.ts';
import { currentRound } from '../queries/plan-record.ts';
import type { PlanFacts } from '../queries.ts';
import { extensionFault } from '../rules.ts';
import { planInChange, writePlan } from './plan-in-change.ts';
import { writeRound } from './write-round.ts';

/** Moves the deadline of the comments to a later day. */
export function extendComments(
  scope: Scope<'plan.extend', PlanFacts>,
  { commentUntil, reason }: { commentUntil: Day; reason: string },
): Promise<{ planId: string }> {
  return change(scope, async (tx, journal) => {
    const { record } = await planInChange(tx, scope, 'extend');
    const round = currentRound(record);
    if (!round) throw notFound();
    const fault = extensionFault(commentUntil, round.commentUntil, scope.today);
    if (fault) throw invalid({ commentUntil: fault });
    await writeRound(tx, record, { comment_until: commentUntil });
    await writePlan(tx, scope, record);
    await journal({
      object: scope.facts.object,
      before: { commentUntil: round.commentUntil },
      after: { commentUntil },
      reason,
    });
    return { planId: record.id };
  });
}
