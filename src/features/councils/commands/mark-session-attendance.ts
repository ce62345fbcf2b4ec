import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, wrongPhase } from '#src/platform/errors.ts';
import { formatDay } from '#src/text/day.ts';
import type { SessionFacts } from '../queries.ts';
import type { AttendanceInput } from '../schema.ts';
import { demandSession, heldSession, writeSession } from './council-in-change.ts';

/**
 * Who of the composition is there, and why others are not. While the session goes on it may change between two cases:
 * each case keeps the members as they stood when its vote opened.
 */
export function markSessionAttendance(
  scope: Scope<'councilSession.attend', SessionFacts>,
  { presentIds, reasons }: AttendanceInput,
): Promise<{ present: number; members: number }> {
  return change(scope, async (tx, journal) => {
    const session = await heldSession(tx, scope);
    demandSession(session, 'planned', 'open');
    if (scope.today < session.day) {
      throw wrongPhase(`Điểm danh từ ngày họp, ${formatDay(session.day)}.`);
    }
    const voting = session.cases.find(({ state, votingClosedAt }) => state === 'open' && votingClosedAt === null);
    if (voting) throw wrongPhase(`Đang biểu quyết hồ sơ của ${voting.unitName}. Điểm danh lại giữa hai hồ sơ.`);
    const ids = session.composition.seats.map(({ accountId }) => accountId);
    if (presentIds.some((id) => !ids.includes(id))) {
      throw invalid({ presentIds: 'Thành phần Hội đồng đã thay đổi. Mở lại trang rồi điểm danh lại.' });
    }
    await tx.db
      .deleteFrom('council_attendance')
      .where('tenant_id', '=', tx.tenantId)
      .where('session_id', '=', session.id)
      .execute();
    const attendance = ids.map((accountId) => {
      const present = presentIds.includes(accountId);
      return { accountId, present, reason: present ? null : (reasons[accountId] ?? null) };
    });
    await tx.db
      .insertInto('council_attendance')
      .values(
        attendance.map(({ accountId, present, reason }) => ({
          ...{ tenant_id: tx.tenantId, session_id: session.id, account_id: accountId },
          ...{ present, absence_reason: reason, marked_at: scope.now },
        })),
      )
      .execute();
    await writeSession(tx, session, {});
    await journal({ object: scope.facts.object, before: session.attendance, after: attendance });
    const members = session.members.map(({ accountId }) => accountId);
    return { present: members.filter((id) => presentIds.includes(id)).length, members: members.length };
  });
}
