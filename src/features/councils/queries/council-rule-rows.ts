import type { FlagCode } from '#src/law/awards.ts';
import { type CouncilDraft, EMPTY_COUNCIL_RULES, SESSION_RULES } from '#src/law/council-rules.ts';
import type { Source } from '#src/law/source.ts';
import type { CouncilRuleTable } from '#src/platform/database/tables/councils.ts';
import { sourceOf } from '../../ballots/queries/rule-rows.ts';

/** A stored rule: its value beside the columns of its source. */
type RuleRow = Omit<CouncilRuleTable, 'value'> & { value: unknown };
type AnyRule = { value: unknown; source: Source } | ({ source: Source } & Record<string, unknown>);

/** Thresholds keep share, comparison and base beside their source; all other rules a value. */
const isShare = (name: string) => name === 'threshold' || name === 'quorum';

/** The rules of one session. Only `councilRuleRows` writes what is read here. */
export function councilRulesOf(rows: readonly RuleRow[]): CouncilDraft {
  const rules = { ...EMPTY_COUNCIL_RULES, threshold: {}, secret: {} } as Record<string, unknown>;
  for (const row of rows) {
    const source = sourceOf(row);
    const rule = isShare(row.name) ? { ...(row.value as object), source } : { value: row.value, source };
    if (row.award === '') rules[row.name] = rule;
    else (rules[row.name] as Record<string, unknown>)[row.award] = rule;
  }
  return rules as unknown as CouncilDraft;
}

/** The rows of the rules that are set. */
export function councilRuleRows(tenantId: string, sessionId: string, draft: CouncilDraft) {
  const row = (name: CouncilRuleTable['name'], award: FlagCode | '', rule: AnyRule) => {
    const { source, ...rest } = rule;
    return {
      tenant_id: tenantId,
      session_id: sessionId,
      name,
      award,
      value: JSON.stringify(isShare(name) ? rest : rest.value),
      article: source.article,
      document: source.document,
      standing: source.standing,
      note: source.note ?? null,
      decided_by: source.decidedBy ?? null,
    };
  };
  const byAward = (name: 'threshold' | 'secret') =>
    Object.entries(draft[name]).map(([award, rule]) => row(name, award as FlagCode, rule as AnyRule));
  const ofSession = SESSION_RULES.flatMap((name) => {
    const rule = draft[name] as AnyRule | null;
    return rule ? [row(name, '', rule)] : [];
  });
  return [...byAward('threshold'), ...byAward('secret'), ...ofSession];
}
