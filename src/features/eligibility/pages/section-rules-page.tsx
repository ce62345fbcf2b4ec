import type { Child } from 'hono/jsx';
import type { AwardRules, RegimeRules, RulePack } from '#src/law/pack.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import type { Day } from '#src/text/day.ts';
import { formatWhole } from '#src/text/numbers.ts';
import { ErrorSummary } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { Views } from '#src/ui/views.tsx';
import { checkOf, type RuleChecks } from '../queries/checks.ts';
import { otherParts, type RulePart } from '../rule-parts.ts';
import { RULE_SECTIONS, type SectionContent, type SectionRule, sectionRules } from '../rule-sections.ts';
import { CheckForm } from './check-form.tsx';
import { periodWords, quotaLines, StandingStatus, times, voteWords } from './rule-words.tsx';
import { awardTitle, CheckLine, RuleSource, withQuery } from './verdict-parts.tsx';

interface Props {
  visit: Visit;
  pack: RulePack;
  regime: RegimeRules;
  checks: RuleChecks;
  mayCheck: boolean;
  today: Day;
  attempt: Attempt;
}

/** What a pack rules under one regime beside its awards, with days, source and who held it against the text. */
export function SectionRulesPage(props: Props) {
  const { visit, pack, regime, checks, attempt } = props;
  const t = visit.t.eligibility;
  const rules = sectionRules(pack, regime);
  const differs = rules.some(({ part }) => checkOf(checks, part)?.outcome === 'differs');
  const action = paths.sectionRules(pack.code, regime.code);
  return (
    <Layout
      frame={visit.frame}
      title={t.sections.title}
      current="eligibility"
      failed={Object.keys(attempt.errors).length > 0}
      crumbs={[
        { label: t.rules.title, href: withQuery(paths.rules(), { bo: pack.code, 'che-do': regime.code }) },
        { label: t.sections.title },
      ]}
    >
      <PageHead title={t.sections.title} facts={pack.name} />
      <ErrorSummary errors={attempt.errors} />
      <Views
        label={t.rules.regimes}
        views={pack.regimes.map((each) => ({
          label: each.name,
          note: periodWords(visit, each),
          href: paths.sectionRules(pack.code, each.code),
          current: each === regime,
        }))}
      />
      {regime.unread && <Notice kind="luu-y">{t.rules.unread}</Notice>}
      {differs && (
        <Notice kind="loi" title={t.award.differsTitle}>
          {t.verdict.differs}
        </Notice>
      )}
      <TwoColumns
        side={<CheckForm {...props} action={action} rules={rules.map((rule) => optionOf(visit, rule))} />}
        width={320}
      >
        {RULE_SECTIONS.map((section) => {
          const own = rules.filter((rule) => rule.section === section);
          return (
            <>
              <h2 id={section}>{t.sections.names[section]}</h2>
              {own.length === 0 ? (
                <p class="mo">{t.sections.none}</p>
              ) : (
                <RuleTable
                  visit={visit}
                  caption={t.sections.names[section]}
                  checks={checks}
                  rules={own.map((rule) => ({
                    name: <Said>{sectionWords(visit, rule.content)}</Said>,
                    days: periodWords(visit, rule),
                    part: rule.part,
                  }))}
                />
              )}
            </>
          );
        })}
        <OfAwards {...props} />
      </TwoColumns>
    </Layout>
  );
}

function optionOf(visit: Visit, { section, content, part }: SectionRule) {
  const { names } = visit.t.eligibility.sections;
  return { value: part.code, label: `${names[section]}: ${sectionWords(visit, content)}` };
}

/** What a rule says, in words. */
export function sectionWords(visit: Visit, content: SectionContent): string {
  const t = visit.t.eligibility.sections.says;
  const kept = (years: number | null) => (years === null ? t.forGood : t.years(years));
  switch (content.is) {
    case 'part':
      return content.required ? content.name : `${content.name} ${t.notRequired}`;
    case 'appraisal':
    case 'publicComment':
      return t[content.is](content.workingDays);
    case 'payer':
      return `${t.byMinister}: ${content.minister}; ${t.byGovernment}: ${content.government}`;
    case 'rounding':
      return t.rounding(formatWhole(content.upTo));
    case 'salary':
      return t.salary(formatWhole(content.dong));
    case 'kept':
      return t.kept(kept(content.state), kept(content.minister));
    case 'statement':
      return content.text;
    default:
      return t[content.is];
  }
}

