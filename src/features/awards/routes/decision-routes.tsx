import { FLAG_CODES } from '#src/law/awards.ts';
import { competentFor, flagsDecidedBy } from '#src/law/competence.ts';
import { flagNameOn, oneFlagOn } from '#src/law/one-flag.ts';
import { rulePack } from '#src/law/packs.ts';
import { prizeMoney } from '#src/law/prize-money.ts';
import { paths } from '#src/paths.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { confirmSignature } from '#src/platform/access/signature.ts';
import { notFound, wrongPhase } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { isUuid } from '#src/platform/ids.ts';
import type { Day } from '#src/text/day.ts';
import { whatAllSay } from '../../eligibility/queries/packs.ts';
import {
  draftDecisionAccess,
  editDecisionAccess,
  issueDecisionAccess,
  listDecisions,
  listPayments,
  numberDecisionAccess,
  publishAwardsAccess,
  readDecision,
  recordSubmissionAccess,
  signDecisionAccess,
  viewDecision,
  withdrawDecisionAccess,
} from '../access.ts';
import { draftDecision, editDecision } from '../commands/draft-decision.ts';
import { issueDecision } from '../commands/issue-decision.ts';
import { numberDecision } from '../commands/number-decision.ts';
import { printDecision } from '../commands/print-decision.ts';
import { publishAwards } from '../commands/publish-awards.ts';
import { signDecision } from '../commands/sign-decision.ts';
import { takeDecisionFile } from '../commands/take-decision-file.ts';
import { withdrawDecision } from '../commands/withdraw-decision.ts';
import type { DecisionActs } from '../pages/decision-acts.tsx';
import { DecisionPage } from '../pages/decision-page.tsx';
import { DecisionsPage, type Waiting } from '../pages/decisions-page.tsx';
import { DraftPage } from '../pages/draft-page.tsx';
import { WithdrawPage } from '../pages/withdraw-page.tsx';
import { awardsOfDecision } from '../queries/award-record.ts';
import { concernsOn } from '../queries/concerns.ts';
import {
  answeredCases,
  type DecisionFacts,
  type DecisionRecord,
  decisionLines,
  decisionRecord,
  nextNumber,
  openYears,
  type WaitingCase,
  waitingCases,
} from '../queries/decisions.ts';
import { pendingSubmissions } from '../queries/submissions.ts';
import { type Answered, sortCases } from '../rules/fall-back.ts';
import { packsOf } from '../rules/law-of-list.ts';
import * as schema from '../schema.ts';

/** The list, the draft, and one decision from its draft to its publication. */
export function decisionRoutes(http: FeatureRoutes): void {
  http.page(paths.awardDecisions(), listDecisions, showList);
  draftRoutes(http);
  http.page(paths.awardDecision(), viewDecision, (scope, visit) => showDecision(scope, visit, nothingSent));
  courseRoutes(http);
  paperRoutes(http);
}

async function showList(scope: Scope<'decision.list', Facts>, visit: Visit) {
  const view = await read(scope, async (tx) => {
    const years = await openYears(tx);
    return {
      open: await waitingCases(tx, ...years),
      answered: await answeredCases(tx, ...years),
      submissions: await pendingSubmissions(tx),
      decisions: await decisionLines(tx, pageAfter(visit)),
    };
  });
  const last = view.decisions.lines.at(-1);
  const all: Facts = { object: { kind: 'awardDecision', id: 'all' }, phase: 'any' };
  return (
    <DecisionsPage
      visit={visit}
      waiting={waitingOf(view.open, view.answered, scope.today)}
      submissions={view.submissions}
      decisions={view.decisions.lines}
      older={
        view.decisions.more && last
          ? `${paths.awardDecisions()}?sau=${last.draftedAt.toISOString()}.${last.decisionId}`
          : null
      }
      today={scope.today}
      may={{
        draft: draftDecisionAccess.allows(visit.actor, all),
        submit: recordSubmissionAccess.allows(visit.actor, all),
        payments: listPayments.allows(visit.actor, all),
      }}
    />
  );
}

/** The page that follows the line named in the address. */
export function pageAfter(visit: Visit): { at: Date; id: string } | null {
  const [, at = '', id = ''] = /^(.+)\.([0-9a-f-]{36})$/.exec(visit.query('sau')) ?? [];
  return isUuid(id) && !Number.isNaN(Date.parse(at)) ? { at: new Date(at), id } : null;
}

