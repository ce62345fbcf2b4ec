import { paths } from '#src/paths.ts';
import type { Actor } from '#src/platform/access/actor.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import type { Day } from '#src/text/day.ts';
import { formatCount } from '#src/text/numbers.ts';
import type { Task } from '../../accounts/schema.ts';
import { actTitle, tellersComplete } from '../../ballots/rules/next-act.ts';
import { countersOf, headOf } from '../../ballots/rules.ts';
import { caseElectronicAct } from '../rules/case-electronic-act.ts';
import { isDecided, leadsCouncil } from '../rules.ts';
import { caseCountAgreed } from './case-counts.ts';
import type { CaseRecord } from './case-records.ts';
import { councilOf } from './compositions.ts';
import { electronicSituation } from './electronic-situation.ts';
import { countFreePublished } from './free-dossiers.ts';
import { type SessionRecord, sessionRecords, thereOf } from './session-records.ts';
import { signaturesMissing } from './signatures.ts';

/** What the Council asks of an account on a day: of members, chair, secretary, tellers, and of the office. */
export async function councilTasks(tx: Tx, actor: Actor, today: Day): Promise<Task[]> {
  const roles = actor.grants.map(({ role }) => role);
  const isOffice = roles.includes('standingOffice');
  if (!isOffice && !roles.includes('councilMember')) return [];
  const rows = await tx.db
    .selectFrom('council_session')
    .select('id')
    .where('tenant_id', '=', tx.tenantId)
    .where('state', '<>', 'minuted')
    .execute();
  const sessions = await sessionRecords(
    tx,
    rows.map(({ id }) => id),
  );
  return [
    ...(isOffice && sessions.every(({ state }) => state !== 'planned') ? await planningTasks(tx) : []),
    ...sessions.flatMap((session) => [
      ...(isOffice ? officeTasks(session) : []),
      ...memberTasks(session, actor.accountId, today),
    ]),
  ];
}

/** Dossiers before the public, or after, that stand on no list: the office founds the Council or plans a session. */
async function planningTasks(tx: Tx): Promise<Task[]> {
  const waiting = await countFreePublished(tx);
  if (waiting === 0) return [];
  const words = (await councilOf(tx))
    ? {
        title: `Lập phiên họp Hội đồng: ${formatCount(waiting)} hồ sơ chờ xét`,
        href: paths.newCouncilSession(),
        consequence: 'Chưa lập phiên họp thì hồ sơ chưa được xét.',
        button: 'Lập phiên họp',
      }
    : {
        title: `Ghi quyết định thành lập Hội đồng: ${formatCount(waiting)} hồ sơ chờ xét`,
        href: paths.councilComposition(),
        consequence: 'Chưa có Hội đồng thì chưa lập được phiên họp.',
        button: 'Ghi quyết định',
      };
  const why = 'Hồ sơ đủ điều kiện đã đưa ra lấy ý kiến và chưa có trong danh sách xét nào.';
  return [{ key: 'council-plan', why, deadline: null, opensOn: null, state: 'notStarted', ...words }];
}

type TaskWords = Pick<Task, 'title' | 'href' | 'why' | 'consequence' | 'button'>;

function task(session: SessionRecord, key: string, words: TaskWords, state: Task['state'] = 'notStarted'): Task {
  return { key: `council-${key}-${session.id}`, deadline: session.day, opensOn: null, state, ...words };
}

function officeTasks(session: SessionRecord): Task[] {
  if (session.state !== 'planned') return [];
  const why = 'Cơ quan thường trực chuẩn bị phiên họp.';
  if (session.cases.length === 0) {
    return [
      task(session, 'arrange', {
        title: `Xếp danh sách hồ sơ xét: ${session.title}`,
        href: paths.councilAgenda(session.id),
        why,
        consequence: 'Chưa có hồ sơ trong danh sách thì phiên họp không khai mạc được.',
        button: 'Xếp danh sách',
      }),
    ];
  }
  if (session.ruleSet) return [];
  return [
    task(session, 'rules', {
      title: `Đặt quy tắc của phiên: ${session.title}`,
      href: paths.councilRules(session.id),
      why,
      consequence: 'Quy tắc còn mục chưa đặt thì phiên họp không khai mạc được.',
      button: 'Đặt quy tắc',
    }),
  ];
}

function memberTasks(session: SessionRecord, accountId: string, today: Day): Task[] {
  const seat = session.composition.seats.find((each) => each.accountId === accountId);
  if (!seat) return [];
  const there = thereOf(session).includes(accountId);
  const presides = session.presiding ? session.presiding.accountId === accountId : leadsCouncil(seat);
  return [
    ...(seat.seat && !presides ? comingTasks(session, accountId, there) : []),
    ...(seat.isSecretary ? deskTasks(session, today) : []),
    ...(presides ? chairTasks(session, today) : []),
    ...(seat.seat ? voteTasks(session, accountId) : []),
    ...electronicTasks(session, accountId),
    ...tellerTasks(session, accountId),
    ...signTasks(session, accountId),
  ];
}

