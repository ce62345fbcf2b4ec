import {
  agreeRegistrationAccess,
  returnRegistrationAccess,
  sendRegistrationAccess,
} from '#src/features/personal-registrations/access.ts';
import { agreeRegistration } from '#src/features/personal-registrations/commands/agree-registration.ts';
import { returnRegistration } from '#src/features/personal-registrations/commands/return-registration.ts';
import { sendRegistration } from '#src/features/personal-registrations/commands/send-registration.ts';
import type { AwardCode } from '#src/law/award-code.ts';
import type { MemberCode } from '../data/published.ts';
import { simulatedRegistrations } from '../data/simulated-registrations.ts';
import { type Act, id, type Stage, scopeOf, userOf } from '../stage.ts';

const params = (stage: Stage, key: string) => ({ personId: id(stage, `person.${key}`), year: '2021' });

/** The officer sends: the own registration, and those of colleagues without an account. */
async function send(stage: Stage, unit: MemberCode, key: string, titles: readonly AwardCode[]): Promise<void> {
  const scope = await scopeOf(stage, userOf(unit, 'officer'), sendRegistrationAccess, params(stage, key));
  const { initiativePlan, targets } = simulatedRegistrations[titles.includes('CSTDCS') ? 'fighter' : 'advanced'];
  await sendRegistration(scope, { titles: [...titles], initiativePlan, targets: [...targets], version: null });
}

async function agree(stage: Stage, unit: MemberCode, key: string): Promise<void> {
  const scope = await scopeOf(stage, userOf(unit, 'head'), agreeRegistrationAccess, params(stage, key));
  await agreeRegistration(scope, { version: null });
}

export const personalRegistrationActs: Act[] = [
  {
    at: '2020-12-10T09:00:00+07:00',
    title: 'Cục Con nuôi, Cục Đăng ký quốc gia giao dịch bảo đảm: cá nhân đăng ký danh hiệu, chỉ tiêu năm 2021',
    facts: null,
    async run(stage) {
      await send(stage, 'CTN', 'CTN.officer', ['CSTD_BO']);
      await send(stage, 'CTN', 'CTN.1', ['CSTDCS']);
      await send(stage, 'CTN', 'CTN.2', ['LDTT']);
      await send(stage, 'CTN', 'CTN.3', ['LDTT']);
      await send(stage, 'GDBD', 'GDBD.1', ['CSTDCS']);
      await send(stage, 'GDBD', 'GDBD.2', ['LDTT']);
      return undefined;
    },
  },
  {
    at: '2020-12-11T10:00:00+07:00',
    title: 'Cục trưởng Cục Con nuôi đồng ý hai bản đăng ký cá nhân, trả lại một bản',
    facts: null,
    async run(stage) {
      await agree(stage, 'CTN', 'CTN.officer');
      await agree(stage, 'CTN', 'CTN.2');
      const back = await scopeOf(stage, userOf('CTN', 'head'), returnRegistrationAccess, params(stage, 'CTN.3'));
      await returnRegistration(back, { remark: 'Ghi mức cụ thể của từng chỉ tiêu.', version: null });
      return undefined;
    },
  },
];
