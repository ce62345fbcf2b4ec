import { draftCovenantAccess, openForSignatureAccess, signCovenantAccess } from '#src/features/covenants/access.ts';
import { draftCovenant } from '#src/features/covenants/commands/draft-covenant.ts';
import { openForSignature } from '#src/features/covenants/commands/open-for-signature.ts';
import { signCovenant } from '#src/features/covenants/commands/sign-covenant.ts';
import {
  agreeRegistrationAccess,
  draftMovementAccess,
  editRegistration,
  launchMovementAccess,
  sendRegistrationAccess,
} from '#src/features/movements/access.ts';
import { addTarget } from '#src/features/movements/commands/add-target.ts';
import { agreeRegistration } from '#src/features/movements/commands/agree-registration.ts';
import { draftMovement } from '#src/features/movements/commands/draft-movement.ts';
import { launchMovement } from '#src/features/movements/commands/launch-movement.ts';
import { sendRegistration } from '#src/features/movements/commands/send-registration.ts';
import { registrationOfUnit } from '#src/features/movements/queries.ts';
import type { TargetInput } from '#src/features/movements/schema.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { inTransaction, read } from '#src/platform/database/transaction.ts';
import { scopeOf } from './scoring.ts';
import { elevenUnits, testPassword, type UnitCode, type World } from './world.ts';

/** Synthetic, of 2021; together 100 %. */
export const onlineTarget: TargetInput = {
  indicator: 'Hồ sơ giải quyết trực tuyến',
  unitOfMeasure: '%',
  baseline: '63,1',
  goal: '70,0',
  weight: 60_000,
  owner: 'Phòng Nghiệp vụ',
  dueOn: '2021-11-30',
  note: '',
};
export const textsTarget: TargetInput = {
  ...onlineTarget,
  indicator: 'Văn bản trình đúng tiến độ',
  unitOfMeasure: 'văn bản',
  baseline: '3/4',
  goal: '5/5',
  weight: 40_000,
  dueOn: '2021-12-15',
};

/** A movement that can be launched and stands alone. */
export const plainMovement = {
  title: 'Phong trào',
  aims: '',
  scope: 'Các đơn vị thành viên',
  form: 'regular' as const,
  termFrom: '2021-01-01',
  termTo: '2021-12-31',
  criteria: 'Hoàn thành chỉ tiêu đã đăng ký',
  superiorIds: [],
};

/** A movement of 2021 launched by the head of 2020: every member has a registration then. */
export async function launch2021(world: World): Promise<string> {
  const draft = await scopeOf(world, draftMovementAccess, 'ktvb.truong', { clusterYearId: world.year2021 });
  const { movementId } = await draftMovement(draft, { ...plainMovement, title: 'Thi đua năm 2021' });
  const plan = {
    cites: 'paper' as const,
    planNumber: '15/KH-MP',
    planDay: '2020-12-01',
    planIssuer: 'Cụm thi đua số III',
  };
  await launchMovement(await scopeOf(world, launchMovementAccess, 'ktvb.truong', { movementId }), plan);
  return movementId;
}

/** The days of a step of a year. */
export async function setStep(world: World, clusterYearId: string, code: string, startsOn: string, endsOn: string) {
  await inTransaction(world.services.database, world.tenantId, (tx) =>
    tx.db
      .insertInto('year_step')
      .values({
        tenant_id: tx.tenantId,
        cluster_year_id: clusterYearId,
        code,
        name: code,
        starts_on: startsOn,
        ends_on: endsOn,
        position: 1,
      })
      .execute(),
  );
}

export async function registrationIdOf(world: World, code: UnitCode): Promise<string> {
  const id = await read(world.services.database, world.tenantId, (tx) =>
    registrationOfUnit(tx, world.year2021, world.unitId(code)),
  );
  if (!id) throw new Error(`${code} has no registration`);
  return id;
}

/** Both targets, written by the unit's officer. */
export async function writeTargets(world: World, code: UnitCode) {
  const registrationId = await registrationIdOf(world, code);
  const targetIds: string[] = [];
  for (const target of [onlineTarget, textsTarget]) {
    const scope = await scopeOf(world, editRegistration, `${code.toLowerCase()}.cv`, { registrationId });
    targetIds.push((await addTarget(scope, target)).targetId);
  }
  return { registrationId, targetIds };
}

/** Written, and sent by the unit's head. */
export async function sendTargets(world: World, code: UnitCode): Promise<string> {
  const { registrationId } = await writeTargets(world, code);
  const scope = await scopeOf(world, sendRegistrationAccess, `${code.toLowerCase()}.truong`, { registrationId });
  await sendRegistration(scope, { version: null });
  return registrationId;
}

/** Sent, and agreed by the head of 2020, who leads until the head of 2021 is announced; the head's own by the deputy. */
export async function agreeTargets(world: World, code: UnitCode): Promise<string> {
  const registrationId = await sendTargets(world, code);
  const leader = code === 'KTVB' ? 'htqtct.truong' : 'ktvb.truong';
  const scope = await scopeOf(world, agreeRegistrationAccess, leader, { registrationId });
  await agreeRegistration(scope, { version: null });
  return registrationId;
}

/** The covenant of 2021 drafted by the head of 2020, every registration agreed. */
export async function draftedCovenant(world: World): Promise<string> {
  await launch2021(world);
  for (const [code] of elevenUnits) await agreeTargets(world, code);
  const scope = await scopeOf(world, draftCovenantAccess, 'ktvb.truong', { clusterYearId: world.year2021 });
  const { covenantId } = await draftCovenant(scope, {
    grounds: ['Căn cứ Kế hoạch phát động phong trào thi đua năm 2021'],
    commitments: ['Hoàn thành các chỉ tiêu đã đăng ký', 'Giữ nghiêm kỷ luật, kỷ cương hành chính'],
  });
  return covenantId;
}

/** Drafted, and open for signature. */
export async function openedCovenant(world: World): Promise<string> {
  const covenantId = await draftedCovenant(world);
  const scope = await scopeOf(world, openForSignatureAccess, 'ktvb.truong', { covenantId });
  await openForSignature(scope, { version: null });
  return covenantId;
}

/** The head of a unit signs with the password. */
export async function signFor(world: World, covenantId: string, code: UnitCode) {
  const userName = `${code.toLowerCase()}.truong`;
  const scope = await scopeOf(world, signCovenantAccess, userName, { covenantId, unitId: world.unitId(code) });
  return signCovenant(scope, await confirmSignature(scope, testPassword), { number: null });
}

/** Signed by all eleven: in force. */
export async function signedCovenant(world: World): Promise<string> {
  const covenantId = await openedCovenant(world);
  for (const [code] of elevenUnits) await signFor(world, covenantId, code);
  return covenantId;
}
