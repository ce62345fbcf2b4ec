/** Movements of a cluster-year; each member's registration with its targets, rounds of sending and remarks. */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

export const sql = `
create table movement (
  tenant_id uuid not null,
  id uuid not null,
  cluster_year_id uuid not null,
  position integer not null,
  title text not null,
  aims text not null default '',
  superior_movement text not null default '',
  state text not null check (state in ('draft', 'launched', 'closed')),
  plan_number text,
  plan_signed_on date,
  plan_issuer text,
  launched_at timestamptz,
  closed_at timestamptz,
  saved_at timestamptz not null,
  saved_by text not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  check ((state = 'draft') = (launched_at is null)),
  check ((state = 'closed') = (closed_at is not null)),
  check (state = 'draft' or (plan_number is not null and plan_signed_on is not null and plan_issuer is not null))
);
create unique index movement_year on movement (tenant_id, cluster_year_id, position);
${tenantTable('movement', 'select, insert, update')}

-- One for each member of a cluster-year. round: how often it was sent, from 1 on the one being written.
create table registration (
  tenant_id uuid not null,
  id uuid not null,
  cluster_year_id uuid not null,
  unit_id uuid not null,
  state text not null check (state in ('draft', 'sent', 'returned', 'agreed')),
  title_aimed text not null default 'none' check (title_aimed in ('none', 'CO_BO', 'CO_CP')),
  round integer not null default 1,
  agreed_at timestamptz,
  agreed_by text,
  saved_at timestamptz,
  saved_by text,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, cluster_year_id, unit_id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check ((state = 'agreed') = (agreed_at is not null))
);
create index registration_unit on registration (tenant_id, unit_id);
${tenantTable('registration', 'select, insert, update')}

-- weight: thousandths of a percent, 100000 is 100 %. added_round: the round in which it was first written.
create table target (
  tenant_id uuid not null,
  id uuid not null,
  registration_id uuid not null,
  position integer not null,
  indicator text not null,
  unit_of_measure text not null,
  baseline text not null default '',
  goal text not null,
  weight integer not null check (weight > 0 and weight <= 100000),
  owner text not null,
  due_on date not null,
  note text not null default '',
  added_round integer not null default 1,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, registration_id) references registration (tenant_id, id)
);
create index target_registration on target (tenant_id, registration_id, position);
${tenantTable('target', 'select, insert, update, delete')}

-- What was sent each time, whole, and when it was due then. Never changed.
create table registration_sending (
  tenant_id uuid not null,
  registration_id uuid not null,
  round integer not null,
  sent_at timestamptz not null,
  sent_on date not null,
  due_on date,
  sender_name text not null,
  sender_title text not null,
  content text not null,
  content_hash text not null,
  primary key (tenant_id, registration_id, round),
  foreign key (tenant_id, registration_id) references registration (tenant_id, id)
);
${tenantTable('registration_sending', 'select, insert')}

-- The head sends a round back until a day.
create table registration_return (
  tenant_id uuid not null,
  registration_id uuid not null,
  round integer not null,
  due_on date not null,
  returned_at timestamptz not null,
  returned_by text not null,
  primary key (tenant_id, registration_id, round),
  foreign key (tenant_id, registration_id, round) references registration_sending (tenant_id, registration_id, round)
);
${tenantTable('registration_return', 'select, insert')}

-- One remark per target; without a target it is about the whole registration and allows new targets.
create table registration_remark (
  tenant_id uuid not null,
  registration_id uuid not null,
  round integer not null,
  position integer not null,
  target_id uuid,
  indicator text not null default '',
  words text not null,
  primary key (tenant_id, registration_id, round, position),
  foreign key (tenant_id, registration_id, round) references registration_return (tenant_id, registration_id, round)
);
${tenantTable('registration_remark', 'select, insert')}
`;
