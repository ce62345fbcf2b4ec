/** Packs of rules as they were when a year pinned them, checks of rules against their text, verdicts that were made. */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

export const sql = `
-- The whole content, so that a past year is judged by the rules of its time after the program has newer ones.
create table rule_pack (
  tenant_id uuid not null,
  id uuid not null,
  code text not null,
  version text not null,
  hash text not null,
  content jsonb not null,
  kept_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, code, version, hash)
);
${tenantTable('rule_pack', 'select, insert')}

-- The pack that a cluster-year runs on; a later pin replaces it with a reason, the earlier one stays.
create table rule_pack_pin (
  tenant_id uuid not null,
  id uuid not null,
  cluster_year_id uuid not null,
  rule_pack_id uuid not null,
  reason text not null default '',
  pinned_at timestamptz not null,
  pinned_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  foreign key (tenant_id, rule_pack_id) references rule_pack (tenant_id, id)
);
create index rule_pack_pin_year on rule_pack_pin (tenant_id, cluster_year_id, pinned_at desc, id desc);
${tenantTable('rule_pack_pin', 'select, insert')}

-- Somebody held a rule against the text of its instrument. \`rule_hash\` is of the rule's content: when the rule changes
-- the check does not count for it.
create table rule_check (
  tenant_id uuid not null,
  id uuid not null,
  pack_code text not null,
  rule_code text not null,
  rule_hash text not null,
  outcome text not null check (outcome in ('same', 'differs')),
  instrument text not null check (instrument <> ''),
  note text not null default '',
  checked_on date not null,
  checked_at timestamptz not null,
  checked_by uuid not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, checked_by) references account (tenant_id, id)
);
create index rule_check_rule on rule_check (tenant_id, pack_code, rule_code, checked_at desc, id desc);
${tenantTable('rule_check', 'select, insert')}

-- The latest verdict on each subject, award and year; made anew whenever it is asked for all of a unit.
create table eligibility (
  tenant_id uuid not null,
  subject_id uuid not null,
  subject_kind text not null check (subject_kind in ('person', 'collective')),
  unit_id uuid,
  award text not null,
  year integer not null,
  on_date date not null,
  outcome text not null check (outcome in ('eligible', 'notEligible', 'unknown')),
  unverified boolean not null,
  pack text not null,
  -- Codes of the conditions that are not met, and of those unknown; the rest is met or for people to weigh.
  not_met text[] not null,
  unknown text[] not null,
  -- The first year of achievement in which it could be reached, when every year goes well; null when none is foreseen.
  opens_year integer,
  computed_at timestamptz not null,
  primary key (tenant_id, subject_id, award, year)
);
create index eligibility_unit on eligibility (tenant_id, unit_id, award, year, outcome);
${tenantTable('eligibility', 'select, insert, update, delete')}
`;
