import {
  announceResultAccess,
  closeBallotAccess,
  confirmCountAccess,
  enterCountAccess,
  freezeElectorateAccess,
  nameTellersAccess,
  openBallotAccess,
  prepareBallotAccess,
  printBallot,
  readCountingMinutes,
  setBallotRules,
  signMinutesAccess,
} from '#src/features/ballots/access.ts';
import { announceResult } from '#src/features/ballots/commands/announce-result.ts';
import { closeBallot } from '#src/features/ballots/commands/close-ballot.ts';
import { confirmCount } from '#src/features/ballots/commands/confirm-count.ts';
import { enterCount } from '#src/features/ballots/commands/enter-count.ts';
import { freezeElectorate } from '#src/features/ballots/commands/freeze-electorate.ts';
import { nameTellers } from '#src/features/ballots/commands/name-tellers.ts';
import { openBallot } from '#src/features/ballots/commands/open-ballot.ts';
import { prepareBallot } from '#src/features/ballots/commands/prepare-ballot.ts';
import { printCountingMinutes } from '#src/features/ballots/commands/print-counting-minutes.ts';
import { printPapers } from '#src/features/ballots/commands/print-papers.ts';
import { recordPrint } from '#src/features/ballots/commands/record-print.ts';
import { setRules } from '#src/features/ballots/commands/set-rules.ts';
import { signMinutes } from '#src/features/ballots/commands/sign-minutes.ts';
import { ballotRecord } from '#src/features/ballots/queries/ballot-record.ts';
import { fraction } from '#src/law/fraction.ts';
import { assumedBy } from '#src/law/source.ts';
import type { MemberCode } from '../data/published.ts';
import { leaders2020, tellers } from '../data/simulated-people.ts';
import { papers, sparePapers } from '../data/simulated-votes.ts';
import { id, look, type Stage, scopeOf, signed, userOf } from '../stage.ts';

export type Flag = 'CO_BO' | 'CO_CP';

const chair = userOf(leaders2020.head, 'head');
const ballotOf = (stage: Stage, flag: Flag) => ({ ballotId: id(stage, `ballot.${flag}`) });
const tellerUser = ({ unit }: { unit: MemberCode }) => userOf(unit, 'officer');

/** No source sets these rules for the Justice cluster of 2020: they are assumed and say so wherever they are shown. */
function assumedRules(seats: number) {
  const source = assumedBy('Trưởng Cụm thi đua số III (mô phỏng)');
  const threshold = { share: fraction(1, 2), comparison: 'moreThan', base: 'entitled', source } as const;
  return {
    seats: { value: seats, source },
    style: { value: 'chooseUpTo', source },
    secret: { value: true, source },
    threshold,
    quorum: { share: fraction(2, 3), comparison: 'atLeast', base: 'entitled', source },
    selfVote: { value: 'allowed', source },
    tieRule: { value: 'runoff', source },
    invalidReasons: {
      value: [
        'Không phải phiếu do tổ kiểm phiếu phát ra',
        'Chọn nhiều hơn số đơn vị được suy tôn',
        'Không chọn đơn vị nào',
        'Viết thêm tên hoặc nội dung khác',
      ],
      source,
    },
  } as const;
}

/** Prepares the ballot of one flag with its assumed rules. */
export async function prepare(stage: Stage, flag: Flag, seats: number): Promise<void> {
  const preparing = await scopeOf(stage, chair, prepareBallotAccess, { conferenceId: id(stage, 'conference') });
  const { ballotId } = await prepareBallot(preparing, { award: flag });
  stage.ids.set(`ballot.${flag}`, ballotId);
  const ballot = await look(stage, (tx) => ballotRecord(tx, ballotId));
  const scope = await scopeOf(stage, chair, setBallotRules, { ballotId });
  await setRules(scope, { version: ballot?.version ?? 0, rules: assumedRules(seats) });
}

/** Tellers, electorate and papers. */
export async function makeReady(stage: Stage, flag: Flag): Promise<void> {
  const params = ballotOf(stage, flag);
  const head = tellers.find((teller) => teller.head) ?? tellers[0];
  const accountOf = (teller: { unit: MemberCode }) => id(stage, `account.${tellerUser(teller)}`);
  const ballot = await look(stage, (tx) => ballotRecord(tx, params.ballotId));
  await nameTellers(await scopeOf(stage, chair, nameTellersAccess, params), {
    headId: head ? accountOf(head) : '',
    memberIds: tellers.filter((teller) => !teller.head).map(accountOf),
    version: ballot?.version ?? 0,
  });
  await freezeElectorate(await scopeOf(stage, chair, freezeElectorateAccess, params));
  await recordPrint(await scopeOf(stage, chair, printBallot, params), { spare: sparePapers, format: 'a4TwoUp' });
  await stage.out?.(`phieu-bau-${flag}.pdf`, await printPapers(await scopeOf(stage, chair, printBallot, params)));
}

/** Opening, and closing when all papers are back. */
export async function vote(stage: Stage, flag: Flag): Promise<void> {
  const params = ballotOf(stage, flag);
  await openBallot(await scopeOf(stage, chair, openBallotAccess, params));
  const { issued, unused } = papers;
  await closeBallot(await scopeOf(stage, chair, closeBallotAccess, params), { issued, unused, exchanged: 0 });
}

/** Two tellers enter their counts apart, the head confirms, the chair announces, all three sign. */
export async function count(stage: Stage, flag: Flag, votes: Partial<Record<MemberCode, number>>): Promise<string> {
  const params = ballotOf(stage, flag);
  const byUnit = Object.fromEntries(
    Object.entries(votes).map(([unit, number]) => [id(stage, `unit.${unit as MemberCode}`), number]),
  );
  for (const teller of tellers.filter((each) => !each.head)) {
    const scope = await scopeOf(stage, tellerUser(teller), enterCountAccess, params);
    await enterCount(scope, { ...papers, exchanged: 0, votes: byUnit });
  }
  const head = tellers.find((teller) => teller.head);
  if (head) await confirmCount(await scopeOf(stage, tellerUser(head), confirmCountAccess, params), { note: '' });
  const announced = await announceResult(await scopeOf(stage, chair, announceResultAccess, params));
  for (const teller of tellers) {
    const scope = await scopeOf(stage, tellerUser(teller), signMinutesAccess, params);
    await signMinutes(scope, await signed(scope));
  }
  const minutes = await scopeOf(stage, chair, readCountingMinutes, params);
  await stage.out?.(`bien-ban-kiem-phieu-${flag}.pdf`, await printCountingMinutes(minutes));
  return `${announced.nominated.length} đơn vị trúng suy tôn`;
}
