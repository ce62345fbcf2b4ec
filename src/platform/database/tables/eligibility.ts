import type { ColumnType, Generated } from 'kysely';

export interface RulePackTable {
  tenant_id: string;
  id: string;
  code: string;
  version: string;
  hash: string;
  content: ColumnType<unknown, string, never>;
  kept_at: Date;
}

export interface RulePackPinTable {
  tenant_id: string;
  id: string;
  cluster_year_id: string;
  rule_pack_id: string;
  reason: Generated<string>;
  pinned_at: Date;
  pinned_by: string;
}

export interface RuleCheckTable {
  tenant_id: string;
  id: string;
  pack_code: string;
  rule_code: string;
  rule_hash: string;
  outcome: 'same' | 'differs';
  instrument: string;
  note: Generated<string>;
  checked_on: string;
  checked_at: Date;
  checked_by: string;
}

export interface EligibilityTable {
  tenant_id: string;
  subject_id: string;
  subject_kind: 'person' | 'collective';
  unit_id: string | null;
  award: string;
  year: number;
  on_date: string;
  outcome: 'eligible' | 'notEligible' | 'unknown';
  unverified: boolean;
  pack: string;
  not_met: string[];
  unknown: string[];
  opens_year: number | null;
  computed_at: Date;
}

export interface JudgingRunTable {
  tenant_id: string;
  id: string;
  year: number;
  on_date: string;
  state: 'running' | 'done' | 'failed';
  persons_total: number;
  persons_judged: Generated<number>;
  units_judged: Generated<number>;
  verdicts: Generated<number>;
  eligible: Generated<number>;
  undecided: Generated<number>;
  packs: Generated<string[]>;
  started_at: Date;
  started_by: string;
  beat_at: Generated<Date>;
}

export interface EligibilityTables {
  judging_run: JudgingRunTable;
  rule_pack: RulePackTable;
  rule_pack_pin: RulePackPinTable;
  rule_check: RuleCheckTable;
  eligibility: EligibilityTable;
}
