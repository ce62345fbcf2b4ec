import { type StateTable, step } from '#src/features/state-table.ts';
import type { Day } from '#src/text/day.ts';

export type PersonState = 'serving' | 'left' | 'merged';
export type PersonAction = 'leave' | 'return' | 'merge' | 'unmerge' | 'unmergeLeft';

/** Every step of a person's record. A merged record keeps its rows; they are read through the one that was kept. */
export const PERSON_TRANSITIONS: StateTable<PersonState, PersonAction> = [
  step('serving', 'leave', 'left', 'person.leave', 'Ngày cuối cùng không trước ngày tuyển dụng.'),
  step(
    'left',
    'return',
    'serving',
    'person.move',
    'Ghi chức vụ mới, từ sau ngày thôi làm việc.',
    'Ngày thôi làm việc.',
  ),
  step('serving', 'merge', 'merged', 'person.merge', 'Bản ghi được giữ chưa gộp vào bản nào; có lý do.'),
  step('left', 'merge', 'merged', 'person.merge', 'Bản ghi được giữ chưa gộp vào bản nào; có lý do.'),
  step('merged', 'unmerge', 'serving', 'person.unmerge', 'Có lý do; số định danh, mã cán bộ chưa thuộc người khác.'),
  step('merged', 'unmergeLeft', 'left', 'person.unmerge', 'Như trên, khi bản ghi có ngày thôi làm việc.'),
];

/** The state that a person's record says, whatever the day is. */
export function personState({
  leftOn,
  mergedIntoId,
}: {
  leftOn: Day | null;
  mergedIntoId: string | null;
}): PersonState {
  if (mergedIntoId) return 'merged';
  return leftOn ? 'left' : 'serving';
}
