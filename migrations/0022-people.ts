/** Persons, what is known of their years and of the years of units, the history of awards, merges of duplicates. */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

/** A fact about a person or a unit: exactly one of the two. */
const subject = `
  person_id uuid,
  unit_id uuid,
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check ((person_id is null) <> (unit_id is null)),
`;

export const sql = `
alter table unit add column founded_on date;
alter table unit add column legal_personality boolean;

-- A merged person keeps its rows; they are read through the one that it was merged into, so that a merge can be undone.
create table person (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  name_fold text collate "C" not null,
  name_sort text collate "C" not null,
  birth_date date,
  gender text check (gender in ('female', 'male')),
  -- The personal identification number, digits alone; shown masked.
  identity_number text collate "C",
  -- The number that the ministry's own staff list gives.
  staff_code text collate "C",
  unit_id uuid,
  post text not null default '',
  leader boolean not null default false,
  recruited_on date,
  left_on date,
  account_id uuid,
  merged_into_id uuid,
  synthetic boolean not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id),
  foreign key (tenant_id, merged_into_id) references person (tenant_id, id),
  check (merged_into_id is null or merged_into_id <> id),
  check (left_on is null or recruited_on is null or left_on >= recruited_on)
);
create unique index person_identity on person (tenant_id, identity_number)
  where identity_number is not null and merged_into_id is null;
create unique index person_staff_code on person (tenant_id, staff_code)
  where staff_code is not null and merged_into_id is null;
create unique index person_account on person (tenant_id, account_id) where account_id is not null;
create index person_same on person (tenant_id, name_fold, birth_date);
create index person_unit on person (tenant_id, unit_id, name_sort, id);
create index person_order on person (tenant_id, name_sort, id);
create index person_merged on person (tenant_id, merged_into_id) where merged_into_id is not null;
${tenantTable('person', 'select, insert, update')}

-- Where and as what a person worked, from a day to a day.
create table person_post (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  post text not null,
  leader boolean not null,
  starts_on date not null,
  ends_on date,
  document text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check (ends_on is null or ends_on >= starts_on)
);
create index person_post_person on person_post (tenant_id, person_id, starts_on);
${tenantTable('person_post', 'select, insert, update')}

create table yearly_rating (
  tenant_id uuid not null,
  id uuid not null,
  ${subject}
  year integer not null check (year between 1945 and 2200),
  level text not null check (level in ('excellent', 'good', 'completed', 'notCompleted', 'notRated')),
  -- Of persons: working days of absence, maternity leave apart; null where not kept.
  absent_days integer check (absent_days >= 0),
  maternity boolean not null default false,
  document text not null default '',
  version integer not null default 1,
  primary key (tenant_id, id)
);
create unique index yearly_rating_person on yearly_rating (tenant_id, person_id, year) where person_id is not null;
create unique index yearly_rating_unit on yearly_rating (tenant_id, unit_id, year) where unit_id is not null;
${tenantTable('yearly_rating', 'select, insert, update')}

create table discipline (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  level text not null check (level in ('reprimand', 'warning', 'salaryStep', 'demotion', 'removal', 'dismissal')),
  decided_on date not null,
  decision_number text not null,
  issuer text not null default '',
  ended_on date,
  -- The unit where the person worked when it was decided: it counts against that collective.
  unit_id uuid,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check (ended_on is null or ended_on >= decided_on)
);
create index discipline_person on discipline (tenant_id, person_id, decided_on);
create index discipline_unit on discipline (tenant_id, unit_id, decided_on) where unit_id is not null;
${tenantTable('discipline', 'select, insert, update')}

create table pending_matter (
  tenant_id uuid not null,
  id uuid not null,
  ${subject}
  kind text not null check (kind in ('discipline', 'investigation', 'inspection', 'complaint', 'press')),
  opened_on date not null,
  document text not null default '',
  closed_on date,
  clean boolean,
  conclusion text not null default '',
  version integer not null default 1,
  primary key (tenant_id, id),
  check ((closed_on is null) = (clean is null)),
  check (closed_on is null or closed_on >= opened_on)
);
create index pending_matter_person on pending_matter (tenant_id, person_id) where person_id is not null;
create index pending_matter_unit on pending_matter (tenant_id, unit_id) where unit_id is not null;
${tenantTable('pending_matter', 'select, insert, update')}

create table initiative (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  name_fold text collate "C" not null,
  kind text not null check (kind in ('initiative', 'topic')),
  -- Each reach has a recognition of its own: one row each.
  reach text not null check (reach in ('base', 'ministry', 'nation')),
  year integer not null check (year between 1945 and 2200),
  recognised_on date not null,
  decision_number text not null,
  issuer text not null default '',
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, name_fold, reach, decision_number)
);
create index initiative_year on initiative (tenant_id, year, reach);
${tenantTable('initiative', 'select, insert, update')}

create table initiative_author (
  tenant_id uuid not null,
  initiative_id uuid not null,
  person_id uuid not null,
  -- Share of the work in per cent, where it was recorded.
  share integer check (share between 1 and 100),
  primary key (tenant_id, initiative_id, person_id),
  foreign key (tenant_id, initiative_id) references initiative (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index initiative_author_person on initiative_author (tenant_id, person_id);
${tenantTable('initiative_author', 'select, insert, delete')}

-- Awards decided outside this program or before it, and revocations of them. Awards decided here stand in award.
create table past_award (
  tenant_id uuid not null,
  id uuid not null,
  ${subject}
  award text not null,
  year integer not null check (year between 1945 and 2200),
  decision_number text not null,
  decided_on date not null,
  issuer text not null,
  level text not null check (level in ('base', 'ministry', 'state')),
  money bigint check (money >= 0),
  -- The initiative that it was given for, which it uses up.
  initiative_id uuid,
  revoked_on date,
  revoke_number text,
  revoke_reason text,
  synthetic boolean not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, initiative_id) references initiative (tenant_id, id),
  check ((revoked_on is null) = (revoke_number is null)),
  check ((revoked_on is null) = (revoke_reason is null)),
  check (revoked_on is null or revoked_on >= decided_on)
);
create unique index past_award_person on past_award (tenant_id, person_id, award, year, decision_number)
  where person_id is not null;
create unique index past_award_unit on past_award (tenant_id, unit_id, award, year, decision_number)
  where unit_id is not null;
create index past_award_initiative on past_award (tenant_id, initiative_id) where initiative_id is not null;
${tenantTable('past_award', 'select, insert, update')}

-- Head-counts of a unit in a year, as the unit reports them.
create table unit_staff (
  tenant_id uuid not null,
  unit_id uuid not null,
  year integer not null check (year between 1945 and 2200),
  people integer not null check (people >= 0),
  completed integer check (completed between 0 and people),
  advanced integer check (advanced between 0 and people),
  fighters integer check (fighters between 0 and people),
  women integer check (women between 0 and people),
  document text not null default '',
  version integer not null default 1,
  primary key (tenant_id, unit_id, year),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
${tenantTable('unit_staff', 'select, insert, update')}

-- Two records of one person, joined by somebody; undone by somebody. Only added to and closed.
create table person_merge (
  tenant_id uuid not null,
  id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  reason text not null check (reason <> ''),
  merged_at timestamptz not null,
  merged_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  undone_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, kept_id) references person (tenant_id, id),
  foreign key (tenant_id, merged_id) references person (tenant_id, id),
  check ((undone_at is null) = (undone_by is null))
);
create unique index person_merge_open on person_merge (tenant_id, merged_id) where undone_at is null;
create index person_merge_kept on person_merge (tenant_id, kept_id);
${tenantTable('person_merge', 'select, insert, update')}

-- Two records that look alike and that somebody said are two persons.
create table person_distinct (
  tenant_id uuid not null,
  first_id uuid not null,
  second_id uuid not null,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (tenant_id, first_id, second_id),
  foreign key (tenant_id, first_id) references person (tenant_id, id),
  foreign key (tenant_id, second_id) references person (tenant_id, id),
  check (first_id < second_id)
);
${tenantTable('person_distinct', 'select, insert')}

-- What a person registers for a year: targets and titles (cá biệt hóa tới từng cá nhân).
create table personal_registration (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  unit_id uuid not null,
  year integer not null check (year between 1945 and 2200),
  state text not null check (state in ('draft', 'sent', 'returned', 'agreed')),
  titles text[] not null default '{}',
  initiative_plan text not null default '',
  remark text not null default '',
  sent_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, year),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id)
);
create index personal_registration_unit on personal_registration (tenant_id, unit_id, year, state);
${tenantTable('personal_registration', 'select, insert, update')}

create table personal_target (
  tenant_id uuid not null,
  id uuid not null,
  registration_id uuid not null,
  position integer not null,
  text text not null check (text <> ''),
  measure text not null default '',
  deadline date,
  primary key (tenant_id, id),
  foreign key (tenant_id, registration_id) references personal_registration (tenant_id, id)
);
create index personal_target_registration on personal_target (tenant_id, registration_id, position);
${tenantTable('personal_target', 'select, insert, update, delete')}
`;
