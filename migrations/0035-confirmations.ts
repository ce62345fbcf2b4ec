/** Points that somebody competent confirmed against a rule of the table, with the reason; nothing is ever removed. */
export const sql = `
-- number: order within the sheet; the latest of a code and stage counts. code: an item of the table, '' the whole table.
-- points: what was confirmed of each column, in thousandths; withdrawn: what was confirmed before does not count any more.
-- rule: the sentences of what the points break. round: the signed round that was looked at.
create table score_confirmation (
  tenant_id uuid not null,
  sheet_id uuid not null,
  number integer not null check (number >= 1),
  stage text not null check (stage in ('verified', 'agreed')),
  round integer not null,
  code text not null,
  base integer check (base >= 0),
  bonus integer check (bonus >= 0),
  penalty integer check (penalty >= 0),
  rule text not null,
  reason text not null,
  withdrawn boolean not null,
  account_id uuid not null,
  by_name text not null,
  by_title text not null,
  at timestamptz not null,
  primary key (tenant_id, sheet_id, number),
  foreign key (tenant_id, sheet_id) references score_sheet (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  check (withdrawn or reason <> ''),
  check (withdrawn or num_nonnulls(base, bonus, penalty) > 0)
);
alter table score_confirmation enable row level security;
alter table score_confirmation force row level security;
create policy own on score_confirmation using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant select, insert on score_confirmation to thidua_app;

-- What is measured against the best of the cluster has its figures, and points only once all are known.
alter table verified_line alter column points drop not null;
alter table verified_line add constraint verified_line_said check (points is not null or facts is not null);
alter table agreed_line alter column points drop not null;
alter table agreed_line add constraint agreed_line_said check (points is not null or facts is not null);
`;
