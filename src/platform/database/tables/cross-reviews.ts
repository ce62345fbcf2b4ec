import type { JSONColumnType } from 'kysely';
import type { MeasuredFacts } from '#src/points/facts.ts';
import type { Version } from './ground.ts';

/** All points are whole thousandths. */
export interface ReviewPlanTable {
  tenant_id: string;
  cluster_year_id: string;
  version: Version;
  /** Members that mark each sheet; 0 where departments alone do. */
  reviewers: number;
  gap: number | null;
  made_at: Date;
  made_by: string | null;
}

export interface ReviewPlanPartTable {
  tenant_id: string;
  cluster_year_id: string;
  code: string;
  mode: 'cross' | 'department';
  account_id: string | null;
}

export interface ReviewTaskTable {
  tenant_id: string;
  id: string;
  sheet_id: string;
  account_id: string;
  unit_id: string | null;
  kind: 'cross' | 'department';
  codes: JSONColumnType<string[]>;
  version: Version;
  assigned_at: Date;
  assigned_by: string | null;
  saved_at: Date | null;
  sent_at: Date | null;
  seal: string | null;
  ended_at: Date | null;
  ended_why: 'recused' | 'replanned' | null;
}

export interface ReviewLineTable {
  tenant_id: string;
  task_id: string;
  criterion_id: string;
  number: number;
  kind: 'mark' | 'changed' | 'kept';
  /** Null in a draft alone. */
  points: number | null;
  facts: JSONColumnType<MeasuredFacts | null, string | null | undefined, string | null>;
  reason: string;
  at: Date;
}

export interface ReviewDecisionTable {
  tenant_id: string;
  sheet_id: string;
  criterion_id: string;
  number: number;
  points: number;
  reason: string;
  account_id: string;
  decider_name: string;
  decider_title: string;
  at: Date;
}

export interface ReviewRecusalTable {
  tenant_id: string;
  id: string;
  sheet_id: string;
  account_id: string;
  unit_id: string | null;
  ground: 'worked' | 'shared' | 'family' | 'other';
  words: string;
  declared_by: string;
  at: Date;
}

export interface CrossReviewTables {
  review_plan: ReviewPlanTable;
  review_plan_part: ReviewPlanPartTable;
  review_task: ReviewTaskTable;
  review_line: ReviewLineTable;
  review_decision: ReviewDecisionTable;
  review_recusal: ReviewRecusalTable;
}
