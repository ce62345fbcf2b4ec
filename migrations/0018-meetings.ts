/** The conference, completed: invitations, documents, speakers, directives with their follow-up, agreed minutes. */
const tenantTable = (name: string, rights: string) => `
alter table ${name} enable row level security;
alter table ${name} force row level security;
create policy own on ${name} using (tenant_id = tenant_now()) with check (tenant_id = tenant_now());
grant ${rights} on ${name} to thidua_app;
`;

export const sql = `
-- One row per sending, with the time and place that it told: an invitee without a row has a draft only, and a row
-- that tells another time or place than the conference has now is outdated. Only the acknowledgement is added later.
create table invitation (
  tenant_id uuid not null,
  conference_id uuid not null,
  invitee_id uuid not null,
  sequence integer not null check (sequence >= 1),
  kind text not null check (kind in ('member', 'superior', 'observer')),
  invitee text not null,
  way text not null check (way in ('paper', 'electronic')),
  sent_on date not null,
  document_number text,
  title text not null,
  starts_at timestamptz not null,
  place text not null,
  sent_at timestamptz not null,
  sent_by text not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  primary key (tenant_id, conference_id, invitee_id, sequence),
  foreign key (tenant_id, conference_id) references conference (tenant_id, id),
  check ((acknowledged_at is null) = (acknowledged_by is null))
);
${tenantTable('invitation', 'select, insert, update')}

-- A file, or a paper of the program by its code. What was taken away before the opening leaves its trace.
create table conference_document (
  tenant_id uuid not null,
  id uuid not null,
  conference_id uuid not null,
  position integer not null,
  title text not null,
  paper text,
  file_id uuid,
  added_at timestamptz not null,
  added_by text not null,
  removed_at timestamptz,
  removed_by text,
  removal_reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, conference_id) references conference (tenant_id, id),
  foreign key (tenant_id, file_id) references stored_file (tenant_id, id),
  check ((paper is null) <> (file_id is null)),
  check ((removed_at is null) = (removed_by is null)),
  check ((removed_at is null) = (removal_reason is null))
);
create index conference_document_of on conference_document (tenant_id, conference_id, position);
create index conference_document_file on conference_document (tenant_id, file_id);
${tenantTable('conference_document', 'select, insert, update')}

-- Who wants to speak under which item; a guest speaks without a unit. An item that nobody asks to speak under any more
-- may be removed from the programme, so nothing holds it here.
create table speaker (
  tenant_id uuid not null,
  id uuid not null,
  conference_id uuid not null,
  agenda_item_id uuid not null,
  unit_id uuid,
  name text not null,
  topic text not null default '',
  position integer not null,
  minutes_allowed integer not null check (minutes_allowed between 1 and 120),
  state text not null check (state in ('registered', 'speaking', 'done', 'withdrawn')),
  registered_at timestamptz not null,
  registered_by text not null,
  started_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, conference_id) references conference (tenant_id, id),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check ((state in ('speaking', 'done')) = (started_at is not null)),
  check ((state = 'done') = (ended_at is not null))
);
create index speaker_order on speaker (tenant_id, conference_id, position);
create index speaker_item on speaker (tenant_id, agenda_item_id);
-- One person speaks at a time.
create unique index speaker_speaking on speaker (tenant_id, conference_id) where state = 'speaking';
${tenantTable('speaker', 'select, insert, update')}

-- What the superior asked, in the words that were said.
create table directive (
  tenant_id uuid not null,
  id uuid not null,
  conference_id uuid not null,
  cluster_year_id uuid not null,
  position integer not null,
  given_by text not null,
  wording text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, conference_id) references conference (tenant_id, id),
  foreign key (tenant_id, cluster_year_id) references cluster_year (tenant_id, id)
);
create index directive_of on directive (tenant_id, conference_id, position);
create index directive_year on directive (tenant_id, cluster_year_id);
${tenantTable('directive', 'select, insert, update')}

-- A task that follows from a directive. No owner unit: the standing office has it.
create table follow_up (
  tenant_id uuid not null,
  id uuid not null,
  directive_id uuid not null,
  owner_unit_id uuid,
  task text not null,
  due_on date not null,
  state text not null check (state in ('notStarted', 'inProgress', 'done')),
  created_at timestamptz not null,
  created_by text not null,
  done_on date,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, directive_id) references directive (tenant_id, id),
  foreign key (tenant_id, owner_unit_id) references unit (tenant_id, id),
  check ((state = 'done') = (done_on is not null))
);
create index follow_up_of on follow_up (tenant_id, directive_id);
create index follow_up_owner on follow_up (tenant_id, owner_unit_id) where state <> 'done';
${tenantTable('follow_up', 'select, insert, update')}

-- Everything that happened to a follow-up, in order: progress, a moved day with its reason, done, taken up again.
create table follow_up_note (
  tenant_id uuid not null,
  follow_up_id uuid not null,
  sequence integer not null,
  kind text not null check (kind in ('progress', 'extension', 'done', 'reopened')),
  wording text not null,
  due_before date,
  due_after date,
  noted_at timestamptz not null,
  noted_by text not null,
  primary key (tenant_id, follow_up_id, sequence),
  foreign key (tenant_id, follow_up_id) references follow_up (tenant_id, id),
  check ((kind = 'extension') = (due_before is not null)),
  check ((kind = 'extension') = (due_after is not null))
);
${tenantTable('follow_up_note', 'select, insert')}

-- The minutes of a closed conference on their way to two signatures.
create table conference_minutes (
  tenant_id uuid not null,
  conference_id uuid not null,
  state text not null check (state in ('drafting', 'agreeing', 'signing', 'signed')),
  number integer not null check (number >= 1),
  agree_until date,
  agreed_content text,
  content_hash text,
  signed_at timestamptz,
  primary key (tenant_id, conference_id),
  foreign key (tenant_id, conference_id) references conference (tenant_id, id),
  check ((state = 'drafting') = (agree_until is null)),
  check ((state in ('signing', 'signed')) = (agreed_content is not null)),
  check ((agreed_content is null) = (content_hash is null)),
  check ((state = 'signed') = (signed_at is not null))
);
${tenantTable('conference_minutes', 'select, insert, update')}

-- Every version whole; number 1 is what the program assembled and nobody edited.
create table minutes_version (
  tenant_id uuid not null,
  conference_id uuid not null,
  number integer not null check (number >= 1),
  sections text not null,
  changed text not null,
  edited_at timestamptz not null,
  edited_by text not null,
  primary key (tenant_id, conference_id, number),
  foreign key (tenant_id, conference_id) references conference (tenant_id, id)
);
${tenantTable('minutes_version', 'select, insert')}

-- A unit's latest answer to a version counts; earlier ones stay. No row is silence, never consent.
create table minutes_answer (
  tenant_id uuid not null,
  conference_id uuid not null,
  number integer not null,
  unit_id uuid not null,
  sequence integer not null check (sequence >= 1),
  answer text not null check (answer in ('agree', 'remark')),
  remark text,
  answered_at timestamptz not null,
  answered_by text not null,
  reply text,
  replied_at timestamptz,
  replied_by text,
  primary key (tenant_id, conference_id, number, unit_id, sequence),
  foreign key (tenant_id, conference_id, number) references minutes_version (tenant_id, conference_id, number),
  foreign key (tenant_id, unit_id) references unit (tenant_id, id),
  check ((answer = 'remark') = (remark is not null)),
  check ((reply is null) = (replied_at is null)),
  check ((reply is null) = (replied_by is null))
);
${tenantTable('minutes_answer', 'select, insert, update')}

create table minutes_signature (
  tenant_id uuid not null,
  conference_id uuid not null,
  content_hash text not null,
  side text not null check (side in ('secretary', 'chair')),
  account_id uuid not null,
  signer_name text not null,
  signer_title text not null,
  signed_at timestamptz not null,
  primary key (tenant_id, conference_id, content_hash, side),
  foreign key (tenant_id, conference_id) references conference (tenant_id, id),
  foreign key (tenant_id, account_id) references account (tenant_id, id)
);
create unique index minutes_signature_once on minutes_signature (tenant_id, conference_id, content_hash, account_id);
${tenantTable('minutes_signature', 'select, insert')}
`;
