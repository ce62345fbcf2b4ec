import { readNominations } from '#src/features/ballots/access.ts';
import { printNominations } from '#src/features/ballots/commands/print-nominations.ts';
import {
  advanceAgendaAccess,
  announceDecisionAccess,
  closeConferenceAccess,
  markAttendanceAccess,
  openConferenceAccess,
  readAttendancePaper,
  readMinutes,
  recordProceedingsAccess,
} from '#src/features/conferences/access.ts';
import { advanceAgenda } from '#src/features/conferences/commands/advance-agenda.ts';
import { announceDecision } from '#src/features/conferences/commands/announce-decision.ts';
import { closeConference } from '#src/features/conferences/commands/close-conference.ts';
import { markAttendance } from '#src/features/conferences/commands/mark-attendance.ts';
import { markGuest } from '#src/features/conferences/commands/mark-guest.ts';
import { openConference } from '#src/features/conferences/commands/open-conference.ts';
import { printAttendance } from '#src/features/conferences/commands/print-attendance.ts';
import { printMinutes } from '#src/features/conferences/commands/print-minutes.ts';
import { recordProceedings } from '#src/features/conferences/commands/record-proceedings.ts';
import { agendaItems } from '#src/features/conferences/queries/conference-record.ts';
import { viewCovenant } from '#src/features/covenants/access.ts';
import { printCovenant } from '#src/features/covenants/commands/print-covenant.ts';
import { members, published } from '../data/published.ts';
import { leaders2020 } from '../data/simulated-people.ts';
import { governmentFlagVotes, ministryFlagVotes } from '../data/simulated-votes.ts';
import { type Act, id, look, type Stage, scopeOf, userOf } from '../stage.ts';
import { count, makeReady, prepare, vote } from './ballots.ts';
import { lateUnits, nameDelegate } from './conference-preparation.ts';
import { unitStillWriting } from './next-year.ts';
import { agreeTargets, sendTargets, writeRemainingTargets } from './registrations.ts';
import { openCovenant, signCovenantAs } from './year-start.ts';

const chair = userOf(leaders2020.head, 'head');
const secretary = userOf(leaders2020.head, 'officer');
const conference = (stage: Stage) => ({ conferenceId: id(stage, 'conference') });

/** Takes up an item of the programme and writes down what was said under it. */
async function takeUp(stage: Stage, key: string, speaker: string | null, proceedings: string): Promise<void> {
  const items = await look(stage, (tx) => agendaItems(tx, id(stage, 'conference')));
  const from = items.find(({ state }) => state === 'current')?.id ?? null;
  const to = id(stage, `item.${key}`);
  await advanceAgenda(await scopeOf(stage, chair, advanceAgendaAccess, conference(stage)), { from, to });
  if (!proceedings) return;
  const item = (await look(stage, (tx) => agendaItems(tx, id(stage, 'conference')))).find((each) => each.id === to);
  await recordProceedings(await scopeOf(stage, secretary, recordProceedingsAccess, conference(stage)), {
    itemId: to,
    speaker,
    proceedings,
    version: item?.version ?? 0,
  });
}

