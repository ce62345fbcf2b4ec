import type { myWork as shape } from '../vi/my-work.ts';

export const myWork: typeof shape = {
  title: 'My work',
  facts: (day, tasks) =>
    tasks === 0
      ? `${day} · nothing is on you`
      : tasks === 1
        ? `${day} · 1 task is on you`
        : `${day} · ${tasks} tasks are on you`,
  overdue: 'Overdue',
  thisWeek: 'Due this week',
  later: 'Later',
  noDeadline: 'No deadline set',
  overdueBy: (days) => (days === 1 ? '1 day late' : `${days} days late`),
  today: 'Due today',
  left: (days) => (days === 1 ? '1 day left' : `${days} days left`),
  opens: (day) => `Opens ${day}`,
  states: {
    notStarted: 'Not started',
    inProgress: 'In progress',
    toSign: 'To be signed',
    returned: 'Returned',
    overdue: 'Overdue',
    notOpen: 'Not open',
  },
  emptyTitle: 'Nothing is on you now',
  empty: 'New tasks appear here when a step of the year opens or somebody hands work to you.',
  emptyYear: (year) => `See the progress of ${year}`,
  emptyNoYear: 'This account is in no cluster yet; tasks appear when its unit joins one.',
  event: 'Next event',
  eventOpen: 'Open the conference',
  noEvent: 'No conference has been planned.',
  steps: 'Next deadlines',
  until: (day) => `until ${day}`,
};
