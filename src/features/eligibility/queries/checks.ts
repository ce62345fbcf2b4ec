import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import type { RulePart } from '../rule-parts.ts';

/** Somebody held a rule against the text of its instrument. */
export interface RuleCheck {
  ruleCode: string;
  ruleHash: string;
  outcome: 'same' | 'differs';
  instrument: string;
  note: string;
  checkedOn: Day;
  checkedBy: string;
}

/** The latest checks of a pack's rules, each for the content that it was made on. */
export type RuleChecks = ReadonlyMap<string, RuleCheck>;

/** @param under the beginning of the codes that are wanted: `2022-98/CSTDCS/`, or '' for all of the pack */
export async function checksOf(tx: Tx, packCode: string, under = ''): Promise<RuleChecks> {
  const rows = await tx.db
    .selectFrom('rule_check as c')
    .innerJoin('account as a', (on) => on.onRef('a.tenant_id', '=', 'c.tenant_id').onRef('a.id', '=', 'c.checked_by'))
    .distinctOn('c.rule_code')
    .select(['c.rule_code as ruleCode', 'c.rule_hash as ruleHash', 'c.outcome', 'c.instrument', 'c.note'])
    .select(['c.checked_on as checkedOn', 'a.display_name as checkedBy'])
    .where('c.tenant_id', '=', tx.tenantId)
    .where('c.pack_code', '=', packCode)
    .where('c.rule_code', 'like', `${under.replace(/[\\%_]/g, '\\$&')}%`)
    .orderBy('c.rule_code')
    .orderBy('c.checked_at', 'desc')
    .orderBy('c.id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.ruleCode, row]));
}

/** The check that counts for a rule: made on the content that the rule has now. */
export function checkOf(checks: RuleChecks, part: Pick<RulePart, 'code' | 'hash'>): RuleCheck | null {
  const check = checks.get(part.code);
  return check?.ruleHash === part.hash ? check : null;
}
