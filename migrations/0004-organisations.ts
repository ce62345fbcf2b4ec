/** Units, clusters, the cluster in a year: members, steps, leadership by decision, handover. */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

export const sql = `
create table unit (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  short_name text not null,
  name_fold text not null,
  name_sort text collate "C" not null,
  kind text not null,
  parent_id uuid,
  starts_on date not null,
  ends_on date,
  successor_id uuid,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, code),
  foreign key (tenant_id, parent_id) references unit (tenant_id, id),
  foreign key (tenant_id, successor_id) references unit (tenant_id, id),
  check (ends_on is null or ends_on >= starts_on)
);
create index unit_fold on unit (tenant_id, name_fold);
create index unit_order on unit (tenant_id, name_sort);
${tenantTable('unit', 'select, insert, update')}

create table cluster (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  kind text not null check (kind in ('cum', 'khoi')),
  description text not null default '',
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, code)
);
${tenantTable('cluster', 'select, insert, update')}

create table cluster_year (
  tenant_id uuid not null,
  id uuid not null,
  cluster_id uuid not null,
  year integer not null check (year between 1948 and 2200),
  state text not null check (state in ('preparing', 'open', 'closed')),
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, cluster_id, year),
  foreign key (tenant_id, cluster_id) references cluster (tenant_id, id)
);
${tenantTable('cluster_year', 'select, insert, update')}

-- The paper behind a membership or a leadership; the cluster-year that it concerns.
create table decision (
  tenant_id uuid not null,
  id uuid not null,
  cluster_year_id uuid,
  number text not null,
  signed_on date,
  issuer text not null,
  subject text not null,
  synthetic boolean not null default false,
  file_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id)
);
create index decision_year on decision (tenant_id, cluster_year_id);
${tenantTable('decision', 'select, insert')}

-- Membership belongs to the year (I-8): a later change never touches a past year.
create table membership (
  tenant_id uuid not null,
  cluster_year_id uuid not null,
  unit_id uuid not null,
  position integer not null,
  decision_id uuid,
  primary key (tenant_id, cluster_year_id, unit_id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, decision_id) references decision (tenant_id, id)
);
create index membership_unit on membership (tenant_id, unit_id);
${tenantTable('membership', 'select, insert, update, delete')}

-- Head and deputy of one year, by decision only (I-9). A later decision for the same year supersedes an earlier one, and
-- takes its place once it is announced: until then the earlier one is in force.
create table leadership (
  tenant_id uuid not null,
  id uuid not null,
  cluster_year_id uuid not null,
  sequence integer not null default 1,
  head_unit_id uuid not null,
  deputy_unit_id uuid,
  decision_id uuid not null,
  recorded_at timestamptz not null,
  announced_at timestamptz,
  superseded_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, cluster_year_id, sequence),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  foreign key (tenant_id, decision_id) references decision (tenant_id, id),
  check (deputy_unit_id is null or deputy_unit_id <> head_unit_id)
);
create unique index leadership_latest on leadership (tenant_id, cluster_year_id) where superseded_by is null;
${tenantTable('leadership', 'select, insert, update')}

create view leadership_in_force with (security_invoker = true) as
select distinct on (tenant_id, cluster_year_id) *
from leadership
where announced_at is not null
order by tenant_id, cluster_year_id, sequence desc;
grant select on leadership_in_force to thidua_app;

-- The steps of the year are data of the cluster-year: name, days, order.
create table year_step (
  tenant_id uuid not null,
  cluster_year_id uuid not null,
  code text not null,
  name text not null,
  starts_on date,
  ends_on date,
  position integer not null,
  primary key (tenant_id, cluster_year_id, code),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id)
);
${tenantTable('year_step', 'select, insert, update, delete')}

create table handover_item (
  tenant_id uuid not null,
  cluster_year_id uuid not null,
  code text not null,
  position integer not null,
  name text not null,
  fact text not null default '',
  kept boolean not null default false,
  note text not null default '',
  given_at timestamptz,
  given_by uuid,
  received_at timestamptz,
  received_by uuid,
  version integer not null default 1,
  primary key (tenant_id, cluster_year_id, code),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  check (received_at is null or given_at is not null)
);
${tenantTable('handover_item', 'select, insert, update')}

-- Both heads sign the minutes of the handover; what they signed stays with its mark.
create table handover_signature (
  tenant_id uuid not null,
  cluster_year_id uuid not null,
  side text not null check (side in ('giving', 'receiving')),
  unit_id uuid not null,
  account_id uuid not null,
  signer_name text not null,
  signer_title text not null,
  signed_at timestamptz not null,
  content text not null,
  content_hash text not null,
  primary key (tenant_id, cluster_year_id, side),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id)
);
${tenantTable('handover_signature', 'select, insert')}
`;
