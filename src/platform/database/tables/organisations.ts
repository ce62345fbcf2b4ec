import type { Generated } from 'kysely';
import type { Version } from './ground.ts';

export interface UnitTable {
  tenant_id: string;
  id: string;
  code: string;
  name: string;
  short_name: string;
  name_fold: string;
  name_sort: string;
  /** 'tong-cuc' | 'cuc' | 'vu' | 'trung-tam' | 'phong' | 'so' ...: free list, shown as words. */
  kind: string;
  parent_id: string | null;
  starts_on: string;
  ends_on: string | null;
  successor_id: string | null;
  /** When the collective came into being, where it is older than its record. */
  founded_on: string | null;
  legal_personality: boolean | null;
  version: Version;
}

/** `cluster_year_id`: the cluster-year whose members or leaders it names. */
export interface DecisionTable {
  tenant_id: string;
  id: string;
  cluster_year_id: string | null;
  number: string;
  signed_on: string | null;
  issuer: string;
  subject: string;
  synthetic: boolean;
  file_id: string | null;
}

export interface ClusterTable {
  tenant_id: string;
  id: string;
  code: string;
  name: string;
  kind: 'cum' | 'khoi';
  description: string;
  version: Version;
}

export type ClusterYearState = 'preparing' | 'open' | 'closed';

export interface ClusterYearTable {
  tenant_id: string;
  id: string;
  cluster_id: string;
  year: number;
  state: ClusterYearState;
  version: Version;
}

export interface MembershipTable {
  tenant_id: string;
  cluster_year_id: string;
  unit_id: string;
  position: number;
  decision_id: string | null;
}

/** `sequence` counts the decisions of one year; the announced one with the highest is in force. */
export interface LeadershipTable {
  tenant_id: string;
  id: string;
  cluster_year_id: string;
  sequence: Generated<number>;
  head_unit_id: string;
  deputy_unit_id: string | null;
  decision_id: string;
  recorded_at: Date;
  announced_at: Date | null;
  superseded_by: string | null;
}

export interface YearStepTable {
  tenant_id: string;
  cluster_year_id: string;
  code: string;
  name: string;
  starts_on: string | null;
  ends_on: string | null;
  position: number;
}

/**
 * An item that the outgoing head hands to the incoming head; `cluster_year_id` is the year that ends. `fact` is what the
 * program knew about it when it was given ("11/11 chữ ký"); `kept`: stays with the outgoing head for now.
 */
export interface HandoverItemTable {
  tenant_id: string;
  cluster_year_id: string;
  code: string;
  position: number;
  name: string;
  fact: Generated<string>;
  kept: Generated<boolean>;
  note: Generated<string>;
  given_at: Date | null;
  given_by: string | null;
  received_at: Date | null;
  received_by: string | null;
  version: Version;
}

export interface HandoverSignatureTable {
  tenant_id: string;
  cluster_year_id: string;
  side: 'giving' | 'receiving';
  unit_id: string;
  account_id: string;
  signer_name: string;
  signer_title: string;
  signed_at: Date;
  content: string;
  content_hash: string;
}

export interface OrganisationTables {
  unit: UnitTable;
  decision: DecisionTable;
  cluster: ClusterTable;
  cluster_year: ClusterYearTable;
  membership: MembershipTable;
  leadership: LeadershipTable;
  /** A view: the announced leadership with the highest sequence, one per cluster-year. Read only. */
  leadership_in_force: LeadershipTable;
  year_step: YearStepTable;
  handover_item: HandoverItemTable;
  handover_signature: HandoverSignatureTable;
}
