/**
 * Certificates of awards, and what the public may see of the register. The public pages read these views and the words
 * of names, nothing else, so that a nominated or unpublished award cannot reach them.
 */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

export const sql = `
-- Everything that is printed is kept as it was printed; a mistake is mended by another certificate. check_code is
-- unguessable and stands in the QR code as part of check_address.
create table certificate (
  tenant_id uuid not null,
  id uuid not null,
  award_id uuid not null,
  series_year integer not null,
  serial integer not null check (serial >= 1),
  number text not null,
  check_code text collate "C" not null check (check_code ~ '^[2-9A-HJ-NP-Z]{12}$'),
  check_address text not null,
  state text not null check (state in ('made', 'conferred', 'replaced')),
  subject_name text not null,
  award_name text not null,
  year integer not null,
  issuer text not null,
  decision_number text not null,
  decision_day date not null,
  ordinal integer not null,
  achievement text not null,
  place text not null,
  certificate_day date not null,
  signer_title text not null,
  signer_name text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  conferred_on date,
  conferred_to text,
  replaces_id uuid,
  replaced_on date,
  replaced_kind text check (replaced_kind in ('reissue', 'exchange')),
  replaced_reason text,
  synthetic boolean not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, series_year, serial),
  unique (tenant_id, number),
  unique (tenant_id, check_code),
  foreign key (tenant_id, award_id) references award (tenant_id, id),
  foreign key (tenant_id, replaces_id) references certificate (tenant_id, id),
  foreign key (tenant_id, made_by) references account (tenant_id, id),
  check (state <> 'conferred' or conferred_on is not null),
  check ((conferred_on is null) = (conferred_to is null)),
  check ((state = 'replaced') = (replaced_on is not null)),
  check ((replaced_on is null) = (replaced_kind is null)),
  check ((replaced_on is null) = (replaced_reason is null))
);
-- An award has one certificate that counts.
create unique index certificate_live on certificate (tenant_id, award_id) where state <> 'replaced';
create unique index certificate_replaces on certificate (tenant_id, replaces_id) where replaces_id is not null;
create index certificate_award on certificate (tenant_id, award_id);
create index certificate_time on certificate (tenant_id, made_at desc, id desc);
create index certificate_to_confer on certificate (tenant_id, made_at) where state = 'made';
${tenantTable('certificate', 'select, insert, update')}

create index award_decision_plain_number on award_decision (tenant_id, number) where number is not null;
create index award_decision_number_text on award_decision (tenant_id, number_text) where number_text is not null;
create index award_decision_issued on award_decision (tenant_id, dated_on desc, id desc)
  where state in ('issued', 'corrected', 'annulled');

-- An award is public from its publication on, also when it was annulled since.
create view public_award with (security_invoker = true) as
select s.tenant_id, s.award_id, s.subject_name, u.name as unit_name, a.award, a.award_name, a.year, a.granted_on,
  a.ordinal, a.decision_id, a.decision_number, a.issuer, s.state = 'annulled' as annulled,
  n.number_text as annulled_by, n.dated_on as annulled_on, r.reissued_on, a.synthetic
from award_standing s
join award a on a.tenant_id = s.tenant_id and a.id = s.award_id
join unit u on u.tenant_id = a.tenant_id and u.id = a.unit_id
left join lateral (
  select d.number_text, d.dated_on
  from award_event e
  join award_decision d on d.tenant_id = e.tenant_id and d.id = e.decision_id
  where e.tenant_id = s.tenant_id and e.award_id = s.award_id and e.kind = 'annulled'
  order by e.sequence desc limit 1
) n on s.state = 'annulled'
left join lateral (
  select c.replaced_on as reissued_on
  from certificate c
  where c.tenant_id = s.tenant_id and c.award_id = s.award_id and c.state = 'replaced'
  order by c.replaced_on desc limit 1
) r on true
where s.state <> 'granted' and exists (
  select from award_event e
  where e.tenant_id = s.tenant_id and e.award_id = s.award_id and e.kind = 'published'
);
grant select on public_award to thidua_app;

-- A decision is public when an award that it grants, corrects or annuls is.
create view public_decision with (security_invoker = true) as
select d.tenant_id, d.id as decision_id, d.kind, d.state, d.number_text, d.dated_on, d.issuer, d.award_name,
  d.award_year, d.synthetic
from award_decision d
where d.state in ('issued', 'corrected', 'annulled') and d.kind <> 'refuse' and exists (
  select from award_decision_item i
  join award_event e on e.tenant_id = i.tenant_id and e.kind = 'published'
    and e.award_id = coalesce(i.award_id, (
      select a.id from award a
      where a.tenant_id = i.tenant_id and a.decision_id = i.decision_id and a.ordinal = i.ordinal
    ))
  where i.tenant_id = d.tenant_id and i.decision_id = d.id
);
grant select on public_decision to thidua_app;

create view public_certificate with (security_invoker = true) as
select c.tenant_id, c.award_id, c.number, c.check_code, c.state = 'replaced' as replaced, c.replaced_on,
  c.replaced_kind, f.number as replaced_by
from certificate c
left join certificate f on f.tenant_id = c.tenant_id and f.replaces_id = c.id;
grant select on public_certificate to thidua_app;
`;
