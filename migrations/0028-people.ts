/** Corrections of what was wrongly recorded of a person or a unit: what stood before stays readable. */
export const sql = `
alter table person_post add column version integer not null default 1;

-- Only added to. before and after: the fields that changed, as the form writes them; no ids.
create table fact_correction (
  tenant_id uuid not null,
  id uuid not null,
  fact_kind text not null check (fact_kind in ('award', 'rating', 'initiative', 'post', 'discipline', 'matter')),
  fact_id uuid not null,
  before jsonb not null,
  after jsonb not null,
  reason text not null check (reason <> ''),
  corrected_at timestamptz not null,
  corrected_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, corrected_by) references account (tenant_id, id)
);
create index fact_correction_fact on fact_correction (tenant_id, fact_id, corrected_at);
alter table fact_correction enable row level security;
alter table fact_correction force row level security;
create policy own on fact_correction using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant select, insert on fact_correction to thidua_app;
`;
