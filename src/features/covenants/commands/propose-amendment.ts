import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { SignatureProof } from '#src/platform/access/signature.ts';
import { forbidden, invalid, notFound, wrongPhase } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { contentMark, contentText } from '../content.ts';
import type { PartyFacts } from '../queries.ts';
import { amendmentFaults } from '../rules.ts';
import type { AmendmentInput } from '../schema.ts';
import { covenantInChange } from './covenant-in-change.ts';

/** A unit's head proposes, and with that signs, another goal or day for one of the unit's own targets. */
export function proposeAmendment(
  scope: Scope<'covenant.proposeAmendment', PartyFacts>,
  proof: SignatureProof,
  input: AmendmentInput & { targetId: string },
): Promise<{ amendmentId: string; number: number }> {
  return change(scope, async (tx, journal) => {
    const { record } = await covenantInChange(tx, scope, 'amend');
    const { actor } = scope;
    if (!actor || actor.accountId !== proof.accountId) throw forbidden();
    const unit = record.current?.content.units.find(({ unitId }) => unitId === scope.facts.unitId);
    const target = unit?.targets.find(({ id }) => id === input.targetId);
    if (!record.current || !unit || !target) throw notFound();
    const waiting = record.amendments.find(({ state, targetId }) => state === 'proposed' && targetId === target.id);
    if (waiting) throw wrongPhase(`Chỉ tiêu này đang có Phụ lục số ${waiting.number} chờ quyết định.`);
    const faults = amendmentFaults(
      target,
      { goal: input.newGoal, dueOn: input.newDueOn },
      {
        year: record.year,
        today: scope.today,
      },
    );
    if (Object.keys(faults).length > 0) throw invalid(faults);
    const number = Math.max(0, ...record.amendments.map((amendment) => amendment.number)) + 1;
    const { indicator, goal: oldGoal, dueOn: oldDueOn } = target;
    const { newGoal, newDueOn, reason } = input;
    const content = contentText({
      form: 'thidua-covenant-amendment/1',
      covenantId: record.id,
      baseHash: record.current.hash,
      number,
      unit: unit.unit,
      targetId: target.id,
      indicator,
      oldGoal,
      oldDueOn,
      newGoal,
      newDueOn,
      reason,
    });
    const mark = contentMark(content);
    const amendmentId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('covenant_amendment')
      .values({
        tenant_id: tx.tenantId,
        id: amendmentId,
        covenant_id: record.id,
        number,
        unit_id: unit.unitId,
        target_id: target.id,
        indicator,
        unit_of_measure: target.unitOfMeasure,
        old_goal: oldGoal,
        old_due_on: oldDueOn,
        new_goal: newGoal,
        new_due_on: newDueOn,
        reason,
        state: 'proposed',
        content,
        content_hash: mark,
        proposed_at: scope.now,
        proposer_account_id: actor.accountId,
        proposer_name: actor.displayName,
        proposer_title: actor.jobTitle,
        decided_at: null,
        decider_account_id: null,
        decider_name: null,
        decider_title: null,
        decider_role: null,
        decision_words: null,
        resulting_version: null,
      })
      .execute();
    await journal({
      object: { kind: 'amendment', id: amendmentId },
      before: { goal: oldGoal, dueOn: oldDueOn },
      after: { covenantId: record.id, number, targetId: target.id, goal: newGoal, dueOn: newDueOn, mark },
      reason,
    });
    return { amendmentId, number };
  });
}
