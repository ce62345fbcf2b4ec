import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { readForm } from '#src/platform/http/read-form.ts';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import {
  agreeRegistrationAccess,
  listUnitRegistrations,
  openOwnRegistrations,
  returnRegistrationAccess,
  seesDiscipline,
  sendRegistrationAccess,
  viewRegistration,
  writeRegistrationAccess,
} from './access.ts';
import { agreeRegistration } from './commands/agree-registration.ts';
import { returnRegistration } from './commands/return-registration.ts';
import { sendRegistration } from './commands/send-registration.ts';
import { writeRegistration } from './commands/write-registration.ts';
import { OwnPage } from './pages/own-page.tsx';
import { RegistrationPage } from './pages/registration-page.tsx';
import { ReturnPage } from './pages/return-page.tsx';
import { UnitPage } from './pages/unit-page.tsx';
import { titleOutlooks } from './queries/outlook.ts';
import { ownRegistrations } from './queries/own-registrations.ts';
import { unitNumbers, unitRegistrations } from './queries/unit-registrations.ts';
import { yearLaw } from './queries/year-law.ts';
import { type PersonYearFacts, personYearFacts, registrationRecord } from './queries.ts';
import * as schema from './schema.ts';

type PersonScope = Scope<string, PersonYearFacts>;

/** What each person registers for a year: written, sent, agreed; and how the unit's places fill. */
export function routes(http: FeatureRoutes): void {
  http.page(paths.ownPersonalRegistrations(), openOwnRegistrations, async (scope, visit) => {
    const { actor, today } = scope;
    if (!actor) throw notFound();
    return <OwnPage visit={visit} own={await read(scope, (tx) => ownRegistrations(tx, actor, today))} />;
  });
  http.page(paths.unitPersonalRegistrations(), listUnitRegistrations, async (scope, visit) => {
    const { facts, today } = scope;
    const { unitId, year } = facts;
    const { lines, law, numbers } = await read(scope, async (tx) => {
      const found = await unitRegistrations(tx, { unitId, year, today });
      return { lines: found, law: await yearLaw(tx, facts), numbers: await unitNumbers(tx, facts, found) };
    });
    return <UnitPage visit={visit} facts={facts} lines={lines} law={law} numbers={numbers} today={today} />;
  });
  writing(http);
  deciding(http);
}

/** The facts as reading has them: the facts of writing and deciding leave the unit out where it has no say. */
async function show(scope: PersonScope, visit: Visit, attempt: Attempt) {
  const { today } = scope;
  const { personId, year } = scope.facts;
  const page = await read(scope, async (tx) => {
    const facts = await personYearFacts(tx, { personId, year: String(year), today });
    if (!facts) throw notFound();
    const law = await yearLaw(tx, facts);
    const unit = { unitId: facts.registeringUnitId, year };
    const lines = await unitRegistrations(tx, { ...unit, today });
    return {
      facts,
      law,
      record: await registrationRecord(tx, facts),
      outlooks: await titleOutlooks(tx, { ...facts, today, withheld: !seesDiscipline(scope.actor, facts) }, law),
      numbers: await unitNumbers(tx, unit, lines),
    };
  });
  return <RegistrationPage visit={visit} {...page} today={today} attempt={attempt} />;
}

const of = ({ personId, year }: PersonYearFacts) => paths.personalRegistration(personId, year);

function writing(http: FeatureRoutes): void {
  http.page(paths.personalRegistration(), viewRegistration, (scope, visit) => show(scope, visit, nothingSent));
  http.form(paths.personalRegistration(), writeRegistrationAccess, {
    schema: schema.typedRegistration,
    lists: ['titles'],
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, fields) => {
      await writeRegistration(scope, readForm(schema.registrationForm(scope.facts.year), fields));
      return of(scope.facts);
    },
  });
  http.form(paths.sendPersonalRegistration(), sendRegistrationAccess, {
    schema: schema.typedRegistration,
    lists: ['titles'],
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, fields) => {
      await sendRegistration(scope, readForm(schema.registrationForm(scope.facts.year), fields));
      return of(scope.facts);
    },
  });
}

function deciding(http: FeatureRoutes): void {
  http.form(paths.agreePersonalRegistration(), agreeRegistrationAccess, {
    schema: schema.agreeForm,
    show: (scope, visit, attempt) => show(scope, visit, attempt),
    run: async (scope, input) => {
      await agreeRegistration(scope, input);
      return of(scope.facts);
    },
  });

  const showReturn = async (scope: PersonScope, visit: Visit, attempt: Attempt) => {
    const { personId, year } = scope.facts;
    const page = await read(scope, async (tx) => {
      const facts = await personYearFacts(tx, { personId, year: String(year), today: scope.today });
      const record = await registrationRecord(tx, scope.facts);
      if (!facts || !record) throw notFound();
      const asked = { ...facts, today: scope.today, withheld: !seesDiscipline(scope.actor, facts) };
      return { facts, record, outlooks: await titleOutlooks(tx, asked, await yearLaw(tx, facts)) };
    });
    return <ReturnPage visit={visit} {...page} attempt={attempt} />;
  };
  http.page(paths.returnPersonalRegistration(), returnRegistrationAccess, (scope, visit) =>
    showReturn(scope, visit, nothingSent),
  );
  http.form(paths.returnPersonalRegistration(), returnRegistrationAccess, {
    schema: schema.returnForm,
    show: (scope, visit, attempt) => showReturn(scope, visit, attempt),
    run: async (scope, input) => {
      await returnRegistration(scope, input);
      return of(scope.facts);
    },
  });
}
