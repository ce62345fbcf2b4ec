import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { wrongPhase } from '#src/platform/errors.ts';
import { formatDay } from '#src/text/day.ts';
import { draftVote, type VoteSubject } from '../../electronic-votes/commands/draft-vote.ts';
import type { CaseFacts } from '../queries.ts';
import { thresholdWords } from '../rules/threshold-words.ts';
import { ELECTRONIC_ANSWERS } from '../rules.ts';
import { demandCase, demandSession, type HeldCase, heldCase } from './council-in-change.ts';

/** Makes the election of one case under the keys of its session. */
export function draftCaseVote(
  scope: Scope<'electronicVote.draftCase', CaseFacts>,
): Promise<{ voteId: string; fingerprint: string }> {
  return change(scope, async (tx, journal) => {
    const held = await heldCase(tx, scope);
    const { session, one } = held;
    demandSession(session, 'open');
    demandCase(one, 'scheduled');
    if (one.way !== 'electronic') throw wrongPhase('Hồ sơ này bỏ phiếu giấy. Chọn cách bỏ phiếu điện tử trước.');
    if (!session.ruleSet?.secret[one.award]?.value) {
      throw wrongPhase('Quy tắc của phiên quy định biểu quyết công khai; bỏ phiếu điện tử là phiếu kín.');
    }
    if (!session.ceremony) throw wrongPhase('Phiên họp chưa có bộ khóa kiểm phiếu. Tạo khóa trước.');
    const made = await draftVote(tx, session.ceremony, subjectOf(held), scope.now);
    await journal({ object: { kind: 'electronicVote', id: made.voteId }, after: { ...made, caseId: one.id } });
    return made;
  });
}

/** One question, exactly one answer; threshold and members in words, so that the eight words cover them. */
export function subjectOf({ session, one }: HeldCase): VoteSubject {
  const threshold = session.ruleSet?.threshold[one.award];
  if (!threshold) throw wrongPhase('Quy tắc của phiên còn mục chưa đặt.');
  return {
    of: { caseId: one.id },
    name: `${one.unitName}: đề nghị tặng ${one.awardName} năm ${one.year}`,
    description: [
      `${session.councilName}. ${session.title}, ngày ${formatDay(session.day)}, ${session.place}.`,
      `${session.members.length} thành viên. Ngưỡng ${thresholdWords(threshold)}.`,
      one.revote ? 'Được bỏ lại cho đến khi đóng; phiếu cuối cùng của mỗi thẻ được tính.' : 'Mỗi thẻ bỏ một lần.',
      one.publication === 'counts'
        ? 'Công bố số phiếu.'
        : 'Chỉ công bố đạt hoặc chưa đạt; hồ sơ công khai không có số phiếu.',
      'Ý kiến bằng văn bản của thành viên vắng mặt, nếu có, kiểm riêng và cộng vào kết quả.',
    ].join(' '),
    questions: [
      {
        answers: [...ELECTRONIC_ANSWERS],
        min: 1,
        max: 1,
        question: `Đề nghị tặng “${one.awardName}” năm ${one.year} cho ${one.unitName}`,
      },
    ],
    administrator: session.councilName,
    publication: one.publication,
    revote: one.revote,
  };
}
