import type { TieRule } from '#src/law/ballot-rules.ts';
import { paths } from '#src/paths.ts';
import type { Task } from '../../accounts/schema.ts';
import { type BallotState, countersOf, headOf, type TellerPlace } from '../rules.ts';
import { type ElectronicAct, type ElectronicSituation, electronicAct, readyToOpen } from './electronic-act.ts';

/** What one person can do now with a ballot. */
export type BallotAct =
  | ElectronicAct
  | 'setRules'
  | 'nameTellers'
  | 'freeze'
  | 'print'
  | 'open'
  | 'close'
  | 'enterCount'
  | 'recount'
  | 'confirmCount'
  | 'announce'
  | 'prepareRunoff'
  | 'settleTie'
  | 'signMinutes';

/** Whom everybody else waits for. */
export type BallotWait =
  | 'conference'
  | 'leaders'
  | 'voting'
  | 'tellers'
  | 'otherCounter'
  | 'headTeller'
  | 'firstBallot'
  | 'settling'
  | 'signatures'
  /** Keys, slips or words of a vote on slips are missing. */
  | 'keys'
  /** The keys have not opened the box yet. */
  | 'decryption'
  | 'nothing';

/** How far a ballot is, without any figure of a count. */
export interface BallotSituation {
  readonly state: BallotState;
  readonly conferenceOpen: boolean;
  readonly rulesComplete: boolean;
  /** Who may stand is known: for a nested award the first one's result must be announced. */
  readonly candidatesKnown: boolean;
  readonly tellers: readonly TellerPlace[];
  readonly printed: boolean;
  /** Accounts of the counters who have entered a count. */
  readonly entered: readonly string[];
  /** Whether both entries agree and reconcile; null before both are in. */
  readonly agreed: boolean | null;
  readonly tieRule: TieRule | null;
  readonly signed: readonly string[];
  /** Keys and vote of a ballot with slips; null on paper. */
  readonly electronic: ElectronicSituation | null;
}

export interface Asking {
  readonly leads: boolean;
  /** May settle the tie of this ballot where its rules call for no run-off: a leader of no tied unit, or the office. */
  readonly settles: boolean;
  readonly accountId: string | null;
}

export type NextAct =
  | { readonly act: BallotAct; readonly wait: null }
  | { readonly act: null; readonly wait: BallotWait };

const doNow = (act: BallotAct): NextAct => ({ act, wait: null });
const waitFor = (wait: BallotWait): NextAct => ({ act: null, wait });

/** The one right next act of this person, or whom the ballot waits for. */
export function nextAct(ballot: BallotSituation, asking: Asking): NextAct {
  if (awaitsSettling(ballot) && asking.settles) return doNow('settleTie');
  const place = ballot.tellers.find(({ accountId }) => accountId === asking.accountId) ?? null;
  const withSlips = ballot.electronic && actWithSlips(ballot, ballot.electronic, { leads: asking.leads, place });
  if (withSlips) return doNow(withSlips);
  const asLeader = asking.leads ? leaderAct(ballot) : null;
  if (asLeader?.act) return asLeader;
  const asTeller = place ? tellerAct(ballot, place) : null;
  if (asTeller?.act) return asTeller;
  return asLeader ?? asTeller ?? waitFor(waitOf(ballot));
}

/** A tie that the rules settle without another ballot. */
export function awaitsSettling({ state, tieRule }: Pick<BallotSituation, 'state' | 'tieRule'>): boolean {
  return state === 'tie' && tieRule !== 'runoff';
}

/** What keys, slips and box ask of this person, once the rules and the tellers are there. */
function actWithSlips(
  ballot: BallotSituation,
  electronic: ElectronicSituation,
  asking: { leads: boolean; place: TellerPlace | null },
): ElectronicAct | null {
  const { state } = ballot;
  const frozen = state === 'electorateFrozen';
  const closed = state === 'closed';
  const begun = state === 'prepared' && ballot.rulesComplete && ballot.tellers.length > 0;
  return begun || frozen || closed ? electronicAct(electronic, { frozen, closed }, asking) : null;
}

