/** Electronic votes: the tellers' keys, the slips, elections, the box, decryption. Votes are read only as one sum. */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

/** How a vote is taken: on paper, on slips, or each voter either way; and what of its count is published. */
const wayColumns = (table: string) => `
alter table ${table}
  add column way text not null default 'paper' check (way in ('paper', 'electronic', 'mixed')),
  add column publication text not null default 'counts' check (publication in ('counts', 'reachedOnly')),
  add column revote boolean not null default true;
`;

export const sql = `
${wayColumns('ballot')}
${wayColumns('council_case')}
-- Two entries stand behind a count on paper; one of slips alone has none.
alter table ballot drop constraint ballot_check2;
alter table ballot add constraint ballot_counted_twice
  check (way = 'electronic' or (counted_at is null) = (first_entry_id is null));

-- The keys of one meeting's tellers. Public parts only: no secret ever comes here.
create table key_ceremony (
  tenant_id uuid not null,
  id uuid not null,
  conference_id uuid,
  session_id uuid,
  state text not null check (state in ('keys', 'ready', 'rehearsed', 'voided')),
  threshold integer not null check (threshold >= 2),
  -- Binds the keys to this ceremony: 14 digits of base 58.
  uuid text not null,
  -- The complete record of the keys, byte for byte as every archive holds it.
  trustees text,
  public_key text,
  -- The dummy tally with its opening: whoever decrypts it learns nothing.
  rehearsal json,
  slip_batch integer not null default 0,
  slip_count integer check (slip_count >= 1),
  made_at timestamptz not null,
  void_reason text,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, conference_id) references conference (tenant_id, id),
  foreign key (tenant_id, session_id) references council_session (tenant_id, id),
  check (num_nonnulls(conference_id, session_id) = 1),
  check ((trustees is null) = (public_key is null)),
  check (state not in ('ready', 'rehearsed') or trustees is not null),
  check ((slip_count is null) = (slip_batch = 0)),
  check ((state = 'voided') = (void_reason is not null))
);
create unique index key_ceremony_conference on key_ceremony (tenant_id, conference_id) where state <> 'voided';
create unique index key_ceremony_session on key_ceremony (tenant_id, session_id) where state <> 'voided';
${tenantTable('key_ceremony', 'select, insert, update')}

create table ceremony_teller (
  tenant_id uuid not null,
  ceremony_id uuid not null,
  account_id uuid not null,
  position integer not null check (position >= 1),
  is_head boolean not null,
  name text not null,
  unit_name text not null,
  cert text,
  polynomial json,
  verification json,
  -- The teller said that a copy of the seed lies in a sealed envelope.
  envelope boolean not null default false,
  rehearsal json,
  primary key (tenant_id, ceremony_id, account_id),
  unique (tenant_id, ceremony_id, position),
  foreign key (tenant_id, ceremony_id) references key_ceremony (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create unique index ceremony_teller_head on ceremony_teller (tenant_id, ceremony_id) where is_head;
create index ceremony_teller_account on ceremony_teller (tenant_id, account_id);
${tenantTable('ceremony_teller', 'select, insert, update')}

create table electronic_vote (
  tenant_id uuid not null,
  id uuid not null,
  ceremony_id uuid not null,
  ballot_id uuid,
  case_id uuid,
  state text not null check (state in
    ('draft', 'sealed', 'voting', 'ended', 'headSigned', 'decrypting', 'counted', 'published', 'voided')),
  -- Of the election, 14 digits of base 58, and its text byte for byte.
  uuid text not null,
  election text not null,
  fingerprint text not null,
  publication text not null check (publication in ('counts', 'reachedOnly')),
  revote boolean not null,
  minimum_voters integer not null check (minimum_voters >= 1),
  slip_batch integer,
  issued integer check (issued >= 0),
  unused integer check (unused >= 0),
  exchanged integer check (exchanged >= 0),
  -- Of the chain: hash of its last event, how high that is, how many records there are.
  head text,
  height integer not null default -1,
  records integer not null default 0,
  -- The head that the tellers signed on paper before the decryption.
  signed_head text,
  tallied integer check (tallied >= 0),
  result json,
  void_reason text,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, uuid),
  foreign key (tenant_id, ceremony_id) references key_ceremony (tenant_id, id),
  foreign key (tenant_id, ballot_id) references ballot (tenant_id, id),
  foreign key (tenant_id, case_id) references council_case (tenant_id, id),
  check (num_nonnulls(ballot_id, case_id) = 1),
  check (state in ('draft', 'voided') or head is not null),
  check (state not in ('ended', 'headSigned', 'decrypting', 'counted', 'published') or tallied is not null),
  check (state not in ('headSigned', 'decrypting', 'counted', 'published') or signed_head is not null),
  check (state not in ('counted', 'published') or result is not null),
  check ((state = 'voided') = (void_reason is not null))
);
create unique index electronic_vote_ballot on electronic_vote (tenant_id, ballot_id) where state <> 'voided';
create unique index electronic_vote_case on electronic_vote (tenant_id, case_id) where state <> 'voided';
create index electronic_vote_ceremony on electronic_vote (tenant_id, ceremony_id);
${tenantTable('electronic_vote', 'select, insert, update')}

-- The archive, record by record; nothing is ever changed or taken away.
create table vote_record (
  tenant_id uuid not null,
  vote_id uuid not null,
  position integer not null check (position >= 0),
  kind text not null check (kind in ('header', 'data', 'event')),
  name text not null,
  body text not null,
  primary key (tenant_id, vote_id, position),
  foreign key (tenant_id, vote_id) references electronic_vote (tenant_id, id)
);
create index vote_record_name on vote_record (tenant_id, vote_id, name);
${tenantTable('vote_record', 'select, insert')}

-- The box: no account, no address, no time, and no key made of one. The roll shares nothing with it.
create table vote_box (
  tenant_id uuid not null,
  vote_id uuid not null,
  height integer not null,
  tracker text not null,
  credential text not null,
  primary key (tenant_id, vote_id, height),
  unique (tenant_id, vote_id, tracker),
  foreign key (tenant_id, vote_id) references electronic_vote (tenant_id, id)
);
create index vote_box_credential on vote_box (tenant_id, vote_id, credential);
${tenantTable('vote_box', 'select, insert')}

-- Ballots that were opened for a check: never counted, and anybody may recompute them.
create table vote_spoiled (
  tenant_id uuid not null,
  vote_id uuid not null,
  tracker text not null,
  credential text not null,
  ballot text not null,
  opening json not null,
  primary key (tenant_id, vote_id, tracker),
  foreign key (tenant_id, vote_id) references electronic_vote (tenant_id, id)
);
${tenantTable('vote_spoiled', 'select, insert')}

create table vote_words (
  tenant_id uuid not null,
  vote_id uuid not null,
  account_id uuid not null,
  primary key (tenant_id, vote_id, account_id),
  foreign key (tenant_id, vote_id) references electronic_vote (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index vote_words_account on vote_words (tenant_id, account_id);
${tenantTable('vote_words', 'select, insert')}

create table vote_refusal (
  tenant_id uuid not null,
  vote_id uuid not null,
  account_id uuid not null,
  reason text not null,
  at timestamptz not null,
  primary key (tenant_id, vote_id, account_id),
  foreign key (tenant_id, vote_id) references electronic_vote (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index vote_refusal_account on vote_refusal (tenant_id, account_id);
${tenantTable('vote_refusal', 'select, insert')}

create table vote_decryption (
  tenant_id uuid not null,
  vote_id uuid not null,
  owner integer not null check (owner >= 1),
  account_id uuid not null,
  primary key (tenant_id, vote_id, owner),
  foreign key (tenant_id, vote_id) references electronic_vote (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index vote_decryption_account on vote_decryption (tenant_id, account_id);
${tenantTable('vote_decryption', 'select, insert')}
`;
