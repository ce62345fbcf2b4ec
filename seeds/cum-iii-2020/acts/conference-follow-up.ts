import {
  addFollowUpAccess,
  answerMinutesAccess,
  assembleMinutesAccess,
  concludeMinutesAccess,
  editMinutesAccess,
  readMinutes,
  recordDirectiveAccess,
  replyToMinutesAccess,
  sendMinutesAccess,
  signMinutesAccess,
} from '#src/features/conferences/access.ts';
import { addFollowUp } from '#src/features/conferences/commands/add-follow-up.ts';
import { answerMinutes } from '#src/features/conferences/commands/answer-minutes.ts';
import { assembleMinutes } from '#src/features/conferences/commands/assemble-minutes.ts';
import { concludeMinutes } from '#src/features/conferences/commands/conclude-minutes.ts';
import { editMinutes } from '#src/features/conferences/commands/edit-minutes.ts';
import { printMinutes } from '#src/features/conferences/commands/print-minutes.ts';
import { recordDirective } from '#src/features/conferences/commands/record-directive.ts';
import { replyToMinutes } from '#src/features/conferences/commands/reply-to-minutes.ts';
import { sendMinutes } from '#src/features/conferences/commands/send-minutes.ts';
import { signMinutes } from '#src/features/conferences/commands/sign-minutes.ts';
import { minutesRecord, presentVersion } from '#src/features/conferences/queries/minutes.ts';
import { type MemberCode, members, published } from '../data/published.ts';
import { leaders2020 } from '../data/simulated-people.ts';
import { type Act, id, look, type Stage, scopeOf, signed, userOf } from '../stage.ts';

const chair = userOf(leaders2020.head, 'head');
const secretary = userOf(leaders2020.head, 'officer');
const conference = (stage: Stage) => ({ conferenceId: id(stage, 'conference') });

/** S13: what the Deputy Minister asked, in the words of the news item. */
export const directives = [
  'Phong trào thi đua sẽ tạo những động lực để đổi mới, nâng cao hiệu quả hoạt động chuyên môn',
  'Triển khai, cá biệt hóa phong trào thi đua ở từng đơn vị và tới từng cá nhân',
  'Đảm bảo đánh giá thi đua thực chất, hiệu quả, đúng người, đúng đơn vị, tạo được sự đồng tình chung',
] as const;

/** Simulated: which tasks followed, whose and until when is not published. */
const tasks: readonly { key: string; directive: number; owner: MemberCode | 'office'; task: string; dueOn: string }[] =
  [
    {
      key: 'plan',
      directive: 0,
      owner: 'office',
      task: 'Đưa yêu cầu đổi mới hoạt động chuyên môn vào Kế hoạch phát động năm 2021',
      dueOn: '2021-02-26',
    },
    {
      key: 'persons',
      directive: 1,
      owner: 'CTN',
      task: 'Hướng dẫn các đơn vị đăng ký chỉ tiêu tới từng cá nhân năm 2021',
      dueOn: '2021-03-15',
    },
    {
      key: 'pilot',
      directive: 1,
      owner: 'GDBD',
      task: 'Làm thử việc giao chỉ tiêu tới từng cá nhân, báo cáo kinh nghiệm',
      dueOn: '2021-03-31',
    },
    {
      key: 'criteria',
      directive: 2,
      owner: 'office',
      task: 'Rà soát bảng tiêu chí năm 2021, bỏ tiêu chí không có minh chứng',
      dueOn: '2021-04-15',
    },
    {
      key: 'cross',
      directive: 2,
      owner: 'THADS',
      task: 'Đề xuất cách chấm chéo giữa các đơn vị năm 2021',
      dueOn: '2021-04-30',
    },
  ];

/** Simulated: who answered on the draft minutes; the other units said nothing. */
const silent: readonly MemberCode[] = ['TGPL', 'LLTP'];
const remarking: MemberCode = 'BTNN';

const minutesOf = async (stage: Stage) => {
  const minutes = await look(stage, (tx) => minutesRecord(tx, id(stage, 'conference')));
  if (!minutes) throw new Error('no minutes yet');
  return minutes;
};

