import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { formatDay } from '#src/text/day.ts';
import { draftVote, type VoteSubject } from '../../electronic-votes/commands/draft-vote.ts';
import { ceremonyOfMeeting } from '../../electronic-votes/queries/ceremony-record.ts';
import { usesSlips } from '../../electronic-votes/rules.ts';
import type { BallotRecord } from '../queries/ballot-record.ts';
import type { BallotFacts } from '../queries.ts';
import { maxChoicesOf, thresholdSentence } from '../rules.ts';
import { demandMeeting, demandState, heldBallot } from './ballot-in-change.ts';

/** Makes the election of a ballot whose lists are frozen, under the keys of its conference. */
export function draftElection(
  scope: Scope<'electronicVote.draft', BallotFacts>,
): Promise<{ voteId: string; fingerprint: string }> {
  return change(scope, async (tx, journal) => {
    const ballot = await heldBallot(tx, scope);
    demandState(ballot, 'electorateFrozen');
    demandMeeting(ballot);
    if (!usesSlips(ballot.way)) throw wrongPhase('Lần này bỏ phiếu giấy. Chọn cách bỏ phiếu điện tử trước.');
    const ceremony = await ceremonyOfMeeting(tx, { kind: 'conference', id: ballot.conference.id });
    if (!ballot.ruleSet?.secret.value)
      throw wrongPhase('Thể lệ quy định bỏ phiếu công khai; bỏ phiếu điện tử là phiếu kín.');
    if (!ceremony) throw wrongPhase('Hội nghị chưa có bộ khóa kiểm phiếu. Tạo khóa trước.');
    const made = await draftVote(tx, ceremony, subjectOf(ballot), scope.now);
    await journal({ object: { kind: 'electronicVote', id: made.voteId }, after: { ...made, ballotId: ballot.id } });
    return made;
  });
}

/** What the voters are asked, with the rules in words: whoever changes one of them changes the eight words. */
export function subjectOf(ballot: BallotRecord): VoteSubject {
  const { ruleSet, candidates, conference, voters } = ballot;
  if (!ruleSet) throw wrongPhase('Thể lệ còn mục chưa đặt.');
  const most = maxChoicesOf(ruleSet, candidates);
  const present = voters.filter((voter) => voter.present).length;
  const bases = { entitled: voters.length, present, validBallots: 0 };
  const { threshold } = ruleSet;
  const again = ballot.round > 1 ? `, vòng ${ballot.round}` : '';
  // Of valid ballots nobody knows yet how many there will be.
  const least = threshold.base === 'validBallots' ? [] : [thresholdSentence(threshold, bases[threshold.base])];
  return {
    of: { ballotId: ballot.id },
    name: `Bỏ phiếu suy tôn ${ballot.awardName} năm ${ballot.year}${again}`,
    description: [
      `${ballot.clusterName}. ${conference.title}, ngày ${formatDay(conference.day)}, ${conference.place}.`,
      `Chọn từ 1 đến ${most} trong ${candidates.length} đơn vị.`,
      `${voters.length} đơn vị có quyền bỏ phiếu, có mặt ${present}.`,
      ...least,
      ballot.revote ? 'Được bỏ lại cho đến khi đóng; phiếu cuối cùng của mỗi thẻ được tính.' : 'Mỗi thẻ bỏ một lần.',
      ballot.publication === 'counts'
        ? 'Công bố số phiếu của từng đơn vị.'
        : 'Chỉ công bố đạt hoặc chưa đạt; hồ sơ công khai không có số phiếu.',
      ...(ballot.way === 'mixed' ? ['Có phiếu giấy kiểm riêng, cộng vào kết quả.'] : []),
    ].join(' '),
    questions: [
      {
        answers: candidates.map(({ name }) => name),
        // As on paper a ballot that names nobody is not valid: who names nobody does not use the slip.
        min: 1,
        max: most,
        question: `Đề nghị tặng “${ballot.awardName}” năm ${ballot.year}`,
      },
    ],
    administrator: ballot.clusterName,
    publication: ballot.publication,
    revote: ballot.revote,
  };
}
