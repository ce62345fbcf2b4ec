import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { type DecisionFacts, numberTaken } from '../queries/decisions.ts';
import { packsOf } from '../rules/law-of-list.ts';
import {
  demandCompetence,
  demandSignedContent,
  heldDecision,
  stateAfter,
  writeDecision,
} from './decision-in-change.ts';

/** The registry gives number and day; the number stands once in its series and year. */
export function numberDecision(
  scope: Scope<'decision.number', DecisionFacts>,
  { number }: { number: number },
): Promise<{ numberText: string }> {
  return change(scope, async (tx, journal) => {
    const decision = await heldDecision(tx, scope);
    const state = stateAfter(decision, 'number');
    demandSignedContent(decision);
    demandCompetence(decision, scope.today, packsOf(decision.items));
    const year = Number(scope.today.slice(0, 4));
    const numberText = `${String(number).padStart(2, '0')}/${decision.symbol}`;
    if (await numberTaken(tx, decision.symbol, year, number)) {
      throw invalid({ number: `Số ${numberText} của năm ${year} đã dùng. Ghi số khác.` });
    }
    await writeDecision(tx, decision, {
      state,
      number,
      number_year: year,
      number_text: numberText,
      dated_on: scope.today,
      numbered_at: scope.now,
    });
    await journal({
      object: scope.facts.object,
      before: { state: decision.state },
      after: { state, number: numberText, datedOn: scope.today },
    });
    return { numberText };
  });
}
