import * as access from '#src/features/councils/access.ts';
import { arrangeSession } from '#src/features/councils/commands/arrange-session.ts';
import { castVote, recordHands } from '#src/features/councils/commands/cast-vote.ts';
import { closeSession } from '#src/features/councils/commands/close-session.ts';
import { closeBox, closeVoting } from '#src/features/councils/commands/close-voting.ts';
import { composeCouncil } from '#src/features/councils/commands/compose-council.ts';
import { concludeCase } from '#src/features/councils/commands/conclude-case.ts';
import { confirmCaseCount } from '#src/features/councils/commands/confirm-case-count.ts';
import { declareRecusal } from '#src/features/councils/commands/declare-recusal.ts';
import { enterCaseCount } from '#src/features/councils/commands/enter-case-count.ts';
import { giveOpinion, recordOpinion } from '#src/features/councils/commands/give-opinion.ts';
import { markSessionAttendance } from '#src/features/councils/commands/mark-session-attendance.ts';
import { nameSessionTellers } from '#src/features/councils/commands/name-session-tellers.ts';
import { openCase } from '#src/features/councils/commands/open-case.ts';
import { openSession } from '#src/features/councils/commands/open-session.ts';
import { planSession } from '#src/features/councils/commands/plan-session.ts';
import { printCouncilBallots } from '#src/features/councils/commands/print-council-ballots.ts';
import { printCouncilCount, printCouncilMinutes } from '#src/features/councils/commands/print-council-papers.ts';
import { setCouncilRules } from '#src/features/councils/commands/set-council-rules.ts';
import { signCount, signSession } from '#src/features/councils/commands/sign-session.ts';
import { writeMinutes } from '#src/features/councils/commands/write-minutes.ts';
import { sessionRecord } from '#src/features/councils/queries/session-records.ts';
import { qualifiedDossiers } from '#src/features/dossiers/queries.ts';
import { assumedCouncilRules } from '#src/law/council-rules.ts';
import { rulePack } from '#src/law/packs.ts';
import type { MemberCode } from '../../data/published.ts';
import {
  absentMember,
  councilChair,
  councilSeats,
  councilSecretary,
  councilTellers,
  openVotes,
  recusal,
  secretVotes,
  simulatedFounding,
  simulatedMinutes,
  simulatedSession,
  writtenPaper,
} from '../../data/simulated-council.ts';
import { type Act, id, look, type Stage, scopeOf, signed } from '../../stage.ts';

const office = 'vu.tdkt';
const ofSession = (stage: Stage) => ({ sessionId: id(stage, 'councilSession') });
const ofCase = (stage: Stage, award: 'CO_BO' | 'CO_CP', unit: MemberCode) => ({
  caseId: id(stage, `case.${award}.${unit}`),
});
const accountOf = (stage: Stage, user: string) => id(stage, `account.${user}`);

async function sessionOf(stage: Stage) {
  const session = await look(stage, (tx) => sessionRecord(tx, id(stage, 'councilSession')));
  if (!session) throw new Error('no session of the Council');
  return session;
}

async function found(stage: Stage): Promise<string> {
  const scope = await scopeOf(stage, office, access.composeCouncilAccess);
  await composeCouncil(scope, {
    ...simulatedFounding,
    version: 0,
    places: councilSeats.map(({ user, seat }) => ({
      accountId: accountOf(stage, user),
      seat,
      isSecretary: user === councilSecretary,
    })),
  });
  return `${councilSeats.length} thành viên`;
}

/** Every qualified dossier on the list; the rules are assumptions of the chair, and say so. */
async function plan(stage: Stage): Promise<string> {
  const { sessionId } = await planSession(await scopeOf(stage, office, access.planSessionAccess), {
    ...simulatedSession,
    version: 0,
  });
  stage.ids.set('councilSession', sessionId);
  const dossiers = await look(stage, qualifiedDossiers);
  const { version } = await arrangeSession(
    await scopeOf(stage, office, access.arrangeSessionAccess, ofSession(stage)),
    { dossierIds: dossiers.map(({ dossierId }) => dossierId), version: 1 },
  );
  const rules = assumedCouncilRules('2021-02-03', ['CO_BO', 'CO_CP'], 'Chủ tịch Hội đồng', rulePack());
  await setCouncilRules(await scopeOf(stage, office, access.setCouncilRulesAccess, ofSession(stage)), {
    version,
    rules,
  });
  const { cases } = await sessionOf(stage);
  for (const one of cases) {
    const unit = openVotes.find((each) => id(stage, `unit.${each.unit}`) === one.unitId)?.unit ?? '';
    stage.ids.set(`case.${one.award}.${unit}`, one.id);
  }
  return `${cases.length} hồ sơ`;
}

