import { renderPaper } from '#src/papers/render-paper.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import { sessionRecord } from '../queries/session-records.ts';
import type { CaseFacts } from '../queries.ts';

/** Kept back for spoiled papers. */
const RESERVE = 2;

/** Papers of a secret vote on one case: one for each member with a vote, and two in reserve. */
export async function printCouncilBallots(scope: Scope<'councilCase.print', CaseFacts>): Promise<Uint8Array> {
  const session = await read(scope, (tx) => sessionRecord(tx, scope.facts.sessionId));
  const one = session?.cases.find(({ id }) => id === scope.facts.caseId);
  if (!session || !one) throw notFound();
  if (!session.rules.secret[one.award]?.value) throw wrongPhase('Hồ sơ này biểu quyết công khai, không có phiếu.');
  return renderPaper({
    kind: 'councilBallot',
    facts: {
      superiorBody: session.tenantName,
      issuingBody: session.councilName,
      place: session.tenantPlace,
      date: session.day,
      createdAt: session.startsAt,
      synthetic: scope.services.demonstration ? ['mẫu phiếu dùng cho dữ liệu minh họa.'] : [],
      unit: one.unitName,
      award: one.awardName,
      year: one.year,
      council: session.councilName,
      copies: session.members.length + RESERVE,
      format: 'a5',
    },
  });
}
