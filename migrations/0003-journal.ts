/** The sealed journal: entries, their places in the Merkle log, and the signed checkpoints. Append-only for the plain role. */
const appendOnly = (name: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant select, insert on ${name} to thidua_app;
`;

export const sql = `
-- "at" follows the clock of the application (set to 2020 in the demonstration), recorded_at the clock of the machine.
create table journal_entry (
  tenant_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null default now(),
  actor_account_id uuid,
  actor_name text not null,
  actor_role text not null,
  action text not null,
  object_kind text not null,
  object_id text not null,
  before jsonb,
  after jsonb,
  reason text,
  primary key (tenant_id, id)
);
create index journal_entry_object on journal_entry (tenant_id, object_kind, object_id, at);
create index journal_entry_time on journal_entry (tenant_id, at, id);
create index journal_entry_recorded on journal_entry (tenant_id, recorded_at, id);
${appendOnly('journal_entry')}

-- No foreign key to the entry: a removed entry must be found by its leaf, not hidden with it.
create table journal_leaf (
  tenant_id uuid not null,
  leaf_index bigint not null check (leaf_index >= 0),
  entry_id uuid not null,
  leaf_hash text not null,
  primary key (tenant_id, leaf_index),
  unique (tenant_id, entry_id)
);
${appendOnly('journal_leaf')}

-- note is the text that was signed; the other columns repeat it for reading. frontier: the roots of the perfect
-- subtrees, largest first, so that the next seal reads only what is new.
create table journal_checkpoint (
  tenant_id uuid not null,
  size bigint not null check (size > 0),
  number integer not null check (number > 0),
  root_hash text not null,
  frontier jsonb not null,
  signed_at timestamptz not null,
  key_id text not null,
  signature text not null,
  note text not null,
  primary key (tenant_id, size),
  unique (tenant_id, number)
);
${appendOnly('journal_checkpoint')}
`;
