/** Roles of the way from the Council to the archive: members of the Council, the signatory, the registry, the payer. */
export const sql = `
alter table role_grant drop constraint role_grant_role_check;
alter table role_grant add constraint role_grant_role_check check (role in ('systemAdministrator', 'standingOffice',
  'unitHead', 'unitOfficer', 'observer', 'councilMember', 'signatory', 'registry', 'payer'));
`;
