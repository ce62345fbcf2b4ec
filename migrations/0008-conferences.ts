/** The conference of a cluster-year: agenda, delegates and guests, attendance, announcements. */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

export const sql = `
-- The quorum is kept with its source on each conference; what was counted at the opening stays beside it.
create table conference (
  tenant_id uuid not null,
  id uuid not null,
  cluster_year_id uuid not null,
  title text not null,
  starts_at timestamptz not null,
  place text not null,
  chair_name text,
  chair_title text not null,
  secretary_name text,
  secretary_title text not null,
  state text not null check (state in ('planned', 'open', 'closed')),
  quorum_num integer not null check (quorum_num >= 0),
  quorum_den integer not null check (quorum_den > 0),
  quorum_article text not null,
  quorum_document text not null,
  quorum_standing text not null check (quorum_standing in ('read', 'secondary', 'unverified', 'assumption')),
  quorum_decided_by text,
  opened_at timestamptz,
  opening_entitled integer,
  opening_present integer,
  quorum_override text,
  closed_at timestamptz,
  conclusions text not null default '',
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  check ((state = 'planned') = (opened_at is null)),
  check ((state = 'closed') = (closed_at is not null)),
  check ((opened_at is null) = (opening_entitled is null)),
  check ((opened_at is null) = (opening_present is null))
);
create index conference_year on conference (tenant_id, cluster_year_id);
${tenantTable('conference', 'select, insert, update')}

create table agenda_item (
  tenant_id uuid not null,
  id uuid not null,
  conference_id uuid not null,
  position integer not null,
  planned_at text not null check (planned_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  title text not null,
  kind text not null check (kind in
    ('opening', 'report', 'discussion', 'speech', 'announcement', 'ballot', 'covenant', 'closing')),
  state text not null check (state in ('waiting', 'current', 'done', 'skipped')),
  speaker text,
  proceedings text not null default '',
  started_at timestamptz,
  ended_at timestamptz,
  skip_reason text,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, conference_id) references conference (tenant_id, id),
  check ((state = 'skipped') = (skip_reason is not null)),
  check (state not in ('current', 'done') or started_at is not null),
  check ((state = 'done') = (ended_at is not null))
);
create index agenda_item_order on agenda_item (tenant_id, conference_id, position);
-- One thing is in hand at a time, on the chair's page and on the wall.
create unique index agenda_item_current on agenda_item (tenant_id, conference_id) where state = 'current';
${tenantTable('agenda_item', 'select, insert, update, delete')}

create table delegate (
  tenant_id uuid not null,
  conference_id uuid not null,
  unit_id uuid not null,
  name text not null,
  job_title text not null,
  authority text not null check (authority in ('head', 'mandate')),
  mandate_number text,
  mandate_day date,
  mandate_giver text,
  mandate_file_id uuid,
  registered_at timestamptz not null,
  registered_by uuid not null,
  version integer not null default 1,
  primary key (tenant_id, conference_id, unit_id),
  foreign key (tenant_id, conference_id) references conference (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, mandate_file_id) references stored_file (tenant_id, id),
  check ((authority = 'mandate') = (mandate_number is not null)),
  check ((authority = 'mandate') = (mandate_day is not null)),
  check ((authority = 'mandate') = (mandate_giver is not null)),
  check (authority = 'mandate' or mandate_file_id is null)
);
${tenantTable('delegate', 'select, insert, update')}

create table attendance (
  tenant_id uuid not null,
  conference_id uuid not null,
  unit_id uuid not null,
  state text not null check (state in ('present', 'absent')),
  reason text,
  marked_at timestamptz not null,
  marked_by uuid not null,
  primary key (tenant_id, conference_id, unit_id),
  foreign key (tenant_id, conference_id) references conference (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check (state = 'absent' or reason is null)
);
${tenantTable('attendance', 'select, insert, update')}

-- Those who attend without a vote: superiors who direct, observers.
create table conference_guest (
  tenant_id uuid not null,
  id uuid not null,
  conference_id uuid not null,
  kind text not null check (kind in ('superior', 'observer')),
  body text not null,
  name text,
  job_title text not null,
  state text check (state in ('present', 'absent')),
  marked_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, conference_id) references conference (tenant_id, id),
  check ((state is null) = (marked_at is null))
);
create index conference_guest_of on conference_guest (tenant_id, conference_id);
${tenantTable('conference_guest', 'select, insert, update, delete')}

-- A leadership decision is announced once.
create table announcement (
  tenant_id uuid not null,
  id uuid not null,
  conference_id uuid not null,
  agenda_item_id uuid,
  leadership_id uuid not null,
  announced_at timestamptz not null,
  announced_by text not null,
  wording text not null,
  document text not null,
  synthetic boolean not null,
  primary key (tenant_id, id),
  unique (tenant_id, leadership_id),
  foreign key (tenant_id, conference_id) references conference (tenant_id, id),
  foreign key (tenant_id, agenda_item_id) references agenda_item (tenant_id, id),
  foreign key (tenant_id, leadership_id) references leadership (tenant_id, id)
);
create index announcement_of on announcement (tenant_id, conference_id);
${tenantTable('announcement', 'select, insert')}
`;