async function writeOpinions(stage: Stage): Promise<string> {
  for (const { unit } of openVotes) {
    const scope = await scopeOf(stage, absentMember.user, access.giveOpinionAccess, ofCase(stage, 'CO_BO', unit));
    await giveOpinion(scope, { vote: 'for' });
  }
  const accountId = accountOf(stage, absentMember.user);
  for (const { unit } of secretVotes) {
    const scope = await scopeOf(stage, councilSecretary, access.recordOpinionAccess, ofCase(stage, 'CO_CP', unit));
    await recordOpinion(scope, { accountId, vote: 'for', ...writtenPaper });
  }
  return `${openVotes.length + secretVotes.length} ý kiến`;
}

async function openTheSession(stage: Stage): Promise<string> {
  const desk = await scopeOf(stage, councilSecretary, access.attendSessionAccess, ofSession(stage));
  const there = councilSeats.filter(({ user }) => user !== absentMember.user);
  const { present, members } = await markSessionAttendance(desk, {
    presentIds: there.map(({ user }) => accountOf(stage, user)),
    reasons: { [accountOf(stage, absentMember.user)]: absentMember.reason },
  });
  const [headId = '', ...memberIds] = councilTellers.map((user) => accountOf(stage, user));
  await nameSessionTellers(await scopeOf(stage, councilSecretary, access.nameSessionTellersAccess, ofSession(stage)), {
    headId,
    memberIds,
  });
  await openSession(await scopeOf(stage, councilChair, access.openSessionAccess, ofSession(stage)), {
    quorumReason: '',
  });
  return `có mặt ${present}/${members}`;
}

/** Who is there and takes part in the open vote on a unit. */
function votersOn(unit: MemberCode): string[] {
  return councilSeats
    .map(({ user }) => user)
    .filter((user) => user !== absentMember.user && !(unit === recusal.unit && user === recusal.user));
}

const voteOf = (unit: MemberCode, user: string) =>
  openVotes.find((each) => each.unit === unit)?.against.includes(user) ? ('against' as const) : ('for' as const);

async function openVoteOn(stage: Stage, unit: MemberCode): Promise<void> {
  await openCase(await scopeOf(stage, councilChair, access.openCaseAccess, ofCase(stage, 'CO_BO', unit)));
}

/** These vote by their own accounts. */
async function voteBy(stage: Stage, unit: MemberCode, users: readonly string[]): Promise<void> {
  for (const user of users) {
    const scope = await scopeOf(stage, user, access.castVoteAccess, ofCase(stage, 'CO_BO', unit));
    await castVote(scope, { vote: voteOf(unit, user) });
  }
}

/** The secretary records the hands of these. */
async function handsOf(stage: Stage, unit: MemberCode, users: readonly string[]): Promise<void> {
  const scope = await scopeOf(stage, councilSecretary, access.recordHandsAccess, ofCase(stage, 'CO_BO', unit));
  await recordHands(scope, {
    votes: users.map((user) => ({ accountId: accountOf(stage, user), vote: voteOf(unit, user) })),
  });
}

async function decide(stage: Stage, unit: MemberCode): Promise<string> {
  const params = ofCase(stage, 'CO_BO', unit);
  await closeVoting(await scopeOf(stage, councilChair, access.closeVotingAccess, params));
  await concludeCase(await scopeOf(stage, councilChair, access.concludeCaseAccess, params));
  const one = (await sessionOf(stage)).cases.find((each) => each.id === params.caseId);
  return `${one?.outcome?.votesFor}/${one?.outcome?.baseCount}, ${one?.state === 'recommended' ? 'đủ điều kiện trình' : 'không đủ điều kiện trình'}`;
}

const papers = { issued: 8, returned: 8, unused: 0, exchanged: 0, valid: 8, invalid: 0 };

async function secretVoteOn(stage: Stage, unit: MemberCode): Promise<void> {
  const params = ofCase(stage, 'CO_CP', unit);
  await openCase(await scopeOf(stage, councilChair, access.openCaseAccess, params));
  const prints = await scopeOf(stage, councilSecretary, access.printCasePapers, params);
  await stage.out?.(`phieu-hoi-dong-${unit}.pdf`, await printCouncilBallots(prints));
  await closeBox(await scopeOf(stage, councilChair, access.closeVotingAccess, params), {
    ...{ issued: papers.issued, unused: papers.unused, exchanged: papers.exchanged },
  });
}

async function enter(stage: Stage, unit: MemberCode, teller: string): Promise<void> {
  const votes = secretVotes.find((each) => each.unit === unit)?.votes ?? { for: 0, against: 0 };
  const scope = await scopeOf(stage, teller, access.enterCaseCountAccess, ofCase(stage, 'CO_CP', unit));
  await enterCaseCount(scope, { ...papers, votes });
}

async function confirm(stage: Stage, unit: MemberCode): Promise<void> {
  const params = ofCase(stage, 'CO_CP', unit);
  const head = await scopeOf(stage, councilTellers[0], access.confirmCaseCountAccess, params);
  await confirmCaseCount(head, { note: '' });
  await concludeCase(await scopeOf(stage, councilChair, access.concludeCaseAccess, params));
}

