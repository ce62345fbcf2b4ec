import { type AwardCode, isAwardCode } from '#src/law/award-code.ts';
import { check, checkAll, decide } from '#src/law/check.ts';
import type { RulePack } from '#src/law/pack.ts';
import { rulePack } from '#src/law/packs.ts';
import { quotaPlaces } from '#src/law/quota.ts';
import { awardNamed, regimeFor, rulesOf } from '#src/law/regimes.ts';
import type { Outcome, Verdict } from '#src/law/verdict.ts';
import { paths } from '#src/paths.ts';
import type { Facts } from '#src/platform/access/actor.ts';
import { recordExport } from '#src/platform/access/record-export.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { invalid } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import { xlsx } from '#src/platform/http/workbook-response.ts';
import type { Day } from '#src/text/day.ts';
import { collectiveFacts, personFacts } from '../../people/queries/facts.ts';
import {
  findEligible,
  type JudgedUnitFacts,
  judgeBodyAccess,
  judgeUnitAccess,
  listEligible,
  seesConfidential,
  viewJudging,
} from '../access.ts';
import { judgeUnit } from '../commands/judge-unit.ts';
import { judgingDone, startJudging } from '../commands/start-judging.ts';
import type { BodyAsked } from '../pages/body-parts.tsx';
import { CollectivePage } from '../pages/collective-page.tsx';
import { JudgingPage } from '../pages/judging-page.tsx';
import { MinistryPage } from '../pages/ministry-page.tsx';
import type { QuotaView } from '../pages/quota-box.tsx';
import { type Asked, listHref, UnitListPage } from '../pages/unit-list-page.tsx';
import { judgingRun, latestJudging } from '../queries/judging.ts';
import {
  awardSummaries,
  eligibleLines,
  type Lines,
  type Sort,
  sorts,
  type UnitSummary,
  unitSummaries,
} from '../queries/lines.ts';
import { type PackOfYear, packOfUnit, packsOfUnits } from '../queries/packs.ts';
import { countedInMinistry, countedInUnit, judgedInMinistry } from '../queries/quota-counts.ts';
import type { SubjectKind } from '../rule-parts.ts';
import { bodyLines, bodySorts, confidentialCodes, dayToJudge, withoutConfidential } from '../rules.ts';
import { judgeForm } from '../schema.ts';
import { pageAsked, yearAsked, yearsToChoose } from './asked.ts';
import { bodyWorkbook, eligibleWorkbook } from './workbook.ts';

/** Milliseconds that the page of a judgement waits for its end: a small body is judged by then. */
const waitForWork = 1500;

/** Lists: all people of a unit, a unit as a collective, every unit of the body. */
export function listRoutes(http: FeatureRoutes): void {
  http.page(paths.eligibility(), findEligible, (scope, visit) => {
    if (!judgeBodyAccess.allows(visit.actor, scope.facts)) {
      const { unitId } = scope.facts;
      return visit.c.redirect(unitId ? paths.unitEligibility(unitId) : paths.rules(), 303);
    }
    return showMinistry(scope, visit, nothingSent);
  });
  http.form(paths.judgeBody(), judgeBodyAccess, {
    schema: judgeForm,
    show: (scope, visit, attempt) => showMinistry(scope, visit, attempt),
    async run(scope, input) {
      notAhead(input.onDate, scope.today);
      return paths.judgingRun((await startJudging(scope, input)).runId);
    },
  });
  http.page(paths.judgingRun(), viewJudging, async (scope, visit) => {
    const { run } = scope.facts;
    if (run.state === 'running') await judgingDone(run.id, waitForWork);
    return <JudgingPage visit={visit} run={(await read(scope, (tx) => judgingRun(tx, run.id))) ?? run} />;
  });
  http.page(paths.bodyEligibilityFile(), judgeBodyAccess, async (scope, visit) => {
    const asked = bodyAsked(visit, scope.today, rulePack());
    const { units, awards, latest } = await read(scope, (tx) => bodyView(tx, asked));
    const book = await bodyWorkbook({ visit, asked, units, awards, latest, pack: rulePack() });
    return xlsx(visit, book, `${visit.t.eligibility.list.file}-${asked.award}-${asked.year}.xlsx`);
  });

  http.page(paths.unitEligibility(), listEligible, (scope, visit) => showUnit(scope, visit, nothingSent));
  http.form(paths.unitEligibility(), judgeUnitAccess, {
    schema: judgeForm,
    show: (scope, visit, attempt) => showUnit(scope, visit, attempt),
    async run(scope, input, visit) {
      notAhead(input.onDate, scope.today);
      await judgeUnit(scope, input);
      return listHref(scope.facts.record.id, { ...listAsked(visit, scope.today), year: input.year, page: 1 });
    },
  });
  http.page(paths.unitEligibilityFile(), listEligible, async (scope, visit) => {
    const asked = listAsked(visit, scope.today);
    const { found, packOfYear, verdicts, withheld } = await unitView(scope, visit, asked, null);
    const name = `${visit.t.eligibility.list.file}-${asked.award}-${asked.year}.xlsx`;
    const unit = scope.facts.record;
    const book = await eligibleWorkbook({ visit, unit, asked, pack: packOfYear.pack, found, verdicts, withheld });
    const { award, year, outcome } = asked;
    const object = { kind: 'eligibility', id: unit.id };
    await recordExport(scope, { object, rows: found.lines.length, about: { award, year, outcome } });
    return xlsx(visit, book, name);
  });

  http.page(paths.unitVerdicts(), listEligible, async (scope, visit) => {
    const unit = scope.facts.record;
    const year = yearAsked(visit, scope.today);
    const onDate = dayToJudge(year, scope.today);
    const withheld = !seesConfidential(visit.actor, scope.facts);
    const { packOfYear, facts } = await read(scope, async (tx) => ({
      packOfYear: await packOfUnit(tx, unit.id, year),
      facts: (await collectiveFacts(tx, [unit.id]))[0],
    }));
    const judged = facts && withheld ? withoutConfidential(facts) : facts;
    const verdicts = judged ? checkAll(judged, onDate, { pack: packOfYear.pack, achievementYear: year }) : [];
    return (
      <CollectivePage
        visit={visit}
        unit={unit}
        year={year}
        years={yearsToChoose(scope.today, year)}
        onDate={onDate}
        packOfYear={packOfYear}
        verdicts={verdicts}
        withheld={withheld}
      />
    );
  });
}

