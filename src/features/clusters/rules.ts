import type { StateTable } from '#src/features/state-table.ts';
import { paths } from '#src/paths.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import { type Day, daysBetween, formatDay } from '#src/text/day.ts';
import type { Task } from '../accounts/schema.ts';

// The course of a cluster's year

export type YearState = 'preparing' | 'open' | 'closed';
export type YearAction = 'start' | 'close';

/** Every step of a cluster-year; what is not in the table is forbidden. A closed year stays closed. */
export const YEAR_TRANSITIONS: StateTable<YearState, YearAction> = [
  {
    from: 'preparing',
    action: 'start',
    to: 'open',
    who: 'clusterYear.start',
    precondition: 'Có ít nhất hai đơn vị thành viên; quyết định Trưởng Cụm của năm đã công bố.',
    undone: null,
  },
  {
    from: 'open',
    action: 'close',
    to: 'closed',
    who: 'clusterYear.close',
    precondition: 'Không còn hội nghị đang họp.',
    undone: null,
  },
];

/** Why a prepared year cannot start yet, as a sentence; null when it can. */
export function startObstacle({ members, led }: { members: number; led: boolean }): string | null {
  if (members < 2) return 'Ghi ít nhất hai đơn vị thành viên rồi mới bắt đầu năm.';
  if (!led) return 'Công bố quyết định Trưởng Cụm của năm này rồi mới bắt đầu năm.';
  return null;
}

/** Why an open year cannot be closed yet; null when it can. */
export function closeObstacle({ conferenceOpen }: { conferenceOpen: boolean }): string | null {
  return conferenceOpen ? 'Hội nghị của năm này đang họp. Bế mạc hội nghị rồi mới đóng năm.' : null;
}

/** Why a cluster's next year cannot be opened: years follow one another, and only one is prepared at a time. */
export function openObstacle(years: readonly { year: number; state: YearState }[], year: number): string | null {
  const last = years.reduce<{ year: number; state: YearState } | null>(
    (found, each) => (found && found.year > each.year ? found : each),
    null,
  );
  if (!last) return null;
  if (last.state === 'preparing') return `Năm ${last.year} còn đang chuẩn bị. Bắt đầu năm đó rồi mới mở năm tiếp theo.`;
  if (year !== last.year + 1) return `Năm tiếp theo của cụm là ${last.year + 1}.`;
  return null;
}

// Steps of the year: data of the cluster-year; the codes are what other rooms look their deadlines up by

export interface Step {
  code: string;
  name: string;
  startsOn: Day | null;
  endsOn: Day | null;
  position: number;
}

/** The steps of a cluster that has no earlier year to copy from (domain, section 3). Days are set by people. */
export const yearTemplate: readonly Pick<Step, 'code' | 'name'>[] = [
  { code: 'launch', name: 'Phát động' },
  { code: 'registration', name: 'Đăng ký' },
  { code: 'covenant', name: 'Ký giao ước' },
  { code: 'midYear', name: 'Sơ kết 6 tháng' },
  { code: 'selfScore', name: 'Tự chấm' },
  { code: 'review', name: 'Thẩm định' },
  { code: 'delegates', name: 'Cử đại biểu' },
  { code: 'conference', name: 'Hội nghị, bỏ phiếu' },
  { code: 'handover', name: 'Bàn giao' },
  { code: 'dossiers', name: 'Hồ sơ đề nghị' },
];

/** Steps whose deadlines other rooms hold people to: they may lack days but not be left out. */
const kept = new Set(yearTemplate.map(({ code }) => code).filter((code) => code !== 'midYear'));

export const mayLeaveOut = (code: string) => !kept.has(code);

/** The steps of the next year: the same in name and order, without days, which nobody has set yet. */
export function stepsOfNextYear(before: readonly Step[]): Step[] {
  const names = before.length > 0 ? before : yearTemplate;
  return names.map(({ code, name }, index) => ({ code, name, startsOn: null, endsOn: null, position: index + 1 }));
}

/** What is wrong with the days of one step of a year, by field; empty when nothing is. */
export function stepFaults(
  step: Pick<Step, 'startsOn' | 'endsOn'>,
  year: number,
): { startsOn?: string; endsOn?: string } {
  const outside = `Ngày phải từ 01/01/${year - 1} đến 31/12/${year + 1}.`;
  const inside = (day: Day | null) => !day || (day >= `${year - 1}-01-01` && day <= `${year + 1}-12-31`);
  if (!inside(step.startsOn)) return { startsOn: outside };
  if (!inside(step.endsOn)) return { endsOn: outside };
  if (step.startsOn && step.endsOn && step.endsOn < step.startsOn) {
    return { endsOn: `Ngày kết thúc phải từ ${formatDay(step.startsOn)} trở đi.` };
  }
  return {};
}

