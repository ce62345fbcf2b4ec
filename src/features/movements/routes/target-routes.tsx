import { paths } from '#src/paths.ts';
import type { Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { readForm, typedForm } from '#src/platform/http/read-form.ts';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { editRegistration, editTarget as editTargetAccess } from '../access.ts';
import { addTarget } from '../commands/add-target.ts';
import { editTarget } from '../commands/edit-target.ts';
import { demandEditable, demandExtension } from '../commands/registration-in-change.ts';
import { removeTarget } from '../commands/remove-target.ts';
import { RemoveTargetPage } from '../pages/remove-target-page.tsx';
import { TargetPage } from '../pages/target-page.tsx';
import type { RegistrationFacts, RegistrationRecord, Target } from '../queries.ts';
import * as schema from '../schema.ts';
import { recordOf } from './registration-routes.tsx';

/** Targets are added, changed and taken out while the registration is with its unit. */
export function targetRoutes(http: FeatureRoutes): void {
  const show = async (scope: Scope<string, RegistrationFacts>, visit: Visit, attempt: Attempt) => {
    const record = await recordOf(scope);
    const { targetId } = visit.params;
    const target = targetId === undefined ? null : record.targets.find(({ id }) => id === targetId);
    if (target === undefined) throw notFound();
    if (!attempt.sent) demandOpen(record, target);
    return <TargetPage visit={visit} record={record} target={target} attempt={attempt} />;
  };
  http.page(paths.newTarget(), editRegistration, (scope, visit) => show(scope, visit, nothingSent));
  http.form(paths.newTarget(), editRegistration, {
    schema: typedForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, fields) => {
      await addTarget(scope, readForm(schema.newTargetForm(scope.facts.year), fields));
      return paths.registration(scope.facts.registrationId);
    },
  });
  http.page(paths.target(), editTargetAccess, (scope, visit) => show(scope, visit, nothingSent));
  http.form(paths.target(), editTargetAccess, {
    schema: typedForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, fields, visit) => {
      const input = readForm(schema.targetForm(scope.facts.year), fields);
      await editTarget(scope, { ...input, targetId: visit.params.targetId ?? '' });
      return paths.registration(scope.facts.registrationId);
    },
  });
  http.page(paths.removeTarget(), editTargetAccess, async (scope, visit) => {
    const record = await recordOf(scope);
    const target = record.targets.find(({ id }) => id === visit.params.targetId);
    if (!target) throw notFound();
    demandOpen(record, target);
    return <RemoveTargetPage visit={visit} record={record} target={target} />;
  });
  http.form(paths.removeTarget(), editTargetAccess, {
    schema: schema.emptyForm,
    run: async (scope, _input, visit) =>
      paths.registration((await removeTarget(scope, { targetId: visit.params.targetId ?? '' })).registrationId),
  });
}

/** A page that nothing could be saved from is not shown. */
function demandOpen(record: RegistrationRecord, target: Target | null): void {
  if (target === null) demandExtension(record);
  else demandEditable(record, target);
}
