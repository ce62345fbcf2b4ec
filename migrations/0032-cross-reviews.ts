/** Reviews by a plan: who marks which part of whose sheet, each with marks of its own, and what became of differences. */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

export const sql = `
-- reviewers: how many members mark each sheet, 0 where departments alone do. gap in thousandths, null where none is set.
create table review_plan (
  tenant_id uuid not null,
  cluster_year_id uuid not null,
  version integer not null default 1,
  reviewers integer not null check (reviewers >= 0),
  gap integer check (gap > 0),
  made_at timestamptz not null,
  made_by uuid,
  primary key (tenant_id, cluster_year_id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id)
);
${tenantTable('review_plan', 'select, insert, update')}

-- code: an item of the score table; its lines without those of a part below it.
create table review_plan_part (
  tenant_id uuid not null,
  cluster_year_id uuid not null,
  code text not null,
  mode text not null check (mode in ('cross', 'department')),
  account_id uuid,
  primary key (tenant_id, cluster_year_id, code),
  foreign key (tenant_id, cluster_year_id) references review_plan (tenant_id, cluster_year_id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  check ((mode = 'department') = (account_id is not null))
);
${tenantTable('review_plan_part', 'select, insert, delete')}

-- codes: the parts that are marked. unit_id: the member that marks; null for a department.
-- seal: a random text under the mark that the journal keeps until all are in.
create table review_task (
  tenant_id uuid not null,
  id uuid not null,
  sheet_id uuid not null,
  account_id uuid not null,
  unit_id uuid,
  kind text not null check (kind in ('cross', 'department')),
  codes jsonb not null,
  version integer not null default 1,
  assigned_at timestamptz not null,
  assigned_by uuid,
  saved_at timestamptz,
  sent_at timestamptz,
  seal text,
  ended_at timestamptz,
  ended_why text check (ended_why in ('recused', 'replanned')),
  primary key (tenant_id, id),
  foreign key (tenant_id, sheet_id) references score_sheet (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check ((kind = 'cross') = (unit_id is not null)),
  check ((ended_at is null) = (ended_why is null))
);
create index review_task_sheet on review_task (tenant_id, sheet_id);
create index review_task_account on review_task (tenant_id, account_id);
create unique index review_task_in_force on review_task (tenant_id, sheet_id, account_id, kind) where ended_at is null;
${tenantTable('review_task', 'select, insert, update')}

-- What one reviewer gives a line. Number 1 is written until it is sent; what is said of a difference comes after it.
create table review_line (
  tenant_id uuid not null,
  task_id uuid not null,
  criterion_id uuid not null,
  number integer not null check (number >= 1),
  kind text not null check (kind in ('mark', 'changed', 'kept')),
  points integer check (points >= 0),
  facts jsonb,
  reason text not null default '',
  at timestamptz not null,
  primary key (tenant_id, task_id, criterion_id, number),
  foreign key (tenant_id, task_id) references review_task (tenant_id, id),
  foreign key (tenant_id, criterion_id) references score_criterion (tenant_id, id),
  check ((number = 1) = (kind = 'mark')),
  check (kind = 'mark' or (reason <> '' and points is not null))
);
${tenantTable('review_line', 'select, insert, update, delete')}

-- Points that a leader or the standing office gave a line on which the reviewers differ; the latest number counts.
create table review_decision (
  tenant_id uuid not null,
  sheet_id uuid not null,
  criterion_id uuid not null,
  number integer not null check (number >= 1),
  points integer not null check (points >= 0),
  reason text not null check (reason <> ''),
  account_id uuid not null,
  decider_name text not null,
  decider_title text not null,
  at timestamptz not null,
  primary key (tenant_id, sheet_id, criterion_id, number),
  foreign key (tenant_id, sheet_id) references score_sheet (tenant_id, id),
  foreign key (tenant_id, criterion_id) references score_criterion (tenant_id, id)
);
${tenantTable('review_decision', 'select, insert')}

create table review_recusal (
  tenant_id uuid not null,
  id uuid not null,
  sheet_id uuid not null,
  account_id uuid not null,
  unit_id uuid,
  ground text not null check (ground in ('worked', 'shared', 'family', 'other')),
  words text not null check (words <> ''),
  declared_by uuid not null,
  at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, sheet_id, account_id),
  foreign key (tenant_id, sheet_id) references score_sheet (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
${tenantTable('review_recusal', 'select, insert')}
`;
