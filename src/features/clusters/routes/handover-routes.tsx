import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import {
  asGiving,
  asReceiving,
  giveItemAccess,
  prepareHandoverAccess,
  receiveItemAccess,
  signGivingAccess,
  signReceivingAccess,
  viewHandover,
} from '../access.ts';
import { giveItem } from '../commands/give-item.ts';
import { handoverEvidence } from '../commands/handover-evidence.ts';
import { prepareHandover } from '../commands/prepare-handover.ts';
import { printHandover } from '../commands/print-handover.ts';
import { receiveItem } from '../commands/receive-item.ts';
import { signHandover } from '../commands/sign-handover.ts';
import { HandoverItemPage } from '../pages/handover-item-page.tsx';
import { HandoverPage } from '../pages/handover-page.tsx';
import {
  type HandoverFacts,
  handoverFacts,
  handoverItems,
  handoverSignatures,
  leadershipOf,
  stepOf,
  yearRecord,
} from '../queries.ts';
import type { HandoverCode } from '../rules.ts';
import { emptyForm, giveForm, receiveForm, signForm } from '../schema.ts';

export function handoverRoutes(http: FeatureRoutes): void {
  http.page(paths.handover(), viewHandover, (scope, visit) => showHandover(scope, visit, nothingSent));
  http.form(paths.prepareHandover(), prepareHandoverAccess, {
    schema: emptyForm,
    async run(scope) {
      await prepareHandover(scope);
      return paths.handover(scope.facts.clusterYearId);
    },
  });

  // Before the items: the address of the paper looks like one of theirs.
  http.page(paths.handoverPaper(), viewHandover, async (scope, visit) => {
    const pdf = await printHandover(scope);
    return visit.c.body(new Uint8Array(pdf).buffer, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="bien-ban-ban-giao.pdf"; filename*=UTF-8''${encodeURIComponent(`Biên bản bàn giao ${scope.facts.year}.pdf`)}`,
    });
  });

  http.page(paths.handoverItem(), viewHandover, (scope, visit) => showItem(scope, visit, nothingSent));
  http.form(paths.handoverItem(), giveItemAccess, {
    schema: giveForm,
    show: (scope, visit, attempt) => showItem(scope, visit, attempt),
    async run(scope, input, visit) {
      await giveItem(scope, { ...input, code: visit.params.code ?? '' });
      return paths.handover(scope.facts.clusterYearId);
    },
  });
  http.form(paths.receiveHandoverItem(), receiveItemAccess, {
    schema: receiveForm,
    show: (scope, visit, attempt) => showItem(scope, visit, attempt),
    async run(scope, input, visit) {
      await receiveItem(scope, { ...input, code: visit.params.code ?? '' });
      return paths.handover(scope.facts.clusterYearId);
    },
  });

  for (const [path, access] of [
    [paths.signHandoverGiving(), signGivingAccess],
    [paths.signHandoverReceiving(), signReceivingAccess],
  ] as const) {
    http.form(path, access, {
      schema: signForm,
      show: (scope, visit, attempt) => showHandover(scope, visit, attempt),
      async run(scope, { password }) {
        await signHandover(scope, await confirmSignature(scope, password));
        return paths.handover(scope.facts.clusterYearId);
      },
    });
  }
}

/** Scopes of both sides differ in whom they name as leading; this is the year itself. */
function factsOf(scope: Scope<string, HandoverFacts>) {
  return read(scope, (tx) => handoverFacts(tx, scope.facts.clusterYearId));
}

async function showHandover(scope: Scope<string, HandoverFacts>, visit: Visit, attempt: Attempt) {
  const facts = await factsOf(scope);
  if (!facts) throw notFound();
  const { clusterYearId, nextYearId } = facts;
  const found = await read(scope, async (tx) => ({
    year: await yearRecord(tx, clusterYearId),
    outgoing: await leadershipOf(tx, clusterYearId),
    incoming: nextYearId ? await leadershipOf(tx, nextYearId) : null,
    items: await handoverItems(tx, clusterYearId),
    evidence: await handoverEvidence(tx, facts, scope.today),
    signatures: await handoverSignatures(tx, clusterYearId),
    deadline: (await stepOf(tx, clusterYearId, 'handover'))?.endsOn ?? null,
  }));
  const { year } = found;
  if (!year) throw notFound();
  const { actor } = visit;
  return (
    <HandoverPage
      visit={visit}
      {...found}
      year={year}
      facts={facts}
      today={scope.today}
      may={{
        prepare: prepareHandoverAccess.allows(actor, asGiving(facts)),
        give: giveItemAccess.allows(actor, asGiving(facts)),
        receive: receiveItemAccess.allows(actor, asReceiving(facts)),
        signGiving: signGivingAccess.allows(actor, asGiving(facts)),
        signReceiving: signReceivingAccess.allows(actor, asReceiving(facts)),
      }}
      attempt={attempt}
    />
  );
}

async function showItem(scope: Scope<string, HandoverFacts>, visit: Visit, attempt: Attempt) {
  const facts = await factsOf(scope);
  if (!facts) throw notFound();
  const { year, items, evidence } = await read(scope, async (tx) => ({
    year: await yearRecord(tx, facts.clusterYearId),
    items: await handoverItems(tx, facts.clusterYearId),
    evidence: await handoverEvidence(tx, facts, scope.today),
  }));
  const item = items.find(({ code }) => code === visit.params.code);
  if (!year || !item) throw notFound();
  return (
    <HandoverItemPage
      visit={visit}
      year={year}
      item={item}
      evidence={item.givenAt ? null : (evidence[item.code as HandoverCode] ?? null)}
      may={{
        give: giveItemAccess.allows(visit.actor, asGiving(facts)),
        receive: receiveItemAccess.allows(visit.actor, asReceiving(facts)),
      }}
      attempt={attempt}
    />
  );
}
