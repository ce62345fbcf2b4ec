/** A ballot of which only reached or not reached is published gives its nominations no votes. */
export const sql = `
alter table nomination alter column votes drop not null;
`;
