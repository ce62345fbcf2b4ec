/**
 * Decisions on awards, what they list, submissions to the Government, the register of awards and what happened to each
 * award since, prize money. `decision` of 0004 keeps the decisions on leaders and members; these are `award_decision`.
 */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

export const sql = `
-- A proposal of the ministry to the Government: sent with number and date, answered nominee by nominee.
create table award_submission (
  tenant_id uuid not null,
  id uuid not null,
  award text not null,
  award_name text not null,
  award_year integer not null,
  addressee text not null,
  number text not null,
  submitted_on date not null,
  state text not null check (state in ('pending', 'answered')),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  answered_at timestamptz,
  synthetic boolean not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, number, submitted_on),
  foreign key (tenant_id, recorded_by) references account (tenant_id, id),
  check ((state = 'answered') = (answered_at is not null))
);
create index award_submission_pending on award_submission (tenant_id, submitted_on) where state = 'pending';
${tenantTable('award_submission', 'select, insert, update')}

create table award_decision (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('grant', 'refuse', 'correct', 'annul')),
  authority text not null check (authority in ('minister', 'government')),
  state text not null check (state in ('drafted', 'signed', 'numbered', 'issued', 'corrected', 'annulled', 'withdrawn')),
  award text not null,
  award_name text not null,
  award_year integer not null,
  subject text not null,
  issuer text not null,
  -- The series in which the registry numbers; empty for a decision of another body.
  symbol text not null,
  number integer check (number >= 1),
  number_year integer,
  -- As it is written on the paper: "213/QĐ-BTP", or the number of the other body's paper.
  number_text text,
  dated_on date,
  submission_id uuid,
  -- The decision that this one corrects or annuls.
  target_id uuid,
  cause_code text,
  cause text,
  drafted_at timestamptz not null,
  drafted_by uuid not null,
  signed_at timestamptz,
  signed_by uuid,
  signer_name text,
  signer_title text,
  content_hash text,
  numbered_at timestamptz,
  issued_at timestamptz,
  closed_at timestamptz,
  withdraw_reason text,
  file_id uuid,
  synthetic boolean not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, submission_id) references award_submission (tenant_id, id),
  foreign key (tenant_id, target_id) references award_decision (tenant_id, id),
  foreign key (tenant_id, file_id) references stored_file (tenant_id, id),
  foreign key (tenant_id, drafted_by) references account (tenant_id, id),
  foreign key (tenant_id, signed_by) references account (tenant_id, id),
  check ((number is null) = (number_year is null)),
  check ((number_text is null) = (dated_on is null)),
  check ((kind in ('correct', 'annul')) = (target_id is not null)),
  check (target_id is null or cause is not null),
  check ((state = 'withdrawn') = (withdraw_reason is not null)),
  -- Nothing is in force without number, date and issuer (I-10).
  check (state not in ('issued', 'corrected', 'annulled') or (number_text is not null and issued_at is not null)),
  check (authority = 'government' or state not in ('signed', 'numbered', 'issued', 'corrected', 'annulled')
    or (signed_by is not null and content_hash is not null)),
  check (authority = 'minister' or file_id is not null)
);
-- A number stands once in its series and year; a paper of another body is recorded once.
create unique index award_decision_number on award_decision (tenant_id, symbol, number_year, number)
  where number is not null;
create unique index award_decision_outside on award_decision (tenant_id, issuer, number_text, dated_on)
  where authority = 'government';
create index award_decision_open on award_decision (tenant_id, state, drafted_at) where issued_at is null;
create index award_decision_time on award_decision (tenant_id, drafted_at, id);
create index award_decision_submission on award_decision (tenant_id, submission_id) where submission_id is not null;
create index award_decision_target on award_decision (tenant_id, target_id) where target_id is not null;
${tenantTable('award_decision', 'select, insert, update')}

-- The list of a decision; \`ordinal\` is the number in the golden book (số sổ vàng). Not changed after the draft.
create table award_decision_item (
  tenant_id uuid not null,
  decision_id uuid not null,
  ordinal integer not null check (ordinal >= 1),
  case_id uuid not null,
  dossier_id uuid not null,
  unit_id uuid not null,
  cluster_year_id uuid not null,
  subject_name text not null,
  award text not null,
  award_name text not null,
  award_year integer not null,
  -- Corrections and annulments name the award that they are about, and what stood there before.
  award_id uuid,
  previous_name text,
  primary key (tenant_id, decision_id, ordinal),
  unique (tenant_id, decision_id, case_id),
  foreign key (tenant_id, decision_id) references award_decision (tenant_id, id),
  foreign key (tenant_id, case_id) references council_case (tenant_id, id),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id)
);
create index award_decision_item_case on award_decision_item (tenant_id, case_id);
create index award_decision_item_dossier on award_decision_item (tenant_id, dossier_id);
${tenantTable('award_decision_item', 'select, insert, delete')}

-- Recommended by the Council and not in the decision: held back by the rule of one flag, or left out for a reason.
create table award_decision_left_out (
  tenant_id uuid not null,
  decision_id uuid not null,
  case_id uuid not null,
  unit_id uuid not null,
  subject_name text not null,
  held boolean not null,
  reason text not null check (reason <> ''),
  primary key (tenant_id, decision_id, case_id),
  foreign key (tenant_id, decision_id) references award_decision (tenant_id, id),
  foreign key (tenant_id, case_id) references council_case (tenant_id, id)
);
${tenantTable('award_decision_left_out', 'select, insert, delete')}

create table award_submission_item (
  tenant_id uuid not null,
  submission_id uuid not null,
  case_id uuid not null,
  dossier_id uuid not null,
  unit_id uuid not null,
  cluster_year_id uuid not null,
  subject_name text not null,
  position integer not null,
  outcome text not null check (outcome in ('pending', 'granted', 'refused')),
  reason text,
  decision_id uuid,
  primary key (tenant_id, submission_id, case_id),
  unique (tenant_id, case_id),
  foreign key (tenant_id, submission_id) references award_submission (tenant_id, id),
  foreign key (tenant_id, case_id) references council_case (tenant_id, id),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, decision_id) references award_decision (tenant_id, id),
  check ((outcome = 'pending') = (decision_id is null))
);
${tenantTable('award_submission_item', 'select, insert, update')}

-- How a recommended case ended: in a decision, refused above, or replaced by the higher flag (I-6). Written once.
create table award_case_outcome (
  tenant_id uuid not null,
  case_id uuid not null,
  outcome text not null check (outcome in ('granted', 'refused', 'replaced')),
  decision_id uuid not null,
  reason text,
  decided_at timestamptz not null,
  primary key (tenant_id, case_id),
  foreign key (tenant_id, case_id) references council_case (tenant_id, id),
  foreign key (tenant_id, decision_id) references award_decision (tenant_id, id)
);
${tenantTable('award_case_outcome', 'select, insert')}

-- The register. Only added to (I-21), only from the list of a decision that is issued (I-10).
create table award (
  tenant_id uuid not null,
  id uuid not null,
  decision_id uuid not null,
  ordinal integer not null,
  case_id uuid not null,
  dossier_id uuid not null,
  unit_id uuid not null,
  cluster_year_id uuid not null,
  subject_kind text not null check (subject_kind in ('collective', 'person')),
  subject_name text not null,
  subject_fold text collate "C" not null,
  award text not null,
  award_name text not null,
  year integer not null,
  authority text not null check (authority in ('minister', 'government')),
  issuer text not null,
  decision_number text not null,
  granted_on date not null,
  -- Integer đồng = tenths of the base salary × base salary / 10, rounded where the law of the day says so (I-19).
  money bigint not null check (money >= 0),
  multiple_tenths integer not null check (multiple_tenths >= 0),
  base_salary integer not null check (base_salary > 0),
  recorded_at timestamptz not null,
  synthetic boolean not null,
  primary key (tenant_id, id),
  unique (tenant_id, decision_id, ordinal),
  foreign key (tenant_id, decision_id, ordinal) references award_decision_item (tenant_id, decision_id, ordinal),
  foreign key (tenant_id, case_id) references council_case (tenant_id, id),
  foreign key (tenant_id, dossier_id) references dossier (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id)
);
create index award_dossier on award (tenant_id, dossier_id);
create index award_case on award (tenant_id, case_id);
create index award_cluster_year on award (tenant_id, cluster_year_id, granted_on desc, id desc);
create index award_number on award (tenant_id, decision_number);
${tenantTable('award', 'select, insert')}

alter table award_decision_item add foreign key (tenant_id, award_id) references award (tenant_id, id);
create index award_decision_item_award on award_decision_item (tenant_id, award_id) where award_id is not null;

-- What happened to an award after it was granted. Only added to.
create table award_event (
  tenant_id uuid not null,
  id uuid not null,
  award_id uuid not null,
  sequence integer not null check (sequence >= 1),
  kind text not null check (kind in
    ('granted', 'published', 'conferred', 'paid', 'corrected', 'annulled', 'recovered', 'moneyRecovered', 'reissued')),
  happened_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  decision_id uuid,
  reason text,
  detail jsonb,
  primary key (tenant_id, id),
  unique (tenant_id, award_id, sequence),
  foreign key (tenant_id, award_id) references award (tenant_id, id),
  foreign key (tenant_id, decision_id) references award_decision (tenant_id, id),
  foreign key (tenant_id, recorded_by) references account (tenant_id, id),
  check (kind not in ('corrected', 'annulled') or decision_id is not null),
  check (kind not in ('annulled', 'reissued') or reason is not null)
);
create index award_event_decision on award_event (tenant_id, decision_id) where decision_id is not null;
${tenantTable('award_event', 'select, insert')}

-- Where each award stands now, made from its events by the commands that add them; read by lists and the look-up.
create table award_standing (
  tenant_id uuid not null,
  award_id uuid not null,
  state text not null check (state in ('granted', 'published', 'conferred', 'annulled')),
  subject_name text not null,
  corrected boolean not null,
  certificate_number text,
  certificate_recovered boolean not null,
  unit_id uuid not null,
  award text not null,
  year integer not null,
  granted_on date not null,
  events integer not null check (events >= 1),
  version integer not null default 1,
  primary key (tenant_id, award_id),
  foreign key (tenant_id, award_id) references award (tenant_id, id)
);
create index award_standing_time on award_standing (tenant_id, granted_on desc, award_id desc);
create index award_standing_unit on award_standing (tenant_id, unit_id, granted_on desc, award_id desc);
create index award_standing_year on award_standing (tenant_id, year, granted_on desc, award_id desc);
create index award_standing_award on award_standing (tenant_id, award, granted_on desc, award_id desc);
create index award_standing_state on award_standing (tenant_id, state, granted_on desc, award_id desc);
create unique index award_certificate on award_standing (tenant_id, certificate_number)
  where certificate_number is not null;
${tenantTable('award_standing', 'select, insert, update')}

-- Every word of every name that an award was ever recorded under, folded, in byte order: equality and ranges of a
-- prefix are index conditions also behind row-level security, which LIKE and text search are not.
create table award_word (
  tenant_id uuid not null,
  word text collate "C" not null,
  granted_on date not null,
  award_id uuid not null,
  primary key (tenant_id, word, granted_on, award_id),
  foreign key (tenant_id, award_id) references award (tenant_id, id)
);
create index award_word_award on award_word (tenant_id, award_id, word);
${tenantTable('award_word', 'select, insert')}

create table payment (
  tenant_id uuid not null,
  id uuid not null,
  award_id uuid not null,
  amount bigint not null check (amount >= 0),
  payer text not null,
  state text not null check (state in ('due', 'paid', 'cancelled', 'recoverable', 'recovered')),
  due_since timestamptz not null,
  voucher text,
  paid_on date,
  paid_by uuid,
  note text,
  recovery_voucher text,
  recovered_on date,
  reason text,
  version integer not null default 1,
  primary key (tenant_id, id),
  unique (tenant_id, award_id),
  foreign key (tenant_id, award_id) references award (tenant_id, id),
  foreign key (tenant_id, paid_by) references account (tenant_id, id),
  check ((state in ('paid', 'recoverable', 'recovered')) = (voucher is not null and paid_on is not null)),
  check ((state = 'recovered') = (recovery_voucher is not null and recovered_on is not null)),
  check (state not in ('cancelled', 'recoverable', 'recovered') or reason is not null)
);
create index payment_state on payment (tenant_id, state, due_since, id);
${tenantTable('payment', 'select, insert, update')}
`;
