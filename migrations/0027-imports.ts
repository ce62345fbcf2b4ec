/** Imports that are written outside the request: how far they are, and what the last try came to. */
export const sql = `
alter table import_run drop constraint import_run_state_check;
alter table import_run add constraint import_run_state_check
  check (state in ('reading', 'checked', 'storing', 'stored', 'withdrawn', 'failed'));
-- The confirmed preview no longer held when it was to be written, and was made anew.
alter table import_run add column moved boolean not null default false;

-- How far the writing of a run is. Apart from the run, because the one transaction that writes is not seen until it ends.
create table import_progress (
  tenant_id uuid not null,
  run_id uuid not null,
  rows_done integer not null default 0,
  -- By the clock of the machine: a writing that shows no life any more was interrupted.
  beat_at timestamptz not null default now(),
  primary key (tenant_id, run_id),
  foreign key (tenant_id, run_id) references import_run (tenant_id, id)
);
alter table import_progress enable row level security;
alter table import_progress force row level security;
create policy own on import_progress using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant select, insert, update on import_progress to thidua_app;
`;