/** The session to come; for who is away, the written opinions that are still missing. */
function comingTasks(session: SessionRecord, accountId: string, there: boolean): Task[] {
  const away = session.attendance.some((each) => each.accountId === accountId && !each.present);
  const unwritten = session.cases.filter(
    (one) =>
      opinionStillCounts(one) && ![...one.opinions, ...one.recusals].some((each) => each.accountId === accountId),
  );
  const [next] = unwritten;
  const writes = session.rules.absentMember?.value !== 'noOpinion';
  if (away && writes && next && (session.state === 'planned' || session.state === 'open')) {
    return [
      task(session, `opinion-${accountId}`, {
        title: `Gửi ý kiến bằng văn bản: còn ${formatCount(unwritten.length)} hồ sơ, ${session.title}`,
        href: paths.councilOpinion(next.id),
        why: 'Bạn là thành viên Hội đồng và được ghi vắng mặt.',
        consequence: 'Hồ sơ kiểm xong mà chưa có ý kiến thì bạn tính là không đồng ý trong mẫu số.',
        button: 'Gửi ý kiến',
      }),
    ];
  }
  if (session.state !== 'planned' || there) return [];
  return [
    task(session, `attend-${accountId}`, {
      title: `${session.title}: đọc ${formatCount(session.cases.length)} hồ sơ, dự họp`,
      href: paths.councilSession(session.id),
      why: 'Bạn là thành viên Hội đồng theo quyết định thành lập.',
      consequence: writes
        ? 'Không dự được thì gửi ý kiến bằng văn bản cho từng hồ sơ trước khi kiểm.'
        : 'Vắng mặt thì không có ý kiến nào của bạn được tính.',
      button: 'Đọc hồ sơ',
    }),
  ];
}

function opinionStillCounts({ state, votingClosedAt }: CaseRecord): boolean {
  return state === 'scheduled' || (state === 'open' && votingClosedAt === null);
}

function voteTasks(session: SessionRecord, accountId: string): Task[] {
  const one = session.cases.find(({ state, secret, votingClosedAt }) => state === 'open' && !secret && !votingClosedAt);
  const votes = one?.voters.some((voter) => voter.accountId === accountId && voter.status === 'present');
  if (!one || !votes || one.votes.some((vote) => vote.accountId === accountId)) return [];
  return [
    task(session, `vote-${one.id}`, {
      title: `Biểu quyết: ${one.unitName}, ${one.awardName}`,
      href: paths.councilCase(one.id),
      why: 'Chủ trì đã mở biểu quyết hồ sơ này.',
      consequence: 'Đóng biểu quyết mà chưa có ý kiến thì bạn không nằm trong số đồng ý.',
      button: 'Biểu quyết',
    }),
  ];
}

function deskTasks(session: SessionRecord, today: Day): Task[] {
  const why = 'Bạn là thư ký Hội đồng.';
  if (session.state === 'planned' && today >= session.day && session.attendance.length === 0) {
    return [
      task(session, 'attendance', {
        title: `Điểm danh: ${session.title}`,
        href: paths.councilAttendance(session.id),
        why,
        consequence: 'Chưa điểm danh thì phiên họp không khai mạc được.',
        button: 'Điểm danh',
      }),
    ];
  }
  const secret = session.awards.some((award) => session.ruleSet?.secret[award]?.value);
  if ((session.state === 'planned' || session.state === 'open') && secret && session.tellers.length === 0) {
    return [
      task(session, 'tellers', {
        title: `Ghi tổ kiểm phiếu: ${session.title}`,
        href: paths.councilTellers(session.id),
        why,
        consequence: 'Chưa có tổ kiểm phiếu thì không bỏ phiếu kín được.',
        button: 'Ghi tổ kiểm phiếu',
      }),
    ];
  }
  if (session.state === 'closed' && session.conclusion === '') {
    return [
      task(session, 'minutes', {
        title: `Hoàn thành biên bản: ${session.title}`,
        href: paths.councilMinutes(session.id),
        why,
        consequence: 'Chưa xong biên bản thì chưa ký, chưa trình được.',
        button: 'Ghi biên bản',
      }),
    ];
  }
  return [];
}

function chairTasks(session: SessionRecord, today: Day): Task[] {
  const why =
    session.state === 'planned' ? 'Bạn là Chủ tịch hoặc Phó Chủ tịch Hội đồng.' : 'Bạn chủ trì phiên họp này.';
  if (session.state === 'planned') {
    const early = today < session.day;
    const opening = task(session, 'open', {
      title: `Khai mạc, chủ trì: ${session.title}`,
      href: paths.councilSession(session.id),
      why,
      consequence: 'Chưa khai mạc thì chưa xét được hồ sơ nào.',
      button: early ? 'Xem phiên họp' : 'Xem, khai mạc',
    });
    return [early ? { ...opening, state: 'notOpen', opensOn: session.day } : opening];
  }
  if (session.state !== 'open') return [];
  const going = session.cases.find(({ state }) => state === 'open' || state === 'voted');
  const next = going ?? session.cases.find(({ state }) => state === 'scheduled');
  const words = next ? chairCaseWords(next) : null;
  return [
    task(session, 'conduct', {
      title: next && words ? `${words.title}: ${next.unitName}, ${next.awardName}` : `Kết thúc: ${session.title}`,
      href: next ? paths.councilCase(next.id) : paths.councilSession(session.id),
      why,
      consequence: words?.consequence ?? 'Chưa kết thúc thì chưa lập, chưa ký biên bản được.',
      button: words?.button ?? 'Kết thúc phiên',
    }),
  ];
}

