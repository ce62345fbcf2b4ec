/** Sealed dossiers: what lies in each folder, with the hashes of the sealing. */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

export const sql = `
-- mark: SHA-256 of the checksums. kept_years null: for good. journal_until: the last entry that the extract holds.
create table archive (
  tenant_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  code text not null,
  award text not null,
  award_name text not null,
  year integer not null,
  unit_id uuid not null,
  unit_name text not null,
  cluster_name text not null,
  outcome text not null,
  closing_reason text,
  mark text not null check (mark ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  sealed_at timestamptz not null,
  sealed_by uuid not null,
  sealer_name text not null,
  kept_years integer check (kept_years between 1 and 200),
  kept_article text not null,
  kept_document text not null,
  kept_standing text not null check (kept_standing in ('read', 'secondary', 'unverified', 'assumption')),
  kept_note text,
  kept_decided_by text,
  synthetic boolean not null,
  primary key (tenant_id, id),
  unique (tenant_id, dossier_id),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, sealed_by) references account (tenant_id, id)
);
create index archive_time on archive (tenant_id, sealed_at desc, id desc);
${tenantTable('archive', 'select, insert')}

-- The bytes lie in the file store under sha256.
create table archive_file (
  tenant_id uuid not null,
  archive_id uuid not null,
  position integer not null,
  path text not null,
  title text not null,
  kind text not null check (kind in ('paper', 'upload', 'journal', 'checkpoint', 'index')),
  media_type text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  primary key (tenant_id, archive_id, position),
  unique (tenant_id, archive_id, path),
  foreign key (tenant_id, archive_id) references archive (tenant_id, id)
);
${tenantTable('archive_file', 'select, insert')}
`;
