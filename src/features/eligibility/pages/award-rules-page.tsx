import type { AwardCode } from '#src/law/award-code.ts';
import type { AwardRules, Condition, RegimeRules, RulePack } from '#src/law/pack.ts';
import { awardNamed, rulesOf } from '#src/law/regimes.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import type { Day } from '#src/text/day.ts';
import { ErrorSummary } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { SummaryList } from '#src/ui/summary-list.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { Views } from '#src/ui/views.tsx';
import { checkOf, type RuleChecks } from '../queries/checks.ts';
import { awardParts, conditionParts, otherParts, type SubjectKind } from '../rule-parts.ts';
import { standingsOf, weakestStanding } from '../rules.ts';
import { CheckForm } from './check-form.tsx';
import { Lines, periodWords, quotaLines, StandingStatus, times, voteWords } from './rule-words.tsx';
import { awardTitle, CheckLine, RuleSource, withQuery } from './verdict-parts.tsx';

interface Props {
  visit: Visit;
  pack: RulePack;
  regime: RegimeRules;
  rules: AwardRules;
  checks: RuleChecks;
  mayCheck: boolean;
  today: Day;
  attempt: Attempt;
}

/** One award under one regime, with every rule, its source and who held it against the text. */
export function AwardRulesPage(props: Props) {
  const { visit, pack, regime, rules, checks, attempt } = props;
  const t = visit.t.eligibility;
  const title = awardTitle(pack, rules.award);
  const parts = awardParts(regime, rules);
  const differs = parts.filter((part) => checkOf(checks, part)?.outcome === 'differs');
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="eligibility"
      failed={Object.keys(attempt.errors).length > 0}
      crumbs={[
        { label: t.rules.title, href: withQuery(paths.rules(), { bo: pack.code, 'che-do': regime.code }) },
        { label: title },
      ]}
    >
      <PageHead title={title} facts={t.award.facts(t.rules.levels[awardNamed(pack, rules.award).level], pack.name)} />
      <ErrorSummary errors={attempt.errors} />
      <Views
        label={t.rules.regimes}
        views={pack.regimes
          .filter((each) => rulesOf(each, rules.award))
          .map((each) => ({
            label: each.name,
            note: periodWords(visit, each),
            href: paths.awardRules(pack.code, each.code, rules.award),
            current: each === regime,
          }))}
      />
      {regime.unread && <Notice kind="luu-y">{t.rules.unread}</Notice>}
      {differs.length > 0 && (
        <Notice kind="loi" title={t.award.differsTitle}>
          {t.verdict.differs}
        </Notice>
      )}
      <TwoColumns
        side={
          <CheckForm
            {...props}
            action={paths.awardRules(pack.code, regime.code, rules.award)}
            rules={parts.map(({ code, text }) => ({ value: code, label: text || otherName(visit, code) }))}
          />
        }
        width={320}
      >
        <Whole {...props} />
        <ConditionTable {...props} kind="person" />
        <ConditionTable {...props} kind="collective" />
        <Through visit={visit} pack={pack} award={rules.award} />
      </TwoColumns>
    </Layout>
  );
}

function Whole({ visit, pack, regime, rules, checks }: Props) {
  const t = visit.t.eligibility.award;
  const others = otherParts(regime, rules);
  const source = (name: string) => {
    const part = others.get(name);
    return (
      part && (
        <>
          <br />
          <RuleSource source={part.source} />
          {part.source.note && (
            <span class="mo nho">
              <br />
              <Said>{part.source.note}</Said>
            </span>
          )}
          <CheckLine visit={visit} checks={checks} part={part} />
        </>
      )
    );
  };
  const money = [
    rules.money?.person != null && t.personMoney(t.times(times(rules.money.person))),
    rules.money?.collective != null && t.collectiveMoney(t.times(times(rules.money.collective))),
  ].filter((each) => each !== false);
  const line = (key: string, value: string, name: string) => ({
    key,
    value: (
      <>
        <Said>{value}</Said>
        {source(name)}
      </>
    ),
  });
  return (
    <SummaryList
      facts={[
        line(t.decider, rules.decider.text, 'decider'),
        { key: t.proposers, value: <Chain visit={visit} steps={rules.proposers} /> },
        line(t.money, money.length > 0 ? money.join('; ') : visit.t.eligibility.rules.moneyUnknown, 'money'),
        ...rules.quotas.map((_quota, at) => line(t.quotas, quotaLines(visit, pack, rules)[at] ?? '', `quota.${at}`)),
        ...rules.votes.map((vote, at) => line(t.votes, voteWords(visit, vote), `vote.${at}`)),
        ...(rules.within ? [line(t.within, t.withinWhat(awardTitle(pack, rules.within.award)), 'within')] : []),
        ...(rules.replacedBy
          ? [line(t.replacedBy, t.replacedByWhat(awardTitle(pack, rules.replacedBy.award)), 'replacedBy')]
          : []),
      ]}
    />
  );
}

