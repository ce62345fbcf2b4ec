/** What the collectors of "Việc của tôi" look their work up by. */
export const sql = `
create index ballot_tied on ballot (tenant_id) where state = 'tie';
create index score_sheet_open on score_sheet (tenant_id, cluster_year_id) where state <> 'final';
create index cluster_year_open on cluster_year (tenant_id) where state <> 'closed';
`;
