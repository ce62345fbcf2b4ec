import {
  decideAmendmentAccess,
  draftCovenantAccess,
  openForSignatureAccess,
  proposeAmendmentAccess,
  signCovenantAccess,
} from '#src/features/covenants/access.ts';
import { decideAmendment } from '#src/features/covenants/commands/decide-amendment.ts';
import { draftCovenant } from '#src/features/covenants/commands/draft-covenant.ts';
import { openForSignature } from '#src/features/covenants/commands/open-for-signature.ts';
import { proposeAmendment } from '#src/features/covenants/commands/propose-amendment.ts';
import { signCovenant } from '#src/features/covenants/commands/sign-covenant.ts';
import { draftMovementAccess, launchMovementAccess } from '#src/features/movements/access.ts';
import { draftMovement } from '#src/features/movements/commands/draft-movement.ts';
import { launchMovement } from '#src/features/movements/commands/launch-movement.ts';
import { targetsOf } from '#src/features/movements/queries.ts';
import { type MemberCode, members, published } from '../data/published.ts';
import { leaders2020 } from '../data/simulated-people.ts';
import { covenantText } from '../data/simulated-targets.ts';
import { type Act, id, look, type Stage, scopeOf, signed, userOf } from '../stage.ts';
import { agreeTargets, noteRegistrations, sendTargets, writeTargets } from './registrations.ts';

const head2020 = userOf(leaders2020.head, 'head');

/** What every movement of 2020 says beside its name; simulated. */
const movementOf2020 = {
  scope: '11 đơn vị thành viên; công chức, viên chức, người lao động của các đơn vị (mô phỏng)',
  form: 'regular' as const,
  termFrom: '2020-01-22',
  termTo: '2020-12-31',
  criteria: 'Kết quả thực hiện chỉ tiêu đã đăng ký; việc làm cụ thể hưởng ứng phong trào (mô phỏng)',
};

/** Writes the covenant of a year, its text simulated. */
export async function writeCovenant(stage: Stage, year: 2020 | 2021): Promise<void> {
  const scope = await scopeOf(stage, head2020, draftCovenantAccess, { clusterYearId: id(stage, `year.${year}`) });
  const { covenantId } = await draftCovenant(scope, { grounds: [], commitments: [...covenantText] });
  stage.ids.set(`covenant.${year}`, covenantId);
}

export async function openCovenant(stage: Stage, year: 2020 | 2021, leader: string): Promise<void> {
  const scope = await scopeOf(stage, leader, openForSignatureAccess, { covenantId: id(stage, `covenant.${year}`) });
  await openForSignature(scope, { version: null });
}

export async function signCovenantAs(stage: Stage, unit: MemberCode, year: 2020 | 2021): Promise<void> {
  const scope = await scopeOf(stage, userOf(unit, 'head'), signCovenantAccess, {
    covenantId: id(stage, `covenant.${year}`),
    unitId: id(stage, `unit.${unit}`),
  });
  await signCovenant(scope, await signed(scope), { number: null });
}

export const yearActs: Act[] = [
  {
    at: '2020-01-22T09:00:00+07:00',
    title: 'Cụm phát động phong trào năm 2020, gắn với các phong trào của Bộ',
    facts: 'S11',
    async run(stage) {
      const clusterYearId = id(stage, 'year.2020');
      const regular = {
        title: 'Phong trào thi đua thường xuyên năm 2020 của Cụm số III',
        aims: 'Hoàn thành xuất sắc nhiệm vụ chuyên môn; giữ nghiêm kỷ luật, kỷ cương hành chính (mô phỏng).',
        ...movementOf2020,
        superiorIds: [],
      };
      const carriedOut = published.movements.map((title) => ({
        title,
        aims: 'Hưởng ứng phong trào do cấp trên phát động.',
        ...movementOf2020,
        form: 'thematic' as const,
        superiorIds: [id(stage, `superior.${title}`)],
      }));
      const movements = [regular, ...carriedOut];
      for (const movement of movements) {
        const drafting = await scopeOf(stage, head2020, draftMovementAccess, { clusterYearId });
        const { movementId } = await draftMovement(drafting, movement);
        const launching = await scopeOf(stage, head2020, launchMovementAccess, { movementId });
        await launchMovement(launching, {
          cites: 'paper',
          planNumber: '(mô phỏng) 01/KH-CTĐIII',
          planDay: '2020-01-22',
          planIssuer: 'Cụm thi đua số III',
        });
      }
      await noteRegistrations(stage, 2020);
      return `${movements.length} phong trào`;
    },
  },
  {
    at: '2020-03-12T09:00:00+07:00',
    title: '10 đơn vị đăng ký chỉ tiêu năm 2020',
    facts: null,
    async run(stage) {
      for (const { code } of members) {
        await writeTargets(stage, code, 2020);
        if (code !== 'QLXLVPHC') await sendTargets(stage, code, 2020);
      }
      return undefined;
    },
  },
  {
    at: '2020-03-16T09:00:00+07:00',
    title: 'Cục Quản lý xử lý vi phạm hành chính gửi đăng ký muộn một ngày; Trưởng Cụm nhất trí cả 11 bản',
    facts: null,
    async run(stage) {
      await sendTargets(stage, 'QLXLVPHC', 2020);
      for (const { code } of members) await agreeTargets(stage, code, 2020);
      return undefined;
    },
  },
  {
    at: '2020-03-27T09:00:00+07:00',
    title: 'Giao ước thi đua năm 2020 được 11 đơn vị ký',
    facts: null,
    async run(stage) {
      await writeCovenant(stage, 2020);
      await openCovenant(stage, 2020, head2020);
      for (const { code } of members) await signCovenantAs(stage, code, 2020);
      return undefined;
    },
  },
  {
    at: '2020-07-08T09:00:00+07:00',
    title: 'Cục Bồi thường nhà nước đề nghị sửa một chỉ tiêu vì giãn cách; Trưởng Cụm đồng ý, bản gốc giữ bên cạnh',
    facts: null,
    async run(stage) {
      const unitId = id(stage, 'unit.BTNN');
      const params = { covenantId: id(stage, 'covenant.2020'), unitId };
      const registrationId = id(stage, 'registration.2020.BTNN');
      const target = (await look(stage, (tx) => targetsOf(tx, [registrationId])))[2];
      const proposing = await scopeOf(stage, userOf('BTNN', 'head'), proposeAmendmentAccess, params);
      const { amendmentId } = await proposeAmendment(proposing, await signed(proposing), {
        targetId: target?.id ?? '',
        newGoal: '9',
        newDueOn: target?.dueOn ?? '2020-10-31',
        reason: 'Giãn cách xã hội quý II, hoãn kiểm tra tại 03 tỉnh (mô phỏng)',
      });
      stage.ids.set('amendment', amendmentId);
      const deciding = await scopeOf(stage, head2020, decideAmendmentAccess, { amendmentId });
      await decideAmendment(deciding, await signed(deciding), { decision: 'agree', words: 'Nhất trí' });
      return undefined;
    },
  },
];
