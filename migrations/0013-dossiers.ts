/** Dossiers of nominees: answers of the report by round, signatures, submissions, appraisal, publication, comments. */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

export const sql = `
-- round: the submission that is being written or was sent last. regime: the law whose list of parts applies.
create table dossier (
  tenant_id uuid not null,
  id uuid not null,
  cluster_year_id uuid not null,
  nomination_id uuid not null,
  award text not null check (award in ('CO_BO', 'CO_CP')),
  award_name text not null,
  unit_id uuid not null,
  unit_name text not null,
  regime text not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'received', 'qualified', 'notQualified',
    'archived')),
  round integer not null default 1 check (round >= 1),
  code text,
  code_year integer,
  code_number integer check (code_number > 0),
  opened_at timestamptz not null,
  opened_by uuid,
  submitted_at timestamptz,
  received_at timestamptz,
  appraisal_due_on date,
  supplement_due_on date,
  decided_at timestamptz,
  publication_starts_on date,
  publication_ends_on date,
  published_at timestamptz,
  archived_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, nomination_id),
  unique (tenant_id, code),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  foreign key (tenant_id, nomination_id) references nomination (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check ((code is null) = (code_number is null)),
  check ((code is null) = (code_year is null)),
  check ((code is null) = (submitted_at is null)),
  check (state = 'draft' or code is not null),
  check ((publication_starts_on is null) = (publication_ends_on is null)),
  check ((publication_starts_on is null) = (published_at is null)),
  check (publication_ends_on >= publication_starts_on)
);
create index dossier_year on dossier (tenant_id, cluster_year_id);
create index dossier_unit on dossier (tenant_id, unit_id);
create index dossier_waiting on dossier (tenant_id, state) where state <> 'archived';
create unique index dossier_number on dossier (tenant_id, code_year, code_number);
create index dossier_publication on dossier (tenant_id, publication_ends_on) where publication_ends_on is not null;
${tenantTable('dossier', 'select, insert, update')}

-- What the unit wrote, question by question. A round that was sent is never written again: a returned dossier goes on
-- in the next round, with the answers of the last one to begin with.
create table dossier_answer (
  tenant_id uuid not null,
  dossier_id uuid not null,
  round integer not null,
  question text not null,
  answer text not null,
  version integer not null default 1,
  saved_at timestamptz not null,
  saved_by text not null,
  primary key (tenant_id, dossier_id, round, question),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id)
);
${tenantTable('dossier_answer', 'select, insert, update, delete')}

-- The unit head's signature under the report of a round; content is the canonical text that was signed. Taken back
-- only when an answer of the same round, not yet sent, changes.
create table dossier_signature (
  tenant_id uuid not null,
  dossier_id uuid not null,
  round integer not null,
  account_id uuid not null,
  signer_name text not null,
  signer_title text not null,
  signed_at timestamptz not null,
  content text not null,
  content_hash text not null,
  primary key (tenant_id, dossier_id, round),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id)
);
${tenantTable('dossier_signature', 'select, insert, delete')}

create table dossier_attachment (
  tenant_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  part text not null,
  round integer not null,
  file_id uuid not null,
  title text not null,
  document_number text,
  document_day date,
  added_at timestamptz not null,
  added_by uuid,
  removed_at timestamptz,
  removed_round integer,
  primary key (tenant_id, id),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id),
  foreign key (tenant_id, file_id) references stored_file (tenant_id, id),
  check ((removed_at is null) = (removed_round is null))
);
create index dossier_attachment_of on dossier_attachment (tenant_id, dossier_id);
create index dossier_attachment_file on dossier_attachment (tenant_id, file_id);
${tenantTable('dossier_attachment', 'select, insert, update')}

-- One row each time the cluster head sent the dossier: the submission as it was signed, and its receipt.
create table dossier_submission (
  tenant_id uuid not null,
  dossier_id uuid not null,
  round integer not null,
  account_id uuid not null,
  signer_name text not null,
  signer_title text not null,
  signer_unit text not null,
  submitted_at timestamptz not null,
  appraisal_due_on date not null,
  content text not null,
  content_hash text not null,
  primary key (tenant_id, dossier_id, round),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id)
);
${tenantTable('dossier_submission', 'select, insert')}

-- Itemised remarks with which a round went back; item is a part ('part.submission') or a question ('report.seat').
create table dossier_remark (
  tenant_id uuid not null,
  dossier_id uuid not null,
  round integer not null,
  item text not null,
  remark text not null,
  deadline date not null,
  returned_by uuid,
  returned_at timestamptz not null,
  primary key (tenant_id, dossier_id, round, item),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id)
);
${tenantTable('dossier_remark', 'select, insert')}

-- What the appraising officer found of each part, in each round.
create table dossier_finding (
  tenant_id uuid not null,
  dossier_id uuid not null,
  round integer not null,
  item text not null,
  finding text not null check (finding in ('met', 'missing', 'notMet', 'notApplicable')),
  note text not null default '',
  found_by text not null,
  found_at timestamptz not null,
  primary key (tenant_id, dossier_id, round, item),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id),
  check (finding in ('met', 'notApplicable') or note <> '')
);
${tenantTable('dossier_finding', 'select, insert, update, delete')}

create table dossier_appraisal (
  tenant_id uuid not null,
  dossier_id uuid not null,
  round integer not null,
  outcome text not null check (outcome in ('qualified', 'notQualified')),
  reason text not null check (reason <> ''),
  account_id uuid not null,
  officer_name text not null,
  officer_title text not null,
  decided_at timestamptz not null,
  content text not null,
  content_hash text not null,
  primary key (tenant_id, dossier_id),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id)
);
${tenantTable('dossier_appraisal', 'select, insert')}

create table dossier_comment (
  tenant_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  received_on date not null,
  sender text not null,
  content text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  answer text,
  answered_at timestamptz,
  answered_by text,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id),
  check ((answer is null) = (answered_at is null))
);
create index dossier_comment_of on dossier_comment (tenant_id, dossier_id);
${tenantTable('dossier_comment', 'select, insert, update')}
`;
