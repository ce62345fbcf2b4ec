import { stepOf } from '#src/features/clusters/queries.ts';
import { movementsOf, registrationStates } from '#src/features/movements/queries.ts';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { readForm, typedForm } from '#src/platform/http/read-form.ts';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import type { ClusterYearFacts } from '../clusters/queries.ts';
import {
  closeCovenantAccess,
  decideAmendmentAccess,
  draftCovenantAccess,
  editCovenantAccess,
  openForSignatureAccess,
  proposeAmendmentAccess,
  signCovenantAccess,
  viewAmendment,
  viewCovenant,
  viewCovenantOfYear,
  withdrawCovenantAccess,
} from './access.ts';
import { closeCovenant } from './commands/close-covenant.ts';
import { decideAmendment } from './commands/decide-amendment.ts';
import { draftCovenant } from './commands/draft-covenant.ts';
import { editCovenant } from './commands/edit-covenant.ts';
import { openForSignature } from './commands/open-for-signature.ts';
import { printCovenant } from './commands/print-covenant.ts';
import { proposeAmendment } from './commands/propose-amendment.ts';
import { signCovenant } from './commands/sign-covenant.ts';
import { withdrawCovenant } from './commands/withdraw-covenant.ts';
import { AmendmentPage } from './pages/amendment-page.tsx';
import { CovenantPage } from './pages/covenant-page.tsx';
import { NoCovenantPage } from './pages/covenants-page.tsx';
import { ProposePage } from './pages/propose-page.tsx';
import { SignPage } from './pages/sign-page.tsx';
import { TextPage } from './pages/text-page.tsx';
import { WithdrawPage } from './pages/withdraw-page.tsx';
import { covenantRecord, pledges } from './queries/covenant-record.ts';
import { type AmendmentFacts, type CovenantFacts, covenantOfYear, type PartyFacts } from './queries.ts';
import * as schema from './schema.ts';

/** Pages and form posts of the covenant. */
export function routes(http: FeatureRoutes): void {
  drafting(http);
  signing(http);
  ending(http);
  amending(http);
}

async function recordOf(scope: Scope<string, CovenantFacts>) {
  const record = await read(scope, (tx) => covenantRecord(tx, scope.facts.covenantId));
  if (!record) throw notFound();
  return record;
}

/** The covenant, with what its pages say of deadlines and of the registrations it waits for. */
async function standing(scope: Scope<string, CovenantFacts>) {
  const { covenantId, clusterYearId } = scope.facts;
  const found = await read(scope, async (tx) => ({
    record: await covenantRecord(tx, covenantId),
    members: await registrationStates(tx, clusterYearId),
    dueOn: (await stepOf(tx, clusterYearId, 'covenant'))?.endsOn ?? null,
  }));
  if (!found.record) throw notFound();
  return { ...found, record: found.record };
}

async function showCovenant(scope: Scope<string, CovenantFacts>, visit: Visit, attempt: Attempt) {
  return <CovenantPage visit={visit} facts={scope.facts} attempt={attempt} {...(await standing(scope))} />;
}

