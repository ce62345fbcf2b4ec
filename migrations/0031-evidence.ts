/** One piece of evidence stands for several lines of a sheet; the first of them stays in its own row. */
export const sql = `
create table score_evidence_line (
  tenant_id uuid not null,
  evidence_id uuid not null,
  criterion_id uuid not null,
  added_at timestamptz not null,
  primary key (tenant_id, evidence_id, criterion_id),
  foreign key (tenant_id, evidence_id) references score_evidence (tenant_id, id),
  foreign key (tenant_id, criterion_id) references score_criterion (tenant_id, id)
);
alter table score_evidence_line enable row level security;
alter table score_evidence_line force row level security;
create policy own on score_evidence_line using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant select, insert on score_evidence_line to thidua_app;
`;