/** Quotas, votes of the Council and prize money stand with their awards; here they can be read side by side. */
function OfAwards({ visit, pack, regime, checks }: Props) {
  const t = visit.t.eligibility;
  const groups: { key: 'quota' | 'vote' | 'money'; rules: RuleLine[] }[] = [
    { key: 'quota', rules: lines((rules) => quotaLines(visit, pack, rules), 'quota.') },
    { key: 'vote', rules: lines((rules) => rules.votes.map((vote) => voteWords(visit, vote)), 'vote.') },
    { key: 'money', rules: lines((rules) => (rules.money ? [moneyWords(visit, rules)] : []), 'money') },
  ];
  function lines(words: (rules: AwardRules) => string[], name: string): RuleLine[] {
    return regime.awards.flatMap((rules) => {
      const parts = otherParts(regime, rules);
      return words(rules).flatMap((each, at) => {
        const part = parts.get(name.endsWith('.') ? `${name}${at}` : name);
        const award = awardTitle(pack, rules.award);
        const link = <a href={paths.awardRules(pack.code, regime.code, rules.award)}>{<Said>{award}</Said>}</a>;
        return part
          ? [
              {
                name: (
                  <>
                    {link}: {each}
                  </>
                ),
                days: periodWords(visit, regime),
                part,
              },
            ]
          : [];
      });
    });
  }
  return (
    <>
      {groups.map(({ key, rules }) => (
        <>
          <h2 id={key}>{t.award.otherRules[key]}</h2>
          {rules.length === 0 ? (
            <p class="mo">{t.sections.none}</p>
          ) : (
            <>
              <p class="mo">{t.sections.ofAwards}</p>
              <RuleTable visit={visit} caption={t.award.otherRules[key]} checks={checks} rules={rules} />
            </>
          )}
        </>
      ))}
    </>
  );
}

function moneyWords(visit: Visit, { money }: AwardRules): string {
  const t = visit.t.eligibility.award;
  return (
    [
      ...(money?.person != null ? [t.personMoney(t.times(times(money.person)))] : []),
      ...(money?.collective != null ? [t.collectiveMoney(t.times(times(money.collective)))] : []),
    ].join('; ') || visit.t.eligibility.rules.moneyUnknown
  );
}

interface RuleLine {
  name: Child;
  days: string;
  part: RulePart;
}

interface RuleTableProps {
  visit: Visit;
  caption: string;
  rules: readonly RuleLine[];
  checks: RuleChecks;
}

function RuleTable({ visit, caption, rules, checks }: RuleTableProps) {
  const t = visit.t.eligibility;
  const { columns } = t.sections;
  return (
    <Table
      caption={caption}
      captionHidden
      stacked
      columns={[
        { label: columns.rule },
        { label: columns.days, width: 130 },
        { label: columns.source, width: 220 },
        { label: columns.check, width: 180 },
      ]}
    >
      {rules.map(({ name, days, part }) => (
        <Row>
          <RowHead>
            <span class="khong-dam">{name}</span>
          </RowHead>
          <Cell label={columns.days}>{days}</Cell>
          <Cell label={columns.source} class="dai">
            <RuleSource source={part.source} />
            {part.source.note && (
              <div class="mo nho">
                <Said>{part.source.note}</Said>
              </div>
            )}
            <StandingStatus visit={visit} standing={part.source.standing} />
          </Cell>
          <Cell label={columns.check} class="dai">
            {checkOf(checks, part) ? (
              <CheckLine visit={visit} checks={checks} part={part} />
            ) : (
              <span class="mo nho">{t.award.notChecked}</span>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
