import { changeStepsAccess, remindAccess } from '#src/features/clusters/access.ts';
import { changeSteps } from '#src/features/clusters/commands/change-steps.ts';
import { remindUnits } from '#src/features/clusters/commands/remind-units.ts';
import { leaders2020 } from '../data/simulated-people.ts';
import { delegatesMovedTo, steps2020 } from '../data/simulated-steps.ts';
import { type Act, id, scopeOf, userOf, versionOfYear } from '../stage.ts';

/** Simulated throughout: nothing of it is published. */
export const workActs: Act[] = [
  {
    at: '2020-12-11T10:00:00+07:00',
    title: 'Trưởng Cụm lùi hạn cử đại biểu một ngày, có lý do; mọi đơn vị được báo',
    facts: null,
    async run(stage) {
      const clusterYearId = id(stage, 'year.2020');
      const head = userOf(leaders2020.head, 'head');
      await changeSteps(await scopeOf(stage, head, changeStepsAccess, { clusterYearId }), {
        version: await versionOfYear(stage, clusterYearId),
        steps: steps2020
          .filter(({ code }) => code === 'delegates')
          .map((step) => ({ ...step, endsOn: delegatesMovedTo })),
        leaveOut: [],
        added: null,
        reason: 'Theo đề nghị của 3 đơn vị đang đi công tác (mô phỏng)',
      });
      return undefined;
    },
  },
  {
    at: '2020-12-11T17:00:00+07:00',
    title: 'Trưởng Cụm nhắc những đơn vị chưa cử đại biểu',
    facts: null,
    async run(stage) {
      const clusterYearId = id(stage, 'year.2020');
      const head = userOf(leaders2020.head, 'head');
      const scope = await scopeOf(stage, head, remindAccess, { clusterYearId });
      const { units } = await remindUnits(scope, {
        code: 'delegates',
        note: 'Danh sách đại biểu gửi in ngày 16/12 (mô phỏng).',
      });
      return `${units} đơn vị`;
    },
  },
];
