import type { Generated } from 'kysely';
import type { Version } from './ground.ts';

export interface SuperiorMovementTable {
  tenant_id: string;
  id: string;
  name: string;
  level: 'nation' | 'ministry';
  launching_body: string;
  /** Number and name of the document that launched it; '' where it is not recorded. */
  document: string;
  document_day: string | null;
  starts_on: string | null;
  ends_on: string | null;
  saved_at: Date;
  saved_by: string;
  version: Version;
}

export interface MovementSuperiorTable {
  tenant_id: string;
  movement_id: string;
  superior_id: string;
}

export interface SuperiorResponseTable {
  tenant_id: string;
  cluster_year_id: string;
  superior_id: string;
  unit_id: string;
  words: string;
  saved_at: Date;
  saved_by: string;
  version: Version;
}

export interface LaunchPlanTable {
  tenant_id: string;
  id: string;
  cluster_year_id: string;
  state: 'draft' | 'commenting' | 'answering' | 'issued';
  /** How often it was sent for comments. */
  round: Generated<number>;
  current_version: Generated<number>;
  number: string | null;
  signed_on: string | null;
  issuer: string | null;
  signer_title: string | null;
  signer_name: string | null;
  issued_at: Date | null;
  saved_at: Date;
  saved_by: string;
  version: Version;
}

export interface LaunchPlanVersionTable {
  tenant_id: string;
  plan_id: string;
  number: number;
  written_at: Date;
  written_by: string;
  /** Sent or issued: never changed again. */
  frozen_at: Date | null;
}

export interface LaunchPlanParagraphTable {
  tenant_id: string;
  plan_id: string;
  number: number;
  /** The same in every version. */
  paragraph_id: string;
  position: number;
  kind: 'heading' | 'text';
  words: string;
  removed: Generated<boolean>;
  /** Why it differs from the version before, where no comment says so. */
  reason: Generated<string>;
  version: Version;
}

export interface LaunchPlanRoundTable {
  tenant_id: string;
  plan_id: string;
  round: number;
  /** The version that was sent. */
  number: number;
  sent_at: Date;
  sent_by: string;
  comment_until: string;
  closed_at: Date | null;
  withdrawn_at: Date | null;
}

export interface LaunchPlanCommentTable {
  tenant_id: string;
  id: string;
  plan_id: string;
  round: number;
  /** Null: on the whole draft. */
  paragraph_id: string | null;
  unit_id: string;
  words: string;
  given_at: Date;
  given_by: string;
  withdrawn_at: Date | null;
  version: Version;
}

export interface LaunchPlanConsentTable {
  tenant_id: string;
  plan_id: string;
  round: number;
  unit_id: string;
  given_at: Date;
  given_by: string;
}

export interface LaunchPlanAnswerTable {
  tenant_id: string;
  comment_id: string;
  verdict: 'taken' | 'partly' | 'explained';
  words: string;
  placed_id: string | null;
  answered_at: Date;
  answered_by: string;
  version: Version;
}

export interface PlanTables {
  superior_movement: SuperiorMovementTable;
  movement_superior: MovementSuperiorTable;
  superior_response: SuperiorResponseTable;
  launch_plan: LaunchPlanTable;
  launch_plan_version: LaunchPlanVersionTable;
  launch_plan_paragraph: LaunchPlanParagraphTable;
  launch_plan_round: LaunchPlanRoundTable;
  launch_plan_comment: LaunchPlanCommentTable;
  launch_plan_consent: LaunchPlanConsentTable;
  launch_plan_answer: LaunchPlanAnswerTable;
}
