import { paths } from '#src/paths.ts';
import { read } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { tellersForm } from '../../ballots/schema.ts';
import { qualifiedDossiers } from '../../dossiers/queries.ts';
import {
  arrangeSessionAccess,
  attendSessionAccess,
  closeSessionAccess,
  editSessionAccess,
  nameSessionTellersAccess,
  openSessionAccess,
  setCouncilRulesAccess,
  viewSession,
} from '../access.ts';
import { arrangeSession } from '../commands/arrange-session.ts';
import { closeSession } from '../commands/close-session.ts';
import { markSessionAttendance } from '../commands/mark-session-attendance.ts';
import { nameSessionTellers } from '../commands/name-session-tellers.ts';
import { openSession } from '../commands/open-session.ts';
import { editSession } from '../commands/plan-session.ts';
import { setCouncilRules } from '../commands/set-council-rules.ts';
import { AgendaPage } from '../pages/agenda-page.tsx';
import { CouncilRulesPage } from '../pages/council-rules-page.tsx';
import { SessionAttendancePage } from '../pages/session-attendance-page.tsx';
import { SessionFormPage } from '../pages/session-form-page.tsx';
import { SessionTellersPage } from '../pages/session-tellers-page.tsx';
import { freeDossiers } from '../queries/free-dossiers.ts';
import { type SessionRecord, sessionRecord } from '../queries/session-records.ts';
import { assumedSessionRules, lawfulSessionRules } from '../rules/session-law.ts';
import { SEAT_TITLES } from '../rules.ts';
import * as schema from '../schema.ts';
import { type SessionScope, sessionOfScope, showSession } from './show-session.tsx';

/** What the office prepares: time and place, the list, the rules. */
export function preparationRoutes(http: FeatureRoutes): void {
  const showForm = async (scope: SessionScope, visit: Visit, attempt: Attempt) => (
    <SessionFormPage visit={visit} session={await sessionOfScope(scope)} attempt={attempt} />
  );
  http.page(paths.editCouncilSession(), editSessionAccess, (scope, visit) => showForm(scope, visit, nothingSent));
  http.form(paths.editCouncilSession(), editSessionAccess, {
    schema: schema.sessionForm,
    show: (scope, visit, attempt) => showForm(scope, visit, attempt),
    run: async (scope, input) => {
      await editSession(scope, input);
      return paths.councilSession(scope.facts.sessionId);
    },
  });

  const showAgenda = async (scope: SessionScope, visit: Visit, attempt: Attempt) => {
    const view = await read(scope, async (tx) => {
      const session = await sessionRecord(tx, scope.facts.sessionId);
      if (!session) throw notFound();
      const all = await qualifiedDossiers(tx);
      const free = (await freeDossiers(tx, all)).map(({ dossierId }) => dossierId);
      const listed = session.cases.map(({ dossierId }) => dossierId);
      const dossiers = all.filter(({ dossierId }) => free.includes(dossierId) || listed.includes(dossierId));
      return { session, dossiers };
    });
    return <AgendaPage visit={visit} attempt={attempt} {...view} />;
  };
  http.page(paths.councilAgenda(), arrangeSessionAccess, (scope, visit) => showAgenda(scope, visit, nothingSent));
  http.form(paths.councilAgenda(), arrangeSessionAccess, {
    schema: schema.agendaForm,
    lists: ['dossierIds'],
    show: (scope, visit, attempt) => showAgenda(scope, visit, attempt),
    run: async (scope, input) => {
      await arrangeSession(scope, input);
      return paths.councilSession(scope.facts.sessionId);
    },
  });

  const showRules = async (scope: SessionScope, visit: Visit, attempt: Attempt) => {
    const session = await sessionOfScope(scope);
    const unset = !attempt.sent && isUnset(session);
    const assumed = unset && visit.services.demonstration;
    const rules = assumed
      ? assumedSessionRules(session, SEAT_TITLES.chair)
      : unset
        ? lawfulSessionRules(session)
        : session.rules;
    const lawful = unset && !assumed && Object.keys(rules.threshold).length > 0;
    const values = attempt.sent ? attempt.values : schema.councilRuleValues(rules);
    return (
      <CouncilRulesPage
        visit={visit}
        session={session}
        values={values}
        assumed={assumed}
        lawful={lawful}
        attempt={attempt}
      />
    );
  };
  http.page(paths.councilRules(), setCouncilRulesAccess, (scope, visit) => showRules(scope, visit, nothingSent));
  http.form(paths.councilRules(), setCouncilRulesAccess, {
    schema: schema.councilRulesForm,
    show: (scope, visit, attempt) => showRules(scope, visit, attempt),
    run: async (scope, input) => {
      await setCouncilRules(scope, input);
      return paths.councilSession(scope.facts.sessionId);
    },
  });
}

function isUnset({ rules }: SessionRecord): boolean {
  const none = Object.keys(rules.threshold).length + Object.keys(rules.secret).length === 0;
  return none && !rules.quorum && !rules.recusalBase && !rules.absentMember && !rules.tie;
}

/** The session and its desk: attendance, tellers, opening, closing. */
export function conductRoutes(http: FeatureRoutes): void {
  http.page(paths.councilSession(), viewSession, (scope, visit) => showSession(scope, visit, nothingSent));

  const showAttendance = async (scope: SessionScope, visit: Visit, attempt: Attempt) => (
    <SessionAttendancePage visit={visit} session={await sessionOfScope(scope)} attempt={attempt} />
  );
  http.page(paths.councilAttendance(), attendSessionAccess, (scope, visit) =>
    showAttendance(scope, visit, nothingSent),
  );
  http.form(paths.councilAttendance(), attendSessionAccess, {
    schema: schema.attendanceForm,
    lists: ['presentIds'],
    show: (scope, visit, attempt) => showAttendance(scope, visit, attempt),
    run: async (scope, input) => {
      await markSessionAttendance(scope, input);
      return paths.councilSession(scope.facts.sessionId);
    },
  });

  const showTellers = async (scope: SessionScope, visit: Visit, attempt: Attempt) => (
    <SessionTellersPage visit={visit} session={await sessionOfScope(scope)} attempt={attempt} />
  );
  http.page(paths.councilTellers(), nameSessionTellersAccess, (scope, visit) => showTellers(scope, visit, nothingSent));
  http.form(paths.councilTellers(), nameSessionTellersAccess, {
    schema: tellersForm,
    lists: ['memberIds'],
    show: (scope, visit, attempt) => showTellers(scope, visit, attempt),
    run: async (scope, { headId, memberIds }) => {
      await nameSessionTellers(scope, { headId, memberIds });
      return paths.councilSession(scope.facts.sessionId);
    },
  });

  http.form(paths.openCouncilSession(), openSessionAccess, {
    schema: schema.openSessionForm,
    show: (scope, visit, attempt) => showSession(scope, visit, attempt),
    run: async (scope, input) => {
      await openSession(scope, input);
      return paths.councilSession(scope.facts.sessionId);
    },
  });
  http.form(paths.closeCouncilSession(), closeSessionAccess, {
    schema: schema.emptyForm,
    run: async (scope) => {
      await closeSession(scope);
      return paths.councilSession(scope.facts.sessionId);
    },
  });
}
