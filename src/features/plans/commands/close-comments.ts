import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import { currentRound, spokenUnits } from '../queries/plan-record.ts';
import type { PlanFacts } from '../queries.ts';
import { closingFault } from '../rules.ts';
import { planInChange, writePlan } from './plan-in-change.ts';
import { writeRound } from './write-round.ts';

/** No comment comes in any more; answering begins. @throws AppError wrongPhase before the deadline, unless all spoke */
export function closeComments(scope: Scope<'plan.close', PlanFacts>): Promise<{ planId: string }> {
  return change(scope, async (tx, journal) => {
    const { record, next } = await planInChange(tx, scope, 'close');
    const round = currentRound(record);
    if (!round) throw notFound();
    const spoken = spokenUnits(record).size;
    const members = scope.facts.memberUnitIds?.length ?? 0;
    const fault = closingFault({ commentUntil: round.commentUntil, spoken, members }, scope.today);
    if (fault) throw wrongPhase(fault);
    await writeRound(tx, record, { closed_at: scope.now });
    await writePlan(tx, scope, record, { state: next });
    await journal({
      object: scope.facts.object,
      before: { state: record.state },
      after: { state: next, comments: record.comments.length, spoken, members },
    });
    return { planId: record.id };
  });
}
