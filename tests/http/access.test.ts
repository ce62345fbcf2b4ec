import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matrix } from '#src/features/accounts/rules.ts';
import { type Facts, type RoleName, rolesOn } from '#src/platform/access/actor.ts';
import { type ActionRule, accessOver } from '#src/platform/access/scope.ts';
import { openWorld, type World } from '../factories/world.ts';

/** Every role that the matrix may name, met by an account that has only that one on the object. */
const exampleRoles: RoleName[] = [
  'account',
  'systemAdministrator',
  'standingOffice',
  'clusterHead',
  'clusterDeputy',
  'unitHead',
  'unitOfficer',
  'member',
  'reviewer',
  'teller',
  'observer',
  'councilMember',
  'councilChair',
  'councilSecretary',
  'signatory',
  'registry',
  'payer',
  'self',
];

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const rules = Object.entries(matrix) as [keyof typeof matrix, ActionRule][];

/** Facts of an object of CTN in the year that KTVB leads; the one who asks has exactly the role. */
function factsFor(role: RoleName, asker: { accountId: string }, phase: string): Facts {
  const facts: Facts = { object: { kind: 'test', id: '1' }, phase, clusterYearId: world.year2020 };
  if (role === 'clusterHead') facts.headUnitId = world.unitId('KTVB');
  if (role === 'clusterDeputy') facts.deputyUnitId = world.unitId('KTVB');
  if (role === 'member') facts.memberUnitIds = [world.unitId('KTVB')];
  if (role === 'unitHead' || role === 'unitOfficer') facts.unitId = world.unitId('KTVB');
  if (role === 'reviewer') facts.reviewerAccountIds = [asker.accountId];
  if (role === 'teller') facts.tellerAccountIds = [asker.accountId];
  if (role === 'councilMember') facts.councilMemberAccountIds = [asker.accountId];
  if (role === 'councilChair') facts.councilChairAccountIds = [asker.accountId];
  if (role === 'self') facts.selfAccountId = asker.accountId;
  if (role === 'councilSecretary') facts.councilSecretaryAccountIds = [asker.accountId];
  return facts;
}

const userWith: Partial<Record<RoleName, string>> = {
  systemAdministrator: 'quantri',
  standingOffice: 'vu.tdkt',
  unitHead: 'ktvb.truong',
  observer: 'thutruong',
  councilMember: 'hd.1',
  councilChair: 'hd.1',
  councilSecretary: 'hd.2',
  signatory: 'botruong',
  registry: 'vanthu',
  payer: 'ketoan',
};

describe('the matrix', () => {
  it.each(exampleRoles)('lets %s do what its rows say, in the phases that they say, and nothing else', async (role) => {
    const actor = await world.as(userWith[role] ?? 'ktvb.cv');
    for (const [action, rule] of rules) {
      const phases = rule.phases === 'any' ? ['any'] : rule.phases;
      for (const phase of [...phases, 'no such phase']) {
        const facts = factsFor(role, actor, phase);
        const has = rolesOn(actor, facts);
        const { allows } = accessOver(matrix)(action, async () => facts);
        const byRole = rule.roles.some((allowed) => has.has(allowed));
        const byPhase = rule.phases === 'any' || rule.phases.includes(phase);
        expect(allows(actor, facts), `${action} as ${role} in ${phase}`).toBe(byRole && byPhase);
      }
    }
  });

  it('gives nobody a role on an object of a foreign unit, cluster or year', async () => {
    const actor = await world.as('ctn.truong');
    const facts: Facts = {
      object: { kind: 'test', id: '1' },
      phase: 'any',
      unitId: world.unitId('GDBD'),
      headUnitId: world.unitId('KTVB'),
      deputyUnitId: world.unitId('HTQTCT'),
      memberUnitIds: [world.unitId('GDBD')],
      clusterYearId: world.year2021,
    };
    expect([...rolesOn(actor, facts)]).toEqual(['public', 'account']);
    expect([...rolesOn(null, facts)]).toEqual(['public']);
  });
});
