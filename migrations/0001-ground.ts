/** The plain role, tenants, repeated posts, files, the demonstration's clock, accounts and their roles. */
export const sql = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'thidua_app') then create role thidua_app nologin; end if;
end $$;
grant thidua_app to current_user;
grant usage on schema public to thidua_app;

create function tenant_now() returns uuid language sql stable as
  $$ select nullif(current_setting('app.tenant', true), '')::uuid $$;

create table tenant (
  id uuid primary key,
  code text not null unique,
  name text not null,
  superior_name text,
  place text not null
);
alter table tenant enable row level security;
alter table tenant force row level security;
create policy own on tenant using (id = tenant_now()) with check (id = tenant_now());
grant select, insert, update on tenant to thidua_app;

create table submission (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid,
  action text not null,
  result text not null,
  at timestamptz not null default now(),
  primary key (tenant_id, id, action)
);
alter table submission enable row level security;
alter table submission force row level security;
create policy own on submission using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant select, insert, update, delete on submission to thidua_app;

create table demonstration_clock (
  id integer primary key check (id = 1),
  set_to timestamptz not null,
  set_at timestamptz not null
);
grant select, insert, update on demonstration_clock to thidua_app;

create table stored_file (
  tenant_id uuid not null,
  id uuid not null,
  sha256 text not null,
  name text not null,
  media_type text not null,
  size integer not null,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  primary key (tenant_id, id)
);
create index stored_file_content on stored_file (tenant_id, sha256);
alter table stored_file enable row level security;
alter table stored_file force row level security;
create policy own on stored_file using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant select, insert on stored_file to thidua_app;

create table account (
  tenant_id uuid not null,
  id uuid not null,
  user_id text not null,
  user_name text not null,
  display_name text not null,
  job_title text not null,
  unit_id uuid,
  disabled_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, user_id),
  unique (tenant_id, user_name)
);
create index account_unit on account (tenant_id, unit_id);
alter table account enable row level security;
alter table account force row level security;
create policy own on account using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant select, insert, update on account to thidua_app;

-- Which tenant a signed-in user belongs to: read before the tenant is known, so without row-level security.
create table user_tenant (
  user_id text primary key,
  tenant_id uuid not null,
  account_id uuid not null
);
grant select, insert on user_tenant to thidua_app;

-- A role that an account holds in the whole tenant, in a unit, or as an observer of one cluster-year.
create table role_grant (
  tenant_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  role text not null check (role in ('systemAdministrator', 'standingOffice', 'unitHead', 'unitOfficer', 'observer')),
  unit_id uuid,
  cluster_year_id uuid,
  starts_on date not null,
  ends_on date,
  primary key (tenant_id, id),
  check ((role in ('unitHead', 'unitOfficer')) = (unit_id is not null)),
  check ((role = 'observer') = (cluster_year_id is not null))
);
create index role_grant_account on role_grant (tenant_id, account_id);
alter table role_grant enable row level security;
alter table role_grant force row level security;
create policy own on role_grant using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant select, insert, update on role_grant to thidua_app;
`;
