/** Score tables read from files: the proposal as it was read, and what people answered to it, line by line. */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

export const sql = `
-- rows: the printed rows as they stand in the file; empty for our own JSON. proposal: what was read in them, with what is
-- asked, what is odd and the sums. Neither changes any more.
create table table_import (
  tenant_id uuid not null,
  id uuid not null,
  cluster_year_id uuid not null,
  file_id uuid not null,
  file_name text not null,
  sha256 text not null,
  source text not null check (source in ('csv', 'xlsx', 'docx', 'json')),
  rows jsonb not null,
  proposal jsonb not null,
  state text not null check (state in ('open', 'taken', 'dropped')),
  started_at timestamptz not null,
  started_by uuid,
  started_name text not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_name text,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  foreign key (tenant_id, file_id) references stored_file (tenant_id, id),
  check ((state = 'open') = (ended_at is null))
);
create index table_import_year on table_import (tenant_id, cluster_year_id);
${tenantTable('table_import', 'select, insert, update')}

-- place: the line ("m12"), a row that is no line ("d77"), or the table as a whole ("bang"). One answer each, the latest.
create table table_import_answer (
  tenant_id uuid not null,
  import_id uuid not null,
  place text not null,
  answer jsonb not null,
  answered_by uuid,
  answered_name text not null,
  answered_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, import_id, place),
  foreign key (tenant_id, import_id) references table_import (tenant_id, id)
);
${tenantTable('table_import_answer', 'select, insert, update')}

-- What the table was read from: its printed rows stay as they stood.
alter table score_table add column import_id uuid;
alter table score_table add foreign key (tenant_id, import_id) references table_import (tenant_id, id);
`;
