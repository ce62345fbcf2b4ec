import type { Generated } from 'kysely';
import type { Version } from './ground.ts';

export interface CovenantTable {
  tenant_id: string;
  id: string;
  cluster_year_id: string;
  state: 'draft' | 'signing' | 'inForce' | 'closed';
  /** Legal grounds and common commitments of the draft, one a line. */
  grounds: string;
  commitments: string;
  signing_version: Generated<number>;
  current_version: Generated<number>;
  in_force_at: Date | null;
  closed_at: Date | null;
  saved_at: Date;
  saved_by: string;
  version: Version;
}

export interface CovenantVersionTable {
  tenant_id: string;
  covenant_id: string;
  number: number;
  content: string;
  content_hash: string;
  amendment_id: string | null;
  frozen_at: Date;
  frozen_by: string;
}

export interface CovenantPartyTable {
  tenant_id: string;
  covenant_id: string;
  number: number;
  unit_id: string;
  position: number;
}

export interface CovenantSignatureTable {
  tenant_id: string;
  covenant_id: string;
  number: number;
  unit_id: string;
  account_id: string;
  signer_name: string;
  signer_title: string;
  signed_at: Date;
  content_hash: string;
}

export interface CovenantAmendmentTable {
  tenant_id: string;
  id: string;
  covenant_id: string;
  number: number;
  unit_id: string;
  target_id: string;
  indicator: string;
  unit_of_measure: string;
  old_goal: string;
  old_due_on: string;
  new_goal: string;
  new_due_on: string;
  reason: string;
  state: 'proposed' | 'agreed' | 'refused';
  content: string;
  content_hash: string;
  proposed_at: Date;
  proposer_account_id: string;
  proposer_name: string;
  proposer_title: string;
  decided_at: Date | null;
  decider_account_id: string | null;
  decider_name: string | null;
  decider_title: string | null;
  decider_role: 'clusterHead' | 'clusterDeputy' | null;
  decision_words: string | null;
  resulting_version: number | null;
}

export interface CovenantTables {
  covenant: CovenantTable;
  covenant_version: CovenantVersionTable;
  covenant_party: CovenantPartyTable;
  covenant_signature: CovenantSignatureTable;
  covenant_amendment: CovenantAmendmentTable;
}