/** A verdict as of a day that has not come would count on what nobody knows; `what if` is for that. */
function notAhead(onDate: Day, today: Day): void {
  if (onDate > today) throw invalid({ onDate: 'Ngày này chưa tới; chọn hôm nay hoặc một ngày trước.' });
}

const outcomes: readonly Outcome[] = ['eligible', 'notEligible', 'unknown'];

function listAsked(visit: Visit, today: Day): Asked {
  const award = visit.query('danh-hieu');
  const open = isAwardCode(award) && awardNamed(rulePack(), award).subjects.includes('person');
  return {
    award: open ? award : 'CSTDCS',
    year: yearAsked(visit, today),
    outcome: outcomes.find((outcome) => outcome === visit.query('ket-qua')) ?? null,
    sort: sorts.find((sort) => sort === visit.query('thu-tu')) ?? ('name' as Sort),
    page: pageAsked(visit),
  };
}

type UnitScope = Scope<'eligibility.list' | 'eligibility.judge', JudgedUnitFacts>;

interface UnitView {
  packOfYear: PackOfYear;
  found: Lines;
  verdicts: Map<string, Verdict>;
  quotas: QuotaView[];
  withheld: boolean;
}

/** @param page null for all lines, for a workbook */
async function unitView(scope: UnitScope, visit: Visit, asked: Asked, page: number | null): Promise<UnitView> {
  const unitId = scope.facts.record.id;
  const { award, year } = asked;
  const withheld = !seesConfidential(visit.actor, scope.facts);
  return read(scope, async (tx) => {
    const packOfYear = await packOfUnit(tx, unitId, year);
    const { pack } = packOfYear;
    const hidden = withheld ? confidentialCodes(pack) : [];
    const found = await eligibleLines(tx, { ...asked, unitId, hidden }, page);
    const onDate = found.made?.onDate ?? dayToJudge(year, scope.today);
    const facts = await personFacts(
      tx,
      found.lines.map(({ personId }) => personId),
    );
    const options = { pack, achievementYear: year };
    const verdicts = new Map(
      facts.map((each) => [each.id, check(award, withheld ? withoutConfidential(each) : each, onDate, options)]),
    );
    const quotas = await unitQuotas(tx, { pack, award, year, onDate, unitId, eligible: found.counts.eligible });
    return { packOfYear, found, verdicts, quotas, withheld };
  });
}

async function showUnit(scope: UnitScope, visit: Visit, attempt: Attempt) {
  const asked = listAsked(visit, scope.today);
  const { packOfYear, ...view } = await unitView(scope, visit, asked, asked.page);
  return (
    <UnitListPage
      visit={visit}
      unit={scope.facts.record}
      asked={asked}
      years={yearsToChoose(scope.today, asked.year)}
      pack={packOfYear.pack}
      {...view}
      onDate={dayToJudge(asked.year, scope.today)}
      attempt={attempt}
    />
  );
}

