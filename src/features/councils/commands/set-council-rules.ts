import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { councilRuleRows } from '../queries/council-rule-rows.ts';
import type { SessionFacts } from '../queries.ts';
import { type CouncilRulesInput, councilRuleValues } from '../schema.ts';
import { demandSeen, demandSession, heldSession, writeSession } from './council-in-change.ts';

/** Sets the rules that are given, each with the document or the people behind it; all must be set before the opening. */
export function setCouncilRules(
  scope: Scope<'councilSession.setRules', SessionFacts>,
  { version, rules }: CouncilRulesInput,
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const session = await heldSession(tx, scope);
    demandSession(session, 'planned');
    await demandSeen(tx, session, version, councilRuleValues(session.rules));
    await tx.db
      .deleteFrom('council_rule')
      .where('tenant_id', '=', tx.tenantId)
      .where('session_id', '=', session.id)
      .execute();
    const rows = councilRuleRows(tx.tenantId, session.id, rules);
    if (rows.length > 0) await tx.db.insertInto('council_rule').values(rows).execute();
    const next = await writeSession(tx, session, {});
    await journal({ object: scope.facts.object, before: session.rules, after: rules });
    return { version: next };
  });
}