export const conferenceFollowUpActs: Act[] = [
  {
    at: '2020-12-17T11:30:00+07:00',
    title: 'Thư ký ghi ba nội dung Thứ trưởng chỉ đạo',
    facts: 'S13',
    async run(stage) {
      for (const [index, wording] of directives.entries()) {
        const scope = await scopeOf(stage, secretary, recordDirectiveAccess, conference(stage));
        const { directiveId } = await recordDirective(scope, {
          givenBy: `Thứ trưởng ${published.superior.name}`,
          wording,
        });
        stage.ids.set(`directive.${index}`, directiveId);
      }
      return undefined;
    },
  },
  {
    at: '2020-12-17T14:00:00+07:00',
    title: 'Giao việc theo chỉ đạo, mỗi việc có đơn vị và hạn (mô phỏng)',
    facts: null,
    async run(stage) {
      for (const { key, directive, owner, task, dueOn } of tasks) {
        const params = { ...conference(stage), directiveId: id(stage, `directive.${directive}`) };
        const scope = await scopeOf(stage, 'vu.tdkt', addFollowUpAccess, params);
        const { followUpId } = await addFollowUp(scope, {
          task,
          owner: owner === 'office' ? owner : id(stage, `unit.${owner}`),
          dueOn,
        });
        stage.ids.set(`followUp.${key}`, followUpId);
      }
      return `${tasks.length} việc`;
    },
  },
  {
    at: '2020-12-18T09:00:00+07:00',
    title: 'Lập dự thảo biên bản từ những gì đã ghi, thư ký sửa một phần',
    facts: null,
    async run(stage) {
      await assembleMinutes(await scopeOf(stage, secretary, assembleMinutesAccess, conference(stage)));
      const { sections } = presentVersion(await minutesOf(stage));
      const discussion = sections.find(({ title }) => title.includes('Thảo luận'));
      if (!discussion) throw new Error('the minutes tell of no discussion');
      await editMinutes(await scopeOf(stage, secretary, editMinutesAccess, conference(stage)), {
        code: discussion.code,
        text: `${discussion.text}\nCác ý kiến được gửi cơ quan soạn thảo tổng hợp.`,
        version: 1,
      });
      return `${sections.length} phần`;
    },
  },
  {
    at: '2020-12-18T10:00:00+07:00',
    title: 'Gửi dự thảo biên bản lấy ý kiến 11 đơn vị đến hết 21/12/2020',
    facts: null,
    async run(stage) {
      const scope = await scopeOf(stage, secretary, sendMinutesAccess, conference(stage));
      await sendMinutes(scope, { until: '2020-12-21', version: (await minutesOf(stage)).number });
      return undefined;
    },
  },
  {
    at: '2020-12-21T10:00:00+07:00',
    title: '8 đơn vị nhất trí, 01 đơn vị có ý kiến, 02 đơn vị không trả lời',
    facts: null,
    async run(stage) {
      const { number } = await minutesOf(stage);
      for (const code of members.map((member) => member.code as MemberCode)) {
        if (silent.includes(code)) continue;
        const params = { ...conference(stage), unitId: id(stage, `unit.${code}`) };
        const scope = await scopeOf(stage, userOf(code, 'head'), answerMinutesAccess, params);
        const remark =
          code === remarking ? 'Đề nghị ghi rõ kế hoạch năm 2021 lấy thêm ý kiến bằng văn bản sau hội nghị.' : '';
        await answerMinutes(scope, { answer: remark === '' ? 'agree' : 'remark', remark, version: number });
      }
      const reply = await scopeOf(stage, secretary, replyToMinutesAccess, conference(stage));
      await replyToMinutes(reply, {
        unitId: id(stage, `unit.${remarking}`),
        reply:
          'Hội nghị không kết luận việc này; biên bản ghi đúng diễn biến, kiến nghị được chuyển cơ quan soạn thảo.',
      });
      return undefined;
    },
  },
  {
    at: '2020-12-22T08:30:00+07:00',
    title: 'Chốt nội dung biên bản; thư ký và chủ trì ký',
    facts: null,
    async run(stage) {
      const concluding = await scopeOf(stage, secretary, concludeMinutesAccess, conference(stage));
      const { mark } = await concludeMinutes(concluding);
      for (const user of [secretary, chair]) {
        const scope = await scopeOf(stage, user, signMinutesAccess, conference(stage));
        await signMinutes(scope, await signed(scope), { mark });
      }
      const reading = await scopeOf(stage, chair, readMinutes, conference(stage));
      await stage.out?.('bien-ban-hoi-nghi-da-ky.pdf', await printMinutes(reading));
      return mark.slice(0, 16);
    },
  },
];
