/** What a movement reaches and belongs to, what each member does for its superiors; the launch plan and its comments. */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

export const sql = `
-- A movement of the nation or of the ministry, kept once for all clusters.
create table superior_movement (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  level text not null check (level in ('nation', 'ministry')),
  launching_body text not null,
  document text not null default '',
  document_day date,
  starts_on date,
  ends_on date,
  saved_at timestamptz not null,
  saved_by text not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, name),
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);

create table movement_superior (
  tenant_id uuid not null,
  movement_id uuid not null,
  superior_id uuid not null,
  primary key (tenant_id, movement_id, superior_id),
  foreign key (tenant_id, movement_id) references movement (tenant_id, id),
  foreign key (tenant_id, superior_id) references superior_movement (tenant_id, id)
);
create index movement_superior_superior on movement_superior (tenant_id, superior_id);

-- Names that were typed until now become records; their launching body was never asked for.
alter table movement no force row level security;
insert into superior_movement (tenant_id, id, name, level, launching_body, saved_at, saved_by)
select tenant_id, gen_random_uuid(), superior_movement, 'ministry', 'Chưa ghi', min(saved_at), min(saved_by)
from movement where superior_movement <> '' group by tenant_id, superior_movement;
insert into movement_superior (tenant_id, movement_id, superior_id)
select m.tenant_id, m.id, s.id
from movement m join superior_movement s on s.tenant_id = m.tenant_id and s.name = m.superior_movement;
alter table movement force row level security;
${tenantTable('superior_movement', 'select, insert, update')}
${tenantTable('movement_superior', 'select, insert, delete')}

-- form: by the year, or on a theme and for a period. launch_plan_id: the issued plan that the launch cites.
alter table movement drop column superior_movement;
alter table movement add column scope text not null default '';
alter table movement add column term_from date;
alter table movement add column term_to date;
alter table movement add column form text not null default 'regular' check (form in ('regular', 'thematic'));
alter table movement add column criteria text not null default '';
alter table movement add column launch_plan_id uuid;
alter table movement add constraint movement_term check (term_to is null or term_from is null or term_to >= term_from);

-- What a member did in a year for a superior movement that a movement of its cluster belongs to.
create table superior_response (
  tenant_id uuid not null,
  cluster_year_id uuid not null,
  superior_id uuid not null,
  unit_id uuid not null,
  words text not null,
  saved_at timestamptz not null,
  saved_by text not null,
  version integer not null default 1,
  primary key (tenant_id, cluster_year_id, superior_id, unit_id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  foreign key (tenant_id, superior_id) references superior_movement (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create index superior_response_superior on superior_response (tenant_id, superior_id);
create index superior_response_unit on superior_response (tenant_id, unit_id);
${tenantTable('superior_response', 'select, insert, update')}

-- One for a year. round: how often it was sent for comments. current_version: the text being written or sent last.
create table launch_plan (
  tenant_id uuid not null,
  id uuid not null,
  cluster_year_id uuid not null,
  state text not null check (state in ('draft', 'commenting', 'answering', 'issued')),
  round integer not null default 0,
  current_version integer not null default 1,
  number text,
  signed_on date,
  issuer text,
  signer_title text,
  signer_name text,
  issued_at timestamptz,
  saved_at timestamptz not null,
  saved_by text not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, cluster_year_id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  check ((state = 'issued') = (issued_at is not null)),
  check (state <> 'issued' or (number is not null and signed_on is not null and issuer is not null
    and signer_title is not null)),
  check (state = 'draft' or round > 0)
);
create index launch_plan_open on launch_plan (tenant_id, state) where state <> 'issued';
${tenantTable('launch_plan', 'select, insert, update')}
alter table movement add constraint movement_launch_plan
  foreign key (tenant_id, launch_plan_id) references launch_plan (tenant_id, id);
create index movement_plan on movement (tenant_id, launch_plan_id) where launch_plan_id is not null;

-- Every version is kept whole; a frozen one was sent or issued and never changes.
create table launch_plan_version (
  tenant_id uuid not null,
  plan_id uuid not null,
  number integer not null,
  written_at timestamptz not null,
  written_by text not null,
  frozen_at timestamptz,
  primary key (tenant_id, plan_id, number),
  foreign key (tenant_id, plan_id) references launch_plan (tenant_id, id)
);
${tenantTable('launch_plan_version', 'select, insert, update')}

-- paragraph_id is the same in every version, so that versions compare. removed: struck from this version, with a reason.
create table launch_plan_paragraph (
  tenant_id uuid not null,
  plan_id uuid not null,
  number integer not null,
  paragraph_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('heading', 'text')),
  words text not null,
  removed boolean not null default false,
  reason text not null default '',
  version integer not null default 1,
  primary key (tenant_id, plan_id, number, paragraph_id),
  foreign key (tenant_id, plan_id, number) references launch_plan_version (tenant_id, plan_id, number)
);
${tenantTable('launch_plan_paragraph', 'select, insert, update, delete')}

create table launch_plan_round (
  tenant_id uuid not null,
  plan_id uuid not null,
  round integer not null,
  number integer not null,
  sent_at timestamptz not null,
  sent_by text not null,
  comment_until date not null,
  closed_at timestamptz,
  withdrawn_at timestamptz,
  primary key (tenant_id, plan_id, round),
  foreign key (tenant_id, plan_id, number) references launch_plan_version (tenant_id, plan_id, number)
);
${tenantTable('launch_plan_round', 'select, insert, update')}

-- Without a paragraph it is on the whole draft. A withdrawn comment stays for the journal and is shown to nobody.
create table launch_plan_comment (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  round integer not null,
  paragraph_id uuid,
  unit_id uuid not null,
  words text not null,
  given_at timestamptz not null,
  given_by text not null,
  withdrawn_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, plan_id, round) references launch_plan_round (tenant_id, plan_id, round),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create index launch_plan_comment_round on launch_plan_comment (tenant_id, plan_id, round);
create index launch_plan_comment_unit on launch_plan_comment (tenant_id, unit_id);
${tenantTable('launch_plan_comment', 'select, insert, update')}

-- "Nhất trí, không có ý kiến khác": until the unit comments after all.
create table launch_plan_consent (
  tenant_id uuid not null,
  plan_id uuid not null,
  round integer not null,
  unit_id uuid not null,
  given_at timestamptz not null,
  given_by text not null,
  primary key (tenant_id, plan_id, round, unit_id),
  foreign key (tenant_id, plan_id, round) references launch_plan_round (tenant_id, plan_id, round),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create index launch_plan_consent_unit on launch_plan_consent (tenant_id, unit_id);
${tenantTable('launch_plan_consent', 'select, insert, delete')}

-- placed_id: the paragraph of the new version that took the comment up.
create table launch_plan_answer (
  tenant_id uuid not null,
  comment_id uuid not null,
  verdict text not null check (verdict in ('taken', 'partly', 'explained')),
  words text not null,
  placed_id uuid,
  answered_at timestamptz not null,
  answered_by text not null,
  version integer not null default 1,
  primary key (tenant_id, comment_id),
  foreign key (tenant_id, comment_id) references launch_plan_comment (tenant_id, id)
);
${tenantTable('launch_plan_answer', 'select, insert, update')}
`;
