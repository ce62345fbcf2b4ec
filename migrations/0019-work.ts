/** My work: notices, the kept count of tasks, the daily round of reminders, calendar addresses, moved deadlines. */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

export const sql = `
-- What an account was told inside the program. "key" says about what: the same thing is told once.
create table notice (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  key text not null,
  kind text not null check (kind in ('reminder', 'byHand', 'moved')),
  title text not null,
  body text not null,
  href text not null,
  made_at timestamptz not null,
  read_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, account_id, key),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create index notice_of on notice (tenant_id, account_id, made_at desc, id);
create index notice_unread on notice (tenant_id, account_id) where read_at is null;
${tenantTable('notice', 'select, insert, update')}

-- How many tasks an account had when they were last collected: a cache, never a source. It holds for "day" and as long
-- as no act of the body came after it; "counted_at" is the machine's clock, as in the journal, and "acts" how many
-- entries of the minute before were seen then.
create table work_count (
  tenant_id uuid not null,
  account_id uuid not null,
  day date not null,
  tasks integer not null check (tasks >= 0),
  acts integer not null check (acts >= 0),
  counted_at timestamptz not null,
  primary key (tenant_id, account_id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
${tenantTable('work_count', 'select, insert, update')}

-- One round of reminders a legal day; whoever makes the row does the round. Times are the machine's.
create table reminder_round (
  tenant_id uuid not null,
  day date not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, day)
);
${tenantTable('reminder_round', 'select, insert, update')}

-- The secret address of an account's calendar, kept as its hash; a new one replaces the old one.
create table calendar_address (
  tenant_id uuid not null,
  account_id uuid not null,
  token_hash text not null,
  made_at timestamptz not null,
  primary key (tenant_id, account_id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
${tenantTable('calendar_address', 'select, insert, update, delete')}

-- Every change of a day that had been set for a step of the year: old beside new, who, why. Never changed.
create table step_move (
  tenant_id uuid not null,
  id uuid not null,
  cluster_year_id uuid not null,
  code text not null,
  name text not null,
  starts_before date,
  starts_after date,
  ends_before date,
  ends_after date,
  reason text not null check (reason <> ''),
  moved_by uuid not null,
  moved_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id),
  foreign key (tenant_id, moved_by) references account (tenant_id, id)
);
create index step_move_of on step_move (tenant_id, cluster_year_id, moved_at desc);
${tenantTable('step_move', 'select, insert')}
`;
