import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid } from '#src/platform/errors.ts';
import { dayOf } from '#src/text/day.ts';
import { currentRound, readiness } from '../queries/plan-record.ts';
import type { PlanFacts } from '../queries.ts';
import { issuingFault, signingDayFault } from '../rules.ts';
import type { IssueInput } from '../schema.ts';
import { freezeVersion, planInChange, writePlan } from './plan-in-change.ts';

/** Records the plan as it was issued. @throws AppError invalid while a comment is unanswered or a change unexplained */
export function issuePlan(scope: Scope<'plan.issue', PlanFacts>, input: IssueInput): Promise<{ planId: string }> {
  return change(scope, async (tx, journal) => {
    const { record, next } = await planInChange(tx, scope, 'issue');
    const fault = issuingFault(readiness(record));
    if (fault) throw invalid({ '': fault });
    const sentOn = dayOf((currentRound(record)?.sentAt ?? scope.now).toISOString());
    const early = signingDayFault(input.signedOn, { sentOn, today: scope.today });
    if (early) throw invalid({ signedOn: early });
    await freezeVersion(tx, scope, record);
    await writePlan(tx, scope, record, {
      state: next,
      number: input.number,
      signed_on: input.signedOn,
      issuer: input.issuer,
      signer_title: input.signerTitle,
      signer_name: input.signerName || null,
      issued_at: scope.now,
    });
    await journal({
      object: scope.facts.object,
      before: { state: record.state },
      after: { state: next, version: record.currentVersion, ...input },
    });
    return { planId: record.id };
  });
}
