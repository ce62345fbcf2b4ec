import { judgeBodyAccess } from '#src/features/eligibility/access.ts';
import { judgingDone, startJudging } from '#src/features/eligibility/commands/start-judging.ts';
import { judgingRun } from '#src/features/eligibility/queries/judging.ts';
import {
  createPersonAccess,
  disciplineAccess,
  linkPersonAccess,
  matterAccess,
  movePersonAccess,
  rateCollectiveAccess,
  ratePersonAccess,
  recordInitiativeAccess,
} from '#src/features/people/access.ts';
import { endDiscipline, recordDiscipline } from '#src/features/people/commands/discipline.ts';
import { enterCollectiveYears } from '#src/features/people/commands/enter-collective.ts';
import { enterPeople } from '#src/features/people/commands/enter-people.ts';
import { linkAccount } from '#src/features/people/commands/link-account.ts';
import { openMatter } from '#src/features/people/commands/matter.ts';
import { movePerson } from '#src/features/people/commands/move-person.ts';
import { recordInitiative } from '#src/features/people/commands/record-initiative.ts';
import { ratePerson } from '#src/features/people/commands/record-rating.ts';
import { agreeRegistrationAccess, sendRegistrationAccess } from '#src/features/personal-registrations/access.ts';
import { agreeRegistration } from '#src/features/personal-registrations/commands/agree-registration.ts';
import { sendRegistration } from '#src/features/personal-registrations/commands/send-registration.ts';
import type { AwardCode } from '#src/law/award-code.ts';
import { type MemberCode, members } from '../data/published.ts';
import {
  collectiveCourses,
  firstCollectiveYear,
  simulated,
  simulatedEntries,
  simulatedPersons,
} from '../data/simulated-persons.ts';
import { type Act, id, look, type Stage, scopeOf, userOf } from '../stage.ts';

const personId = (stage: Stage, key: string) => id(stage, `person.${key}`);

/** The letters of a unit's years, with head-counts of which nine of ten hold LĐTT. */
function yearsOf(code: MemberCode) {
  const { course, people } = collectiveCourses[code];
  const letters = [...course].map((letter, place) => ({ letter, year: firstCollectiveYear + place }));
  const awards = letters.flatMap(({ letter, year }) =>
    awardsOf(letter).map((award) => ({
      ...{ award, year, decisionNumber: `${simulated} ${200 + year - 2000}/QĐ-BTP` },
      ...{ decidedOn: `${year + 1}-02-20`, issuer: `Bộ trưởng Bộ Tư pháp ${simulated}` },
    })),
  );
  return {
    ratings: letters.map(({ letter, year }) => ({
      ...{ year, document: `Thông báo xếp loại tập thể năm ${year} ${simulated}` },
      level: letter === '-' ? ('completed' as const) : letter === 'T' ? ('good' as const) : ('excellent' as const),
    })),
    staff: letters.map(({ year }) => {
      const advanced = Math.floor((people * 9) / 10);
      return {
        ...{ year, people, completed: people, advanced, fighters: Math.floor((advanced * 15) / 100) },
        ...{ women: Math.floor(people / 2), document: `Báo cáo của đơn vị ${simulated}` },
      };
    }),
    awards,
    synthetic: true,
  };
}

function awardsOf(letter: string): AwardCode[] {
  if (letter === 'F') return ['TTLDXS', 'CO_BO'];
  if (letter === 'E') return ['TTLDXS'];
  return letter === 'T' ? ['TTLDTT'] : [];
}

/** Rating and recognised initiative of 2020 of those whose page the demonstration opens. */
async function closeYear2020(stage: Stage, unit: MemberCode): Promise<void> {
  const params = { personId: personId(stage, `${unit}.officer`) };
  await ratePerson(await scopeOf(stage, userOf(unit, 'head'), ratePersonAccess, params), {
    ...{ year: 2020, level: 'excellent', absentDays: null, maternity: false },
    document: `Thông báo xếp loại năm 2020 ${simulated}`,
  });
  await recordInitiative(await scopeOf(stage, userOf(unit, 'head'), recordInitiativeAccess, params), {
    ...{ name: 'Mẫu điện tử thụ lý hồ sơ', kind: 'initiative', reach: 'base', year: 2020, share: null, coauthors: [] },
    ...{ recognisedOn: '2020-12-07', decisionNumber: `${simulated} 77/QĐ-${unit}` },
    issuer: `Hội đồng sáng kiến ${unit} ${simulated}`,
  });
}

/** Accounts whose persons see their own page. */
const linked = ['CTN', 'GDBD'] as const satisfies readonly MemberCode[];

/** Who registered what for 2020, agreed by the head. */
const registered2020: readonly (readonly [string, AwardCode])[] = [
  ['CTN.officer', 'CSTD_BO'],
  ['CTN.1', 'CSTDCS'],
  ['CTN.2', 'LDTT'],
  ['CTN.3', 'LDTT'],
  ['GDBD.officer', 'CSTDCS'],
  ['GDBD.1', 'CSTDCS'],
  ['GDBD.2', 'LDTT'],
];

