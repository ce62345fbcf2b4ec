import { membersOf } from '#src/features/clusters/queries.ts';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import {
  changeSuperiorAccess,
  listSuperiors,
  recordSuperiorAccess,
  viewResponses,
  writeResponseAccess,
} from '../access.ts';
import { changeSuperior, recordSuperior } from '../commands/record-superior.ts';
import { writeResponse } from '../commands/write-response.ts';
import { ResponsePage } from '../pages/response-page.tsx';
import { ResponsesPage } from '../pages/responses-page.tsx';
import { SuperiorPage } from '../pages/superior-page.tsx';
import { SuperiorsPage } from '../pages/superiors-page.tsx';
import {
  type ResponseFacts,
  responsesOf,
  type SuperiorFacts,
  superiorList,
  superiorOf,
  superiorsOfYear,
} from '../queries/superiors.ts';
import * as schema from '../schema.ts';

/** The list of superior movements, and what each member does for those that its cluster carries out. */
export function superiorRoutes(http: FeatureRoutes): void {
  http.page(paths.superiors(), listSuperiors, async (scope, visit) => (
    <SuperiorsPage visit={visit} superiors={await read(scope, superiorList)} />
  ));
  http.page(paths.newSuperior(), recordSuperiorAccess, (_scope, visit) => (
    <SuperiorPage visit={visit} superior={null} attempt={nothingSent} />
  ));
  http.form(paths.newSuperior(), recordSuperiorAccess, {
    schema: schema.newSuperiorForm,
    show: (_scope, visit, attempt) => <SuperiorPage visit={visit} superior={null} attempt={attempt} />,
    run: async (scope, input) => {
      await recordSuperior(scope, input);
      return paths.superiors();
    },
  });
  const showSuperior = async (scope: Scope<string, SuperiorFacts>, visit: Visit, attempt: Attempt) => {
    const superior = await read(scope, (tx) => superiorOf(tx, scope.facts.superiorId));
    if (!superior) throw notFound();
    return <SuperiorPage visit={visit} superior={superior} attempt={attempt} />;
  };
  http.page(paths.superior(), changeSuperiorAccess, (scope, visit) => showSuperior(scope, visit, nothingSent));
  http.form(paths.superior(), changeSuperiorAccess, {
    schema: schema.superiorForm,
    show: (scope, visit, attempt) => showSuperior(scope, visit, attempt),
    run: async (scope, input) => {
      await changeSuperior(scope, input);
      return paths.superiors();
    },
  });
  responses(http);
}

function responses(http: FeatureRoutes): void {
  http.page(paths.responses(), viewResponses, async (scope, visit) => {
    const { clusterYearId } = scope.facts;
    const found = await read(scope, async (tx) => ({
      superiors: await superiorsOfYear(tx, clusterYearId),
      members: await membersOf(tx, clusterYearId),
      responses: await responsesOf(tx, clusterYearId),
    }));
    return <ResponsesPage visit={visit} facts={scope.facts} {...found} />;
  });
  const showResponse = async (scope: Scope<string, ResponseFacts>, visit: Visit, attempt: Attempt) => {
    const { clusterYearId, superiorId, unitId } = scope.facts;
    const found = await read(scope, async (tx) => ({
      superior: await superiorOf(tx, superiorId),
      member: (await membersOf(tx, clusterYearId)).find((each) => each.unitId === unitId),
      response: (await responsesOf(tx, clusterYearId)).find(
        (each) => each.superiorId === superiorId && each.unitId === unitId,
      ),
    }));
    const { superior, member, response = null } = found;
    if (!superior || !member) throw notFound();
    return (
      <ResponsePage
        visit={visit}
        facts={scope.facts}
        superior={superior}
        unitName={member.name}
        response={response}
        attempt={attempt}
      />
    );
  };
  http.page(paths.response(), writeResponseAccess, (scope, visit) => showResponse(scope, visit, nothingSent));
  http.form(paths.response(), writeResponseAccess, {
    schema: schema.responseForm,
    show: (scope, visit, attempt) => showResponse(scope, visit, attempt),
    run: async (scope, input) => paths.responses((await writeResponse(scope, input)).clusterYearId),
  });
}
