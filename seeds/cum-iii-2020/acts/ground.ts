import { createTenant } from '#src/features/accounts/commands/create-tenant.ts';
import {
  changeMembersAccess,
  changeStepsAccess,
  createClusterAccess,
  openYearAccess,
  recordLeadershipAccess,
  startYearAccess,
} from '#src/features/clusters/access.ts';
import { changeMembers } from '#src/features/clusters/commands/change-members.ts';
import { changeSteps } from '#src/features/clusters/commands/change-steps.ts';
import { createCluster } from '#src/features/clusters/commands/create-cluster.ts';
import { openYear } from '#src/features/clusters/commands/open-year.ts';
import { recordLeadership } from '#src/features/clusters/commands/record-leadership.ts';
import { startYear } from '#src/features/clusters/commands/start-year.ts';
import { createUnitAccess } from '#src/features/organisations/access.ts';
import { createUnit } from '#src/features/organisations/commands/create-unit.ts';
import { members, published } from '../data/published.ts';
import {
  councilPeople,
  demonstrationPassword,
  leaders2020,
  ministryPeople,
  unitPeople,
} from '../data/simulated-people.ts';
import { steps2020 } from '../data/simulated-steps.ts';
import { type Act, id, scopeOf, userOf, versionOfYear } from '../stage.ts';
import { nameForCouncil, openAccount } from './accounts.ts';

export const groundActs: Act[] = [
  {
    at: '2019-12-02T08:00:00+07:00',
    title: 'Lập cơ quan Bộ Tư pháp trên hệ thống, quản trị và Vụ Thi đua – Khen thưởng',
    facts: null,
    async run(stage) {
      const { administrator, office } = ministryPeople;
      const { tenantId, administratorId } = await createTenant(stage.services, {
        code: 'BTP',
        name: 'Bộ Tư pháp',
        superiorName: null,
        place: 'Hà Nội',
        administrator: {
          userName: administrator.userName,
          displayName: administrator.name,
          password: demonstrationPassword,
        },
      });
      stage.tenantId = tenantId;
      stage.services.publicTenantId = tenantId;
      stage.ids.set(`account.${administrator.userName}`, administratorId);
      await openAccount(stage, { ...office, role: 'standingOffice' });
      await openAccount(stage, { ...ministryPeople.signatory, role: 'signatory' });
      await openAccount(stage, { ...ministryPeople.registry, role: 'registry' });
      await openAccount(stage, { ...ministryPeople.payer, role: 'payer' });
      for (const person of councilPeople) await openAccount(stage, { ...person, role: 'councilMember' });
      await nameForCouncil(stage, ministryPeople.signatory.userName);
      return undefined;
    },
  },
  {
    at: '2019-12-03T08:00:00+07:00',
    title: 'Ghi 11 đơn vị, mở tài khoản chuyên viên và thủ trưởng',
    facts: 'S7',
    async run(stage) {
      for (const { code, name, shortName, kind } of members) {
        const scope = await scopeOf(stage, 'vu.tdkt', createUnitAccess);
        const { unitId } = await createUnit(scope, {
          code,
          name,
          shortName,
          kind,
          parentId: null,
          startsOn: '2015-01-01',
          endsOn: null,
        });
        stage.ids.set(`unit.${code}`, unitId);
        const { head, officer } = unitPeople[code];
        await openAccount(stage, { userName: userOf(code, 'head'), ...head, role: 'unitHead', unitId });
        await openAccount(stage, { userName: userOf(code, 'officer'), ...officer, role: 'unitOfficer', unitId });
      }
      return undefined;
    },
  },
  {
    at: '2019-12-20T09:00:00+07:00',
    title: 'Lập Cụm thi đua số III, mở năm 2020 với 11 thành viên, các bước và lãnh đạo theo quyết định',
    facts: 'S3, S7',
    async run(stage) {
      const { cluster } = published;
      const creating = await scopeOf(stage, 'vu.tdkt', createClusterAccess);
      const { clusterId } = await createCluster(creating, { ...cluster, kind: 'cum' });
      stage.ids.set('cluster', clusterId);
      const opening = await scopeOf(stage, 'vu.tdkt', openYearAccess, { clusterId });
      const { clusterYearId } = await openYear(opening, { year: 2020 });
      stage.ids.set('year.2020', clusterYearId);
      await changeMembers(await scopeOf(stage, 'vu.tdkt', changeMembersAccess, { clusterYearId }), {
        unitIds: members.map(({ code }) => id(stage, `unit.${code}`)),
        version: await versionOfYear(stage, clusterYearId),
        decision: null,
      });
      await changeSteps(await scopeOf(stage, 'vu.tdkt', changeStepsAccess, { clusterYearId }), {
        version: await versionOfYear(stage, clusterYearId),
        steps: [...steps2020],
        leaveOut: [],
        added: null,
        reason: '',
      });
      await recordLeadership(await scopeOf(stage, 'vu.tdkt', recordLeadershipAccess, { clusterYearId }), {
        headUnitId: id(stage, `unit.${leaders2020.head}`),
        deputyUnitId: id(stage, `unit.${leaders2020.deputy}`),
        announcement: 'published',
        number: '01/QĐ-BTP',
        signedOn: '2019-12-18',
        issuer: 'Bộ Tư pháp',
        subject: 'Trưởng Cụm, Phó Trưởng Cụm thi đua số III năm 2020',
        synthetic: true,
      });
      await openAccount(stage, { ...ministryPeople.observer, role: 'observer', clusterYearId });
      return undefined;
    },
  },
  {
    at: '2020-01-02T08:00:00+07:00',
    title: 'Năm thi đua 2020 bắt đầu',
    facts: null,
    async run(stage) {
      const clusterYearId = id(stage, 'year.2020');
      await startYear(await scopeOf(stage, 'vu.tdkt', startYearAccess, { clusterYearId }));
      return undefined;
    },
  },
];
