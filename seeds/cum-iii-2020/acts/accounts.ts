import { createAccountAccess } from '#src/features/accounts/access.ts';
import { createAccount } from '#src/features/accounts/commands/create-account.ts';
import type { GrantedRole } from '#src/platform/database/tables/accounts.ts';
import { demonstrationPassword } from '../data/simulated-people.ts';
import { type Stage, scopeOf } from '../stage.ts';

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