function waitingOf(open: WaitingCase[], answered: Answered[], today: Day): Waiting[] {
  const sorted = FLAG_CODES.map((award) => sortCases(award, open, answered, ({ pack }) => oneFlagOn(today, pack)));
  const held = new Map(sorted.flatMap((each) => each.held.map(({ caseId, by }) => [caseId, by] as const)));
  const fellBack = new Set(
    sorted.flatMap(({ ready }) => ready.filter((each) => each.fellBack).map(({ caseId }) => caseId)),
  );
  return open.map((each) => ({
    ...each,
    by: held.get(each.caseId) ?? null,
    fellBack: fellBack.has(each.caseId),
    above: competentFor(each.award, today, each.pack)?.authority !== 'minister',
  }));
}

// Draft

function draftRoutes(http: FeatureRoutes): void {
  http.page(paths.newDecision(), draftDecisionAccess, (scope, visit) => showDraft(scope, visit, nothingSent, null));
  http.form(paths.newDecision(), draftDecisionAccess, {
    schema: schema.listForm,
    lists: ['caseIds'],
    show: (scope, visit, attempt) => showDraft(scope, visit, attempt, null),
    run: async (scope, input) => paths.awardDecision((await draftDecision(scope, input)).decisionId),
  });
  const editPage = async (scope: Scope<'decision.edit', DecisionFacts>, visit: Visit, attempt: Attempt) =>
    showDraft(scope, visit, attempt, await recordOf(scope));
  http.page(paths.editDecision(), editDecisionAccess, (scope, visit) => editPage(scope, visit, nothingSent));
  http.form(paths.editDecision(), editDecisionAccess, {
    schema: schema.listForm,
    lists: ['caseIds'],
    show: (scope, visit, attempt) => editPage(scope, visit, attempt),
    run: async (scope, input) => paths.awardDecision((await editDecision(scope, input)).decisionId),
  });
}

/** The year of achievement that the form or the address names, where something of it is open. */
export function askedYear(visit: Visit, attempt: Attempt, years: readonly number[]): number | null {
  const asked = Number(attempt.values.year ?? visit.query('nam'));
  return years.includes(asked) ? asked : null;
}

async function showDraft(scope: Scope, visit: Visit, attempt: Attempt, decision: DecisionRecord | null) {
  if (decision && decision.kind !== 'grant') throw wrongPhase('Chỉ sửa được danh sách của quyết định tặng.');
  const { today } = scope;
  const found = await read(scope, async (tx) => {
    const years = decision ? [decision.year] : await openYears(tx);
    const all = (await waitingCases(tx, ...years)).map((each) =>
      decision && each.inDecisionId === decision.decisionId ? { ...each, inDecisionId: null } : each,
    );
    const answered = await answeredCases(tx, ...years);
    const packs = all.length > 0 ? packsOf(all) : [rulePack()];
    const award = decision?.award ?? packs.flatMap((pack) => flagsDecidedBy('minister', today, pack))[0];
    if (!award) throw wrongPhase('Chưa có quy định về thẩm quyền vào ngày này.');
    const sortedOf = (year: number) => ({
      year,
      sorted: sortCases(
        award,
        all.filter((each) => each.year === year),
        answered,
        ({ pack }) => oneFlagOn(today, pack),
      ),
    });
    const asked = askedYear(visit, attempt, years);
    const sorted = asked === null ? years.map(sortedOf) : [sortedOf(asked)];
    const [first] = sorted;
    if (!first) throw wrongPhase('Hội đồng chưa đề nghị đơn vị nào.');
    return { award, ...(sorted.find(({ sorted: { ready } }) => ready.length > 0) ?? first) };
  });
  const { award } = found;
  const packs = packsOf([...found.sorted.ready, ...found.sorted.held]);
  return (
    <DraftPage
      visit={visit}
      award={award}
      awardName={flagNameOn(today, award, packs[0] ?? rulePack())}
      today={today}
      year={found.year}
      sorted={found.sorted}
      decision={decision}
      competence={whatAllSay(packs, (pack) => competentFor(award, today, pack))?.said ?? null}
      money={whatAllSay(packs, (pack) => prizeMoney(award, today, pack))?.said ?? null}
      attempt={attempt}
    />
  );
}

// One decision

async function recordOf(scope: Scope<string, DecisionFacts>): Promise<DecisionRecord> {
  const decision = await read(scope, (tx) => decisionRecord(tx, scope.facts.decisionId));
  if (!decision) throw notFound();
  return decision;
}

