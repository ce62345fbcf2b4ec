/** Workbooks that were sent to be imported: what was read, what is wrong, what was stored and what stood there before. */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

export const sql = `
create table import_run (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('people', 'ratings', 'initiatives', 'awards')),
  -- Null when the standing office imports for everybody; else only rows of this unit are taken.
  unit_id uuid,
  file_id uuid not null,
  file_name text not null,
  sha256 text not null,
  sheet_name text not null,
  -- Where each column stands in the file, from 1, by its key.
  columns jsonb not null,
  unknown_columns text[] not null default '{}',
  state text not null check (state in ('reading', 'checked', 'stored', 'withdrawn', 'failed')),
  -- Why reading ended, for 'failed'.
  failure text not null default '',
  rows_total integer not null,
  rows_read integer not null default 0,
  rows_new integer not null default 0,
  rows_changed integer not null default 0,
  rows_same integer not null default 0,
  rows_faulty integer not null default 0,
  faults integer not null default 0,
  started_at timestamptz not null,
  started_by uuid not null,
  -- By the clock of the machine: a reading that shows no life any more was interrupted.
  beat_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by uuid,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, file_id) references stored_file (tenant_id, id),
  foreign key (tenant_id, started_by) references account (tenant_id, id)
);
create index import_run_order on import_run (tenant_id, started_at);
${tenantTable('import_run', 'select, insert, update')}

-- Rows that were read and are right in themselves, until they are stored. Not logged: after a crash of the server they
-- are read again from the file. subject: the person or unit that a row is about; target: the record that it meets.
create unlogged table import_row (
  tenant_id uuid not null,
  run_id uuid not null,
  row integer not null,
  data jsonb not null,
  subject_id uuid,
  target_id uuid,
  status text not null default 'new' check (status in ('new', 'changed', 'same', 'faulty')),
  primary key (tenant_id, run_id, row)
);
${tenantTable('import_row', 'select, insert, update, delete')}

create table import_fault (
  tenant_id uuid not null,
  run_id uuid not null,
  row integer not null,
  col integer not null,
  -- Found while reading, or in comparison with what is stored: the latter are found anew.
  compared boolean not null,
  value text not null,
  message text not null,
  rule text not null,
  primary key (tenant_id, run_id, row, col, rule, compared),
  foreign key (tenant_id, run_id) references import_run (tenant_id, id)
);
${tenantTable('import_fault', 'select, insert, update, delete')}

-- What a changed record was before the import. Only added to.
create table import_change (
  tenant_id uuid not null,
  run_id uuid not null,
  row integer not null,
  object_kind text not null,
  object_id uuid not null,
  before jsonb not null,
  primary key (tenant_id, run_id, row, object_kind, object_id),
  foreign key (tenant_id, run_id) references import_run (tenant_id, id)
);
create index import_change_object on import_change (tenant_id, object_kind, object_id);
${tenantTable('import_change', 'select, insert')}
`;
