import type { RuleSetDraft } from '#src/law/ballot-rules.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { AppError, invalid, wrongPhase } from '#src/platform/errors.ts';
import { formatCount } from '#src/text/numbers.ts';
import { ruleRows } from '../queries/rule-rows.ts';
import { type BallotFacts, memberCandidates } from '../queries.ts';
import { type RulesInput, ruleValues } from '../schema.ts';
import { demandState, heldBallot, writeBallot } from './ballot-in-change.ts';

/**
 * Sets the rules that are given, each with the document or the people behind it; a rule may stay unset until the
 * electorate is frozen. A run-off keeps the rules of the ballot that tied.
 */
export function setRules(
  scope: Scope<'ballot.setRules', BallotFacts>,
  { version, rules }: RulesInput,
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const ballot = await heldBallot(tx, scope);
    demandState(ballot, 'prepared');
    if (ballot.previousId !== null) {
      throw wrongPhase('Lần bỏ phiếu lại giữ thể lệ của lần trước, không sửa riêng được.');
    }
    if (ballot.version !== version) {
      throw new AppError('conflict', 'Có người vừa sửa thể lệ này trước bạn.', {
        conflict: { values: ruleValues(ballot.rules), version: ballot.version },
      });
    }
    const members = await memberCandidates(tx, ballot.clusterYearId);
    if ((rules.seats?.value ?? 0) > members.length) {
      throw invalid({ seats: `Cụm có ${formatCount(members.length)} đơn vị thành viên. Ghi số không quá số đó.` });
    }
    const draft: RuleSetDraft = { award: ballot.award, ...rules };
    await writeRules(tx, ballot.id, draft);
    const next = await writeBallot(tx, ballot, {});
    await journal({ object: scope.facts.object, before: ballot.rules, after: draft });
    return { version: next };
  });
}

/** Puts these rules in the place of the ballot's. */
export async function writeRules(tx: Tx, ballotId: string, draft: RuleSetDraft): Promise<void> {
  await tx.db
    .deleteFrom('ballot_rule')
    .where('tenant_id', '=', tx.tenantId)
    .where('ballot_id', '=', ballotId)
    .execute();
  const rows = ruleRows(tx.tenantId, ballotId, draft);
  if (rows.length > 0) await tx.db.insertInto('ballot_rule').values(rows).execute();
}