export const peopleActs: Act[] = [
  {
    at: '2020-02-24T09:00:00+07:00',
    title: 'Ghi cá nhân của 11 đơn vị với xếp loại, danh hiệu, sáng kiến từ năm 2010; các năm trước của từng đơn vị',
    facts: null,
    async run(stage) {
      const entries = simulatedEntries((code) => id(stage, `unit.${code}`));
      const scope = await scopeOf(stage, 'vu.tdkt', createPersonAccess);
      const { personIds } = await enterPeople(scope, { ...entries, synthetic: true });
      for (const [at, { key }] of simulatedPersons.entries()) stage.ids.set(`person.${key}`, personIds[at] as string);
      for (const { code } of members) {
        const unit = await scopeOf(stage, userOf(code, 'officer'), rateCollectiveAccess, {
          unitId: id(stage, `unit.${code}`),
        });
        await enterCollectiveYears(unit, yearsOf(code));
      }
      return `${personIds.length} người`;
    },
  },
  {
    at: '2020-02-24T14:00:00+07:00',
    title: 'Gắn tài khoản của hai chuyên viên với bản ghi của họ; ghi một kỷ luật đã chấp hành xong',
    facts: null,
    async run(stage) {
      for (const code of linked) {
        const params = { personId: personId(stage, `${code}.officer`) };
        const accountId = id(stage, `account.${userOf(code, 'officer')}`);
        await linkAccount(await scopeOf(stage, 'vu.tdkt', linkPersonAccess, params), { accountId, version: 1 });
      }
      const params = { personId: personId(stage, 'QLXLVPHC.2') };
      const head = () => scopeOf(stage, userOf('QLXLVPHC', 'head'), disciplineAccess, params);
      const { disciplineId } = await recordDiscipline(await head(), {
        ...{ level: 'reprimand', decidedOn: '2018-06-15', decisionNumber: `${simulated} 31/QĐ-QLXLVPHC` },
        issuer: `Cục trưởng ${simulated}`,
      });
      await endDiscipline(await head(), { disciplineId, endedOn: '2018-12-15', version: 1 });
      return undefined;
    },
  },
  {
    at: '2020-03-10T09:00:00+07:00',
    title: 'Cá nhân của Cục Con nuôi, Cục Đăng ký quốc gia giao dịch bảo đảm đăng ký danh hiệu, chỉ tiêu năm 2020',
    facts: null,
    async run(stage) {
      for (const [key, title] of registered2020) {
        const unit = key.split('.')[0] as MemberCode;
        const params = { personId: personId(stage, key), year: '2020' };
        await sendRegistration(await scopeOf(stage, userOf(unit, 'officer'), sendRegistrationAccess, params), {
          ...{ titles: [title], initiativePlan: '', version: null },
          targets: [{ text: 'Giải quyết hồ sơ đúng hạn', measure: 'từ 98 % trở lên', deadline: '2020-12-10' }],
        });
        const agreeing = await scopeOf(stage, userOf(unit, 'head'), agreeRegistrationAccess, params);
        await agreeRegistration(agreeing, { version: null });
      }
      return undefined;
    },
  },
  {
    at: '2020-05-04T09:00:00+07:00',
    title: 'Một chuyên viên chuyển từ Cục Trợ giúp pháp lý sang Vụ Phổ biến giáo dục pháp luật',
    facts: null,
    async run(stage) {
      const scope = await scopeOf(stage, userOf('TGPL', 'head'), movePersonAccess, {
        personId: personId(stage, 'TGPL.3'),
      });
      await movePerson(scope, {
        ...{ unitId: id(stage, 'unit.PBGDPL'), post: 'Chuyên viên chính', leader: false, startsOn: '2020-05-04' },
        ...{ document: `${simulated} 815/QĐ-BTP`, version: 1 },
      });
      return undefined;
    },
  },
  {
    at: '2020-11-12T09:00:00+07:00',
    title: 'Cục Bổ trợ tư pháp ghi một đơn khiếu nại đang xem xét',
    facts: null,
    async run(stage) {
      const params = { personId: personId(stage, 'BTTP.2') };
      await openMatter(await scopeOf(stage, userOf('BTTP', 'head'), matterAccess, params), {
        ...{ kind: 'complaint', openedOn: '2020-11-10', document: `Phiếu chuyển đơn ${simulated}` },
      });
      return undefined;
    },
  },
  {
    at: '2020-12-09T09:00:00+07:00',
    title: 'Cục Con nuôi, Cục Đăng ký quốc gia giao dịch bảo đảm ghi xếp loại, sáng kiến năm 2020 của hai chuyên viên',
    facts: null,
    async run(stage) {
      for (const code of linked) await closeYear2020(stage, code);
      return undefined;
    },
  },
  {
    at: '2020-12-10T09:00:00+07:00',
    title: 'Vụ Thi đua – Khen thưởng tính điều kiện của toàn ngành cho thành tích năm 2020',
    facts: null,
    async run(stage) {
      const { runId } = await startJudging(await scopeOf(stage, 'vu.tdkt', judgeBodyAccess), {
        ...{ year: 2020, onDate: '2020-12-10' },
      });
      await judgingDone(runId, 60_000);
      const run = await look(stage, (tx) => judgingRun(tx, runId));
      if (run?.state !== 'done') throw new Error('the body was not judged');
      stage.ids.set('judging.2020', runId);
      return `${run.personsJudged} người, ${run.unitsJudged} đơn vị`;
    },
  },
];
