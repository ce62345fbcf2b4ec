import { change } from '#src/platform/access/change.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { invalid, notFound } from '#src/platform/errors.ts';
import { uuidv7 } from '#src/platform/ids.ts';
import { dayOf } from '#src/text/day.ts';
import type { CouncilFacts, SessionFacts } from '../queries.ts';
import { type SessionInput, sessionValues } from '../schema.ts';
import { demandSeen, demandSession, heldSession, writeSession } from './council-in-change.ts';

/** A session of the Council, to be held on a day that has not passed. */
export function planSession(
  scope: Scope<'council.plan', CouncilFacts>,
  { title, startsAt, place }: SessionInput,
): Promise<{ sessionId: string }> {
  return change(scope, async (tx, journal) => {
    const { councilId } = scope.facts;
    if (!councilId) throw notFound();
    demandDayAhead(startsAt, scope.today);
    const sessionId = uuidv7(scope.now.getTime());
    await tx.db
      .insertInto('council_session')
      .values({
        ...{ tenant_id: tx.tenantId, id: sessionId, council_id: councilId, composition_id: null, title, place },
        ...{ starts_at: new Date(startsAt), state: 'planned', presiding_id: null, quorum_reason: null },
        ...{ opened_at: null, opened_by: null, closed_at: null, minuted_at: null },
      })
      .execute();
    await journal({ object: { kind: 'councilSession', id: sessionId }, after: { title, startsAt, place } });
    return { sessionId };
  });
}

/** Title, day, hour, place; until the session opens. */
export function editSession(
  scope: Scope<'councilSession.edit', SessionFacts>,
  { title, startsAt, place, version }: SessionInput,
): Promise<{ version: number }> {
  return change(scope, async (tx, journal) => {
    const session = await heldSession(tx, scope);
    demandSession(session, 'planned');
    await demandSeen(tx, session, version, sessionValues(session));
    demandDayAhead(startsAt, scope.today);
    const next = await writeSession(tx, session, { title, starts_at: new Date(startsAt), place });
    const { startsAt: before, title: titleBefore, place: placeBefore } = session;
    await journal({
      object: scope.facts.object,
      before: { title: titleBefore, startsAt: before, place: placeBefore },
      after: { title, startsAt, place },
    });
    return { version: next };
  });
}

function demandDayAhead(startsAt: string, today: string): void {
  if (dayOf(startsAt) < today) throw invalid({ day: 'Ngày họp đã qua. Chọn ngày từ hôm nay trở đi.' });
}
