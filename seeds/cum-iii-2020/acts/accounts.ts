import { createAccountAccess, grantRoleAccess } from '#src/features/accounts/access.ts';
import { createAccount } from '#src/features/accounts/commands/create-account.ts';
import { grantRole } from '#src/features/accounts/commands/grant-role.ts';
import type { GrantedRole } from '#src/platform/database/tables/accounts.ts';
import { demonstrationPassword } from '../data/simulated-people.ts';
import { id, type Stage, scopeOf } from '../stage.ts';

export interface SeedAccount {
  userName: string;
  name: string;
  jobTitle: string;
  role: GrantedRole;
  unitId?: string;
  clusterYearId?: string;
}

/** The administrator opens an account; its id is kept as `account.<user name>`. */
export async function openAccount(stage: Stage, person: SeedAccount): Promise<void> {
  const { accountId } = await createAccount(await scopeOf(stage, 'quantri', createAccountAccess), {
    userName: person.userName,
    displayName: person.name,
    jobTitle: person.jobTitle,
    password: demonstrationPassword,
    role: person.role,
    unitId: person.unitId ?? null,
    clusterYearId: person.clusterYearId ?? null,
    startsOn: '2019-12-01',
    endsOn: null,
  });
  stage.ids.set(`account.${person.userName}`, accountId);
}

/** Lets an account that has another role be named in a Council as well. */
export async function nameForCouncil(stage: Stage, userName: string): Promise<void> {
  const accountId = id(stage, `account.${userName}`);
  await grantRole(await scopeOf(stage, 'quantri', grantRoleAccess, { accountId }), {
    role: 'councilMember',
    unitId: null,
    clusterYearId: null,
    startsOn: '2019-12-01',
    endsOn: null,
  });
}
