/** The mid-year review and the year-end report of a cluster-year, and what each unit reports to them. */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

export const sql = `
-- content: the canonical text of the report that was issued; content_hash its SHA-256. Both stay as issued.
create table mid_year_review (
  tenant_id uuid not null,
  id uuid not null,
  cluster_year_id uuid not null,
  state text not null check (state in ('open', 'held', 'reported')),
  opened_at timestamptz not null,
  held_on date,
  missing_reason text not null default '',
  addressee text not null default '',
  overview text not null default '',
  results text not null default '',
  difficulties text not null default '',
  conclusion text not null default '',
  tasks text not null default '',
  number integer check (number > 0),
  issued_on date,
  issued_at timestamptz,
  signer_name text,
  signer_title text,
  content text,
  content_hash text,
  saved_at timestamptz not null,
  saved_by text not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, cluster_year_id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  check ((state = 'open') = (held_on is null)),
  check ((state = 'reported') = (content_hash is not null)),
  check ((content_hash is null) = (number is null)),
  check ((content_hash is null) = (issued_on is null))
);
${tenantTable('mid_year_review', 'select, insert, update')}

-- due_on: the last day on which a unit may send its contribution in time.
create table year_end_report (
  tenant_id uuid not null,
  id uuid not null,
  cluster_year_id uuid not null,
  state text not null check (state in ('collecting', 'editing', 'issued')),
  due_on date not null,
  opened_at timestamptz not null,
  missing_reason text not null default '',
  addressee text not null default '',
  overview text not null default '',
  limits text not null default '',
  directions text not null default '',
  number integer check (number > 0),
  issued_on date,
  issued_at timestamptz,
  signer_name text,
  signer_title text,
  content text,
  content_hash text,
  saved_at timestamptz not null,
  saved_by text not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, cluster_year_id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  check ((state = 'issued') = (content_hash is not null)),
  check ((content_hash is null) = (number is null)),
  check ((content_hash is null) = (issued_on is null))
);
${tenantTable('year_end_report', 'select, insert, update')}

-- The work areas of one year's report: data of the cluster. section: what the cluster writes from the contributions.
create table year_end_area (
  tenant_id uuid not null,
  id uuid not null,
  year_end_report_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('work', 'movements', 'superior')),
  name text not null,
  section text not null default '',
  saved_at timestamptz,
  saved_by text,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, year_end_report_id) references year_end_report (tenant_id, id)
);
create index year_end_area_report on year_end_area (tenant_id, year_end_report_id, position);
${tenantTable('year_end_area', 'select, insert, update, delete')}

-- What a unit reports to the mid-year review or to the year-end report. round: the one being written, from 1 on.
create table unit_report (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('midYear', 'yearEnd')),
  cluster_year_id uuid not null,
  unit_id uuid not null,
  state text not null check (state in ('draft', 'sent', 'returned')),
  round integer not null default 1 check (round >= 1),
  saved_at timestamptz,
  saved_by text,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, cluster_year_id, kind, unit_id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create index unit_report_unit on unit_report (tenant_id, unit_id);
${tenantTable('unit_report', 'select, insert, update')}

-- What was sent each time, whole, with its mark, and when it was due then. Never changed.
create table unit_report_sending (
  tenant_id uuid not null,
  report_id uuid not null,
  round integer not null,
  sent_at timestamptz not null,
  sent_on date not null,
  due_on date,
  account_id uuid not null,
  sender_name text not null,
  sender_title text not null,
  content text not null,
  content_hash text not null,
  primary key (tenant_id, report_id, round),
  foreign key (tenant_id, report_id) references unit_report (tenant_id, id)
);
${tenantTable('unit_report_sending', 'select, insert')}

-- A leader asks for completion until a day.
create table unit_report_return (
  tenant_id uuid not null,
  report_id uuid not null,
  round integer not null,
  due_on date not null,
  returned_at timestamptz not null,
  returned_by text not null,
  primary key (tenant_id, report_id, round),
  foreign key (tenant_id, report_id, round) references unit_report_sending (tenant_id, report_id, round)
);
${tenantTable('unit_report_return', 'select, insert')}

-- One remark per target or area; without one it is about the whole report, and everything may be written again.
create table unit_report_remark (
  tenant_id uuid not null,
  report_id uuid not null,
  round integer not null,
  position integer not null,
  item_id uuid,
  item_name text not null default '',
  words text not null,
  primary key (tenant_id, report_id, round, position),
  foreign key (tenant_id, report_id, round) references unit_report_return (tenant_id, report_id, round)
);
${tenantTable('unit_report_remark', 'select, insert')}

-- Mid-year, per target. share: of the signed goal, thousandths of a percent, 100000 is 100 %; null where none is said.
create table target_progress (
  tenant_id uuid not null,
  report_id uuid not null,
  target_id uuid not null,
  value text not null default '',
  share integer check (share >= 0),
  state text check (state in ('exceeded', 'met', 'onTrack', 'behind', 'yearEnd')),
  forecast text check (forecast in ('exceed', 'reach', 'hard', 'miss')),
  note text not null default '',
  primary key (tenant_id, report_id, target_id),
  foreign key (tenant_id, report_id) references unit_report (tenant_id, id),
  foreign key (tenant_id, target_id) references target (tenant_id, id)
);
${tenantTable('target_progress', 'select, insert, update')}

create table target_evidence (
  tenant_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  target_id uuid not null,
  round integer not null,
  file_id uuid,
  document_number text,
  document_date date,
  summary text not null,
  added_by uuid,
  added_at timestamptz not null,
  removed_at timestamptz,
  removed_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, report_id) references unit_report (tenant_id, id),
  foreign key (tenant_id, target_id) references target (tenant_id, id),
  foreign key (tenant_id, file_id) references stored_file (tenant_id, id),
  check (file_id is not null or document_number is not null)
);
create index target_evidence_report on target_evidence (tenant_id, report_id);
${tenantTable('target_evidence', 'select, insert, update')}

-- Year-end, per area that concerns the unit.
create table area_contribution (
  tenant_id uuid not null,
  report_id uuid not null,
  area_id uuid not null,
  words text not null default '',
  primary key (tenant_id, report_id, area_id),
  foreign key (tenant_id, report_id) references unit_report (tenant_id, id),
  foreign key (tenant_id, area_id) references year_end_area (tenant_id, id)
);
create index area_contribution_area on area_contribution (tenant_id, area_id);
${tenantTable('area_contribution', 'select, insert, update, delete')}

-- value, last_value: as the unit writes them; last_value is '' where last year has no data.
create table area_figure (
  tenant_id uuid not null,
  report_id uuid not null,
  area_id uuid not null,
  position integer not null,
  indicator text not null,
  unit_of_measure text not null,
  value text not null,
  last_value text not null default '',
  primary key (tenant_id, report_id, area_id, position),
  foreign key (tenant_id, report_id, area_id) references area_contribution (tenant_id, report_id, area_id)
);
${tenantTable('area_figure', 'select, insert, delete')}
`;
