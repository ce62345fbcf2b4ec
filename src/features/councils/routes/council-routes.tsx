import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { composeCouncilAccess, listCouncil, planSessionAccess } from '../access.ts';
import { composeCouncil } from '../commands/compose-council.ts';
import { planSession } from '../commands/plan-session.ts';
import { CompositionPage } from '../pages/composition-page.tsx';
import { CouncilPage } from '../pages/council-page.tsx';
import { SessionFormPage } from '../pages/session-form-page.tsx';
import { councilOf, nameableForCouncil } from '../queries/compositions.ts';
import { sessionLines } from '../queries/session-records.ts';
import type { CouncilFacts } from '../queries.ts';
import * as schema from '../schema.ts';

type CouncilScope = Scope<string, CouncilFacts>;

/** The Council itself: its sessions, its composition, a new session. */
export function councilRoutes(http: FeatureRoutes): void {
  http.page(paths.council(), listCouncil, async (scope, visit) => {
    const view = await read(scope, async (tx) => {
      const council = await councilOf(tx);
      const lines = council ? await sessionLines(tx, council.id) : [];
      // Whoever is only named opens the sessions of the compositions that name the person.
      const own = (council?.compositions ?? [])
        .filter(({ seats }) => seats.some(({ accountId }) => accountId === scope.actor?.accountId))
        .map(({ id }) => id);
      const latest = council?.compositions[0]?.id ?? '';
      const isOffice = scope.role === 'standingOffice';
      const sessions = lines.filter(({ compositionId }) => isOffice || own.includes(compositionId ?? latest));
      return { council, sessions };
    });
    return <CouncilPage visit={visit} facts={scope.facts} {...view} />;
  });

  const showComposition = async (scope: CouncilScope, visit: Visit, attempt: Attempt) => {
    const view = await read(scope, async (tx) => ({
      council: await councilOf(tx),
      nameable: await nameableForCouncil(tx, scope.today),
    }));
    return <CompositionPage visit={visit} attempt={attempt} {...view} />;
  };
  http.page(paths.councilComposition(), composeCouncilAccess, (scope, visit) =>
    showComposition(scope, visit, nothingSent),
  );
  http.form(paths.councilComposition(), composeCouncilAccess, {
    schema: schema.compositionForm,
    show: (scope, visit, attempt) => showComposition(scope, visit, attempt),
    run: async (scope, input) => {
      await composeCouncil(scope, input);
      return paths.council();
    },
  });

  http.page(paths.newCouncilSession(), planSessionAccess, (_scope, visit) => (
    <SessionFormPage visit={visit} session={null} attempt={nothingSent} />
  ));
  http.form(paths.newCouncilSession(), planSessionAccess, {
    schema: schema.sessionForm,
    show: (_scope, visit, attempt) => <SessionFormPage visit={visit} session={null} attempt={attempt} />,
    run: async (scope, input) => paths.councilSession((await planSession(scope, input)).sessionId),
  });
}
