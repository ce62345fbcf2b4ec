import { type Draft, draftsOf, type Say } from '#src/points/reading/draft.ts';
import type { Rule } from '#src/points/table.ts';

type Deadline = Extract<Rule, { kind: 'deadline' }>;

/** Base points for being in time, and points taken off for being late against the same day: does both happen? */
export function askTwice(drafts: readonly Draft[], say: Say): void {
  for (const above of draftsOf(drafts)) {
    const near = [above, ...above.items];
    for (const draft of near) {
      const given = deadlines(draft).find(({ on }) => on === 'base');
      const taken = given && near.find((each) => deadlines(each).some((other) => takesFor(other, given)));
      if (taken) say(draft.row, draft.code, `trễ hạn: không được điểm chuẩn và bị trừ ở mục ${taken.code}`, ask(taken));
    }
  }
}

function ask({ code }: Draft): string {
  return `Trễ hạn thì vừa không có điểm chuẩn vừa bị trừ theo mục ${code}, hay chỉ bị trừ? Đang đọc là cả hai.`;
}

function deadlines({ rules }: Draft): Deadline[] {
  return rules.flatMap((rule) => (rule.kind === 'deadline' ? [rule] : []));
}

function takesFor({ on, due }: Deadline, given: Deadline): boolean {
  if (on !== 'penalty' || due.when !== 'by' || given.due.when !== 'by') return false;
  return due.month === given.due.month && due.day === given.due.day;
}
