import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { nameForCouncil, openAccount, type SeedAccount } from '#seeds/cum-iii-2020/acts/accounts.ts';
import { demonstrationPassword } from '#seeds/cum-iii-2020/data/simulated-people.ts';
import { type Stage, scopeOf, versionOfYear } from '#seeds/cum-iii-2020/stage.ts';
import { createApp } from '#src/app.ts';
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
import { manualClock } from '#src/platform/clock.ts';
import { folderFileStore } from '#src/platform/files/file-store.ts';
import { createLog } from '#src/platform/log.ts';
import { createSignIn } from '#src/platform/sign-in/sign-in.ts';
import { buildAssets } from '#src/ui/assets.ts';
import { cacheFolder, openTestDatabase } from '../factories/test-database.ts';

// Everything here is simulated: units, people, numbers of documents.

export const password = demonstrationPassword;
export const office = 'vu.tdkt';
/** The year that is walked. */
export const year = 2021;

/** Head of the cluster, deputy, and one that only takes part. */
export const units = {
  bac: 'Cục Công việc phía Bắc',
  trung: 'Cục Công việc miền Trung',
  nam: 'Cục Công việc phía Nam',
} as const;
export type UnitCode = keyof typeof units;
export const unitCodes = Object.keys(units) as UnitCode[];
export const headOf = (unit: UnitCode) => `${unit}.truong`;
export const officerOf = (unit: UnitCode) => `${unit}.cv`;

/** The Council of three: its chair, a member, and a member who is the secretary. */
export const council = { botruong: 'Lê Minh Bình', 'hd.uyvien': 'Hoàng Văn Hải', 'hd.thuky': 'Đỗ Thị Giang' } as const;

const people: readonly SeedAccount[] = [
  { userName: office, name: 'Vũ Thu An', jobTitle: 'Chuyên viên Vụ Thi đua – Khen thưởng', role: 'standingOffice' },
  { userName: 'botruong', name: council.botruong, jobTitle: 'Bộ trưởng', role: 'signatory' },
  { userName: 'vanthu', name: 'Phạm Ngọc Chi', jobTitle: 'Văn thư, lưu trữ', role: 'registry' },
  { userName: 'ketoan', name: 'Ngô Văn Dũng', jobTitle: 'Kế toán', role: 'payer' },
  { userName: 'hd.thuky', name: council['hd.thuky'], jobTitle: 'Thư ký Hội đồng', role: 'councilMember' },
  { userName: 'hd.uyvien', name: council['hd.uyvien'], jobTitle: 'Ủy viên Hội đồng', role: 'councilMember' },
];

const unitPeople: Record<UnitCode, { head: string; officer: string }> = {
  bac: { head: 'Trần Văn Khoa', officer: 'Bùi Thị Lan' },
  trung: { head: 'Nguyễn Thị Mai', officer: 'Đinh Văn Nam' },
  nam: { head: 'Phan Văn Oanh', officer: 'Lý Thị Phương' },
};
export const headName = (unit: UnitCode) => unitPeople[unit].head;
export const officerName = (unit: UnitCode) => unitPeople[unit].officer;

const steps = [
  { code: 'launch', name: 'Phát động', startsOn: '2021-01-11', endsOn: '2021-01-15' },
  { code: 'registration', name: 'Đăng ký', startsOn: '2021-01-15', endsOn: '2021-02-26' },
  { code: 'covenant', name: 'Ký giao ước', startsOn: '2021-03-01', endsOn: '2021-03-31' },
  { code: 'selfScore', name: 'Tự chấm', startsOn: '2021-11-15', endsOn: '2021-12-03' },
  { code: 'review', name: 'Thẩm định', startsOn: '2021-12-06', endsOn: '2021-12-10' },
  { code: 'delegates', name: 'Cử đại biểu', startsOn: '2021-12-06', endsOn: '2021-12-14' },
  { code: 'conference', name: 'Hội nghị, bỏ phiếu', startsOn: '2021-12-17', endsOn: '2021-12-17' },
  { code: 'dossiers', name: 'Hồ sơ đề nghị', startsOn: '2022-01-04', endsOn: '2022-01-14' },
];

export interface Ministry {
  stage: Stage;
  url: string;
  /** Whether a form may be sent there by anybody at all. */
  takesForms(address: string): boolean;
  close(): Promise<void>;
}

