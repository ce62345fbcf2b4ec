import type { ColumnType, Generated } from 'kysely';
import type { Publication, Way } from './electronic-votes.ts';
import type { Version } from './ground.ts';

type FlagCode = 'CO_BO' | 'CO_CP';

export interface BallotTable {
  tenant_id: string;
  id: string;
  cluster_year_id: string;
  conference_id: string;
  award: FlagCode;
  /** As the law of the conference's day names it. */
  award_name: string;
  /** 1, or higher for a run-off; then `previous_id` is the ballot that tied. */
  round: number;
  previous_id: string | null;
  state:
    | 'prepared'
    | 'electorateFrozen'
    | 'open'
    | 'closed'
    | 'counted'
    | 'tie'
    | 'runoffPrepared'
    | 'announced'
    | 'minuted'
    | 'voided';
  prepared_at: Date;
  frozen_at: Date | null;
  opened_at: Date | null;
  closed_at: Date | null;
  counted_at: Date | null;
  announced_at: Date | null;
  minuted_at: Date | null;
  voided_at: Date | null;
  /** What the tellers told the chair at the closing. */
  closing_issued: number | null;
  closing_unused: number | null;
  closing_exchanged: number | null;
  /** The two entries that agreed. */
  first_entry_id: string | null;
  second_entry_id: string | null;
  confirmed_by: string | null;
  count_note: Generated<string>;
  tie_settled_at: Date | null;
  tie_decided_by: string | null;
  tie_reason: string | null;
  void_reason: string | null;
  way: Generated<Way>;
  publication: Generated<Publication>;
  /** Whether who voted on a slip may vote again; the last ballot counts. */
  revote: Generated<boolean>;
  version: Version;
}

export interface BallotRuleTable {
  tenant_id: string;
  ballot_id: string;
  name: 'seats' | 'style' | 'secret' | 'threshold' | 'quorum' | 'selfVote' | 'tieRule' | 'invalidReasons';
  value: ColumnType<unknown, string, never>;
  article: string;
  document: string;
  standing: 'read' | 'secondary' | 'unverified' | 'assumption';
  note: string | null;
  decided_by: string | null;
}

export interface BallotTellerTable {
  tenant_id: string;
  ballot_id: string;
  account_id: string;
  position: number;
  is_head: boolean;
  name: string;
  job_title: string;
  unit_name: string;
}

export interface BallotVoterTable {
  tenant_id: string;
  ballot_id: string;
  unit_id: string;
  position: number;
  unit_name: string;
  present: boolean;
  delegate_name: string | null;
  delegate_title: string | null;
  absence_reason: string | null;
}

export interface BallotCandidateTable {
  tenant_id: string;
  ballot_id: string;
  unit_id: string;
  position: number;
  name: string;
}

export interface BallotPrintTable {
  tenant_id: string;
  id: string;
  ballot_id: string;
  copies: number;
  format: 'a5' | 'a4TwoUp';
  printed_at: Date;
  printed_by: string;
}

/** One version of what one teller counted. */
export interface BallotEntryTable {
  tenant_id: string;
  id: string;
  ballot_id: string;
  account_id: string;
  sequence: number;
  issued: number;
  returned: number;
  unused: number;
  exchanged: number;
  valid: number;
  invalid: number;
  entered_at: Date;
}

export interface BallotEntryVoteTable {
  tenant_id: string;
  entry_id: string;
  unit_id: string;
  votes: number;
}

export interface BallotTieChoiceTable {
  tenant_id: string;
  ballot_id: string;
  unit_id: string;
}

export interface BallotSignatureTable {
  tenant_id: string;
  ballot_id: string;
  account_id: string;
  signed_at: Date;
  /** SHA-256 of the counting minutes' content, hexadecimal. */
  content_hash: string;
}

export interface NominationTable {
  tenant_id: string;
  id: string;
  cluster_year_id: string;
  award: FlagCode;
  /** The award that this unit must be nominated for as well; null where none. */
  within_award: FlagCode | null;
  unit_id: string;
  unit_name: string;
  ballot_id: string;
  /** Null where only reached or not reached is published. */
  votes: number | null;
  base: 'entitled' | 'present' | 'validBallots';
  base_count: number;
  made_at: Date;
}

export interface BallotTables {
  ballot: BallotTable;
  ballot_rule: BallotRuleTable;
  ballot_teller: BallotTellerTable;
  ballot_voter: BallotVoterTable;
  ballot_candidate: BallotCandidateTable;
  ballot_print: BallotPrintTable;
  ballot_entry: BallotEntryTable;
  ballot_entry_vote: BallotEntryVoteTable;
  ballot_tie_choice: BallotTieChoiceTable;
  ballot_signature: BallotSignatureTable;
  nomination: NominationTable;
}