async function sign(stage: Stage): Promise<string> {
  const params = ofSession(stage);
  for (const user of councilTellers) {
    const scope = await scopeOf(stage, user, access.signCountAccess, params);
    await signCount(scope, await signed(scope));
  }
  for (const user of [councilSecretary, councilChair]) {
    const scope = await scopeOf(stage, user, access.signSessionAccess, params);
    await signSession(scope, await signed(scope));
  }
  if (stage.out) {
    const prints = await scopeOf(stage, councilSecretary, access.printSession, params);
    await stage.out('bien-ban-hop-hoi-dong.pdf', await printCouncilMinutes(prints));
    await stage.out('bien-ban-kiem-phieu-hoi-dong.pdf', await printCouncilCount(prints));
  }
  return (await sessionOf(stage)).state === 'minuted' ? 'đủ chữ ký' : 'còn chờ ký';
}

const act = (at: string, title: string, run: Act['run']): Act => ({ at: `${at}:00+07:00`, title, facts: null, run });

/** Simulated throughout: nothing of it is published. */
export const councilsActs: Act[] = [
  act('2021-01-11T09:00', 'Ghi quyết định thành lập Hội đồng', found),
  act('2021-01-29T09:00', 'Lập phiên họp Hội đồng, xếp danh sách xét, đặt quy tắc của phiên', plan),
  act('2021-02-02T15:00', 'Thành viên vắng mặt gửi ý kiến bằng văn bản', writeOpinions),
  act('2021-02-02T16:00', 'Một thành viên khai không tham gia xét', async (stage) => {
    const scope = await scopeOf(stage, recusal.user, access.recuseAccess, ofCase(stage, 'CO_BO', recusal.unit));
    await declareRecusal(scope, { accountId: accountOf(stage, recusal.user), reason: recusal.reason });
    return undefined;
  }),
  act('2021-02-03T09:00', 'Điểm danh, bầu tổ kiểm phiếu, khai mạc phiên họp Hội đồng', openTheSession),
  act('2021-02-03T09:20', 'Hội đồng biểu quyết: Cục Bồi thường nhà nước', async (stage) => {
    await openVoteOn(stage, 'BTNN');
    await voteBy(stage, 'BTNN', votersOn('BTNN'));
    return decide(stage, 'BTNN');
  }),
  act('2021-02-03T09:40', 'Hội đồng biểu quyết: Cục Đăng ký quốc gia giao dịch bảo đảm', async (stage) => {
    await openVoteOn(stage, 'GDBD');
    await handsOf(stage, 'GDBD', votersOn('GDBD'));
    return decide(stage, 'GDBD');
  }),
  act('2021-02-03T09:55', 'Mở biểu quyết: Cục Bổ trợ Tư pháp', async (stage) => {
    await openVoteOn(stage, 'BTTP');
    await voteBy(stage, 'BTTP', votersOn('BTTP').slice(1, 5));
    return undefined;
  }),
  act('2021-02-03T10:05', 'Hội đồng biểu quyết: Cục Bổ trợ Tư pháp', async (stage) => {
    const [first = '', ...rest] = votersOn('BTTP');
    await voteBy(stage, 'BTTP', [first, ...rest.slice(4)]);
    return decide(stage, 'BTTP');
  }),
  act('2021-02-03T10:20', 'Hội đồng biểu quyết: Trung tâm Lý lịch tư pháp quốc gia', async (stage) => {
    await openVoteOn(stage, 'LLTP');
    await voteBy(stage, 'LLTP', votersOn('LLTP'));
    return decide(stage, 'LLTP');
  }),
  act(
    '2021-02-03T10:40',
    'Bỏ phiếu kín: Cờ của Chính phủ cho Cục Đăng ký quốc gia giao dịch bảo đảm',
    async (stage) => {
      await secretVoteOn(stage, 'GDBD');
      await enter(stage, 'GDBD', councilTellers[1]);
      return undefined;
    },
  ),
  act('2021-02-03T11:00', 'Kiểm phiếu kín, kết luận; bỏ phiếu kín hồ sơ cuối', async (stage) => {
    await enter(stage, 'GDBD', councilTellers[2]);
    await confirm(stage, 'GDBD');
    await secretVoteOn(stage, 'LLTP');
    await enter(stage, 'LLTP', councilTellers[1]);
    await enter(stage, 'LLTP', councilTellers[2]);
    await confirm(stage, 'LLTP');
    return `${secretVotes.length} hồ sơ bỏ phiếu kín`;
  }),
  act('2021-02-03T11:30', 'Kết thúc phiên họp Hội đồng', async (stage) => {
    await closeSession(await scopeOf(stage, councilChair, access.closeSessionAccess, ofSession(stage)));
    return undefined;
  }),
  act('2021-02-03T15:00', 'Thư ký hoàn thành biên bản phiên họp Hội đồng', async (stage) => {
    const { version } = await sessionOf(stage);
    const scope = await scopeOf(stage, councilSecretary, access.writeMinutesAccess, ofSession(stage));
    await writeMinutes(scope, { ...simulatedMinutes, version });
    return undefined;
  }),
  act('2021-02-04T09:00', 'Tổ kiểm phiếu, thư ký và Chủ tịch ký biên bản phiên họp Hội đồng', sign),
];