function chairCaseWords({ state }: CaseRecord): { title: string; consequence: string; button: string } {
  switch (state) {
    case 'voted':
      return { title: 'Kết luận', consequence: 'Chưa kết luận thì chưa trình được.', button: 'Xem, kết luận' };
    case 'open':
      return { title: 'Đang biểu quyết', consequence: 'Đóng biểu quyết rồi mới kiểm.', button: 'Xem' };
    default:
      return { title: 'Mở biểu quyết', consequence: 'Thành viên chưa biểu quyết được.', button: 'Xem, mở' };
  }
}

/** Keys, slips, words and box of a case on slips: the chair and the desk see theirs on the case itself. */
function electronicTasks(session: SessionRecord, accountId: string): Task[] {
  const place = session.tellers.find((teller) => teller.accountId === accountId);
  if (session.state !== 'open' || !place) return [];
  const going = session.cases.filter(({ state }) => state === 'open');
  const asked = (going.length > 0 ? going : session.cases.filter(({ state }) => state === 'scheduled')).flatMap(
    (one) => {
      const part = electronicSituation(session, one);
      const how = {
        state: one.state,
        boxClosed: one.votingClosedAt !== null,
        tellersNamed: tellersComplete(session.tellers),
      };
      const act = part && caseElectronicAct(part, how, { leads: false, place });
      return act ? [{ one, act }] : [];
    },
  );
  // Keys and slips serve every case; of the elections one goes after the other.
  return asked.slice(0, 1).map(({ one, act }) =>
    task(session, `electronic-${act}-${one.id}`, {
      title: `${actTitle(act)}: ${one.unitName}, ${one.awardName}`,
      href: paths.councilCase(one.id),
      why: 'Hội đồng bầu bạn vào tổ kiểm phiếu.',
      consequence: 'Chưa xong thì chủ trì chưa mở, chưa kết luận được.',
      button: 'Xem, làm',
    }),
  );
}

function tellerTasks(session: SessionRecord, accountId: string): Task[] {
  const one = session.cases.find(({ state, secret, votingClosedAt }) => state === 'open' && secret && votingClosedAt);
  if (!one || one.way === 'electronic' || !session.tellers.some((teller) => teller.accountId === accountId)) return [];
  const counts = countersOf(session.tellers).some((teller) => teller.accountId === accountId);
  const entered = one.entries.some((entry) => entry.accountId === accountId);
  const agreed = caseCountAgreed(one, session.tellers);
  const words =
    counts && !entered
      ? ['Kiểm phiếu, nhập số độc lập', 'Nhập số phiếu']
      : agreed === false && counts
        ? ['Hai lần nhập chưa khớp: đếm lại', 'Xem chỗ chênh']
        : agreed && headOf(session.tellers)?.accountId === accountId
          ? ['Xác nhận số hai ủy viên đã nhập khớp nhau', 'Xem, xác nhận']
          : null;
  if (!words) return [];
  const [title = '', button = ''] = words;
  return [
    task(session, `count-${one.id}`, {
      title: `${title}: ${one.unitName}, ${one.awardName}`,
      href: paths.councilCount(one.id),
      why: 'Hội đồng bầu bạn vào tổ kiểm phiếu.',
      consequence: 'Chưa kiểm xong thì chủ trì chưa kết luận được.',
      button,
    }),
  ];
}

function signTasks(session: SessionRecord, accountId: string): Task[] {
  if (session.state !== 'closed' || !session.cases.every(({ state }) => isDecided(state))) return [];
  return signaturesMissing(session)
    .filter((each) => each.accountId === accountId && (each.paper === 'counting' || session.conclusion !== ''))
    .map(({ paper }) =>
      task(
        session,
        `sign-${paper}`,
        {
          title: `${paper === 'minutes' ? 'Ký biên bản' : 'Ký biên bản kiểm phiếu'}: ${session.title}`,
          href: paths.councilMinutes(session.id),
          why:
            paper === 'minutes' ? 'Thư ký và người chủ trì ký biên bản.' : 'Cả tổ kiểm phiếu ký biên bản kiểm phiếu.',
          consequence: 'Chưa ký đủ thì biên bản chưa kèm được vào tờ trình.',
          button: 'Xem, ký',
        },
        'toSign',
      ),
    );
}
