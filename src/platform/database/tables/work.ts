export interface NoticeTable {
  tenant_id: string;
  id: string;
  account_id: string;
  /** About what; the same thing is told an account once. */
  key: string;
  kind: 'reminder' | 'byHand' | 'moved';
  /** Sentences in Vietnamese; pages in English translate them. */
  title: string;
  body: string;
  href: string;
  made_at: Date;
  read_at: Date | null;
}

/** A cache of how many tasks an account has; see the migration for when it holds. */
export interface WorkCountTable {
  tenant_id: string;
  account_id: string;
  day: string;
  tasks: number;
  acts: number;
  counted_at: Date;
}

export interface ReminderRoundTable {
  tenant_id: string;
  day: string;
  started_at: Date;
  finished_at: Date | null;
}

export interface CalendarAddressTable {
  tenant_id: string;
  account_id: string;
  token_hash: string;
  made_at: Date;
}

/** A day of a step of the year that was set and then changed. */
export interface StepMoveTable {
  tenant_id: string;
  id: string;
  cluster_year_id: string;
  code: string;
  name: string;
  starts_before: string | null;
  starts_after: string | null;
  ends_before: string | null;
  ends_after: string | null;
  reason: string;
  moved_by: string;
  moved_at: Date;
}

export interface WorkTables {
  notice: NoticeTable;
  work_count: WorkCountTable;
  reminder_round: ReminderRoundTable;
  calendar_address: CalendarAddressTable;
  step_move: StepMoveTable;
}
