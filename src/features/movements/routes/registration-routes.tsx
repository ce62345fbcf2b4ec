import { stepOf } from '#src/features/clusters/queries.ts';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import {
  agreeRegistrationAccess,
  editRegistration,
  listRegistrations,
  openRegistrationsAccess,
  returnRegistrationAccess,
  sendRegistrationAccess,
  viewRegistration,
} from '../access.ts';
import { agreeRegistration } from '../commands/agree-registration.ts';
import { chooseTitle } from '../commands/choose-title.ts';
import { openRegistrations } from '../commands/open-registrations.ts';
import { returnRegistration } from '../commands/return-registration.ts';
import { sendRegistration } from '../commands/send-registration.ts';
import { RegistrationPage } from '../pages/registration-page.tsx';
import { RegistrationsPage } from '../pages/registrations-page.tsx';
import { ReturnPage } from '../pages/return-page.tsx';
import { TitlePage } from '../pages/title-page.tsx';
import { type RegistrationFacts, registrationRecord, registrationStates } from '../queries.ts';
import * as schema from '../schema.ts';

type RegistrationScope = Scope<string, RegistrationFacts>;

/** @throws AppError notFound */
export async function recordOf(scope: RegistrationScope) {
  const record = await read(scope, (tx) => registrationRecord(tx, scope.facts.registrationId));
  if (!record) throw notFound();
  return record;
}

async function showRegistration(scope: RegistrationScope, visit: Visit, attempt: Attempt) {
  return <RegistrationPage visit={visit} facts={scope.facts} record={await recordOf(scope)} attempt={attempt} />;
}

/** The list of a year, and the way of one registration from the unit to the leaders and back. */
export function registrationRoutes(http: FeatureRoutes): void {
  http.page(paths.registrations(), listRegistrations, async (scope, visit) => {
    const { clusterYearId } = scope.facts;
    const { standings, step } = await read(scope, async (tx) => ({
      standings: await registrationStates(tx, clusterYearId),
      step: await stepOf(tx, clusterYearId, 'registration'),
    }));
    return <RegistrationsPage visit={visit} facts={scope.facts} standings={standings} dueOn={step?.endsOn ?? null} />;
  });
  http.form(paths.openRegistrations(), openRegistrationsAccess, {
    schema: schema.emptyForm,
    run: async (scope) => {
      await openRegistrations(scope);
      return paths.registrations(scope.facts.clusterYearId);
    },
  });

  http.page(paths.registration(), viewRegistration, (scope, visit) => showRegistration(scope, visit, nothingSent));

  const showTitle = async (scope: RegistrationScope, visit: Visit, attempt: Attempt) => (
    <TitlePage visit={visit} record={await recordOf(scope)} attempt={attempt} />
  );
  http.page(paths.titleAimed(), editRegistration, (scope, visit) => showTitle(scope, visit, nothingSent));
  http.form(paths.titleAimed(), editRegistration, {
    schema: schema.titleForm,
    show: (scope, visit, attempt) => showTitle(scope, visit, attempt),
    run: async (scope, input) => paths.registration((await chooseTitle(scope, input)).registrationId),
  });

  deciding(http);
}

function deciding(http: FeatureRoutes): void {
  http.form(paths.sendRegistration(), sendRegistrationAccess, {
    schema: schema.versionForm,
    show: (scope, visit, attempt) => showRegistration(scope, visit, attempt),
    run: async (scope, input) => {
      await sendRegistration(scope, input);
      return paths.registration(scope.facts.registrationId);
    },
  });
  http.form(paths.agreeRegistration(), agreeRegistrationAccess, {
    schema: schema.versionForm,
    show: (scope, visit, attempt) => showRegistration(scope, visit, attempt),
    run: async (scope, input) => paths.registration((await agreeRegistration(scope, input)).registrationId),
  });

  const showReturn = async (scope: RegistrationScope, visit: Visit, attempt: Attempt) => (
    <ReturnPage visit={visit} record={await recordOf(scope)} attempt={attempt} />
  );
  http.page(paths.returnRegistration(), returnRegistrationAccess, (scope, visit) =>
    showReturn(scope, visit, nothingSent),
  );
  http.form(paths.returnRegistration(), returnRegistrationAccess, {
    schema: schema.returnForm,
    show: (scope, visit, attempt) => showReturn(scope, visit, attempt),
    run: async (scope, input) => {
      await returnRegistration(scope, input);
      return paths.registration(scope.facts.registrationId);
    },
  });
}
