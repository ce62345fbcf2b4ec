import { type StateTable, step } from '#src/features/state-table.ts';
import { paths } from '#src/paths.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { type Parsed, parsed, refused } from '#src/text/parsed.ts';
import type { Task } from '../../accounts/schema.ts';

export type FollowUpState = 'notStarted' | 'inProgress' | 'done';
export type FollowUpAction = 'progress' | 'finish' | 'extend' | 'reopen';

/** Every step of a follow-up task; what is not in the table is forbidden. */
export const FOLLOW_UP_TRANSITIONS: StateTable<FollowUpState, FollowUpAction> = [
  step('notStarted', 'progress', 'inProgress', 'followUp.report', 'Ghi việc đã làm.'),
  step('inProgress', 'progress', 'inProgress', 'followUp.report', 'Ghi việc đã làm.'),
  step('notStarted', 'finish', 'done', 'followUp.report', 'Ghi kết quả.'),
  step('inProgress', 'finish', 'done', 'followUp.report', 'Ghi kết quả.'),
  step('notStarted', 'extend', 'notStarted', 'followUp.extend', 'Hạn mới sau hạn cũ; ghi lý do.'),
  step('inProgress', 'extend', 'inProgress', 'followUp.extend', 'Hạn mới sau hạn cũ; ghi lý do.'),
  step('done', 'reopen', 'inProgress', 'followUp.reopen', 'Ghi lý do.', 'Ngày xong (còn trong các lần ghi).'),
];

/** A task is late from the day after its last day, until it is done. */
export function isOverdue({ state, dueOn }: { state: FollowUpState; dueOn: Day }, today: Day): boolean {
  return state !== 'done' && today > dueOn;
}

/** A later day than the one that stands, and one that has not passed. */
export function decideExtension(dueOn: Day, to: Day, today: Day): Parsed<Day> {
  if (to <= dueOn) return refused(`Hạn đang là ${formatDay(dueOn)}. Ghi ngày sau hạn đó.`);
  if (to < today) return refused('Hạn mới đã qua. Ghi ngày từ hôm nay trở đi.');
  return parsed(to);
}

export interface TaskFollowUp {
  readonly id: string;
  readonly task: string;
  readonly dueOn: Day;
  readonly state: FollowUpState;
  readonly givenBy: string;
}

/** The owner works on what a directive asked, until its day. */
export function followUpTask({ id, task, dueOn, state, givenBy }: TaskFollowUp, today: Day): Task[] {
  if (state === 'done') return [];
  return [
    {
      key: `follow-up-${id}`,
      title: `Thực hiện chỉ đạo: ${task}`,
      href: paths.followUp(id),
      why: `Việc theo chỉ đạo của ${givenBy}, giao cho bạn.`,
      consequence: 'Quá hạn thì trang theo dõi chỉ đạo của Cụm ghi quá hạn.',
      deadline: dueOn,
      opensOn: null,
      state: isOverdue({ state, dueOn }, today) ? 'overdue' : state,
      button: 'Ghi tiến độ',
    },
  ];
}
