/** The covenant of a cluster-year: draft text, frozen versions, parties, signatures, amendments. */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

export const sql = `
-- signing_version: the version that was opened for signature last, 0 before. current_version: that or, after
-- amendments, a later one.
create table covenant (
  tenant_id uuid not null,
  id uuid not null,
  cluster_year_id uuid not null,
  state text not null check (state in ('draft', 'signing', 'inForce', 'closed')),
  grounds text not null default '',
  commitments text not null default '',
  signing_version integer not null default 0,
  current_version integer not null default 0,
  in_force_at timestamptz,
  closed_at timestamptz,
  saved_at timestamptz not null,
  saved_by text not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, cluster_year_id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  check ((state in ('inForce', 'closed')) = (in_force_at is not null))
);
${tenantTable('covenant', 'select, insert, update')}

-- Frozen content: canonical JSON and its SHA-256. Only added.
create table covenant_version (
  tenant_id uuid not null,
  covenant_id uuid not null,
  number integer not null,
  content text not null,
  content_hash text not null,
  amendment_id uuid,
  frozen_at timestamptz not null,
  frozen_by text not null,
  primary key (tenant_id, covenant_id, number),
  foreign key (tenant_id, covenant_id) references covenant (tenant_id, id)
);
${tenantTable('covenant_version', 'select, insert')}

-- The units that must sign a version: the members on the day that it was opened for signature.
create table covenant_party (
  tenant_id uuid not null,
  covenant_id uuid not null,
  number integer not null,
  unit_id uuid not null,
  position integer not null,
  primary key (tenant_id, covenant_id, number, unit_id),
  foreign key (tenant_id, covenant_id, number) references covenant_version (tenant_id, covenant_id, number),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create index covenant_party_unit on covenant_party (tenant_id, unit_id);
${tenantTable('covenant_party', 'select, insert')}

-- A signature is never removed or changed.
create table covenant_signature (
  tenant_id uuid not null,
  covenant_id uuid not null,
  number integer not null,
  unit_id uuid not null,
  account_id uuid not null,
  signer_name text not null,
  signer_title text not null,
  signed_at timestamptz not null,
  content_hash text not null,
  primary key (tenant_id, covenant_id, number, unit_id),
  foreign key (tenant_id, covenant_id, number, unit_id)
    references covenant_party (tenant_id, covenant_id, number, unit_id)
);
${tenantTable('covenant_signature', 'select, insert')}

-- A change of one target after signing, signed by the unit when proposed and by the leader when decided.
create table covenant_amendment (
  tenant_id uuid not null,
  id uuid not null,
  covenant_id uuid not null,
  number integer not null,
  unit_id uuid not null,
  target_id uuid not null,
  indicator text not null,
  unit_of_measure text not null,
  old_goal text not null,
  old_due_on date not null,
  new_goal text not null,
  new_due_on date not null,
  reason text not null,
  state text not null check (state in ('proposed', 'agreed', 'refused')),
  content text not null,
  content_hash text not null,
  proposed_at timestamptz not null,
  proposer_account_id uuid not null,
  proposer_name text not null,
  proposer_title text not null,
  decided_at timestamptz,
  decider_account_id uuid,
  decider_name text,
  decider_title text,
  decider_role text,
  decision_words text,
  resulting_version integer,
  primary key (tenant_id, id),
  unique (tenant_id, covenant_id, number),
  foreign key (tenant_id, covenant_id) references covenant (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check ((state = 'proposed') = (decided_at is null)),
  check ((state = 'agreed') = (resulting_version is not null))
);
create unique index covenant_amendment_open on covenant_amendment (tenant_id, covenant_id, target_id)
  where state = 'proposed';
${tenantTable('covenant_amendment', 'select, insert, update')}
`;