function drafting(http: FeatureRoutes): void {
  http.page(paths.covenants(), viewCovenantOfYear, async (scope, visit) => {
    const covenantId = await read(scope, (tx) => covenantOfYear(tx, scope.facts.clusterYearId));
    if (covenantId) return visit.c.redirect(paths.covenant(covenantId), 302);
    return <NoCovenantPage visit={visit} facts={scope.facts} />;
  });

  const showNew = async (scope: Scope<string, ClusterYearFacts>, visit: Visit, attempt: Attempt) => {
    const { clusterYearId, year } = scope.facts;
    const movements = await read(scope, (tx) => movementsOf(tx, clusterYearId));
    const launched = movements.filter(({ state }) => state === 'launched');
    const suggested = launched.map(({ title }) => title).join('\n');
    return (
      <TextPage
        visit={visit}
        clusterYearId={clusterYearId}
        year={year}
        covenant={null}
        suggested={suggested}
        attempt={attempt}
      />
    );
  };
  http.page(paths.newCovenant(), draftCovenantAccess, (scope, visit) => showNew(scope, visit, nothingSent));
  http.form(paths.newCovenant(), draftCovenantAccess, {
    schema: schema.newCovenantForm,
    show: (scope, visit, attempt) => showNew(scope, visit, attempt),
    run: async (scope, input) => paths.covenant((await draftCovenant(scope, input)).covenantId),
  });

  http.page(paths.covenant(), viewCovenant, (scope, visit) => showCovenant(scope, visit, nothingSent));
  http.page(paths.covenantPaper(), viewCovenant, async (scope, visit) => {
    const pdf = await printCovenant(scope);
    return visit.c.body(pdf as Uint8Array<ArrayBuffer>, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`giao-uoc-${scope.facts.year}.pdf`)}`,
    });
  });

  const showText = async (scope: Scope<string, CovenantFacts>, visit: Visit, attempt: Attempt) => {
    const record = await recordOf(scope);
    const { clusterYearId, year } = record;
    return (
      <TextPage
        visit={visit}
        clusterYearId={clusterYearId}
        year={year}
        covenant={record}
        suggested=""
        attempt={attempt}
      />
    );
  };
  http.page(paths.covenantText(), editCovenantAccess, (scope, visit) => showText(scope, visit, nothingSent));
  http.form(paths.covenantText(), editCovenantAccess, {
    schema: schema.covenantForm,
    show: (scope, visit, attempt) => showText(scope, visit, attempt),
    run: async (scope, input) => paths.covenant((await editCovenant(scope, input)).covenantId),
  });
}

function signing(http: FeatureRoutes): void {
  http.form(paths.openCovenant(), openForSignatureAccess, {
    schema: schema.versionForm,
    show: (scope, visit, attempt) => showCovenant(scope, visit, attempt),
    run: async (scope, input) => {
      await openForSignature(scope, input);
      return paths.covenant(scope.facts.covenantId);
    },
  });

  const showSigning = async (scope: Scope<string, PartyFacts>, visit: Visit, attempt: Attempt) => {
    const { record, dueOn } = await standing(scope);
    return <SignPage visit={visit} record={record} unitId={scope.facts.unitId} dueOn={dueOn} attempt={attempt} />;
  };
  http.page(paths.signCovenant(), signCovenantAccess, (scope, visit) => showSigning(scope, visit, nothingSent));
  http.form(paths.signCovenant(), signCovenantAccess, {
    schema: schema.signForm,
    show: (scope, visit, attempt) => showSigning(scope, visit, attempt),
    run: async (scope, { number, password }) => {
      await signCovenant(scope, await confirmSignature(scope, password), { number });
      return paths.covenant(scope.facts.covenantId);
    },
  });
}

function ending(http: FeatureRoutes): void {
  const showWithdrawal = async (scope: Scope<string, CovenantFacts>, visit: Visit, attempt: Attempt) => (
    <WithdrawPage visit={visit} record={await recordOf(scope)} attempt={attempt} />
  );
  http.page(paths.withdrawCovenant(), withdrawCovenantAccess, (scope, visit) =>
    showWithdrawal(scope, visit, nothingSent),
  );
  http.form(paths.withdrawCovenant(), withdrawCovenantAccess, {
    schema: schema.withdrawForm,
    show: (scope, visit, attempt) => showWithdrawal(scope, visit, attempt),
    run: async (scope, input) => paths.covenant((await withdrawCovenant(scope, input)).covenantId),
  });
  http.form(paths.closeCovenant(), closeCovenantAccess, {
    schema: schema.emptyForm,
    run: async (scope) => paths.covenant((await closeCovenant(scope)).covenantId),
  });
}

function amending(http: FeatureRoutes): void {
  const showProposal = async (scope: Scope<string, PartyFacts>, visit: Visit, attempt: Attempt) => {
    const record = await recordOf(scope);
    const unit = pledges(record).find(({ unitId }) => unitId === scope.facts.unitId);
    const target = unit?.targets.find(({ id }) => id === visit.params.targetId);
    if (!unit || !target) throw notFound();
    return <ProposePage visit={visit} record={record} unit={unit} target={target} attempt={attempt} />;
  };
  http.page(paths.proposeAmendment(), proposeAmendmentAccess, (scope, visit) =>
    showProposal(scope, visit, nothingSent),
  );
  http.form(paths.proposeAmendment(), proposeAmendmentAccess, {
    schema: typedForm,
    show: (scope, visit, attempt) => showProposal(scope, visit, attempt),
    run: async (scope, fields, visit) => {
      const { password, ...input } = readForm(schema.amendmentForm(scope.facts.year), fields);
      const proof = await confirmSignature(scope, password);
      const targetId = visit.params.targetId ?? '';
      return paths.amendment((await proposeAmendment(scope, proof, { ...input, targetId })).amendmentId);
    },
  });

  const showAmendment = async (scope: Scope<string, AmendmentFacts>, visit: Visit, attempt: Attempt) => {
    const record = await recordOf(scope);
    const amendment = record.amendments.find(({ id }) => id === scope.facts.amendmentId);
    if (!amendment) throw notFound();
    return <AmendmentPage visit={visit} facts={scope.facts} record={record} amendment={amendment} attempt={attempt} />;
  };
  http.page(paths.amendment(), viewAmendment, (scope, visit) => showAmendment(scope, visit, nothingSent));
  http.form(paths.amendment(), decideAmendmentAccess, {
    schema: schema.decisionForm,
    show: (scope, visit, attempt) => showAmendment(scope, visit, attempt),
    run: async (scope, { password, ...input }) => {
      await decideAmendment(scope, await confirmSignature(scope, password), input);
      return paths.amendment(scope.facts.amendmentId);
    },
  });
}
