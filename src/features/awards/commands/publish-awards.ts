import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { awardsOfDecision } from '../queries/award-record.ts';
import type { DecisionFacts, DecisionRecord } from '../queries/decisions.ts';
import { addEvent, heldAwards } from './change-award.ts';
import { heldDecision } from './decision-in-change.ts';

/** Makes the awards of a decision public on a day. */
export function publishAwards(
  scope: Scope<'decision.publish', DecisionFacts>,
  input: { happenedOn: Day; where: string },
): Promise<{ awards: number }> {
  return change(scope, async (tx, journal) => {
    const decision = await heldDecision(tx, scope);
    demandDay(decision, input.happenedOn, scope.today);
    const held = (await heldOf(tx, decision)).filter(({ state }) => state === 'granted');
    if (held.length === 0) throw wrongPhase('Khen thưởng của quyết định này đã công bố.');
    for (const award of held) {
      await addEvent(tx, scope, award, 'publish', {
        kind: 'published',
        happenedOn: input.happenedOn,
        detail: { where: input.where },
      });
    }
    await journal({
      object: scope.facts.object,
      after: { ...input, awards: held.map(({ awardId }) => awardId) },
    });
    return { awards: held.length };
  });
}

async function heldOf(tx: Tx, { decisionId }: DecisionRecord) {
  const lines = await awardsOfDecision(tx, decisionId);
  return heldAwards(
    tx,
    lines.map(({ awardId }) => awardId),
  );
}

function demandDay({ datedOn }: DecisionRecord, day: Day, today: Day): void {
  if (datedOn && day < datedOn) {
    throw invalid({ happenedOn: `Ngày phải từ ${formatDay(datedOn)}, ngày của quyết định.` });
  }
  if (day > today) throw invalid({ happenedOn: 'Ghi ngày đã diễn ra, không sau hôm nay.' });
}