/** A step whose set days were changed; `after` null: it was left out. */
export interface MovedStep {
  code: string;
  name: string;
  before: Pick<Step, 'startsOn' | 'endsOn'>;
  after: Pick<Step, 'startsOn' | 'endsOn'> | null;
}

/** Which set days change: setting a day for the first time moves nothing. */
export function movedSteps(before: readonly Step[], after: readonly Step[]): MovedStep[] {
  return before.flatMap((old) => {
    const now = after.find(({ code }) => code === old.code) ?? null;
    const changed = (['startsOn', 'endsOn'] as const).some(
      (day) => old[day] !== null && old[day] !== (now?.[day] ?? null),
    );
    if (!changed) return [];
    const days = ({ startsOn, endsOn }: Step) => ({ startsOn, endsOn });
    return [{ code: old.code, name: now?.name ?? old.name, before: days(old), after: now && days(now) }];
  });
}

const dayWords = (day: Day | null) => (day ? formatDay(day) : 'chưa đặt');

/** What everybody concerned is told of one moved step. */
export function moveWords(
  { name, before, after }: Omit<MovedStep, 'code'>,
  { year, who, reason }: { year: number; who: string; reason: string },
): { title: string; body: string } {
  if (!after) {
    return {
      title: `Bước “${name}” năm ${year} được bỏ`,
      body: `${who} bỏ bước có hạn ${dayWords(before.endsOn)}. Lý do: ${reason}`,
    };
  }
  if (before.endsOn !== after.endsOn) {
    return {
      title: `Hạn “${name}” năm ${year} đổi sang ${dayWords(after.endsOn)}`,
      body: `${who} đổi hạn từ ${dayWords(before.endsOn)} sang ${dayWords(after.endsOn)}. Lý do: ${reason}`,
    };
  }
  return {
    title: `Ngày bắt đầu “${name}” năm ${year} đổi sang ${dayWords(after.startsOn)}`,
    body: `${who} đổi ngày bắt đầu từ ${dayWords(before.startsOn)} sang ${dayWords(after.startsOn)}. Lý do: ${reason}`,
  };
}

export interface LineStep extends Step {
  state: 'past' | 'now' | 'future';
}

/** The line of the year: which step `today` is in, and how much of that step is gone, in days. */
export function yearLine(steps: readonly Step[], today: Day): { steps: LineStep[]; gone: number; length: number } {
  const endOf = (step: Step) => step.endsOn ?? step.startsOn;
  const present = steps.findIndex((step) => (endOf(step) ?? '') >= today);
  const lastDated = steps.findLastIndex((step) => endOf(step) !== null);
  const line = steps.map((step, index): LineStep => {
    if (present === -1) return { ...step, state: index <= lastDated ? 'past' : 'future' };
    return { ...step, state: index < present ? 'past' : index === present ? 'now' : 'future' };
  });
  const now = steps[present];
  const to = now && endOf(now);
  if (!now || !to) return { steps: line, gone: 0, length: 0 };
  const before = steps
    .slice(0, present)
    .map(endOf)
    .filter((day) => day !== null && day < to);
  const from = now.startsOn ?? before.at(-1) ?? today;
  const length = Math.max(daysBetween(from, to), 0);
  return { steps: line, gone: Math.min(Math.max(daysBetween(from, today), 0), length), length };
}

/** From this many days before a deadline on, what is not done needs attention. */
export const attentionDays = 3;

export type Urgency = 'overdue' | 'near' | null;

/** How pressing a deadline is on a day. */
export function urgencyOf(deadline: Day | null, today: Day): Urgency {
  if (!deadline) return null;
  if (deadline < today) return 'overdue';
  return daysBetween(today, deadline) <= attentionDays ? 'near' : null;
}

// Reminding by hand

export type RemindedWork = 'registration' | 'midYear' | 'selfScore' | 'targets' | 'delegates';

const remindedWorks: readonly string[] = [
  'registration',
  'midYear',
  'selfScore',
  'targets',
  'delegates',
] satisfies RemindedWork[];

export const isRemindedWork = (code: string): code is RemindedWork => remindedWorks.includes(code);

/** What a unit is reminded to do, in the words of its task. */
export function remindWords(code: RemindedWork, year: number): string {
  const words = {
    registration: `Gửi bản đăng ký thi đua năm ${year}`,
    midYear: `Gửi báo cáo sơ kết 6 tháng năm ${year}`,
    selfScore: `Gửi bảng tự chấm điểm năm ${year}`,
    targets: `Gửi bản đăng ký chỉ tiêu năm ${year + 1}`,
    delegates: `Cử đại biểu dự hội nghị năm ${year}`,
  };
  return words[code];
}