/**
 * A ministry of three units in its year, on a server in this process over an empty migrated database, at the day on
 * which its year has begun. It is a real one to the program, not the demonstration; what it needed before the launch
 * was done by the commands.
 */
export async function openMinistry(): Promise<Ministry> {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-ministry-'));
  const database = await openTestDatabase();
  let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
  const server = serve({ fetch: (request) => answer(request), port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const clock = manualClock('2020-12-01T08:00:00+07:00');
  const services = {
    database,
    clock,
    signIn: createSignIn({
      pool: database.pool,
      baseUrl: url,
      secret: 'ministry'.repeat(8),
      production: false,
      cheapPasswords: true,
    }),
    files: folderFileStore(folder),
    log: createLog(process.env.LOG_LEVEL ?? 'error'),
    publicTenantId: '',
    demonstration: false,
  };
  const stage: Stage = { services, clock, tenantId: '', ids: new Map(), out: null };
  const app = createApp(services, { publicUrl: url }, await buildAssets(cacheFolder));
  answer = (request) => app.hono.fetch(request);
  await found(stage);
  const forms = app.routes
    .filter(({ method }) => method === 'POST')
    .map(({ path }) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`));
  return {
    stage,
    url,
    takesForms: (address) => forms.some((form) => form.test(new URL(address).pathname)),
    async close() {
      server.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function found(stage: Stage): Promise<void> {
  const { tenantId } = await createTenant(stage.services, {
    code: 'BTP',
    name: 'Bộ Tư pháp',
    superiorName: null,
    place: 'Hà Nội',
    administrator: { userName: 'quantri', displayName: 'Mai Văn Quân', password },
  });
  stage.tenantId = tenantId;
  stage.services.publicTenantId = tenantId;
  for (const person of people) await openAccount(stage, person);
  await nameForCouncil(stage, 'botruong');
  const unitIds: string[] = [];
  for (const code of unitCodes) {
    const { unitId } = await createUnit(await scopeOf(stage, office, createUnitAccess), {
      ...{ code: code.toUpperCase(), name: units[code], shortName: units[code].replace('Cục ', ''), kind: 'cuc' },
      ...{ parentId: null, startsOn: '2015-01-01', endsOn: null },
    });
    unitIds.push(unitId);
    const jobTitle = { head: 'Cục trưởng', officer: 'Chuyên viên thi đua' };
    const { head, officer } = unitPeople[code];
    await openAccount(stage, { userName: headOf(code), name: head, jobTitle: jobTitle.head, role: 'unitHead', unitId });
    await openAccount(stage, {
      ...{ userName: officerOf(code), name: officer, jobTitle: jobTitle.officer, role: 'unitOfficer', unitId },
    });
  }
  await beginYear(stage, unitIds);
}

async function beginYear(stage: Stage, unitIds: string[]): Promise<void> {
  const { clusterId } = await createCluster(await scopeOf(stage, office, createClusterAccess), {
    ...{ code: 'MP', name: 'Cụm thi đua mô phỏng', kind: 'cum', description: '' },
  });
  const { clusterYearId } = await openYear(await scopeOf(stage, office, openYearAccess, { clusterId }), { year });
  const ofYear = { clusterYearId };
  await changeMembers(await scopeOf(stage, office, changeMembersAccess, ofYear), {
    ...{ unitIds, version: await versionOfYear(stage, clusterYearId), decision: null },
  });
  await changeSteps(await scopeOf(stage, office, changeStepsAccess, ofYear), {
    ...{ version: await versionOfYear(stage, clusterYearId), steps, leaveOut: [], added: null, reason: '' },
  });
  await recordLeadership(await scopeOf(stage, office, recordLeadershipAccess, ofYear), {
    ...{ headUnitId: unitIds[0] ?? '', deputyUnitId: unitIds[1] ?? '', announcement: 'published' },
    ...{ number: '01/QĐ-BTP', signedOn: '2020-11-30', issuer: 'Bộ Tư pháp', synthetic: true },
    subject: `Trưởng Cụm, Phó Trưởng Cụm năm ${year}`,
  });
  stage.clock.set('2021-01-04T08:00:00+07:00');
  await startYear(await scopeOf(stage, office, startYearAccess, ofYear));
}
