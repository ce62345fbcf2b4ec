import type { SessionRecord } from '../queries/session-records.ts';
import type { CaseFacts, SessionFacts } from '../queries.ts';

/** The same people on the session, whose state is another. */
export function sessionFactsOf({ facts, session }: { facts: CaseFacts; session: SessionRecord }): SessionFacts {
  return { ...facts, object: { kind: 'councilSession', id: session.id }, phase: session.state };
}
