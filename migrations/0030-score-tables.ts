/** Score tables hold the rules of their lines; sheets hold the facts from which points were found. */
export const sql = `
alter table score_table add column content jsonb;
alter table score_table no force row level security;
alter table score_group no force row level security;
alter table score_criterion no force row level security;

-- Tables of the first form: every criterion is worth up to its maximum, bonuses and penalties up to theirs.
update score_table t set content = jsonb_build_object(
  'form', 'thidua-score-table/2',
  'title', t.title,
  'total', t.published,
  'notApplicable', 'none',
  'floor', 'unsaid',
  'bonusCap', t.bonus_cap,
  'classes', '[]'::jsonb,
  'items', coalesce((
    select jsonb_agg(jsonb_build_object(
      'code', g.code, 'printed', g.code, 'text', g.name, 'raw', '{"base":"","bonus":"","penalty":""}'::jsonb,
      'base', null, 'rules', '[]'::jsonb, 'caps', '[]'::jsonb, 'onlyIf', null, 'oneOf', false, 'body', null,
      'items', (
        select jsonb_agg(jsonb_build_object(
          'code', c.code, 'printed', c.code, 'text', c.name, 'guidance', c.guidance,
          'raw', '{"base":"","bonus":"","penalty":""}'::jsonb,
          'base', case when c.kind = 'base' then c.maximum end,
          'rules', case when c.kind = 'base' then '[{"kind":"fixed"}]'::jsonb
            else jsonb_build_array(jsonb_build_object('kind', 'free', 'on', c.kind)) end,
          'caps', case when c.kind = 'base' then '[]'::jsonb
            else jsonb_build_array(jsonb_build_object('on', c.kind, 'most', c.maximum, 'text', c.guidance)) end,
          'onlyIf', null, 'oneOf', false, 'body', null, 'items', '[]'::jsonb
        ) order by c.position)
        from score_criterion c
        where c.tenant_id = g.tenant_id and c.table_id = g.table_id and c.group_code = g.code
      )
    ) order by g.position)
    from score_group g
    where g.tenant_id = t.tenant_id and g.table_id = t.id
  ), '[]'::jsonb)
);

alter table score_table force row level security;
alter table score_criterion force row level security;
alter table score_table alter column content set not null;
alter table score_table drop column bonus_cap;
alter table score_table drop column published;
alter table score_criterion drop constraint score_criterion_tenant_id_table_id_group_code_fkey;
alter table score_criterion add foreign key (tenant_id, table_id) references score_table (tenant_id, id);
alter table score_criterion alter column maximum drop not null;
alter table score_criterion drop column guidance;
alter table score_criterion drop column group_code;
alter table score_criterion drop column name;
drop table score_group;

-- facts: what the points were found from (cases, rate, size, day, choice), as src/points reads it.
alter table self_score_line add column facts jsonb;
alter table verified_line add column facts jsonb;
alter table agreed_line add column facts jsonb;
`;