async function showDecision(scope: Scope<string, DecisionFacts>, visit: Visit, attempt: Attempt) {
  const { facts, today } = scope;
  const { actor } = visit;
  const weighs = [signDecisionAccess, editDecisionAccess, withdrawDecisionAccess].some((each) =>
    each.allows(actor, facts),
  );
  const year = Number(today.slice(0, 4));
  const view = await read(scope, async (tx) => {
    const decision = await decisionRecord(tx, facts.decisionId);
    if (!decision) throw notFound();
    return {
      decision,
      awards: await awardsOfDecision(tx, facts.decisionId),
      concerns: decision.state === 'drafted' && weighs ? await concernsOn(tx, decision, today) : [],
      next: facts.phase === 'signed' ? await nextNumber(tx, decision.symbol, year) : 1,
    };
  });
  const granted = view.awards.some(({ state }) => state === 'granted');
  const acts: DecisionActs = {
    sign: signDecisionAccess.allows(actor, facts),
    number: numberDecisionAccess.allows(actor, facts) ? { next: view.next, year } : null,
    issue: issueDecisionAccess.allows(actor, facts),
    publish: granted && publishAwardsAccess.allows(actor, facts),
    edit: view.decision.kind === 'grant' && editDecisionAccess.allows(actor, facts),
    withdraw: withdrawDecisionAccess.allows(actor, facts),
    published: !granted,
    today,
  };
  const concerns = weighs ? (view.decision.concerns ?? view.concerns) : [];
  return (
    <DecisionPage
      visit={visit}
      decision={view.decision}
      awards={view.awards}
      concerns={concerns}
      acts={acts}
      attempt={attempt}
    />
  );
}

function courseRoutes(http: FeatureRoutes): void {
  http.form(paths.signDecision(), signDecisionAccess, {
    schema: schema.signForm,
    show: (scope, visit, attempt) => showDecision(scope, visit, attempt),
    run: async (scope, { password, reason }) => {
      await signDecision(scope, await confirmSignature(scope, password), { reason });
      return paths.awardDecision(scope.facts.decisionId);
    },
  });
  http.form(paths.numberDecision(), numberDecisionAccess, {
    schema: schema.numberForm,
    show: (scope, visit, attempt) => showDecision(scope, visit, attempt),
    run: async (scope, input) => {
      await numberDecision(scope, input);
      return paths.awardDecision(scope.facts.decisionId);
    },
  });
  http.form(paths.issueDecision(), issueDecisionAccess, {
    schema: schema.emptyForm,
    run: async (scope) => paths.awardDecision((await issueDecision(scope)).decisionId),
  });
  http.form(paths.publishAwards(), publishAwardsAccess, {
    schema: schema.publishForm,
    show: (scope, visit, attempt) => showDecision(scope, visit, attempt),
    run: async (scope, input) => {
      await publishAwards(scope, input);
      return paths.awardDecision(scope.facts.decisionId);
    },
  });
  const withdrawPage = async (scope: Scope<string, DecisionFacts>, visit: Visit, attempt: Attempt) => (
    <WithdrawPage visit={visit} decision={await recordOf(scope)} attempt={attempt} />
  );
  http.page(paths.withdrawDecision(), withdrawDecisionAccess, (scope, visit) =>
    withdrawPage(scope, visit, nothingSent),
  );
  http.form(paths.withdrawDecision(), withdrawDecisionAccess, {
    schema: schema.withdrawForm,
    show: (scope, visit, attempt) => withdrawPage(scope, visit, attempt),
    run: async (scope, input) => paths.awardDecision((await withdrawDecision(scope, input)).decisionId),
  });
}

function paperRoutes(http: FeatureRoutes): void {
  const paper = async (scope: Scope<string, DecisionFacts>, visit: Visit) =>
    pdf(visit, await printDecision(scope), 'quyet-dinh.pdf');
  http.page(paths.decisionDraftPaper(), viewDecision, paper);
  http.page(paths.decisionPaper(), readDecision, paper);
  http.page(paths.decisionFile(), viewDecision, async (scope, visit) => {
    const file = await takeDecisionFile(scope);
    const bytes = await scope.services.files.get(file.sha256);
    return visit.c.body(new Uint8Array(bytes), 200, {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });
}

export function pdf(visit: Visit, bytes: Uint8Array, name: string): Response {
  return visit.c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${name}"`,
  });
}
