import type { Version } from './ground.ts';

/** An account of the application; its password and sessions live in the sign-in's own tables under `user_id`. */
export interface AccountTable {
  tenant_id: string;
  id: string;
  user_id: string;
  user_name: string;
  display_name: string;
  /** Shown where a name is not needed: "Cục trưởng", "Chuyên viên phụ trách thi đua". */
  job_title: string;
  unit_id: string | null;
  disabled_at: Date | null;
  version: Version;
}

export interface UserTenantTable {
  user_id: string;
  tenant_id: string;
  account_id: string;
}

export type GrantedRole =
  | 'systemAdministrator'
  | 'standingOffice'
  | 'unitHead'
  | 'unitOfficer'
  | 'observer'
  | 'councilMember'
  | 'signatory'
  | 'registry'
  | 'payer';

export interface RoleGrantTable {
  tenant_id: string;
  id: string;
  account_id: string;
  role: GrantedRole;
  unit_id: string | null;
  cluster_year_id: string | null;
  starts_on: string;
  ends_on: string | null;
}

export interface AccountTables {
  account: AccountTable;
  user_tenant: UserTenantTable;
  role_grant: RoleGrantTable;
}
