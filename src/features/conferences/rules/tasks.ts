import { paths } from '#src/paths.ts';
import type { Day } from '#src/text/day.ts';
import type { Task } from '../../accounts/schema.ts';
import type { ConferenceState } from '../rules.ts';

export interface TaskConference {
  readonly id: string;
  readonly title: string;
  readonly day: Day;
  readonly state: ConferenceState;
  readonly items: number;
}

interface LeaderFacts {
  readonly clusterYearId: string;
  readonly year: number;
  /** Null while the year has none. */
  readonly conference: TaskConference | null;
  /** First day of the year's step "Hội nghị, bỏ phiếu", where it is set. */
  readonly plannedFor: Day | null;
  readonly today: Day;
}

/** Leaders of the year plan, open and conduct. */
export function leaderTask({ clusterYearId, year, conference, plannedFor, today }: LeaderFacts): Task[] {
  const why = `Trưởng Cụm, Phó Trưởng Cụm năm ${year} tổ chức hội nghị.`;
  if (!conference) {
    return [
      {
        key: `conference-create-${clusterYearId}`,
        title: `Lập hội nghị năm ${year}`,
        href: paths.conferences(clusterYearId),
        why,
        consequence: 'Chưa có hội nghị thì các đơn vị chưa cử đại biểu và chưa bỏ phiếu suy tôn được.',
        deadline: plannedFor,
        opensOn: null,
        state: plannedFor !== null && today > plannedFor ? 'overdue' : 'notStarted',
        button: 'Lập hội nghị',
      },
    ];
  }
  const task = { key: `conference-lead-${conference.id}`, why, deadline: conference.day };
  if (conference.state === 'open')
    return [{ ...task, ...conductWords(conference), opensOn: null, state: 'inProgress' }];
  if (conference.state === 'closed') return [];
  if (conference.items === 0) return [{ ...task, ...agendaWords(conference), opensOn: null, state: 'notStarted' }];
  const state = today < conference.day ? 'notOpen' : today > conference.day ? 'overdue' : 'notStarted';
  return [{ ...task, ...openingWords(conference), opensOn: conference.day, state }];
}

type TaskWords = Pick<Task, 'title' | 'href' | 'consequence' | 'button'>;

function conductWords({ id, title }: TaskConference): TaskWords {
  return {
    title: `Điều hành: ${title}`,
    href: paths.conference(id),
    consequence: 'Chưa bế mạc thì biên bản còn là dự thảo.',
    button: 'Điều hành',
  };
}

function agendaWords({ id, title }: TaskConference): TaskWords {
  return {
    title: `Lập chương trình: ${title}`,
    href: paths.prepareConference(id),
    consequence: 'Chương trình trống thì không khai mạc được.',
    button: 'Lập chương trình',
  };
}

function openingWords({ id, title }: TaskConference): TaskWords {
  return {
    title: `Điểm danh, khai mạc: ${title}`,
    href: paths.attendance(id),
    consequence: 'Chưa điểm danh đủ thì không khai mạc được, trừ khi ghi lý do.',
    button: 'Điểm danh',
  };
}

interface MemberFacts {
  readonly unitId: string;
  readonly conference: TaskConference | null;
  /** Whether the unit has named its delegate. */
  readonly named: boolean;
  /** Last day of the year's step "Cử đại biểu", where it is set; a delegate named later still counts. */
  readonly dueOn: Day | null;
  readonly today: Day;
}

/** Each member unit names who acts for it. */
export function memberTask({ unitId, conference, named, dueOn, today }: MemberFacts): Task[] {
  if (!conference || conference.state === 'closed' || named) return [];
  const deadline = dueOn ?? conference.day;
  return [
    {
      key: `conference-delegate-${conference.id}-${unitId}`,
      title: `Cử đại biểu dự: ${conference.title}`,
      href: paths.delegate(conference.id, unitId),
      why: 'Mỗi đơn vị thành viên có một đại biểu được quyền đại diện.',
      consequence: 'Chưa cử đại biểu thì đơn vị không được ghi có mặt và không được bỏ phiếu.',
      deadline,
      opensOn: null,
      state: today > deadline ? 'overdue' : 'notStarted',
      button: 'Cử đại biểu',
    },
  ];
}

/** The standing office announces the decision on leaders while the conference is open. */
export function announcementTask({ id, title, day, state }: TaskConference): Task[] {
  if (state === 'closed') return [];
  return [
    {
      key: `conference-announce-${id}`,
      title: `Công bố quyết định Trưởng, Phó Trưởng Cụm tại: ${title}`,
      href: paths.conference(id),
      why: 'Quyết định đã ghi vào hệ thống; cơ quan thường trực công bố tại hội nghị.',
      consequence: 'Trước khi công bố, các đơn vị chưa thấy quyết định.',
      deadline: day,
      opensOn: state === 'open' ? null : day,
      state: state === 'open' ? 'notStarted' : 'notOpen',
      button: 'Công bố',
    },
  ];
}