/** A paper is printed for everybody who may take one; none is needed where all vote on slips. */
function papersReady({ printed, electronic }: BallotSituation): boolean {
  return printed || (electronic !== null && !electronic.papersToo);
}

function leaderAct(ballot: BallotSituation): NextAct {
  switch (ballot.state) {
    case 'prepared':
      if (!ballot.rulesComplete) return doNow('setRules');
      if (ballot.tellers.length === 0) return doNow('nameTellers');
      if (!ballot.candidatesKnown) return waitFor('firstBallot');
      return ballot.conferenceOpen ? doNow('freeze') : waitFor('conference');
    case 'electorateFrozen':
      if (!papersReady(ballot)) return doNow('print');
      return !ballot.electronic || readyToOpen(ballot.electronic) ? doNow('open') : waitFor('keys');
    case 'open':
      return doNow('close');
    case 'counted':
    case 'runoffPrepared':
      return doNow('announce');
    case 'tie':
      return awaitsSettling(ballot) ? waitFor('settling') : doNow('prepareRunoff');
    default:
      return waitFor(waitOf(ballot));
  }
}

function tellerAct(ballot: BallotSituation, { accountId, isHead }: TellerPlace): NextAct {
  if (ballot.state === 'electorateFrozen' && !papersReady(ballot)) return doNow('print');
  if (ballot.state === 'announced' && !ballot.signed.includes(accountId)) return doNow('signMinutes');
  if (ballot.state !== 'closed') return waitFor(waitOf(ballot));
  if (ballot.electronic && ballot.electronic.vote !== 'counted') {
    if (!ballot.electronic.papersToo) return waitFor('decryption');
  } else if (ballot.electronic && !ballot.electronic.papersToo) {
    return isHead ? doNow('confirmCount') : waitFor('headTeller');
  }
  const counts = countersOf(ballot.tellers).some((each) => each.accountId === accountId);
  if (counts && !ballot.entered.includes(accountId)) return doNow('enterCount');
  if (ballot.agreed === null) return waitFor('otherCounter');
  if (!ballot.agreed) return counts ? doNow('recount') : waitFor('tellers');
  if (ballot.electronic && ballot.electronic.vote !== 'counted') return waitFor('decryption');
  return isHead ? doNow('confirmCount') : waitFor('headTeller');
}

function waitOf(ballot: BallotSituation): BallotWait {
  if (awaitsSettling(ballot)) return 'settling';
  switch (ballot.state) {
    case 'open':
      return 'voting';
    case 'closed':
      return 'tellers';
    case 'announced':
      return 'signatures';
    case 'minuted':
    case 'voided':
      return 'nothing';
    default:
      return 'leaders';
  }
}

/** Whether the ballot has a head and somebody beside the head who counts. */
export function tellersComplete(tellers: readonly TellerPlace[]): boolean {
  return headOf(tellers) !== null && tellers.length >= 2;
}

// Tasks

export interface TaskBallot {
  readonly id: string;
  readonly awardName: string;
  readonly year: number;
  readonly conferenceDay: string;
  readonly situation: BallotSituation;
}

type ActWords = { title: string; consequence: string; button: string; href: (id: string) => string };

