/** The Council: composition by decision, sessions, the vote on each dossier, minutes. */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

export const sql = `
-- A body has one Council; its composition changes by decisions.
create table council (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id)
);
${tenantTable('council', 'select, insert, update')}

-- What one decision makes of the whole Council: the founding one is 1, every later one replaces the one before.
create table council_composition (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  sequence integer not null check (sequence >= 1),
  number text not null,
  signed_on date not null,
  issuer text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (tenant_id, id),
  unique (tenant_id, council_id, sequence),
  foreign key (tenant_id, council_id) references council (tenant_id, id)
);
${tenantTable('council_composition', 'select, insert')}

-- A seat gives a vote; a secretary without a seat keeps the minutes and has none.
create table council_seat (
  tenant_id uuid not null,
  composition_id uuid not null,
  account_id uuid not null,
  position integer not null,
  name text not null,
  job_title text not null,
  seat text check (seat in ('chair', 'viceChair', 'member')),
  is_secretary boolean not null,
  primary key (tenant_id, composition_id, account_id),
  foreign key (tenant_id, composition_id) references council_composition (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  check (seat is not null or is_secretary)
);
create unique index council_seat_chair on council_seat (tenant_id, composition_id) where seat = 'chair';
create unique index council_seat_secretary on council_seat (tenant_id, composition_id) where is_secretary;
create index council_seat_account on council_seat (tenant_id, account_id);
${tenantTable('council_seat', 'select, insert')}

-- The composition is pinned at the opening; until then the latest one holds.
create table council_session (
  tenant_id uuid not null,
  id uuid not null,
  council_id uuid not null,
  composition_id uuid,
  title text not null,
  starts_at timestamptz not null,
  place text not null,
  state text not null check (state in ('planned', 'open', 'closed', 'minuted')),
  presiding_id uuid,
  quorum_reason text,
  opened_at timestamptz,
  opened_by uuid,
  closed_at timestamptz,
  minuted_at timestamptz,
  discussion text not null default '',
  conclusion text not null default '',
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, council_id) references council (tenant_id, id),
  foreign key (tenant_id, composition_id) references council_composition (tenant_id, id),
  foreign key (tenant_id, presiding_id) references account (tenant_id, id),
  check ((state = 'planned') = (composition_id is null)),
  check ((state = 'planned') = (opened_at is null)),
  check ((opened_at is null) = (presiding_id is null)),
  check ((state in ('closed', 'minuted')) = (closed_at is not null)),
  check ((state = 'minuted') = (minuted_at is not null))
);
create index council_session_of on council_session (tenant_id, council_id, starts_at desc);
create index council_session_composition on council_session (tenant_id, composition_id);
create index council_session_presiding on council_session (tenant_id, presiding_id);
create index council_session_live on council_session (tenant_id, starts_at) where state <> 'minuted';
${tenantTable('council_session', 'select, insert, update')}

-- One row for each rule of a session that is set, with the document that sets it or the people who assumed it. Threshold
-- and secrecy are set for each award; the other rules hold for the session, their award is empty.
create table council_rule (
  tenant_id uuid not null,
  session_id uuid not null,
  name text not null check (name in ('threshold', 'secret', 'quorum', 'recusalBase', 'absentMember', 'tie')),
  award text not null check (award in ('', 'CO_BO', 'CO_CP')),
  value jsonb not null,
  article text not null,
  document text not null,
  standing text not null check (standing in ('read', 'secondary', 'unverified', 'assumption')),
  note text,
  decided_by text,
  primary key (tenant_id, session_id, name, award),
  foreign key (tenant_id, session_id) references council_session (tenant_id, id),
  check ((name in ('threshold', 'secret')) = (award <> ''))
);
${tenantTable('council_rule', 'select, insert, delete')}

-- Who of the composition is there; marked before the opening and, between two cases, while the session goes on.
create table council_attendance (
  tenant_id uuid not null,
  session_id uuid not null,
  account_id uuid not null,
  present boolean not null,
  absence_reason text,
  marked_at timestamptz not null,
  primary key (tenant_id, session_id, account_id),
  foreign key (tenant_id, session_id) references council_session (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  check (not present or absence_reason is null)
);
create index council_attendance_account on council_attendance (tenant_id, account_id);
${tenantTable('council_attendance', 'select, insert, update, delete')}

create table council_teller (
  tenant_id uuid not null,
  session_id uuid not null,
  account_id uuid not null,
  position integer not null,
  is_head boolean not null,
  primary key (tenant_id, session_id, account_id),
  foreign key (tenant_id, session_id) references council_session (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create unique index council_teller_head on council_teller (tenant_id, session_id) where is_head;
create index council_teller_account on council_teller (tenant_id, account_id);
${tenantTable('council_teller', 'select, insert, delete')}

-- A qualified dossier before the Council. A case that was opened by mistake goes back to the list: another round.
create table council_case (
  tenant_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  dossier_id uuid not null,
  cluster_year_id uuid not null,
  year integer not null,
  award text not null check (award in ('CO_BO', 'CO_CP')),
  award_name text not null,
  unit_id uuid not null,
  unit_name text not null,
  dossier_code text not null,
  position integer not null,
  state text not null check (state in ('scheduled', 'open', 'voted', 'recommended', 'notRecommended', 'withdrawn')),
  round integer not null default 1 check (round >= 1),
  secret boolean,
  opened_at timestamptz,
  voting_closed_at timestamptz,
  closing_issued integer check (closing_issued >= 0),
  closing_unused integer check (closing_unused >= 0),
  closing_exchanged integer check (closing_exchanged >= 0),
  first_entry_id uuid,
  second_entry_id uuid,
  count_note text not null default '',
  counted_at timestamptz,
  votes_for integer check (votes_for >= 0),
  votes_against integer check (votes_against >= 0),
  members integer check (members >= 0),
  present integer check (present >= 0),
  recused integer check (recused >= 0),
  written integer check (written >= 0),
  base text check (base in ('entitled', 'present', 'validBallots')),
  base_count integer check (base_count >= 0),
  minimum integer,
  passed boolean,
  verdict text,
  decided_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, session_id) references council_session (tenant_id, id),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check ((state in ('voted', 'recommended', 'notRecommended')) = (verdict is not null)),
  check ((state in ('recommended', 'notRecommended')) = (decided_at is not null)),
  check (decided_at is null or passed = (state = 'recommended')),
  check ((state = 'withdrawn') = (withdrawn_reason is not null)),
  check (votes_for is null or votes_for <= base_count or base = 'validBallots')
);
-- A dossier is before the Council once; a withdrawn case makes room for another session.
create unique index council_case_live on council_case (tenant_id, dossier_id) where state <> 'withdrawn';
create index council_case_session on council_case (tenant_id, session_id, position);
create index council_case_dossier on council_case (tenant_id, dossier_id);
create index council_case_unit on council_case (tenant_id, unit_id, cluster_year_id);
create index council_case_year on council_case (tenant_id, cluster_year_id);
create index council_case_recommended on council_case (tenant_id, decided_at) where state = 'recommended';
-- One case of a session is voted on at a time.
create unique index council_case_open on council_case (tenant_id, session_id) where state = 'open';
${tenantTable('council_case', 'select, insert, update')}

-- A declared conflict: the member takes no part in the case.
create table council_recusal (
  tenant_id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  reason text not null,
  declared_at timestamptz not null,
  recorded_by uuid not null,
  primary key (tenant_id, case_id, account_id),
  foreign key (tenant_id, case_id) references council_case (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index council_recusal_account on council_recusal (tenant_id, account_id);
${tenantTable('council_recusal', 'select, insert')}

-- What an absent member wrote, every version; by the own account, or from a signed paper that the secretary recorded.
create table council_opinion (
  tenant_id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  sequence integer not null check (sequence >= 1),
  vote text not null check (vote in ('for', 'against')),
  channel text not null check (channel in ('own', 'paper')),
  paper_number text,
  paper_day date,
  file_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, case_id, account_id, sequence),
  foreign key (tenant_id, case_id) references council_case (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, file_id) references stored_file (tenant_id, id),
  check ((channel = 'paper') = (paper_number is not null))
);
create index council_opinion_account on council_opinion (tenant_id, account_id);
create index council_opinion_file on council_opinion (tenant_id, file_id) where file_id is not null;
${tenantTable('council_opinion', 'select, insert')}

-- The members as they stood when the vote on a case opened; tells nothing of a secret vote.
create table council_voter (
  tenant_id uuid not null,
  case_id uuid not null,
  round integer not null,
  account_id uuid not null,
  position integer not null,
  status text not null check (status in ('present', 'recused', 'absent')),
  primary key (tenant_id, case_id, round, account_id),
  foreign key (tenant_id, case_id) references council_case (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index council_voter_account on council_voter (tenant_id, account_id);
${tenantTable('council_voter', 'select, insert')}

-- An open vote, once for each member and round.
create table council_vote (
  tenant_id uuid not null,
  case_id uuid not null,
  round integer not null,
  account_id uuid not null,
  vote text not null check (vote in ('for', 'against')),
  channel text not null check (channel in ('own', 'hand')),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, case_id, round, account_id),
  foreign key (tenant_id, case_id, round, account_id) references council_voter (tenant_id, case_id, round, account_id)
);
create index council_vote_account on council_vote (tenant_id, account_id);
${tenantTable('council_vote', 'select, insert')}

-- Why an opened vote was taken back; the round that it ended stays as it was.
create table council_takeback (
  tenant_id uuid not null,
  case_id uuid not null,
  round integer not null,
  reason text not null,
  taken_at timestamptz not null,
  taken_by uuid not null,
  primary key (tenant_id, case_id, round),
  foreign key (tenant_id, case_id) references council_case (tenant_id, id)
);
${tenantTable('council_takeback', 'select, insert')}

-- What each teller counted of a secret vote, every version of it; never changed, never taken away.
create table council_entry (
  tenant_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  round integer not null,
  account_id uuid not null,
  sequence integer not null check (sequence >= 1),
  issued integer not null check (issued >= 0),
  returned integer not null check (returned >= 0),
  unused integer not null check (unused >= 0),
  exchanged integer not null check (exchanged >= 0),
  valid integer not null check (valid >= 0),
  invalid integer not null check (invalid >= 0),
  votes_for integer not null check (votes_for >= 0),
  votes_against integer not null check (votes_against >= 0),
  entered_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, case_id, round, account_id, sequence),
  foreign key (tenant_id, case_id) references council_case (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index council_entry_account on council_entry (tenant_id, account_id);
${tenantTable('council_entry', 'select, insert')}

alter table council_case add foreign key (tenant_id, first_entry_id) references council_entry (tenant_id, id);
alter table council_case add foreign key (tenant_id, second_entry_id) references council_entry (tenant_id, id);
create index council_case_first_entry on council_case (tenant_id, first_entry_id) where first_entry_id is not null;
create index council_case_second_entry on council_case (tenant_id, second_entry_id) where second_entry_id is not null;

-- Minutes are signed by the secretary and the presiding chair, the counting minutes by every teller.
create table council_signature (
  tenant_id uuid not null,
  session_id uuid not null,
  paper text not null check (paper in ('minutes', 'counting')),
  account_id uuid not null,
  signed_at timestamptz not null,
  content_hash text not null,
  primary key (tenant_id, session_id, paper, account_id),
  foreign key (tenant_id, session_id) references council_session (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index council_signature_account on council_signature (tenant_id, account_id);
${tenantTable('council_signature', 'select, insert')}
`;
