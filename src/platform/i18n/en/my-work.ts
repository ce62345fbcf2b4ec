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
  views: { tasks: 'Tasks', notices: 'Notices', calendar: 'Calendar (ICS)' },
  latest: 'Latest notices',
  noNotices: 'No notices yet.',
  allNotices: (unread) => (unread === 0 ? 'See all notices' : `See the notices, ${unread} unread`),
  notices: {
    title: 'Notices',
    facts: (unread) =>
      unread === 0 ? 'No unread notices' : unread === 1 ? '1 unread notice' : `${unread} unread notices`,
    kinds: { reminder: 'Deadline', byHand: 'Reminder', moved: 'Day changed' },
    unread: 'Unread',
    old: 'Read',
    counted: (notices) => (notices === 1 ? '1 notice' : `${notices} notices`),
    read: 'Mark as read',
    readAll: 'Mark all as read',
    emptyTitle: 'No notices yet',
    empty:
      'A notice comes 3 days before a deadline if the work is not done, on its last day, when it has passed, and when a deadline is moved.',
    inProgram: 'The program sends no e-mail yet: reminders show only here.',
  },
  calendar: {
    title: 'Deadlines and events in your calendar',
    since: (moment) => `Calendar address made at ${moment}`,
    none: 'No calendar address yet',
    what: 'A calendar program (Outlook, Google, Apple, Thunderbird) that subscribes to an address shows the deadlines of the emulation year and the hours of meetings. When a deadline moves, the calendar follows at its next update.',
    secret:
      'The address is your secret: whoever has it reads your deadlines and meetings without signing in. The program keeps only its mark, so it cannot show it again.',
    make: 'Make a calendar address',
    replace: 'Make a new address, end the old one',
    made: 'The calendar address was made',
    once: 'Copy it into the calendar program now: it is shown once.',
    repeated: 'The address was made and shown the first time. If it was not copied, make a new one.',
    endTitle: 'Revoke',
    endWhat: 'Once revoked, calendar programs cannot read it any more; your tasks and notices stay.',
    end: 'Revoke the calendar address',
  },
};