function Chain({ visit, steps }: { visit: Visit; steps: readonly string[] }) {
  return (
    <>
      {steps.map((step, at) => (
        <>
          {at > 0 && visit.t.eligibility.award.arrow}
          <Said>{step}</Said>
        </>
      ))}
    </>
  );
}

function ConditionTable(props: Props & { kind: SubjectKind }) {
  const { visit, regime, rules, checks, kind } = props;
  const t = visit.t.eligibility.award;
  const conditions = rules[kind];
  if (!conditions) return null;
  const parts = new Map(conditionParts(regime, rules, kind).map((part) => [part.code.split('.').at(-1), part]));
  const rows = conditions.flatMap((condition) => nested(condition, 0));
  return (
    <>
      <h2>{kind === 'person' ? t.person : t.collective}</h2>
      <Table
        caption={kind === 'person' ? t.person : t.collective}
        captionHidden
        stacked
        columns={[
          { label: t.columns.rule },
          { label: t.columns.source, width: 260 },
          { label: t.columns.check, width: 220 },
        ]}
      >
        {rows.map(({ condition, depth }) => {
          const part = parts.get(condition.code);
          return (
            <Row>
              <RowHead>
                <span class="khong-dam">
                  {depth > 0 && '– '.repeat(depth)}
                  <Said>{condition.text}</Said>
                </span>
              </RowHead>
              <Cell label={t.columns.source} class="dai">
                <RuleSource source={condition.source} />
                {condition.source.note && (
                  <div class="mo nho">
                    <Said>{condition.source.note}</Said>
                  </div>
                )}
              </Cell>
              <Cell label={t.columns.check} class="dai">
                {part && checkOf(checks, part) ? (
                  <CheckLine visit={visit} checks={checks} part={part} />
                ) : (
                  <span class="mo nho">{t.notChecked}</span>
                )}
              </Cell>
            </Row>
          );
        })}
      </Table>
    </>
  );
}

function nested(condition: Condition, depth: number): { condition: Condition; depth: number }[] {
  const parts = 'group' in condition ? condition.parts.flatMap((part) => nested(part, depth + 1)) : [];
  return [{ condition, depth }, ...parts];
}

/** The same award under every regime of the pack: what the change of law changed. */
function Through({ visit, pack, award }: { visit: Visit; pack: RulePack; award: AwardCode }) {
  const t = visit.t.eligibility.award;
  const all = pack.regimes.flatMap((regime) => {
    const rules = rulesOf(regime, award);
    return rules ? [{ regime, rules }] : [];
  });
  const texts = ({ rules }: (typeof all)[number]) => (rules.person ?? rules.collective ?? []).map(({ text }) => text);
  return (
    <Table
      caption={t.compare(awardTitle(pack, award))}
      stacked
      columns={[{ label: <span class="an">{t.condition}</span> }, ...all.map(({ regime }) => ({ label: regime.name }))]}
    >
      <Row>
        <RowHead>{t.conditionsRow}</RowHead>
        {all.map((each, at) => {
          const before = at > 0 ? new Set(texts(all[at - 1] ?? each)) : null;
          return (
            <Cell label={each.regime.name} class="dai">
              <Lines>
                {texts(each).map((text) =>
                  before && !before.has(text) ? (
                    <ins>
                      <Said>{text}</Said>
                    </ins>
                  ) : (
                    <Said>{text}</Said>
                  ),
                )}
              </Lines>
            </Cell>
          );
        })}
      </Row>
      <Row>
        <RowHead>{t.quotaRow}</RowHead>
        {all.map(({ regime, rules }) => (
          <Cell label={regime.name} class="dai">
            {quotaLines(visit, pack, rules).join('; ') || t.none}
          </Cell>
        ))}
      </Row>
      <Row>
        <RowHead>{t.deciderRow}</RowHead>
        {all.map(({ regime, rules }) => (
          <Cell label={regime.name} class="dai">
            {rules.decider.text}
          </Cell>
        ))}
      </Row>
      <Row>
        <RowHead>{t.standingRow}</RowHead>
        {all.map(({ regime, rules }) => (
          <Cell label={regime.name} class="dai">
            <StandingStatus
              visit={visit}
              standing={weakestStanding(standingsOf(awardParts(regime, rules).map(({ source }) => source)))}
            />
          </Cell>
        ))}
      </Row>
    </Table>
  );
}

function otherName(visit: Visit, code: string): string {
  const names: Record<string, string> = visit.t.eligibility.award.otherRules;
  const [name = ''] = (code.split('/').at(-1) ?? '').split('.');
  return names[name] ?? code;
}