// Leaders

/** The announced decision with the highest sequence; a later one that is not announced does not count yet (I-9). */
export function inForce<L extends { sequence: number; announcedAt: Date | null }>(leaderships: readonly L[]): L | null {
  return leaderships.reduce<L | null>(
    (found, each) => (each.announcedAt && (!found || each.sequence > found.sequence) ? each : found),
    null,
  );
}

/** A decision that is recorded and not announced is for the standing office alone. */
export function visibleLeaderships<L extends { announcedAt: Date | null }>(
  actor: Pick<Actor, 'grants'> | null,
  leaderships: readonly L[],
): L[] {
  return leaderships.filter(({ announcedAt }) => announcedAt !== null || isStandingOffice(actor));
}

export function isStandingOffice(actor: Pick<Actor, 'grants'> | null): boolean {
  return actor?.grants.some(({ role }) => role === 'standingOffice') ?? false;
}

/** Leaders are members of the year and two different units (I-9); sentences by field. */
export function leadershipFaults(
  { headUnitId, deputyUnitId }: { headUnitId: string; deputyUnitId: string | null },
  memberUnitIds: readonly string[],
): Record<string, string> {
  const faults: Record<string, string> = {};
  const stranger = 'Đơn vị này không phải thành viên của năm. Sửa danh sách thành viên trước.';
  if (!memberUnitIds.includes(headUnitId)) faults.headUnitId = stranger;
  if (deputyUnitId && !memberUnitIds.includes(deputyUnitId)) faults.deputyUnitId = stranger;
  if (deputyUnitId === headUnitId) faults.deputyUnitId = 'Trưởng Cụm và Phó Trưởng Cụm phải là hai đơn vị khác nhau.';
  return faults;
}

// Members

/** Members of a year after a change: those who stay keep their order, new ones follow. */
export function changedMembers(before: readonly string[], chosen: readonly string[]) {
  const wanted = new Set(chosen);
  const stay = before.filter((id) => wanted.has(id));
  const added = [...wanted].filter((id) => !before.includes(id));
  return { ordered: [...stay, ...added], added, removed: before.filter((id) => !wanted.has(id)) };
}

/** What forbids a change of members; leaders named by a decision stay members. */
export function membersFault(
  { chosen, removed }: { chosen: readonly string[]; removed: readonly string[] },
  leaderUnitIds: readonly string[],
): string | null {
  if (chosen.length < 2) return 'Chọn ít nhất hai đơn vị thành viên.';
  if (removed.some((id) => leaderUnitIds.includes(id))) {
    return 'Không bỏ được đơn vị được quyết định làm Trưởng, Phó Trưởng Cụm. Ghi quyết định mới trước.';
  }
  return null;
}

// Handover to the head of the next year

export type HandoverState = 'waiting' | 'given' | 'received';
export type HandoverAction = 'give' | 'takeBack' | 'receive' | 'refuse';

export interface HandoverItem {
  code: string;
  position: number;
  name: string;
  fact: string;
  kept: boolean;
  note: string;
  version: number;
  givenAt: Date | null;
  givenBy: string | null;
  receivedAt: Date | null;
  receivedBy: string | null;
}

export interface HandoverSignature {
  side: 'giving' | 'receiving';
  unitId: string;
  name: string;
  title: string;
  signedAt: Date;
  content: string;
  mark: string;
}

/** Every step of one item. What is received is final; the minutes are signed when all are. */
export const HANDOVER_TRANSITIONS: StateTable<HandoverState, HandoverAction> = [
  {
    from: 'waiting',
    action: 'give',
    to: 'given',
    who: 'handover.give',
    precondition: 'Mục giữ lại phải có ghi chú.',
    undone: null,
  },
  {
    from: 'given',
    action: 'takeBack',
    to: 'waiting',
    who: 'handover.give',
    precondition: 'Bên nhận chưa nhận.',
    undone: 'Người giao, giờ giao (còn trong nhật ký).',
  },
  {
    from: 'given',
    action: 'receive',
    to: 'received',
    who: 'handover.receive',
    precondition: 'Bên giao đã giao.',
    undone: null,
  },
  {
    from: 'given',
    action: 'refuse',
    to: 'waiting',
    who: 'handover.receive',
    precondition: 'Ghi lý do.',
    undone: 'Người giao, giờ giao (còn trong nhật ký).',
  },
];

export function handoverState(item: Pick<HandoverItem, 'givenAt' | 'receivedAt'>): HandoverState {
  if (item.receivedAt) return 'received';
  return item.givenAt ? 'given' : 'waiting';
}

