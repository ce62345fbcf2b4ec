import { extendFollowUpAccess, reportFollowUpAccess } from '#src/features/conferences/access.ts';
import { extendFollowUp } from '#src/features/conferences/commands/extend-follow-up.ts';
import { reportFollowUp } from '#src/features/conferences/commands/report-follow-up.ts';
import { followUpRecord } from '#src/features/conferences/queries/directives.ts';
import { published } from '../../data/published.ts';
import { type Act, id, look, type Stage, scopeOf, userOf } from '../../stage.ts';

const params = (stage: Stage, key: string) => ({ followUpId: id(stage, `followUp.${key}`) });

/** The version that the page would have been opened with. */
async function versionOf(stage: Stage, key: string): Promise<number> {
  return (await look(stage, (tx) => followUpRecord(tx, id(stage, `followUp.${key}`))))?.version ?? 0;
}

async function report(stage: Stage, key: string, user: string, wording: string, finished = false): Promise<void> {
  const scope = await scopeOf(stage, user, reportFollowUpAccess, params(stage, key));
  await reportFollowUp(scope, { wording, finished, version: await versionOf(stage, key) });
}

/** Simulated throughout: nothing of it is published. */
export const meetingsActs: Act[] = [
  {
    at: '2021-01-11T09:00:00+07:00',
    title: 'Hai việc theo chỉ đạo bắt đầu',
    facts: null,
    async run(stage) {
      await report(stage, 'plan', 'vu.tdkt', 'Đã đưa nội dung vào bản dự thảo gửi các đơn vị góp ý.');
      await report(stage, 'persons', userOf('CTN', 'officer'), 'Đã soạn hướng dẫn, gửi 11 đơn vị lấy ý kiến.');
      return undefined;
    },
  },
  {
    at: '2021-02-24T09:00:00+07:00',
    title: 'Việc đưa yêu cầu đổi mới vào Kế hoạch phát động xong',
    facts: null,
    async run(stage) {
      await report(stage, 'plan', 'vu.tdkt', 'Nội dung có trong Kế hoạch phát động đã ban hành.', true);
      return undefined;
    },
  },
  {
    at: '2021-03-12T09:00:00+07:00',
    title: 'Phó Trưởng Cụm năm 2021 gia hạn việc hướng dẫn đăng ký tới từng cá nhân',
    facts: null,
    async run(stage) {
      const deputy = userOf(published.leaders2021.deputy, 'head');
      const scope = await scopeOf(stage, deputy, extendFollowUpAccess, params(stage, 'persons'));
      await extendFollowUp(scope, {
        dueOn: '2021-05-31',
        reason: 'Chờ bảng tiêu chí năm 2021 rà soát xong để hướng dẫn thống nhất.',
        version: await versionOf(stage, 'persons'),
      });
      return undefined;
    },
  },
  {
    at: '2021-04-12T09:00:00+07:00',
    title: 'Một đơn vị ghi tiến độ làm thử, đã quá hạn',
    facts: null,
    async run(stage) {
      await report(
        stage,
        'pilot',
        userOf('GDBD', 'officer'),
        'Đã giao chỉ tiêu tới 42 cá nhân; đang tổng hợp kinh nghiệm.',
      );
      return undefined;
    },
  },
  {
    at: '2021-05-28T09:00:00+07:00',
    title: 'Hướng dẫn đăng ký tới từng cá nhân hoàn thành',
    facts: null,
    async run(stage) {
      await report(stage, 'persons', userOf('CTN', 'officer'), 'Đã ban hành hướng dẫn, 11 đơn vị áp dụng.', true);
      return undefined;
    },
  },
];
