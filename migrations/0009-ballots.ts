/** Paper ballots of a cluster-year: rules, electorate, tellers, counts, verdict, nominations. */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

export const sql = `
create table ballot (
  tenant_id uuid not null,
  id uuid not null,
  cluster_year_id uuid not null,
  conference_id uuid not null,
  award text not null check (award in ('CO_BO', 'CO_CP')),
  award_name text not null,
  round integer not null check (round >= 1),
  previous_id uuid,
  state text not null check (state in ('prepared', 'electorateFrozen', 'open', 'closed', 'counted', 'tie',
    'runoffPrepared', 'announced', 'minuted', 'voided')),
  prepared_at timestamptz not null,
  frozen_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz,
  counted_at timestamptz,
  announced_at timestamptz,
  minuted_at timestamptz,
  voided_at timestamptz,
  closing_issued integer check (closing_issued >= 0),
  closing_unused integer check (closing_unused >= 0),
  closing_exchanged integer check (closing_exchanged >= 0),
  first_entry_id uuid,
  second_entry_id uuid,
  confirmed_by uuid,
  count_note text not null default '',
  tie_settled_at timestamptz,
  tie_decided_by text,
  tie_reason text,
  void_reason text,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  foreign key (tenant_id, conference_id) references conference (tenant_id, id),
  foreign key (tenant_id, previous_id) references ballot (tenant_id, id),
  check ((round = 1) = (previous_id is null)),
  check ((closed_at is null) = (closing_issued is null)),
  check ((counted_at is null) = (first_entry_id is null)),
  check (first_entry_id is null or second_entry_id <> first_entry_id),
  check ((tie_settled_at is null) = (tie_reason is null)),
  check ((state = 'voided') = (void_reason is not null))
);
-- Each award of a year is voted once in each round; a voided ballot makes room for another.
create unique index ballot_live on ballot (tenant_id, cluster_year_id, award, round) where state <> 'voided';
create index ballot_conference on ballot (tenant_id, conference_id);
${tenantTable('ballot', 'select, insert, update')}

-- One row for each rule that is set, with the document that sets it or the people who assumed it.
create table ballot_rule (
  tenant_id uuid not null,
  ballot_id uuid not null,
  name text not null check (name in
    ('seats', 'style', 'secret', 'threshold', 'quorum', 'selfVote', 'tieRule', 'invalidReasons')),
  value jsonb not null,
  article text not null,
  document text not null,
  standing text not null check (standing in ('read', 'secondary', 'unverified', 'assumption')),
  note text,
  decided_by text,
  primary key (tenant_id, ballot_id, name),
  foreign key (tenant_id, ballot_id) references ballot (tenant_id, id)
);
${tenantTable('ballot_rule', 'select, insert, delete')}

create table ballot_teller (
  tenant_id uuid not null,
  ballot_id uuid not null,
  account_id uuid not null,
  position integer not null,
  is_head boolean not null,
  name text not null,
  job_title text not null,
  unit_name text not null,
  primary key (tenant_id, ballot_id, account_id),
  foreign key (tenant_id, ballot_id) references ballot (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create unique index ballot_teller_head on ballot_teller (tenant_id, ballot_id) where is_head;
create index ballot_teller_account on ballot_teller (tenant_id, account_id);
${tenantTable('ballot_teller', 'select, insert, delete')}

-- The electorate as it was frozen: every member of the year, and who acts for it where it is present. Says nothing of
-- who voted: the box, the papers and this list share no key, no time and no order.
create table ballot_voter (
  tenant_id uuid not null,
  ballot_id uuid not null,
  unit_id uuid not null,
  position integer not null,
  unit_name text not null,
  present boolean not null,
  delegate_name text,
  delegate_title text,
  absence_reason text,
  primary key (tenant_id, ballot_id, unit_id),
  foreign key (tenant_id, ballot_id) references ballot (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check (present = (delegate_name is not null))
);
${tenantTable('ballot_voter', 'select, insert, delete')}

create table ballot_candidate (
  tenant_id uuid not null,
  ballot_id uuid not null,
  unit_id uuid not null,
  position integer not null,
  name text not null,
  primary key (tenant_id, ballot_id, unit_id),
  foreign key (tenant_id, ballot_id) references ballot (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
${tenantTable('ballot_candidate', 'select, insert, delete')}

create table ballot_print (
  tenant_id uuid not null,
  id uuid not null,
  ballot_id uuid not null,
  copies integer not null check (copies between 1 and 1000),
  format text not null check (format in ('a5', 'a4TwoUp')),
  printed_at timestamptz not null,
  printed_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, ballot_id) references ballot (tenant_id, id)
);
create index ballot_print_of on ballot_print (tenant_id, ballot_id);
${tenantTable('ballot_print', 'select, insert')}

-- What each teller counted, every version of it; never changed, never taken away.
create table ballot_entry (
  tenant_id uuid not null,
  id uuid not null,
  ballot_id uuid not null,
  account_id uuid not null,
  sequence integer not null check (sequence >= 1),
  issued integer not null check (issued >= 0),
  returned integer not null check (returned >= 0),
  unused integer not null check (unused >= 0),
  exchanged integer not null check (exchanged >= 0),
  valid integer not null check (valid >= 0),
  invalid integer not null check (invalid >= 0),
  entered_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, ballot_id, account_id, sequence),
  foreign key (tenant_id, ballot_id, account_id) references ballot_teller (tenant_id, ballot_id, account_id)
);
${tenantTable('ballot_entry', 'select, insert')}

create table ballot_entry_vote (
  tenant_id uuid not null,
  entry_id uuid not null,
  unit_id uuid not null,
  votes integer not null check (votes >= 0),
  primary key (tenant_id, entry_id, unit_id),
  foreign key (tenant_id, entry_id) references ballot_entry (tenant_id, id)
);
${tenantTable('ballot_entry_vote', 'select, insert')}

alter table ballot add foreign key (tenant_id, first_entry_id) references ballot_entry (tenant_id, id);
alter table ballot add foreign key (tenant_id, second_entry_id) references ballot_entry (tenant_id, id);

-- Who takes the last places where the rules settle a tie without another ballot.
create table ballot_tie_choice (
  tenant_id uuid not null,
  ballot_id uuid not null,
  unit_id uuid not null,
  primary key (tenant_id, ballot_id, unit_id),
  foreign key (tenant_id, ballot_id, unit_id) references ballot_candidate (tenant_id, ballot_id, unit_id)
);
${tenantTable('ballot_tie_choice', 'select, insert')}

create table ballot_signature (
  tenant_id uuid not null,
  ballot_id uuid not null,
  account_id uuid not null,
  signed_at timestamptz not null,
  content_hash text not null,
  primary key (tenant_id, ballot_id, account_id),
  foreign key (tenant_id, ballot_id, account_id) references ballot_teller (tenant_id, ballot_id, account_id)
);
${tenantTable('ballot_signature', 'select, insert')}

-- A nomination comes from the verdict of a ballot. The Government flag only for those nominated for the ministry flag
-- of the same year (I-3): the database holds it too.
create table nomination (
  tenant_id uuid not null,
  id uuid not null,
  cluster_year_id uuid not null,
  award text not null check (award in ('CO_BO', 'CO_CP')),
  within_award text,
  unit_id uuid not null,
  unit_name text not null,
  ballot_id uuid not null,
  votes integer not null check (votes >= 0),
  base text not null check (base in ('entitled', 'present', 'validBallots')),
  base_count integer not null check (base_count >= votes),
  made_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, cluster_year_id, award, unit_id),
  foreign key (tenant_id, cluster_year_id, within_award, unit_id)
    references nomination (tenant_id, cluster_year_id, award, unit_id),
  foreign key (tenant_id, ballot_id, unit_id) references ballot_candidate (tenant_id, ballot_id, unit_id),
  check (within_award is not distinct from case award when 'CO_CP' then 'CO_BO' end)
);
${tenantTable('nomination', 'select, insert')}
`;
