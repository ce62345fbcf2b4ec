import { checkQuorum } from '#src/law/ballot-rules.ts';
import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { forbidden, invalid, wrongPhase } from '#src/platform/errors.ts';
import { formatDay } from '#src/text/day.ts';
import { type SessionRecord, thereOf } from '../queries/session-records.ts';
import type { SessionFacts } from '../queries.ts';
import { heldSession, sessionAfter, writeSession } from './council-in-change.ts';

/**
 * The chair, or the vice chair in the chair's place, opens and presides. Rules must be complete and enough members
 * present; with too few it opens only with a written reason, which goes into the minutes. The composition is pinned.
 */
export function openSession(
  scope: Scope<'councilSession.open', SessionFacts>,
  { quorumReason }: { quorumReason: string },
): Promise<{ openedAt: string }> {
  return change(scope, async (tx, journal) => {
    if (!scope.actor) throw forbidden();
    const session = await heldSession(tx, scope);
    const state = sessionAfter(session, 'open');
    const { accountId } = scope.actor;
    const obstacle = openingObstacle(session, accountId, scope.today);
    if (obstacle) throw wrongPhase(obstacle);
    const quorum = sessionQuorum(session);
    if (quorum && !quorum.met && quorumReason === '') {
      throw invalid({ quorumReason: `${quorum.sentence}. Ghi lý do vẫn họp, hoặc chờ đủ thành viên.` });
    }
    const reason = quorum?.met ? null : quorumReason;
    await writeSession(tx, session, {
      ...{ state, composition_id: session.composition.id, presiding_id: accountId },
      ...{ quorum_reason: reason, opened_at: scope.now, opened_by: accountId },
    });
    await journal({
      object: scope.facts.object,
      before: { state: session.state },
      after: { state, compositionId: session.composition.id, presidingId: accountId, quorum: quorum?.sentence },
      reason,
    });
    return { openedAt: scope.now.toISOString() };
  });
}

/** Who is there against what the rules ask for; null while they ask for nothing. */
export function sessionQuorum(session: SessionRecord): { met: boolean; sentence: string } | null {
  const { quorum } = session.rules;
  return quorum && checkQuorum(quorum, session.members.length, thereOf(session).length);
}

/** What keeps a planned session from opening, other than too few members. */
export function openingObstacle(session: SessionRecord, accountId: string, today: string): string | null {
  if (today < session.day) return `Phiên họp ngày ${formatDay(session.day)}, chưa đến ngày họp.`;
  if (session.cases.length === 0) return 'Danh sách xét chưa có hồ sơ nào.';
  if (!session.ruleSet) return 'Quy tắc của phiên còn mục chưa đặt. Cơ quan thường trực đặt đủ rồi mới khai mạc.';
  const marked = session.attendance.map((each) => each.accountId);
  if (marked.length === 0) return 'Chưa điểm danh. Thư ký điểm danh rồi mới khai mạc.';
  const changed = session.composition.seats.some((seat) => !marked.includes(seat.accountId));
  if (changed || marked.length !== session.composition.seats.length) {
    return 'Thành phần Hội đồng đã thay đổi sau khi điểm danh. Điểm danh lại.';
  }
  return thereOf(session).includes(accountId) ? null : 'Bạn chưa được ghi có mặt. Điểm danh rồi mới chủ trì.';
}