const TASK_WORDS: Record<BallotAct, ActWords> = {
  setRules: {
    title: 'Đặt thể lệ bỏ phiếu',
    consequence: 'Thể lệ còn mục chưa đặt thì không khóa danh sách, không mở bỏ phiếu được.',
    button: 'Đặt thể lệ',
    href: paths.ballotRules,
  },
  nameTellers: {
    title: 'Ghi tổ kiểm phiếu do hội nghị bầu',
    consequence: 'Chưa có tổ kiểm phiếu thì không mở bỏ phiếu được.',
    button: 'Ghi tổ kiểm phiếu',
    href: paths.ballotTellers,
  },
  freeze: {
    title: 'Khóa danh sách có quyền bỏ phiếu',
    consequence: 'Chưa khóa thì không in phiếu, không mở bỏ phiếu được.',
    button: 'Xem, khóa danh sách',
    href: paths.ballot,
  },
  print: {
    title: 'In phiếu',
    consequence: 'Chưa in phiếu thì không mở bỏ phiếu được.',
    button: 'In phiếu',
    href: paths.paperBallot,
  },
  open: {
    title: 'Mở bỏ phiếu',
    consequence: 'Các đơn vị chưa bỏ phiếu được.',
    button: 'Mở bỏ phiếu',
    href: paths.ballot,
  },
  close: {
    title: 'Đóng bỏ phiếu khi mọi phiếu đã vào hòm',
    consequence: 'Chưa đóng thì tổ kiểm phiếu chưa kiểm được.',
    button: 'Đóng bỏ phiếu',
    href: paths.ballot,
  },
  startKeys: {
    title: 'Tạo khóa kiểm phiếu',
    consequence: 'Chưa có khóa thì không bỏ phiếu điện tử được.',
    button: 'Tạo khóa',
    href: paths.ballot,
  },
  makeKey: {
    title: 'Tạo khóa kiểm phiếu trên máy của bạn',
    consequence: 'Chưa đủ khóa của mọi ủy viên thì không bỏ phiếu điện tử được.',
    button: 'Tạo khóa',
    href: paths.ballot,
  },
  rehearse: {
    title: 'Mở thử bằng khóa của bạn',
    consequence: 'Chưa mở thử bằng mọi khóa thì không mở bỏ phiếu được.',
    button: 'Mở thử',
    href: paths.ballot,
  },
  makeSlips: {
    title: 'Tạo, in thẻ bỏ phiếu',
    consequence: 'Chưa có thẻ thì không mở bỏ phiếu được.',
    button: 'Tạo thẻ',
    href: paths.ballot,
  },
  draftVote: {
    title: 'Lập cuộc bỏ phiếu điện tử',
    consequence: 'Chưa lập thì không mở bỏ phiếu được.',
    button: 'Xem, lập',
    href: paths.ballot,
  },
  sealVote: {
    title: 'Niêm phong danh sách thẻ',
    consequence: 'Chưa niêm phong thì chưa có tám từ để đối chiếu.',
    button: 'Niêm phong',
    href: paths.ballot,
  },
  confirmWords: {
    title: 'Đối chiếu tám từ',
    consequence: 'Chưa đủ ủy viên xác nhận thì không mở bỏ phiếu được.',
    button: 'Đối chiếu',
    href: paths.ballot,
  },
  signHead: {
    title: 'In, ký dấu của hồ sơ bỏ phiếu',
    consequence: 'Chưa ký dấu thì không giải mã được.',
    button: 'Ký dấu',
    href: paths.ballot,
  },
  decrypt: {
    title: 'Giải mã phần của bạn',
    consequence: 'Chưa đủ phần giải mã thì chưa có kết quả.',
    button: 'Giải mã',
    href: paths.ballot,
  },
  enterCount: {
    title: 'Kiểm phiếu, nhập số độc lập',
    consequence: 'Chưa đủ hai người nhập thì chưa đối chiếu được, kết quả chưa công bố.',
    button: 'Nhập số phiếu',
    href: paths.ballotCount,
  },
  recount: {
    title: 'Hai lần nhập chưa khớp: đếm lại',
    consequence: 'Số chưa khớp thì không công bố được kết quả.',
    button: 'Xem chỗ chênh',
    href: paths.ballotCount,
  },
  confirmCount: {
    title: 'Xác nhận số hai ủy viên đã nhập khớp nhau',
    consequence: 'Chưa xác nhận thì chủ trì chưa công bố được.',
    button: 'Xem, xác nhận',
    href: paths.ballotCount,
  },
  announce: {
    title: 'Công bố kết quả kiểm phiếu',
    consequence: 'Chưa công bố thì chưa có đơn vị nào được suy tôn.',
    button: 'Xem, công bố',
    href: paths.ballotResult,
  },
  prepareRunoff: {
    title: 'Bằng phiếu: lập lần bỏ phiếu lại',
    consequence: 'Chỗ còn lại để trống cho đến khi bỏ phiếu lại.',
    button: 'Lập lần bỏ phiếu lại',
    href: paths.ballotResult,
  },
  settleTie: {
    title: 'Bằng phiếu: ghi cách giải quyết theo thể lệ',
    consequence: 'Chưa giải quyết thì chưa công bố được kết quả.',
    button: 'Giải quyết',
    href: paths.ballotResult,
  },
  signMinutes: {
    title: 'Ký biên bản kiểm phiếu',
    consequence: 'Chưa ký đủ thì biên bản chưa kèm được vào hồ sơ đề nghị.',
    button: 'Ký',
    href: paths.ballotResult,
  },
};

