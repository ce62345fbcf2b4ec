import { grantRoleAccess } from '#src/features/accounts/access.ts';
import { grantRole } from '#src/features/accounts/commands/grant-role.ts';
import { changeStepsAccess, openYearAccess, recordLeadershipAccess } from '#src/features/clusters/access.ts';
import { changeSteps } from '#src/features/clusters/commands/change-steps.ts';
import { openYear } from '#src/features/clusters/commands/open-year.ts';
import { recordLeadership } from '#src/features/clusters/commands/record-leadership.ts';
import { openRegistrationsAccess } from '#src/features/movements/access.ts';
import { openRegistrations } from '#src/features/movements/commands/open-registrations.ts';
import { type MemberCode, members, published } from '../data/published.ts';
import { leaders2020, ministryPeople } from '../data/simulated-people.ts';
import { steps2021 } from '../data/simulated-steps.ts';
import { type Act, id, scopeOf, userOf, versionOfYear } from '../stage.ts';
import { agreeTargets, noteRegistrations, sendTargets, writeTargets } from './registrations.ts';
import { writeCovenant } from './year-start.ts';

/** The unit whose registration of 2021 is still being written when the demonstration opens. */
export const unitStillWriting: MemberCode = 'GDBD';

export const nextYearActs: Act[] = [
  {
    at: '2020-11-30T09:00:00+07:00',
    title: 'Vụ Thi đua – Khen thưởng mở năm 2021 của Cụm; Trưởng Cụm mở đăng ký chỉ tiêu',
    facts: null,
    async run(stage) {
      const opening = await scopeOf(stage, 'vu.tdkt', openYearAccess, { clusterId: id(stage, 'cluster') });
      const { clusterYearId } = await openYear(opening, { year: 2021 });
      stage.ids.set('year.2021', clusterYearId);
      await changeSteps(await scopeOf(stage, 'vu.tdkt', changeStepsAccess, { clusterYearId }), {
        version: await versionOfYear(stage, clusterYearId),
        steps: [...steps2021],
        leaveOut: [],
        added: null,
        reason: '',
      });
      const accountId = id(stage, `account.${ministryPeople.observer.userName}`);
      await grantRole(await scopeOf(stage, 'quantri', grantRoleAccess, { accountId }), {
        role: 'observer',
        unitId: null,
        clusterYearId,
        startsOn: '2020-11-30',
        endsOn: null,
      });
      const leader = userOf(leaders2020.head, 'head');
      await openRegistrations(await scopeOf(stage, leader, openRegistrationsAccess, { clusterYearId }));
      await noteRegistrations(stage, 2021);
      return undefined;
    },
  },
  {
    at: '2020-12-09T09:00:00+07:00',
    title: '10 đơn vị đăng ký chỉ tiêu năm 2021, Trưởng Cụm nhất trí; soạn giao ước năm 2021',
    facts: 'S2',
    async run(stage) {
      for (const { code } of members) {
        await writeTargets(stage, code, 2021, code === unitStillWriting ? 3 : 99);
        if (code === unitStillWriting) continue;
        await sendTargets(stage, code, 2021);
        await agreeTargets(stage, code, 2021);
      }
      await writeCovenant(stage, 2021);
      return undefined;
    },
  },
  {
    at: '2020-12-11T09:00:00+07:00',
    title: 'Vụ Thi đua – Khen thưởng ghi quyết định của Bộ về Trưởng, Phó Trưởng Cụm năm 2021, chưa công bố',
    facts: 'S14, S15',
    async run(stage) {
      const clusterYearId = id(stage, 'year.2021');
      const { head, deputy } = published.leaders2021;
      const scope = await scopeOf(stage, 'vu.tdkt', recordLeadershipAccess, { clusterYearId });
      const { leadershipId } = await recordLeadership(scope, {
        headUnitId: id(stage, `unit.${head}`),
        deputyUnitId: id(stage, `unit.${deputy}`),
        announcement: 'conference',
        number: '02/QĐ-BTP',
        signedOn: '2020-12-10',
        issuer: 'Bộ Tư pháp',
        subject: 'Trưởng Cụm, Phó Trưởng Cụm thi đua số III năm 2021',
        synthetic: true,
      });
      stage.ids.set('leadership.2021', leadershipId);
      return undefined;
    },
  },
];
