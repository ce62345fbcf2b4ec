import { paths } from '#src/paths.ts';
import { read } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import {
  appraiseDossierAccess,
  concludeDossierAccess,
  extendSupplementAccess,
  receiveDossierAccess,
  returnDossierAccess,
} from '../access.ts';
import { concludeAppraisal } from '../commands/conclude-appraisal.ts';
import type { DossierScope } from '../commands/dossier-in-change.ts';
import { extendSupplement } from '../commands/extend-supplement.ts';
import { receiveDossier } from '../commands/receive-dossier.ts';
import { returnDossier } from '../commands/return-dossier.ts';
import { saveFindings } from '../commands/save-findings.ts';
import { AppraisalPage } from '../pages/appraisal-page.tsx';
import { ConcludePage } from '../pages/conclude-page.tsx';
import { ExtendPage } from '../pages/extend-page.tsx';
import { ReturnPage } from '../pages/return-page.tsx';
import { judgeDossier } from '../queries/dossier-verdict.ts';
import { openTwins } from '../queries.ts';
import * as schema from '../schema.ts';
import { recordOf } from './open-dossier.ts';

/** The standing office takes a dossier in, checks it, sends it back or concludes. */
export function appraisalRoutes(http: FeatureRoutes): void {
  http.form(paths.receiveDossier(), receiveDossierAccess, {
    schema: schema.emptyForm,
    run: async (scope) => {
      await receiveDossier(scope);
      return paths.appraiseDossier(scope.facts.dossierId);
    },
  });

  const showAppraisal = async (scope: DossierScope, visit: Visit, attempt: Attempt) => {
    const record = await recordOf(scope);
    const found = await read(scope, async (tx) => ({
      twins: await openTwins(tx, record),
      verdict: await judgeDossier(tx, record),
    }));
    return <AppraisalPage visit={visit} facts={scope.facts} record={record} {...found} attempt={attempt} />;
  };
  http.page(paths.appraiseDossier(), appraiseDossierAccess, (scope, visit) => showAppraisal(scope, visit, nothingSent));
  http.form(paths.appraiseDossier(), appraiseDossierAccess, {
    schema: schema.findingsForm,
    show: (scope, visit, attempt) => showAppraisal(scope, visit, attempt),
    run: async (scope, input) => {
      await saveFindings(scope, input);
      return paths.appraiseDossier(scope.facts.dossierId);
    },
  });

  const showReturn = async (scope: DossierScope, visit: Visit, attempt: Attempt) => (
    <ReturnPage visit={visit} record={await recordOf(scope)} attempt={attempt} />
  );
  http.page(paths.returnDossier(), returnDossierAccess, (scope, visit) => showReturn(scope, visit, nothingSent));
  http.form(paths.returnDossier(), returnDossierAccess, {
    schema: schema.returnForm,
    show: (scope, visit, attempt) => showReturn(scope, visit, attempt),
    run: async (scope, input) => {
      await returnDossier(scope, input);
      return paths.dossier(scope.facts.dossierId);
    },
  });

  const showExtend = async (scope: DossierScope, visit: Visit, attempt: Attempt) => (
    <ExtendPage visit={visit} record={await recordOf(scope)} attempt={attempt} />
  );
  http.page(paths.extendSupplement(), extendSupplementAccess, (scope, visit) => showExtend(scope, visit, nothingSent));
  http.form(paths.extendSupplement(), extendSupplementAccess, {
    schema: schema.extendForm,
    show: (scope, visit, attempt) => showExtend(scope, visit, attempt),
    run: async (scope, input) => {
      await extendSupplement(scope, input);
      return paths.dossier(scope.facts.dossierId);
    },
  });

  const showConclusion = async (scope: DossierScope, visit: Visit, attempt: Attempt) => {
    const record = await recordOf(scope);
    const verdict = await read(scope, (tx) => judgeDossier(tx, record));
    return <ConcludePage visit={visit} record={record} verdict={verdict} attempt={attempt} />;
  };
  http.page(paths.concludeDossier(), concludeDossierAccess, (scope, visit) =>
    showConclusion(scope, visit, nothingSent),
  );
  http.form(paths.concludeDossier(), concludeDossierAccess, {
    schema: schema.conclusionForm,
    show: (scope, visit, attempt) => showConclusion(scope, visit, attempt),
    run: async (scope, { password, ...input }) => {
      await concludeAppraisal(scope, await confirmSignature(scope, password), input);
      return paths.dossier(scope.facts.dossierId);
    },
  });
}