/** Whether the minutes may be signed: there is a list and both sides confirmed every item. */
export function isHandedOver(items: readonly Pick<HandoverItem, 'givenAt' | 'receivedAt'>[]): boolean {
  return items.length > 0 && items.every((item) => handoverState(item) === 'received');
}

export type HandoverCode =
  | 'contacts'
  | 'agreedScores'
  | 'countingMinutes'
  | 'covenant'
  | 'comments'
  | 'dossiers'
  | 'sealedPapers'
  | 'rights';

/** What the head of a year hands to the head of the next, in the order of the minutes. */
export function handoverList(year: number): { code: HandoverCode; name: string }[] {
  return [
    { code: 'contacts', name: 'Danh sách đầu mối của các đơn vị, số điện thoại' },
    { code: 'agreedScores', name: `Điểm thống nhất năm ${year} đã chốt` },
    { code: 'countingMinutes', name: 'Biên bản kiểm phiếu, hồ sơ bỏ phiếu' },
    { code: 'covenant', name: `Giao ước thi đua năm ${year + 1}` },
    { code: 'comments', name: `Bảng tiếp thu góp ý Kế hoạch năm ${year + 1}` },
    { code: 'dossiers', name: 'Hồ sơ đề nghị của các đơn vị được suy tôn' },
    { code: 'sealedPapers', name: 'Phiếu giấy còn niêm phong' },
    { code: 'rights', name: 'Quyền Trưởng Cụm trên hệ thống' },
  ];
}

export interface HandoverStanding {
  id: string;
  year: number;
  outgoing: string;
  incoming: string;
  deadline: Day | null;
  items: number;
  given: number;
  received: number;
  signed: { giving: boolean; receiving: boolean };
}

/** The tasks of both heads; officers of the unit prepare and confirm, only the unit's head signs. */
export function handoverTasksOf(
  standing: HandoverStanding,
  who: { unitIds: readonly string[]; headOf: readonly string[]; today: Day },
): Task[] {
  const { year, items, given, received } = standing;
  const task = (key: string, more: Pick<Task, 'title' | 'why' | 'button'> & Partial<Task>): Task => ({
    key: `handover:${standing.id}:${key}`,
    href: paths.handover(standing.id),
    consequence: `Chưa đủ hai bên xác nhận thì chưa có biên bản bàn giao năm ${year}.`,
    deadline: standing.deadline,
    opensOn: null,
    state: standing.deadline && standing.deadline < who.today ? 'overdue' : 'inProgress',
    ...more,
  });
  const complete = items > 0 && received === items;
  const tasks: Task[] = [];
  if (who.unitIds.includes(standing.outgoing)) {
    if (items === 0) {
      tasks.push(
        task('prepare', {
          title: `Lập danh mục bàn giao cho Trưởng Cụm năm ${year + 1}`,
          why: `Trưởng Cụm năm ${year + 1} đã được công bố; đơn vị bạn là Trưởng Cụm năm ${year}.`,
          button: 'Lập danh mục',
        }),
      );
    } else if (given < items) {
      tasks.push(
        task('give', {
          title: `Bàn giao ${items - given} mục cho Trưởng Cụm năm ${year + 1}`,
          why: `Đã giao ${given}/${items} mục; đơn vị bạn là bên giao.`,
          button: 'Giao tiếp',
        }),
      );
    } else if (complete && !standing.signed.giving && who.headOf.includes(standing.outgoing)) {
      tasks.push(signTask(task, 'sign-giving', year, 'bên giao'));
    }
  }
  if (who.unitIds.includes(standing.incoming)) {
    if (given > received) {
      tasks.push(
        task('receive', {
          title: `Xác nhận ${given - received} mục nhận bàn giao năm ${year}`,
          why: `Trưởng Cụm năm ${year} đã giao; đơn vị bạn là Trưởng Cụm năm ${year + 1}.`,
          button: 'Xác nhận',
        }),
      );
    } else if (complete && !standing.signed.receiving && who.headOf.includes(standing.incoming)) {
      tasks.push(signTask(task, 'sign-receiving', year, 'bên nhận'));
    }
  }
  return tasks;
}

function signTask(
  task: (key: string, more: Pick<Task, 'title' | 'why' | 'button'> & Partial<Task>) => Task,
  key: string,
  year: number,
  side: string,
): Task {
  return task(key, {
    title: `Ký biên bản bàn giao năm ${year}`,
    why: `Hai bên đã xác nhận đủ các mục; thủ trưởng đơn vị ký ${side}.`,
    state: 'toSign',
    button: 'Ký biên bản',
  });
}
