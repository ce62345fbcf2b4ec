/** Corrections of what was wrongly recorded of a person or a unit; judgements of a whole body, which take their time. */
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

-- All persons and units of the body judged for one year. It goes on after the answer is given; a run that shows no
-- life any more, by the clock of the machine, was interrupted, and the next one takes its place.
create table judging_run (
  tenant_id uuid not null,
  id uuid not null,
  year integer not null,
  on_date date not null,
  state text not null check (state in ('running', 'done', 'failed')),
  persons_total integer not null,
  persons_judged integer not null default 0,
  units_judged integer not null default 0,
  verdicts integer not null default 0,
  eligible integer not null default 0,
  undecided integer not null default 0,
  -- Code and version of each pack that it was judged by.
  packs text[] not null default '{}',
  started_at timestamptz not null,
  started_by uuid not null,
  beat_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  foreign key (tenant_id, started_by) references account (tenant_id, id)
);
create unique index judging_run_one on judging_run (tenant_id) where state = 'running';
create index judging_run_year on judging_run (tenant_id, year, started_at desc, id desc);
alter table judging_run enable row level security;
alter table judging_run force row level security;
create policy own on judging_run using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant select, insert, update on judging_run to thidua_app;
`;
