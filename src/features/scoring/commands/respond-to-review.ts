import { nextState } from '#src/features/state-table.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import { forbidden, invalid, wrongPhase } from '#src/platform/errors.ts';
import type { SheetFacts } from '../queries.ts';
import {
  agreedLines,
  changedCriteria,
  contestedCriteria,
  opinionFaults,
  SHEET_TRANSITIONS,
  stateSentences,
} from '../rules.ts';
import { sheetInChange, writeSheet } from './sheet-in-change.ts';
import { writeAgreed } from './write-agreed.ts';

export interface ResponseInput {
  /** One for each line that the review changed; words are needed where the unit does not agree. */
  opinions: { code: string; agreed: boolean; words: string }[];
}

/**
 * The unit's opinion under the head's signature. When it agrees with everything the verified points become the
 * agreed points; otherwise the contested lines wait for a decision.
 */
export function giveOpinion(
  scope: Scope<'review.respond', SheetFacts>,
  proof: SignatureProof,
  input: ResponseInput,
): Promise<{ contested: string[] }> {
  return change(scope, async (tx, journal) => {
    const { sheet, next: accepted } = await sheetInChange(tx, scope, 'accept');
    if (scope.actor?.accountId !== proof.accountId) throw forbidden();
    const changed = changedCriteria(sheet.criteria, sheet.signed, sheet.verified);
    const opinions = new Map(input.opinions.map(({ code, ...opinion }) => [code, opinion]));
    const faults = opinionFaults(changed, opinions);
    if (Object.keys(faults).length > 0) throw invalid(faults);
    // Only what the reviewers changed can be contested; other words in the form decide nothing.
    const contested = contestedCriteria(changed, opinions).map(({ code }) => code);
    const next = contested.length > 0 ? nextState(SHEET_TRANSITIONS, sheet.state, 'contest') : accepted;
    if (!next) throw wrongPhase(stateSentences[sheet.state]);
    if (changed.length > 0) {
      await tx.db
        .insertInto('opinion_line')
        .values(
          changed.map(({ id, code }) => ({
            tenant_id: tx.tenantId,
            sheet_id: sheet.sheetId,
            criterion_id: id,
            agreed: opinions.get(code)?.agreed ?? false,
            words: opinions.get(code)?.words ?? '',
            account_id: proof.accountId,
            at: scope.now,
          })),
        )
        .execute();
    }
    const final = next === 'final';
    if (final) await writeAgreed(tx, scope, sheet, agreedLines(sheet.verified));
    await writeSheet(tx, scope, sheet, {
      state: next,
      responded_at: scope.now,
      responded_by: proof.accountId,
      ...(final ? { final_at: scope.now } : {}),
    });
    await journal({
      object: scope.facts.object,
      before: { state: sheet.state },
      after: { state: next, opinions: Object.fromEntries(opinions) },
    });
    return { contested };
  });
}
