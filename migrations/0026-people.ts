/** Who worked in a unit on a day; the successor's way back to the units merged into it; keys of what looks alike. */
export const sql = `
create index person_post_unit on person_post (tenant_id, unit_id, starts_on);
create index unit_successor on unit (tenant_id, successor_id) where successor_id is not null;
create index person_like_identity on person (tenant_id, ltrim(identity_number, '0'))
  where identity_number is not null and merged_into_id is null;
create index person_like_code on person (tenant_id, regexp_replace(upper(staff_code), '[^[:alnum:]]', '', 'g'))
  where staff_code is not null and merged_into_id is null;
`;