interface QuotaQuestion {
  pack: RulePack;
  award: AwardCode;
  year: number;
  onDate: Day;
}

function quotaRules({ pack, award, year, onDate }: QuotaQuestion) {
  const regime = regimeFor(pack, { onDate, achievementYear: year, receivedOn: null });
  return (regime && rulesOf(regime, award)?.quotas) ?? [];
}

async function unitQuotas(
  tx: Tx,
  question: QuotaQuestion & { unitId: string; eligible: number },
): Promise<QuotaView[]> {
  const views: QuotaView[] = [];
  // An award has one or two quotas.
  for (const rule of quotaRules(question)) {
    const counted = await countedInUnit(tx, rule, question.unitId, question.year);
    const places = counted && quotaPlaces(rule, counted.number);
    views.push({ rule, counted, places, eligible: question.eligible, ofCollectives: false });
  }
  return views;
}

async function ministryQuotas(tx: Tx, question: QuotaQuestion, kind: SubjectKind): Promise<QuotaView[]> {
  const views: QuotaView[] = [];
  for (const rule of quotaRules(question)) {
    const counted = await countedInMinistry(tx, rule, question.year);
    const places = counted && quotaPlaces(rule, counted.number);
    const { eligible } = await judgedInMinistry(tx, question.award, question.year);
    views.push({ rule, counted, places, eligible, ofCollectives: kind === 'collective' });
  }
  return views.filter(({ rule }) => rule.base !== 'advancedInUnit' && rule.base !== 'ratedGoodInGroup');
}

function bodyAsked(visit: Visit, today: Day, pack: RulePack): BodyAsked {
  const asked = visit.query('danh-hieu');
  const award = isAwardCode(asked) ? asked : 'CO_CP';
  const { subjects } = awardNamed(pack, award);
  const kind = (['person', 'collective'] as const).find((each) => each === visit.query('doi-tuong'));
  return {
    award,
    kind: kind && subjects.includes(kind) ? kind : (subjects[0] ?? 'person'),
    year: yearAsked(visit, today),
    outcome: outcomes.find((outcome) => outcome === visit.query('ket-qua')) ?? null,
    sort: bodySorts.find((sort) => sort === visit.query('thu-tu')) ?? 'name',
  };
}

async function bodyView(tx: Tx, asked: BodyAsked) {
  return {
    units: bodyLines(await unitSummaries(tx, asked), asked.sort, asked.outcome),
    awards: await awardSummaries(tx, asked.year, asked.kind),
    latest: await latestJudging(tx, asked.year),
  };
}

async function bodyWithMoves(tx: Tx, asked: BodyAsked) {
  const view = await bodyView(tx, asked);
  return { ...view, moved: asked.kind === 'collective' ? await movedUnits(tx, asked, view.units) : new Set<string>() };
}

/** The units on the page whose stored verdict as collectives would be another one today, each by the pack of its year. */
async function movedUnits(tx: Tx, { award, year }: BodyAsked, units: readonly UnitSummary[]): Promise<Set<string>> {
  const stored = new Map(
    units.flatMap((unit) => {
      const outcome = outcomes.find((each) => unit.counts[each] > 0);
      return outcome && unit.onDate ? [[unit.unitId, { outcome, onDate: unit.onDate }] as const] : [];
    }),
  );
  const ids = [...stored.keys()];
  const packs = await packsOfUnits(tx, ids, year);
  const facts = await collectiveFacts(tx, ids);
  const moved = facts.filter((each) => {
    const made = stored.get(each.id);
    if (!made) return false;
    const pack = packs.get(each.id)?.pack ?? rulePack();
    return decide(award, each, made.onDate, { pack, achievementYear: year }).outcome !== made.outcome;
  });
  return new Set(moved.map(({ id }) => id));
}

async function showMinistry(scope: Scope<string, Facts>, visit: Visit, attempt: Attempt) {
  const pack = rulePack();
  const asked = bodyAsked(visit, scope.today, pack);
  const onDate = dayToJudge(asked.year, scope.today);
  const view = await read(scope, async (tx) => ({
    ...(await bodyWithMoves(tx, asked)),
    quotas: await ministryQuotas(tx, { pack, ...asked, onDate }, asked.kind),
  }));
  const years = yearsToChoose(scope.today, asked.year);
  return <MinistryPage {...{ visit, asked, years, pack, onDate, attempt }} {...view} />;
}
