import type { ColumnType, Generated } from 'kysely';
import type { Version } from './ground.ts';

export interface PersonTable {
  tenant_id: string;
  id: string;
  name: string;
  name_fold: string;
  name_sort: string;
  birth_date: string | null;
  gender: 'female' | 'male' | null;
  identity_number: string | null;
  staff_code: string | null;
  unit_id: string | null;
  post: Generated<string>;
  leader: Generated<boolean>;
  recruited_on: string | null;
  left_on: string | null;
  account_id: string | null;
  merged_into_id: string | null;
  synthetic: boolean;
  version: Version;
}

export interface PersonPostTable {
  tenant_id: string;
  id: string;
  person_id: string;
  unit_id: string;
  post: string;
  leader: boolean;
  starts_on: string;
  ends_on: string | null;
  document: Generated<string>;
  version: Version;
}

export interface YearlyRatingTable {
  tenant_id: string;
  id: string;
  person_id: string | null;
  unit_id: string | null;
  year: number;
  level: 'excellent' | 'good' | 'completed' | 'notCompleted' | 'notRated';
  absent_days: number | null;
  maternity: Generated<boolean>;
  document: Generated<string>;
  version: Version;
}

export interface DisciplineTable {
  tenant_id: string;
  id: string;
  person_id: string;
  level: 'reprimand' | 'warning' | 'salaryStep' | 'demotion' | 'removal' | 'dismissal';
  decided_on: string;
  decision_number: string;
  issuer: Generated<string>;
  ended_on: string | null;
  unit_id: string | null;
  version: Version;
}

export interface PendingMatterTable {
  tenant_id: string;
  id: string;
  person_id: string | null;
  unit_id: string | null;
  kind: 'discipline' | 'investigation' | 'inspection' | 'complaint' | 'press';
  opened_on: string;
  document: Generated<string>;
  closed_on: string | null;
  clean: boolean | null;
  conclusion: Generated<string>;
  version: Version;
}

export interface InitiativeTable {
  tenant_id: string;
  id: string;
  name: string;
  name_fold: string;
  kind: 'initiative' | 'topic';
  reach: 'base' | 'ministry' | 'nation';
  year: number;
  recognised_on: string;
  decision_number: string;
  issuer: Generated<string>;
  version: Version;
}

export interface InitiativeAuthorTable {
  tenant_id: string;
  initiative_id: string;
  person_id: string;
  share: number | null;
}

export interface PastAwardTable {
  tenant_id: string;
  id: string;
  person_id: string | null;
  unit_id: string | null;
  award: string;
  year: number;
  decision_number: string;
  decided_on: string;
  issuer: string;
  level: 'base' | 'ministry' | 'state';
  money: ColumnType<number | string, number, number> | null;
  initiative_id: string | null;
  revoked_on: string | null;
  revoke_number: string | null;
  revoke_reason: string | null;
  synthetic: boolean;
  version: Version;
}

export interface UnitStaffTable {
  tenant_id: string;
  unit_id: string;
  year: number;
  people: number;
  completed: number | null;
  advanced: number | null;
  fighters: number | null;
  women: number | null;
  document: Generated<string>;
  version: Version;
}

export interface PersonMergeTable {
  tenant_id: string;
  id: string;
  kept_id: string;
  merged_id: string;
  reason: string;
  merged_at: Date;
  merged_by: string;
  undone_at: Date | null;
  undone_by: string | null;
  undone_reason: string | null;
}

export interface PersonDistinctTable {
  tenant_id: string;
  first_id: string;
  second_id: string;
  said_by: string;
  said_at: Date;
}

export interface FactCorrectionTable {
  tenant_id: string;
  id: string;
  fact_kind: 'award' | 'rating' | 'initiative' | 'post' | 'discipline' | 'matter';
  fact_id: string;
  before: ColumnType<Record<string, string>, string, never>;
  after: ColumnType<Record<string, string>, string, never>;
  reason: string;
  corrected_at: Date;
  corrected_by: string;
}

/** An entry of a record with its strike-out, where it was recorded for the wrong subject. */
interface Strike {
  struck_at: Date | null;
  struck_by: string | null;
  strike_reason: string | null;
}

export interface PersonalRegistrationTable {
  tenant_id: string;
  id: string;
  person_id: string;
  unit_id: string;
  year: number;
  state: 'draft' | 'sent' | 'returned' | 'agreed';
  titles: Generated<string[]>;
  initiative_plan: Generated<string>;
  remark: Generated<string>;
  sent_at: Date | null;
  decided_at: Date | null;
  decided_by: string | null;
  version: Version;
}

export interface PersonalTargetTable {
  tenant_id: string;
  id: string;
  registration_id: string;
  position: number;
  text: string;
  measure: Generated<string>;
  deadline: string | null;
}

export interface PeopleTables {
  person: PersonTable;
  person_post: PersonPostTable;
  yearly_rating: YearlyRatingTable;
  discipline: DisciplineTable;
  pending_matter: PendingMatterTable;
  initiative: InitiativeTable;
  initiative_author: InitiativeAuthorTable;
  past_award: PastAwardTable;
  unit_staff: UnitStaffTable;
  person_merge: PersonMergeTable;
  person_distinct: PersonDistinctTable;
  fact_correction: FactCorrectionTable;
  personal_registration: PersonalRegistrationTable;
  personal_target: PersonalTargetTable;
  // What stands under the names above without what was struck out.
  recorded_post: PersonPostTable & Strike;
  recorded_rating: YearlyRatingTable & Strike;
  recorded_discipline: DisciplineTable & Strike;
  recorded_matter: PendingMatterTable & Strike;
  recorded_initiative: InitiativeTable & Strike;
  recorded_award: PastAwardTable & Strike;
}
