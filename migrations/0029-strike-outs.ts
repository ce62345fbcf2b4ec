/**
 * Entries of a person's or unit's record that were recorded for the wrong subject are struck out: they stay where they
 * are with day, reason and name, and count nowhere. What everybody reads under the old names are views without them, so
 * that no list, no verdict and no comparison can forget to leave them out.
 */
const views = {
  person_post: {
    table: 'recorded_post',
    columns: 'tenant_id, id, person_id, unit_id, post, leader, starts_on, ends_on, document, version',
  },
  yearly_rating: {
    table: 'recorded_rating',
    columns: 'tenant_id, id, person_id, unit_id, year, level, absent_days, maternity, document, version',
  },
  discipline: {
    table: 'recorded_discipline',
    columns: 'tenant_id, id, person_id, level, decided_on, decision_number, issuer, ended_on, unit_id, version',
  },
  pending_matter: {
    table: 'recorded_matter',
    columns: 'tenant_id, id, person_id, unit_id, kind, opened_on, document, closed_on, clean, conclusion, version',
  },
  initiative: {
    table: 'recorded_initiative',
    columns: 'tenant_id, id, name, name_fold, kind, reach, year, recognised_on, decision_number, issuer, version',
  },
  past_award: {
    table: 'recorded_award',
    columns: `tenant_id, id, person_id, unit_id, award, year, decision_number, decided_on, issuer, level, money,
      initiative_id, revoked_on, revoke_number, revoke_reason, synthetic, version`,
  },
};

const withStrikes = Object.entries(views).map(
  ([view, { table, columns }]) => `
alter table ${view} rename to ${table};
alter table ${table} add column struck_at timestamptz;
alter table ${table} add column struck_by uuid;
alter table ${table} add column strike_reason text;
alter table ${table} add foreign key (tenant_id, struck_by) references account (tenant_id, id);
alter table ${table} add check ((struck_at is null) = (struck_by is null)
  and (struck_at is null) = (strike_reason is null) and strike_reason <> '');
create view ${view} with (security_invoker = true) as
  select ${columns} from ${table} where struck_at is null;
grant select, insert, update on ${view} to thidua_app;
`,
);

export const sql = `
${withStrikes.join('')}
-- What was struck out does not stand in the way of what is recorded right.
drop index yearly_rating_person;
drop index yearly_rating_unit;
create unique index recorded_rating_person on recorded_rating (tenant_id, person_id, year)
  where person_id is not null and struck_at is null;
create unique index recorded_rating_unit on recorded_rating (tenant_id, unit_id, year)
  where unit_id is not null and struck_at is null;
drop index past_award_person;
drop index past_award_unit;
create unique index recorded_award_person on recorded_award (tenant_id, person_id, award, year, decision_number)
  where person_id is not null and struck_at is null;
create unique index recorded_award_unit on recorded_award (tenant_id, unit_id, award, year, decision_number)
  where unit_id is not null and struck_at is null;
alter table recorded_initiative drop constraint initiative_tenant_id_name_fold_reach_decision_number_key;
create unique index recorded_initiative_same on recorded_initiative (tenant_id, name_fold, reach, decision_number)
  where struck_at is null;
`;
