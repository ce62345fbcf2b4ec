import { PACK_CODES, rulePack } from '#src/law/packs.ts';
import { paths } from '#src/paths.ts';
import { read, type Scope } from '#src/platform/access/scope.ts';
import { notFound } from '#src/platform/errors.ts';
import type { FeatureRoutes } from '#src/platform/http/feature-routes.tsx';
import { type Attempt, nothingSent, type Visit } from '#src/platform/http/visit.ts';
import type { ClusterYearFacts } from '../../clusters/queries.ts';
import {
  type AwardRuleFacts,
  checkRuleAccess,
  checkSectionRule,
  pinPackAccess,
  type RuleFacts,
  viewAwardRule,
  viewRulePack,
  viewRules,
  viewSectionRules,
} from '../access.ts';
import { repinYear } from '../commands/pin-pack.ts';
import { recordCheck } from '../commands/record-check.ts';
import { AwardRulesPage } from '../pages/award-rules-page.tsx';
import { RulesPage } from '../pages/rules-page.tsx';
import { SectionRulesPage } from '../pages/section-rules-page.tsx';
import { YearRulesPage } from '../pages/year-rules-page.tsx';
import { checksOf } from '../queries/checks.ts';
import { packOfYear, pinsOf } from '../queries/packs.ts';
import { packHash } from '../rule-parts.ts';
import { regimeToShow } from '../rules.ts';
import { checkForm, pinForm } from '../schema.ts';

/** The catalogue of awards and rules, checks against the text, and the pack of a year. */
export function ruleRoutes(http: FeatureRoutes): void {
  http.page(paths.rules(), viewRules, async (scope, visit) => {
    const asked = PACK_CODES.find((code) => code === visit.query('bo'));
    const pack = rulePack(asked);
    const regime = regimeToShow(pack, visit.query('che-do'), scope.today);
    if (!regime) throw notFound();
    const checks = await read(scope, (tx) => checksOf(tx, pack.code));
    return <RulesPage visit={visit} pack={pack} packs={packOptions()} regime={regime} checks={checks} />;
  });
  http.page(paths.rulePackFile(), viewRules, (_scope, visit) => {
    const [code = '', ...rest] = (visit.params.file ?? '').split('.');
    const known = PACK_CODES.find((each) => each === code);
    if (!known || rest.join('.') !== 'json') throw notFound();
    return visit.c.body(`${JSON.stringify(rulePack(known), null, 2)}\n`, 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${known}.json"`,
    });
  });
  http.page(paths.awardRules(), viewAwardRule, (scope, visit) => showAward(scope, visit, nothingSent));
  http.form(paths.awardRules(), checkRuleAccess, {
    schema: checkForm,
    show: (scope, visit, attempt) => showAward(scope, visit, attempt),
    async run(scope, input) {
      await recordCheck(scope, input);
      const { pack, regime, rules } = scope.facts;
      return paths.awardRules(pack.code, regime.code, rules.award);
    },
  });
  http.page(paths.sectionRules(), viewSectionRules, (scope, visit) => showSections(scope, visit, nothingSent));
  http.form(paths.sectionRules(), checkSectionRule, {
    schema: checkForm,
    show: (scope, visit, attempt) => showSections(scope, visit, attempt),
    async run(scope, input) {
      await recordCheck(scope, input);
      return paths.sectionRules(scope.facts.pack.code, scope.facts.regime.code);
    },
  });
  http.page(paths.yearRules(), viewRulePack, (scope, visit) => showYear(scope, visit, nothingSent));
  http.form(paths.yearRules(), pinPackAccess, {
    schema: pinForm,
    show: (scope, visit, attempt) => showYear(scope, visit, attempt),
    run: async (scope, input) => paths.yearRules((await repinYear(scope, input)).clusterYearId),
  });
}

function packOptions() {
  return PACK_CODES.map((code) => {
    const { name, version } = rulePack(code);
    return { value: code as string, label: `${name}, ${version}` };
  });
}

async function showAward(scope: Scope<string, AwardRuleFacts>, visit: Visit, attempt: Attempt) {
  const { pack, regime, rules } = scope.facts;
  const checks = await read(scope, (tx) => checksOf(tx, pack.code, `${regime.code}/${rules.award}/`));
  return (
    <AwardRulesPage
      visit={visit}
      pack={pack}
      regime={regime}
      rules={rules}
      checks={checks}
      mayCheck={checkRuleAccess.allows(visit.actor, scope.facts)}
      today={scope.today}
      attempt={attempt}
    />
  );
}

async function showSections(scope: Scope<string, RuleFacts>, visit: Visit, attempt: Attempt) {
  const { pack, regime } = scope.facts;
  const checks = await read(scope, (tx) => checksOf(tx, pack.code));
  const mayCheck = checkSectionRule.allows(visit.actor, scope.facts);
  return <SectionRulesPage {...{ visit, pack, regime, checks, mayCheck, attempt }} today={scope.today} />;
}

async function showYear(scope: Scope<string, ClusterYearFacts>, visit: Visit, attempt: Attempt) {
  const { clusterYearId, clusterName, year } = scope.facts;
  const view = await read(scope, async (tx) => ({
    packOfYear: await packOfYear(tx, clusterYearId),
    pins: await pinsOf(tx, clusterYearId),
  }));
  const { pin, pack } = view.packOfYear;
  const isKnown = PACK_CODES.some((code) => code === pack.code);
  return (
    <YearRulesPage
      visit={visit}
      clusterYearId={clusterYearId}
      clusterName={clusterName}
      year={year}
      {...view}
      isProgram={pin !== null && isKnown && packHash(rulePack(pack.code)) === pin.hash}
      packs={packOptions()}
      mayPin={pinPackAccess.allows(visit.actor, scope.facts)}
      attempt={attempt}
    />
  );
}
