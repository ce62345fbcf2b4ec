import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { signedVerdict } from '../../dossiers/queries/dossier-verdict.ts';
import { CasePage } from '../pages/case-page.tsx';
import { SessionPage } from '../pages/session-page.tsx';
import type { CaseRecord } from '../queries/case-records.ts';
import { type SessionRecord, sessionRecord } from '../queries/session-records.ts';
import type { CaseFacts, SessionFacts } from '../queries.ts';

export type SessionScope = Scope<string, SessionFacts>;
export type CaseScope = Scope<string, CaseFacts>;

/** The session of this scope. */
export async function sessionOfScope(scope: SessionScope): Promise<SessionRecord> {
  const session = await read(scope, (tx) => sessionRecord(tx, scope.facts.sessionId));
  if (!session) throw notFound();
  return session;
}

/** The case of this scope in its session. */
export async function caseOfScope(scope: CaseScope): Promise<{ session: SessionRecord; one: CaseRecord }> {
  const session = await sessionOfScope(scope);
  const one = [...session.cases, ...session.withdrawn].find(({ id }) => id === scope.facts.caseId);
  if (!one) throw notFound();
  return { session, one };
}

export async function showSession(scope: SessionScope, visit: Visit, attempt: Attempt) {
  const session = await sessionOfScope(scope);
  return <SessionPage visit={visit} facts={scope.facts} session={session} today={scope.today} attempt={attempt} />;
}

export async function showCase(scope: CaseScope, visit: Visit, attempt: Attempt) {
  const { session, one } = await caseOfScope(scope);
  const signed = await read(scope, (tx) => signedVerdict(tx, one.dossierId));
  return <CasePage visit={visit} facts={scope.facts} attempt={attempt} session={session} one={one} {...signed} />;
}
