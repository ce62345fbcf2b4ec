/** The views of 0016 anew, so that a page of the look-up reads its own rows only, whatever the size of the register. */
export const sql = `
-- An award is public from its publication on, also when it was annulled since. The order of the register is that of
-- award_standing; every look beside it is one step into an index, for the rows of a page only.
create or replace view public_award with (security_invoker = true) as
select s.tenant_id, s.award_id, s.subject_name, u.name as unit_name, s.award, a.award_name, s.year, s.granted_on,
  a.ordinal, a.decision_id, a.decision_number, a.issuer, s.state = 'annulled' as annulled,
  n.number_text as annulled_by, n.dated_on as annulled_on, r.reissued_on, a.synthetic
from award_standing s
join award a on a.tenant_id = s.tenant_id and a.id = s.award_id
join unit u on u.tenant_id = a.tenant_id and u.id = a.unit_id
join lateral (
  select true as published
  from award_event e
  where e.tenant_id = s.tenant_id and e.award_id = s.award_id and e.kind = 'published'
  order by e.sequence limit 1
) p on true
left join lateral (
  select d.number_text, d.dated_on
  from award_event e
  join award_decision d on d.tenant_id = e.tenant_id and d.id = e.decision_id
  where s.state = 'annulled' and e.tenant_id = s.tenant_id and e.award_id = s.award_id and e.kind = 'annulled'
  order by e.sequence desc limit 1
) n on true
left join lateral (
  select c.replaced_on as reissued_on
  from certificate c
  where c.tenant_id = s.tenant_id and c.award_id = s.award_id and c.state = 'replaced'
  order by c.replaced_on desc limit 1
) r on true
where s.state <> 'granted';

-- A decision is public when an award that it grants, corrects or annuls is.
create or replace view public_decision with (security_invoker = true) as
select d.tenant_id, d.id as decision_id, d.kind, d.state, d.number_text, d.dated_on, d.issuer, d.award_name,
  d.award_year, d.synthetic
from award_decision d
join lateral (
  select true as published
  from award_decision_item i
  left join award g on g.tenant_id = i.tenant_id and g.decision_id = i.decision_id and g.ordinal = i.ordinal
  join lateral (
    select true as published
    from award_event e
    where e.tenant_id = i.tenant_id and e.award_id = case when i.award_id is null then g.id else i.award_id end and e.kind = 'published'
    order by e.sequence limit 1
  ) p on true
  where i.tenant_id = d.tenant_id and i.decision_id = d.id
  order by i.ordinal limit 1
) q on true
where d.state in ('issued', 'corrected', 'annulled') and d.kind <> 'refuse';
`;
