import type { FlagCode } from '#src/law/awards.ts';
import { RULE_LABELS, type RuleName, type RuleSetDraft } from '#src/law/ballot-rules.ts';
import type { Source } from '#src/law/source.ts';
import type { BallotRuleTable } from '#src/platform/database/tables/ballots.ts';

/** A stored rule: its value beside the columns of its source. */
type RuleRow = Omit<BallotRuleTable, 'value'> & { value: unknown };
type AnyRule = { value: unknown; source: Source } | ({ source: Source } & Record<string, unknown>);

const NAMES = Object.keys(RULE_LABELS) as RuleName[];

/** Thresholds keep share, comparison and base beside their source; all other rules a value. */
const isThreshold = (name: RuleName) => name === 'threshold' || name === 'quorum';

/** The rules of one ballot; null is a rule that nobody has set. Only `ruleRows` writes what is read here. */
export function rulesOf(award: FlagCode, rows: readonly RuleRow[]): RuleSetDraft {
  const entries = NAMES.map((name) => {
    const row = rows.find((each) => each.name === name);
    if (!row) return [name, null];
    const source = sourceOf(row);
    return [name, isThreshold(name) ? { ...(row.value as object), source } : { value: row.value, source }];
  });
  return { award, ...Object.fromEntries(entries) } as RuleSetDraft;
}

/** The source in the columns of a stored rule. */
export function sourceOf({
  article,
  document,
  standing,
  note,
  decided_by,
}: Pick<RuleRow, 'article' | 'document' | 'standing' | 'note' | 'decided_by'>): Source {
  return {
    article,
    document,
    standing,
    ...(note === null ? {} : { note }),
    ...(decided_by === null ? {} : { decidedBy: decided_by }),
  };
}

/** The rows of the rules that are set. */
export function ruleRows(tenantId: string, ballotId: string, draft: RuleSetDraft) {
  return NAMES.flatMap((name) => {
    const rule = draft[name] as AnyRule | null;
    if (!rule) return [];
    const { source, ...rest } = rule;
    return [
      {
        tenant_id: tenantId,
        ballot_id: ballotId,
        name,
        value: JSON.stringify(isThreshold(name) ? rest : rest.value),
        article: source.article,
        document: source.document,
        standing: source.standing,
        note: source.note ?? null,
        decided_by: source.decidedBy ?? null,
      },
    ];
  });
}
