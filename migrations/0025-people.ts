/** Who worked in a unit on a day; the successor's way back to the units merged into it. */
export const sql = `
create index person_post_unit on person_post (tenant_id, unit_id, starts_on);
create index unit_successor on unit (tenant_id, successor_id) where successor_id is not null;
`;
