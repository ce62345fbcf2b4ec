/** The figures of a year as they were when its result was announced. */
export const sql = `
-- content: the canonical text of the figures, written once; content_hash its SHA-256. method: how they were computed.
create table fairness_record (
  tenant_id uuid not null,
  cluster_year_id uuid not null,
  ballot_id uuid not null,
  method text not null,
  content text not null,
  content_hash text not null,
  frozen_at timestamptz not null,
  frozen_by uuid,
  frozen_by_name text not null,
  frozen_by_title text not null,
  primary key (tenant_id, cluster_year_id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  foreign key (tenant_id, ballot_id) references ballot (tenant_id, id)
);
alter table fairness_record enable row level security;
alter table fairness_record force row level security;
create policy own on fairness_record using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant select, insert on fairness_record to thidua_app;
`;
