/** Score tables, score sheets and their three records: self score, verified score, agreed score. */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

export const sql = `
create table score_table (
  tenant_id uuid not null,
  id uuid not null,
  cluster_year_id uuid not null,
  title text not null,
  state text not null check (state in ('draft', 'issued')),
  bonus_cap integer check (bonus_cap >= 0),
  published integer check (published >= 0),
  document_number text,
  content_hash text,
  issued_at timestamptz,
  issued_by uuid,
  saved_at timestamptz,
  saved_by text,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, cluster_year_id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  check ((state = 'issued') = (content_hash is not null)),
  check ((state = 'issued') = (issued_at is not null))
);
${tenantTable('score_table', 'select, insert, update')}

create table score_group (
  tenant_id uuid not null,
  table_id uuid not null,
  code text not null,
  name text not null,
  position integer not null,
  primary key (tenant_id, table_id, code),
  foreign key (tenant_id, table_id) references score_table (tenant_id, id)
);
${tenantTable('score_group', 'select, insert, update, delete')}

-- maximum in thousandths of a point (I-15); for a penalty it is the largest deduction. code_key: "I.1", "i.1." are one.
create table score_criterion (
  tenant_id uuid not null,
  id uuid not null,
  table_id uuid not null,
  group_code text not null,
  code text not null,
  code_key text not null,
  name text not null,
  kind text not null check (kind in ('base', 'bonus', 'penalty')),
  maximum integer not null check (maximum >= 0),
  guidance text not null default '',
  position integer not null,
  primary key (tenant_id, id),
  unique (tenant_id, table_id, code_key),
  foreign key (tenant_id, table_id, group_code) references score_group (tenant_id, table_id, code)
);
${tenantTable('score_criterion', 'select, insert, update, delete')}

-- round: the self score that is being written; signed_round: the latest that the head signed, 0 before the first.
create table score_sheet (
  tenant_id uuid not null,
  id uuid not null,
  cluster_year_id uuid not null,
  table_id uuid not null,
  unit_id uuid not null,
  state text not null check (state in ('draft', 'signed', 'returned', 'reviewed', 'disputed', 'final')),
  round integer not null default 1 check (round >= 1),
  signed_round integer not null default 0 check (signed_round between 0 and round),
  reviewed_at timestamptz,
  reviewed_by uuid,
  responded_at timestamptz,
  responded_by uuid,
  final_at timestamptz,
  saved_at timestamptz,
  saved_by text,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, cluster_year_id, unit_id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  foreign key (tenant_id, table_id) references score_table (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check ((state = 'final') = (final_at is not null))
);
create index score_sheet_unit on score_sheet (tenant_id, unit_id);
${tenantTable('score_sheet', 'select, insert, update')}

-- First record. A signed round is never written again: a returned sheet goes on in the next round. Deleting is for
-- a round that was never signed.
create table self_score_line (
  tenant_id uuid not null,
  sheet_id uuid not null,
  round integer not null,
  criterion_id uuid not null,
  points integer check (points >= 0),
  explanation text not null default '',
  primary key (tenant_id, sheet_id, round, criterion_id),
  foreign key (tenant_id, sheet_id) references score_sheet (tenant_id, id),
  foreign key (tenant_id, criterion_id) references score_criterion (tenant_id, id)
);
${tenantTable('self_score_line', 'select, insert, update, delete')}

-- content: the canonical text that was signed; content_hash its SHA-256.
create table self_score_signature (
  tenant_id uuid not null,
  sheet_id uuid not null,
  round integer not null,
  account_id uuid not null,
  signer_name text not null,
  signer_title text not null,
  signed_at timestamptz not null,
  content text not null,
  content_hash text not null,
  primary key (tenant_id, sheet_id, round),
  foreign key (tenant_id, sheet_id) references score_sheet (tenant_id, id)
);
${tenantTable('self_score_signature', 'select, insert')}

create table score_evidence (
  tenant_id uuid not null,
  id uuid not null,
  sheet_id uuid not null,
  criterion_id uuid not null,
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
  foreign key (tenant_id, sheet_id) references score_sheet (tenant_id, id),
  foreign key (tenant_id, criterion_id) references score_criterion (tenant_id, id),
  foreign key (tenant_id, file_id) references stored_file (tenant_id, id),
  check (file_id is not null or document_number is not null)
);
create index score_evidence_sheet on score_evidence (tenant_id, sheet_id);
${tenantTable('score_evidence', 'select, insert, update')}

create table sheet_reviewer (
  tenant_id uuid not null,
  sheet_id uuid not null,
  account_id uuid not null,
  unit_id uuid,
  assigned_by uuid,
  assigned_at timestamptz not null,
  primary key (tenant_id, sheet_id, account_id),
  foreign key (tenant_id, sheet_id) references score_sheet (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index sheet_reviewer_account on sheet_reviewer (tenant_id, account_id);
${tenantTable('sheet_reviewer', 'select, insert, delete')}

-- number: first, second return of the sheet; round: the signed round that was sent back.
create table sheet_return (
  tenant_id uuid not null,
  sheet_id uuid not null,
  number integer not null check (number > 0),
  round integer not null,
  criterion_id uuid not null,
  remark text not null,
  deadline date not null,
  returned_by uuid,
  returned_at timestamptz not null,
  primary key (tenant_id, sheet_id, number, criterion_id),
  foreign key (tenant_id, sheet_id) references score_sheet (tenant_id, id),
  foreign key (tenant_id, criterion_id) references score_criterion (tenant_id, id)
);
${tenantTable('sheet_return', 'select, insert')}

-- Second record, against one signed round; frozen when the review is finished.
create table verified_line (
  tenant_id uuid not null,
  sheet_id uuid not null,
  round integer not null,
  criterion_id uuid not null,
  points integer not null check (points >= 0),
  reason text not null default '',
  account_id uuid,
  reviewer_name text not null,
  at timestamptz not null,
  primary key (tenant_id, sheet_id, round, criterion_id),
  foreign key (tenant_id, sheet_id) references score_sheet (tenant_id, id),
  foreign key (tenant_id, criterion_id) references score_criterion (tenant_id, id)
);
${tenantTable('verified_line', 'select, insert, update, delete')}

-- The unit's opinion on each line that the review changed.
create table opinion_line (
  tenant_id uuid not null,
  sheet_id uuid not null,
  criterion_id uuid not null,
  agreed boolean not null,
  words text not null default '',
  account_id uuid,
  at timestamptz not null,
  primary key (tenant_id, sheet_id, criterion_id),
  foreign key (tenant_id, sheet_id) references score_sheet (tenant_id, id),
  foreign key (tenant_id, criterion_id) references score_criterion (tenant_id, id),
  check (agreed or words <> '')
);
${tenantTable('opinion_line', 'select, insert')}

-- Third record: the verified value where the unit agreed, else the value that was settled, with its reason.
create table agreed_line (
  tenant_id uuid not null,
  sheet_id uuid not null,
  criterion_id uuid not null,
  points integer not null check (points >= 0),
  origin text not null check (origin in ('verified', 'settled')),
  reason text not null default '',
  account_id uuid,
  at timestamptz not null,
  primary key (tenant_id, sheet_id, criterion_id),
  foreign key (tenant_id, sheet_id) references score_sheet (tenant_id, id),
  foreign key (tenant_id, criterion_id) references score_criterion (tenant_id, id),
  check (origin = 'verified' or reason <> '')
);
${tenantTable('agreed_line', 'select, insert')}
`;