/** What an act is called in a list of tasks. */
export function actTitle(act: BallotAct): string {
  return TASK_WORDS[act].title;
}

/** Acts that can be prepared before the meeting; all others are of its day. */
const beforehand: readonly BallotAct[] = ['setRules', 'nameTellers'];
const ofTellers: readonly BallotAct[] = [
  'makeKey',
  'rehearse',
  'makeSlips',
  'sealVote',
  'confirmWords',
  'signHead',
  'decrypt',
  'enterCount',
  'recount',
  'confirmCount',
  'signMinutes',
];

function whyOf(act: BallotAct, { leads }: Asking): string {
  if (act === 'settleTie' && !leads) return 'Trưởng Cụm, Phó Trưởng Cụm hoặc cơ quan thường trực ghi cách giải quyết.';
  if (leads && !ofTellers.includes(act)) return 'Trưởng Cụm, Phó Trưởng Cụm điều hành bỏ phiếu.';
  return 'Hội nghị bầu bạn vào tổ kiểm phiếu.';
}

/** What a ballot asks of this person now; nothing while it waits for others. */
export function ballotTask(ballot: TaskBallot, asking: Asking, today: string): Task[] {
  const { act } = nextAct(ballot.situation, asking);
  if (!act) return [];
  const words = TASK_WORDS[act];
  const early = !beforehand.includes(act) && today < ballot.conferenceDay;
  return [
    {
      key: `ballot-${act}-${ballot.id}`,
      title: `${words.title}: ${ballot.awardName} năm ${ballot.year}`,
      href: words.href(ballot.id),
      why: whyOf(act, asking),
      consequence: words.consequence,
      deadline: ballot.conferenceDay,
      opensOn: early ? ballot.conferenceDay : null,
      state: early
        ? 'notOpen'
        : act === 'signMinutes'
          ? 'toSign'
          : today > ballot.conferenceDay
            ? 'overdue'
            : 'notStarted',
      button: words.button,
    },
  ];
}

export interface UnpreparedAward {
  readonly clusterYearId: string;
  readonly conferenceId: string;
  readonly conferenceDay: string;
  readonly awardName: string;
  readonly year: number;
}

/** A flag that the meeting is to vote on and that has no ballot yet, for the leaders. */
export function preparationTask({
  clusterYearId,
  conferenceId,
  conferenceDay,
  awardName,
  year,
}: UnpreparedAward): Task {
  return {
    key: `ballot-prepare-${conferenceId}-${awardName}`,
    title: `Chuẩn bị bỏ phiếu suy tôn: ${awardName} năm ${year}`,
    href: paths.ballots(clusterYearId),
    why: 'Trưởng Cụm, Phó Trưởng Cụm điều hành bỏ phiếu.',
    consequence: 'Chưa lập thì hội nghị chưa bỏ phiếu suy tôn được.',
    deadline: conferenceDay,
    opensOn: null,
    state: 'notStarted',
    button: 'Chuẩn bị bỏ phiếu',
  };
}