export const conferenceActs: Act[] = [
  {
    at: '2020-12-15T09:00:00+07:00',
    title: 'Các đơn vị còn lại cử đại biểu, hoàn tất đăng ký chỉ tiêu năm 2021; lập hai lần bỏ phiếu',
    facts: null,
    async run(stage) {
      for (const code of lateUnits) await nameDelegate(stage, code);
      await writeRemainingTargets(stage, unitStillWriting, 2021, 3);
      await sendTargets(stage, unitStillWriting, 2021);
      await agreeTargets(stage, unitStillWriting, 2021);
      await prepare(stage, 'CO_BO', published.ministryFlag.length);
      await prepare(stage, 'CO_CP', published.governmentFlag.length);
      return undefined;
    },
  },
  {
    at: '2020-12-17T08:30:00+07:00',
    title: 'Điểm danh 11 đơn vị và khách mời, khai mạc hội nghị',
    facts: 'S1, S4, S5, S6',
    async run(stage) {
      for (const { code } of members) {
        const scope = await scopeOf(stage, secretary, markAttendanceAccess, conference(stage));
        await markAttendance(scope, { unitId: id(stage, `unit.${code}`), state: 'present' });
      }
      for (const body of ['Bộ Tư pháp', ...published.guests]) {
        const scope = await scopeOf(stage, secretary, markAttendanceAccess, conference(stage));
        await markGuest(scope, { guestId: id(stage, `guest.${body}`), state: 'present' });
      }
      await openConference(await scopeOf(stage, chair, openConferenceAccess, conference(stage)), { reason: '' });
      await takeUp(stage, 'opening', null, '');
      return undefined;
    },
  },
  {
    at: '2020-12-17T08:40:00+07:00',
    title: 'Báo cáo tổng kết năm 2020',
    facts: 'S8, S9, S10, S11',
    async run(stage) {
      const said =
        'Trong bối cảnh dịch Covid-19, các đơn vị trong Cụm vừa phòng, chống dịch vừa duy trì hoạt động chuyên môn; giữ nghiêm kỷ luật, kỷ cương hành chính, tăng cường đoàn kết, chăm lo đời sống công chức, viên chức, người lao động. Đăng ký trực tuyến biện pháp bảo đảm duy trì ở mức độ 4.';
      await takeUp(stage, 'report', 'Trưởng Cụm', said);
      return undefined;
    },
  },
  {
    at: '2020-12-17T09:10:00+07:00',
    title: 'Đại biểu góp ý Dự thảo Kế hoạch phát động năm 2021',
    facts: 'S12',
    async run(stage) {
      const said =
        'Đại biểu các đơn vị góp ý Dự thảo Kế hoạch phát động phong trào thi đua năm 2021 và nêu giải pháp triển khai các nhiệm vụ trọng tâm. Nội dung từng ý kiến không được công bố.';
      await takeUp(stage, 'discussion', null, said);
      return undefined;
    },
  },
  {
    at: '2020-12-17T09:50:00+07:00',
    title: 'Thứ trưởng phát biểu chỉ đạo',
    facts: 'S4, S13',
    async run(stage) {
      const said =
        'Đề nghị phong trào thi đua tạo động lực đổi mới, nâng cao hiệu quả hoạt động chuyên môn; cá biệt hóa phong trào ở từng đơn vị và tới từng cá nhân; bảo đảm đánh giá thi đua thực chất, hiệu quả, đúng người, đúng đơn vị, tạo được sự đồng tình chung.';
      await takeUp(stage, 'speech', `Thứ trưởng ${published.superior.name}`, said);
      return undefined;
    },
  },
  {
    at: '2020-12-17T10:00:00+07:00',
    title:
      'Vụ Thi đua – Khen thưởng công bố quyết định: Cục Con nuôi là Trưởng Cụm, Tổng cục Thi hành án dân sự là Phó Trưởng Cụm năm 2021',
    facts: 'S14, S15',
    async run(stage) {
      await takeUp(stage, 'leaders', null, '');
      const scope = await scopeOf(stage, 'vu.tdkt', announceDecisionAccess, conference(stage));
      await announceDecision(scope, id(stage, 'leadership.2021'));
      return undefined;
    },
  },
  {
    at: '2020-12-17T10:10:00+07:00',
    title: 'Bầu tổ kiểm phiếu, chốt danh sách, in phiếu suy tôn Cờ thi đua ngành Tư pháp',
    facts: null,
    async run(stage) {
      await takeUp(stage, 'CO_BO', null, '');
      await makeReady(stage, 'CO_BO');
      return undefined;
    },
  },
  {
    at: '2020-12-17T10:14:00+07:00',
    title: 'Bỏ phiếu suy tôn Cờ thi đua ngành Tư pháp, 04 trong 11 đơn vị (số phiếu mô phỏng)',
    facts: 'S16, S17',
    async run(stage) {
      await vote(stage, 'CO_BO');
      return undefined;
    },
  },
  {
    at: '2020-12-17T10:22:00+07:00',
    title: 'Kiểm phiếu Cờ thi đua ngành Tư pháp: hai ủy viên nhập độc lập, tổ trưởng xác nhận, công bố',
    facts: 'S16, S17',
    run: (stage) => count(stage, 'CO_BO', ministryFlagVotes),
  },
  {
    at: '2020-12-17T10:30:00+07:00',
    title: 'Bầu tổ kiểm phiếu, chốt danh sách, in phiếu suy tôn Cờ thi đua của Chính phủ',
    facts: null,
    async run(stage) {
      await takeUp(stage, 'CO_CP', null, '');
      await makeReady(stage, 'CO_CP');
      return undefined;
    },
  },
  {
    at: '2020-12-17T10:34:00+07:00',
    title: 'Bỏ phiếu suy tôn Cờ thi đua của Chính phủ, 02 trong 04 đơn vị (số phiếu mô phỏng)',
    facts: 'S19, S20',
    async run(stage) {
      await vote(stage, 'CO_CP');
      return undefined;
    },
  },
  {
    at: '2020-12-17T10:40:00+07:00',
    title: 'Kiểm phiếu Cờ thi đua của Chính phủ, công bố',
    facts: 'S19, S20',
    run: (stage) => count(stage, 'CO_CP', governmentFlagVotes),
  },
  {
    at: '2020-12-17T10:50:00+07:00',
    title: 'Chốt nội dung Giao ước thi đua năm 2021 để ký',
    facts: null,
    async run(stage) {
      await takeUp(stage, 'covenant', null, '');
      await openCovenant(stage, 2021, userOf(published.leaders2021.head, 'head'));
      return undefined;
    },
  },
  {
    at: '2020-12-17T10:54:00+07:00',
    title: '11 đơn vị ký Giao ước thi đua năm 2021',
    facts: 'S2',
    async run(stage) {
      for (const { code } of members) await signCovenantAs(stage, code, 2021);
      const scope = await scopeOf(stage, chair, viewCovenant, { covenantId: id(stage, 'covenant.2021') });
      await stage.out?.('giao-uoc-2021.pdf', await printCovenant(scope));
      return undefined;
    },
  },
  {
    at: '2020-12-17T11:10:00+07:00',
    title: 'Bế mạc; biên bản hội nghị, danh sách điểm danh, danh sách đề nghị gửi Hội đồng Thi đua – Khen thưởng ngành',
    facts: 'S16, S18, S19',
    async run(stage) {
      await takeUp(stage, 'closing', null, '');
      const closing = await scopeOf(stage, chair, closeConferenceAccess, conference(stage));
      await closeConference(closing, {
        conclusions: 'Hội nghị thông qua kết quả suy tôn và giao ước thi đua năm 2021.',
      });
      const minutes = await scopeOf(stage, chair, readMinutes, conference(stage));
      await stage.out?.('bien-ban-hoi-nghi.pdf', await printMinutes(minutes));
      const attendance = await scopeOf(stage, chair, readAttendancePaper, conference(stage));
      await stage.out?.('danh-sach-diem-danh.pdf', await printAttendance(attendance));
      const list = await scopeOf(stage, chair, readNominations, { clusterYearId: id(stage, 'year.2020') });
      await stage.out?.('danh-sach-de-nghi.pdf', await printNominations(list));
      return undefined;
    },
  },
];
