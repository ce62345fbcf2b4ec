/** Written once, at the announcement of the year's result. */
export interface FairnessRecordTable {
  tenant_id: string;
  cluster_year_id: string;
  ballot_id: string;
  method: string;
  /** Canonical JSON of the figures. */
  content: string;
  /** SHA-256 of the content, hexadecimal. */
  content_hash: string;
  frozen_at: Date;
  frozen_by: string | null;
  frozen_by_name: string;
  frozen_by_title: string;
}

export interface FairnessTables {
  fairness_record: FairnessRecordTable;
}
