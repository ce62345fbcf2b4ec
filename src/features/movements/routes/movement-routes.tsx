import type { ClusterYearFacts } from '#src/features/clusters/queries.ts';
import { issuedPlanOf } from '#src/features/plans/queries.ts';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import {
  closeMovementAccess,
  draftMovementAccess,
  editMovementAccess,
  launchMovementAccess,
  viewMovement,
  viewMovements,
} from '../access.ts';
import { closeMovement } from '../commands/close-movement.ts';
import { draftMovement } from '../commands/draft-movement.ts';
import { editMovement } from '../commands/edit-movement.ts';
import { launchMovement } from '../commands/launch-movement.ts';
import { MovementFormPage } from '../pages/movement-form-page.tsx';
import { editQuery, MovementPage } from '../pages/movement-page.tsx';
import { MovementsPage } from '../pages/movements-page.tsx';
import { superiorList } from '../queries/superiors.ts';
import { type MovementFacts, movementOf, movementsOf } from '../queries.ts';
import * as schema from '../schema.ts';

/** Members see a movement from its launch on; its draft is for those who write it. */
export function movementRoutes(http: FeatureRoutes): void {
  http.page(paths.movements(), viewMovements, async (scope, visit) => {
    const all = await read(scope, (tx) => movementsOf(tx, scope.facts.clusterYearId));
    const seesDrafts = draftMovementAccess.allows(visit.actor, scope.facts);
    const movements = all.filter(({ state }) => state !== 'draft' || seesDrafts);
    return <MovementsPage visit={visit} facts={scope.facts} movements={movements} />;
  });

  const showNew = async (scope: Scope<string, ClusterYearFacts>, visit: Visit, attempt: Attempt) => {
    const superiors = await read(scope, superiorList);
    return (
      <MovementFormPage visit={visit} year={scope.facts} movement={null} superiors={superiors} attempt={attempt} />
    );
  };
  http.page(paths.newMovement(), draftMovementAccess, (scope, visit) => showNew(scope, visit, nothingSent));
  http.form(paths.newMovement(), draftMovementAccess, {
    schema: schema.newMovementForm,
    lists: ['superiorIds'],
    show: (scope, visit, attempt) => showNew(scope, visit, attempt),
    run: async (scope, input) => paths.movement((await draftMovement(scope, input)).movementId),
  });

  const recordOf = async (scope: Scope<string, MovementFacts>) => {
    const movement = await read(scope, (tx) => movementOf(tx, scope.facts.movementId));
    if (!movement) throw notFound();
    return movement;
  };
  const showMovement = async (scope: Scope<string, MovementFacts>, visit: Visit, attempt: Attempt) => (
    <MovementPage
      visit={visit}
      facts={scope.facts}
      movement={await recordOf(scope)}
      plan={await read(scope, (tx) => issuedPlanOf(tx, scope.facts.clusterYearId))}
      attempt={attempt}
    />
  );
  const showForm = async (scope: Scope<string, MovementFacts>, visit: Visit, attempt: Attempt) => (
    <MovementFormPage
      visit={visit}
      year={scope.facts}
      movement={await recordOf(scope)}
      superiors={await read(scope, superiorList)}
      attempt={attempt}
    />
  );
  http.page(paths.movement(), viewMovement, (scope, visit) => {
    const edits = editMovementAccess.allows(visit.actor, scope.facts);
    if (scope.facts.phase === 'draft' && !edits) throw notFound();
    return edits && visit.query(editQuery)
      ? showForm(scope, visit, nothingSent)
      : showMovement(scope, visit, nothingSent);
  });
  http.form(paths.movement(), editMovementAccess, {
    schema: schema.movementForm,
    lists: ['superiorIds'],
    show: (scope, visit, attempt) => showForm(scope, visit, attempt),
    run: async (scope, input) => paths.movement((await editMovement(scope, input)).movementId),
  });
  http.form(paths.launchMovement(), launchMovementAccess, {
    schema: schema.launchForm,
    show: (scope, visit, attempt) => showMovement(scope, visit, attempt),
    run: async (scope, input) => paths.movement((await launchMovement(scope, input)).movementId),
  });
  http.form(paths.closeMovement(), closeMovementAccess, {
    schema: schema.emptyForm,
    run: async (scope) => paths.movement((await closeMovement(scope)).movementId),
  });
}
