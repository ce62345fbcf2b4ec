/**
 * The sign-in tables: better-auth's models under our names, plus the counter of sign-in attempts.
 *
 * - They are not tenant tables: who signs in is known before the tenant is. Small, shared, reference tables.
 * - Second wall, the reverse of a tenant table's: a statement that runs inside a tenant sees none of them, so no query of
 *   a feature can read a password hash or a session. Names for pages are in `account`.
 */
export const sql = `
create table sign_in_user (
  id                 text primary key,
  name               text not null,
  email              text not null unique,
  email_verified     boolean not null default false,
  image              text,
  username           text unique,
  two_factor_enabled boolean default false,
  created_at         timestamptz not null default now(),
  updated_at         timestamptz not null default now()
);

create table sign_in_session (
  id         text primary key,
  token      text not null unique,
  user_id    text not null references sign_in_user (id) on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);
create index sign_in_session_user on sign_in_session (user_id);
create index sign_in_session_expiry on sign_in_session (expires_at);

create table sign_in_credential (
  id                       text primary key,
  account_id               text not null,
  provider_id              text not null,
  user_id                  text not null references sign_in_user (id) on delete cascade,
  password                 text,
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz,
  refresh_token_expires_at timestamptz,
  scope                    text,
  created_at               timestamptz not null default now(),
  updated_at               timestamptz not null,
  unique (provider_id, account_id)
);
create index sign_in_credential_user on sign_in_credential (user_id);

create table sign_in_verification (
  id         text primary key,
  identifier text not null,
  value      text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_verification_identifier on sign_in_verification (identifier);

create table sign_in_totp (
  id                        text primary key,
  user_id                   text not null unique references sign_in_user (id) on delete cascade,
  secret                    text not null,
  backup_codes              text not null,
  verified                  boolean default true,
  failed_verification_count integer default 0,
  locked_until              timestamptz
);

create table sign_in_attempt (
  key    varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
create index sign_in_attempt_expire on sign_in_attempt (expire);

grant select, insert, update, delete
  on sign_in_user, sign_in_session, sign_in_credential, sign_in_verification, sign_in_totp, sign_in_attempt
  to thidua_app;

-- Not forced: deleting a user cascades as the owner of the tables, whom the policies do not name.
alter table sign_in_user enable row level security;
alter table sign_in_session enable row level security;
alter table sign_in_credential enable row level security;
alter table sign_in_verification enable row level security;
alter table sign_in_totp enable row level security;
alter table sign_in_attempt enable row level security;
create policy outside_tenants on sign_in_user to thidua_app using (tenant_now() is null);
create policy outside_tenants on sign_in_session to thidua_app using (tenant_now() is null);
create policy outside_tenants on sign_in_credential to thidua_app using (tenant_now() is null);
create policy outside_tenants on sign_in_verification to thidua_app using (tenant_now() is null);
create policy outside_tenants on sign_in_totp to thidua_app using (tenant_now() is null);
create policy outside_tenants on sign_in_attempt to thidua_app using (tenant_now() is null);
`;
