import { check } from '#src/law/check.ts';
import type { SubjectFacts } from '#src/law/facts.ts';
import type { RulePack } from '#src/law/pack.ts';
import { PACK_CODES, rulePack } from '#src/law/packs.ts';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import type { Tx } from '#src/platform/database/transaction.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import type { Visit } from '#src/platform/http/visit.ts';
import { isUuid } from '#src/platform/ids.ts';
import { dayOf, formatDay } from '#src/text/day.ts';
import { collectiveFacts, personFacts } from '../../people/queries/facts.ts';
import {
  type JudgedCollectiveFacts,
  type JudgedPersonFacts,
  seesConfidential,
  viewCollectiveVerdict,
  viewPersonVerdict,
} from '../access.ts';
import { packNameOf } from '../pages/pack-label.ts';
import { VerdictPage, type VerdictView } from '../pages/verdict-page.tsx';
import { WhatIfPage } from '../pages/what-if-page.tsx';
import { checksOf } from '../queries/checks.ts';
import { keptPack, keptPacks, type PackOfYear, packOfUnit } from '../queries/packs.ts';
import { withoutConfidential } from '../rules.ts';
import { dayAsked, yearAsked, yearsAhead, yearsToChoose } from './asked.ts';

/** One verdict with all its conditions, and the same for another year, day or pack. */
export function verdictRoutes(http: FeatureRoutes): void {
  http.page(paths.personVerdict(), viewPersonVerdict, async (scope, visit) => {
    const { view, badDay } = await viewOf(scope, visit);
    return <VerdictPage {...view} badDay={badDay} />;
  });
  http.page(paths.personWhatIf(), viewPersonVerdict, showWhatIf);
  http.page(paths.collectiveVerdict(), viewCollectiveVerdict, async (scope, visit) => {
    const { view, badDay } = await viewOf(scope, visit);
    return <VerdictPage {...view} badDay={badDay} />;
  });
  http.page(paths.collectiveWhatIf(), viewCollectiveVerdict, showWhatIf);
}

type SubjectScope = Scope<string, JudgedPersonFacts> | Scope<string, JudgedCollectiveFacts>;

interface Seen {
  view: VerdictView;
  facts: SubjectFacts;
  badDay: boolean;
}

async function viewOf(scope: SubjectScope, visit: Visit): Promise<Seen> {
  const { award, record, unitId } = scope.facts;
  const kind = 'birthDate' in record ? 'person' : 'collective';
  const year = yearAsked(visit, scope.today);
  const { day, bad } = dayAsked(visit, year, scope.today);
  const withheld = !seesConfidential(visit.actor, scope.facts);
  return read(scope, async (tx) => {
    const [all] = kind === 'person' ? await personFacts(tx, [record.id]) : await collectiveFacts(tx, [record.id]);
    if (!all) throw notFound();
    const facts = withheld ? withoutConfidential(all) : all;
    const packOfYear = await packOf(tx, kind === 'person' ? (unitId ?? null) : record.id, year);
    const { pack } = packOfYear;
    const verdict = check(award, facts, day, { pack, achievementYear: year });
    const checks = await checksOf(tx, pack.code, `${verdict.regime}/${award}/`);
    const years = yearsToChoose(scope.today, year);
    const subject = { id: all.id, name: record.name };
    return { view: { visit, kind, subject, verdict, packOfYear, checks, withheld, years }, facts, badDay: bad };
  });
}

function packOf(tx: Tx, unitId: string | null, year: number): Promise<PackOfYear> {
  return unitId ? packOfUnit(tx, unitId, year) : Promise.resolve({ pack: rulePack(), pin: null });
}

async function showWhatIf(scope: SubjectScope, visit: Visit) {
  const { view, facts, badDay } = await viewOf(scope, visit);
  const { verdict, packOfYear } = view;
  const t = visit.t.eligibility.whatIf;
  const year = visit.query('nam-khac') ? yearAsked(visit, scope.today, 'nam-khac') : verdict.achievementYear;
  const other = dayAsked(visit, year, scope.today, 'ngay-khac');
  const day = visit.query('ngay-khac') || year !== verdict.achievementYear ? other.day : verdict.onDate;
  const asked = visit.query('bo');
  const { kept, chosen } = await read(scope, async (tx) => ({
    kept: await keptPacks(tx),
    chosen: isUuid(asked) ? await keptPack(tx, asked) : null,
  }));
  const pack: RulePack = chosen ?? programPack(asked) ?? packOfYear.pack;
  const value = chosen || programPack(asked) ? asked : (packOfYear.pin?.rulePackId ?? packOfYear.pack.code);
  const packs = [
    ...PACK_CODES.map((code) => ({ value: code as string, label: t.program(rulePack(code).name) })),
    ...kept.map(({ id, code, version, keptAt }) => ({
      value: id,
      label: t.kept(packNameOf(code), version, formatDay(dayOf(new Date(keptAt).toISOString()))),
    })),
  ];
  return (
    <WhatIfPage
      {...view}
      years={yearsAhead(scope.today, verdict.achievementYear, year)}
      other={check(verdict.award, facts, day, { pack, achievementYear: year })}
      otherPack={pack}
      asked={{ year, day: formatDay(day), pack: value }}
      packs={packs}
      badDay={badDay || other.bad}
    />
  );
}

function programPack(code: string): RulePack | null {
  return PACK_CODES.some((each) => each === code) ? rulePack(code) : null;
}
