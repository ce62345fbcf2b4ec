import type { AwardRules, Condition, RegimeRules, RulePack } from '#src/law/pack.ts';
import { awardNamed } from '#src/law/regimes.ts';
import type { Standing } from '#src/law/source.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { type Option, Select } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Flag } from '#src/ui/icons.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { StatusIcon } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { Views } from '#src/ui/views.tsx';
import { checkOf, type RuleChecks } from '../queries/checks.ts';
import { awardParts } from '../rule-parts.ts';
import { RULE_SECTIONS, type SectionRule, sectionRules } from '../rule-sections.ts';
import { type StandingCounts, standingsOf, weakestStanding } from '../rules.ts';
import { Lines, periodWords, quotaLines, StandingStatus, standingKinds, times } from './rule-words.tsx';
import { sectionWords } from './section-rules-page.tsx';
import { StandingBar } from './standing-bar.tsx';
import { RuleSource, withQuery } from './verdict-parts.tsx';

interface Props {
  visit: Visit;
  pack: RulePack;
  packs: Option[];
  regime: RegimeRules;
  checks: RuleChecks;
}

/** Every award under one regime: what it asks, who decides, its quota, its money, and how well each source is known. */
export function RulesPage(props: Props) {
  const { visit, pack, regime } = props;
  const t = visit.t.eligibility.rules;
  return (
    <Layout frame={visit.frame} title={t.title} current="eligibility" landscape>
      <PageHead
        title={t.title}
        facts={t.facts}
        actions={
          <Button kind="secondary" href={paths.rulePackFile(`${pack.code}.json`)}>
            {t.download}
          </Button>
        }
      />
      <Views
        label={t.regimes}
        views={pack.regimes.map((each) => ({
          label: each.name,
          note: periodWords(visit, each),
          href: withQuery(paths.rules(), { bo: pack.code, 'che-do': each.code }),
          current: each === regime,
        }))}
      />
      {regime.unread && (
        <Notice kind="luu-y" title={t.unread}>
          <RuleSource source={regime.unread.source} />
        </Notice>
      )}
      <TwoColumns side={<Side {...props} />} width={270}>
        <Awards {...props} />
        <Sections {...props} />
      </TwoColumns>
    </Layout>
  );
}

type Group = 'person' | 'collective' | 'form';

function groupOf(pack: RulePack, rules: AwardRules): Group {
  const { kind, subjects } = awardNamed(pack, rules.award);
  if (kind === 'form') return 'form';
  return subjects.includes('person') ? 'person' : 'collective';
}

function Awards(props: Props) {
  const { visit, pack, regime } = props;
  const t = visit.t.eligibility.rules;
  const { columns } = t;
  return (
    <Table
      caption={regime.name}
      captionHidden
      stacked
      columns={[
        { label: columns.award, width: 190 },
        { label: columns.conditions },
        { label: columns.quota, width: 150 },
        { label: <Lines>{[columns.money, columns.moneyNote]}</Lines>, number: true, width: 110 },
        { label: columns.source, width: 180 },
      ]}
    >
      {(['person', 'collective', 'form'] as const).map((group) => (
        <>
          <Row kind="nhom">
            <th colspan={5} scope="colgroup">
              {t.groups[group]}
            </th>
          </Row>
          {regime.awards
            .filter((rules) => groupOf(pack, rules) === group)
            .map((rules) => (
              <AwardRow {...props} rules={rules} />
            ))}
        </>
      ))}
    </Table>
  );
}

function AwardRow({ visit, pack, regime, rules }: Props & { rules: AwardRules }) {
  const t = visit.t.eligibility.rules;
  const { columns } = t;
  const named = awardNamed(pack, rules.award);
  const quotas = quotaLines(visit, pack, rules);
  const counts = standingsOf(awardParts(regime, rules).map(({ source }) => source));
  return (
    <Row>
      <RowHead>
        {named.kind === 'flag' && <Flag row />}
        <a href={paths.awardRules(pack.code, regime.code, rules.award)}>
          <Said>{named.names[0]}</Said>
        </a>
        <div class="mo nho khong-dam">
          <Said>{t.decides(t.levels[named.level], rules.decider.text)}</Said>
        </div>
      </RowHead>
      <Cell label={columns.conditions} class="dai">
        <MainConditions conditions={rules.person ?? rules.collective ?? []} />
      </Cell>
      <Cell label={columns.quota}>{quotas.length > 0 ? quotas.join('; ') : t.noQuota}</Cell>
      <Cell label={columns.money} number>
        <Money visit={visit} rules={rules} />
      </Cell>
      <Cell label={columns.source} class="dai">
        {mainSource(rules)}
        <br />
        <StandingStatus visit={visit} standing={weakestStanding(counts)} />
        <StandingBar visit={visit} counts={counts} />
      </Cell>
    </Row>
  );
}

/** Where the award's own conditions stand; the first that names a place. */
function mainSource(rules: AwardRules): string {
  const sources = [...ownConditions(rules.person ?? rules.collective ?? []), rules.decider].map(({ source }) => source);
  return placeOf(sources.find((source) => source.article !== '') ?? sources[0] ?? rules.decider.source);
}

/** Tests that every award asks for, and that say nothing of this one. */
const common = new Set(['clear', 'notYetGiven', 'registered']);

function ownConditions(conditions: readonly Condition[]): readonly Condition[] {
  const own = conditions.filter((condition) => 'group' in condition || !common.has(condition.when.test));
  const shown = own.filter((condition) => 'group' in condition || condition.when.test !== 'judged');
  return shown.length > 0 ? shown : own;
}

function MainConditions({ conditions }: { conditions: readonly Condition[] }) {
  return (
    <>
      {ownConditions(conditions).map(({ text }, at) => (
        <>
          {at > 0 && '; '}
          <Said>{text}</Said>
        </>
      ))}
    </>
  );
}

function Money({ visit, rules: { money } }: { visit: Visit; rules: AwardRules }) {
  const t = visit.t.eligibility.rules;
  if (!money || (money.person === null && money.collective === null))
    return <span class="mo nho">{t.moneyUnknown}</span>;
  if (money.person === null) return <>{times(money.collective ?? 0)}</>;
  return (
    <>
      {times(money.person)}
      {money.collective !== null && <div class="mo nho">{t.collectiveMoney(times(money.collective))}</div>}
    </>
  );
}

/** What the pack rules beside its awards: each section with its rules, its source and how well it is known. */
function Sections({ visit, pack, regime }: Props) {
  const { rules: t, sections } = visit.t.eligibility;
  const { columns } = sections;
  const rules = sectionRules(pack, regime);
  const page = paths.sectionRules(pack.code, regime.code);
  return (
    <>
      <h2>{sections.title}</h2>
      <p>
        <a href={page}>{sections.open}</a>
      </p>
      <Table
        caption={sections.title}
        captionHidden
        stacked
        columns={[
          { label: columns.section, width: 190 },
          { label: columns.rule },
          { label: columns.days, width: 150 },
          { label: t.columns.source, width: 180 },
        ]}
      >
        {RULE_SECTIONS.map((section) => ({ section, own: rules.filter((rule) => rule.section === section) }))
          .filter(({ own }) => own.length > 0)
          .map(({ section, own }) => (
            <SectionRow visit={visit} href={`${page}#${section}`} name={sections.names[section]} rules={own} />
          ))}
      </Table>
    </>
  );
}

interface SectionRowProps {
  visit: Visit;
  href: string;
  name: string;
  rules: readonly SectionRule[];
}

function SectionRow({ visit, href, name, rules }: SectionRowProps) {
  const { rules: t, sections } = visit.t.eligibility;
  const counts = standingsOf(rules.map(({ part }) => part.source));
  const days = [...new Set(rules.map((rule) => periodWords(visit, rule)))];
  const sources = [...new Set(rules.map(({ part }) => placeOf(part.source)).filter((place) => place !== ''))];
  return (
    <Row>
      <RowHead>
        <a href={href}>{name}</a>
      </RowHead>
      <Cell label={sections.columns.rule} class="dai">
        {[...new Set(rules.map(({ content }) => sectionWords(visit, content)))].map((words, at) => (
          <>
            {at > 0 && '; '}
            <Said>{words}</Said>
          </>
        ))}
      </Cell>
      <Cell label={sections.columns.days} class="dai">
        <Lines>{days}</Lines>
      </Cell>
      <Cell label={t.columns.source} class="dai">
        <Lines>{sources}</Lines>
        <br />
        <StandingStatus visit={visit} standing={weakestStanding(counts)} />
        <StandingBar visit={visit} counts={counts} />
      </Cell>
    </Row>
  );
}

const placeOf = ({ article, document }: { article: string; document: string }) =>
  [article, document].filter((part) => part !== '').join(' ');

function Side({ visit, pack, packs, regime, checks }: Props) {
  const t = visit.t.eligibility.rules;
  const ofAwards = regime.awards.flatMap((rules) => awardParts(regime, rules));
  const parts = [...ofAwards, ...sectionRules(pack, regime).map(({ part }) => part)];
  const counts = standingsOf(parts.map(({ source }) => source));
  const made = parts.flatMap((part) => checkOf(checks, part) ?? []);
  const same = made.filter(({ outcome }) => outcome === 'same').length;
  return (
    <>
      <h2>{t.standing}</h2>
      <StandingBar visit={visit} counts={counts} wide />
      <Standings visit={visit} counts={counts} />
      <h2>{t.checks}</h2>
      <p>{t.checksFacts(same, made.length - same, parts.length)}</p>
      <p class="mo nho">{t.counted(ofAwards.length, parts.length - ofAwards.length)}</p>
      <h2>{t.transition}</h2>
      <p>
        <Said>{regime.transition.text}</Said>
      </p>
      <p>
        <RuleSource source={regime.transition.source} />
      </p>
      <Grounds visit={visit} regime={regime} />
      <h2>{t.packs}</h2>
      <Form action={paths.rules()} method="get">
        <input type="hidden" name="che-do" value={regime.code} />
        <Select name="bo" label={t.pack} value={pack.code} options={packs} />
        <Button kind="secondary">{visit.t.eligibility.list.find}</Button>
      </Form>
    </>
  );
}

function Standings({ visit, counts }: { visit: Visit; counts: StandingCounts }) {
  const t = visit.t.eligibility.rules;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const shown = (['read', 'secondary', 'unverified', 'assumption'] as const satisfies readonly Standing[]).filter(
    (standing) => counts[standing] > 0,
  );
  return (
    <ul class="diem-danh">
      {shown.map((standing) => (
        <li>
          <span>
            <StandingStatus visit={visit} standing={standing} />
            <br />
            <span class="mo nho">{t.standingNotes[standing]}</span>
          </span>
          <span class="nho">{t.shareOf(counts[standing], all)}</span>
        </li>
      ))}
    </ul>
  );
}

function Grounds({ visit, regime }: { visit: Visit; regime: RegimeRules }) {
  if (regime.grounds.length === 0) return null;
  return (
    <>
      <h2>{visit.t.eligibility.rules.grounds}</h2>
      <ul class="ky-ds">
        {regime.grounds.map(({ text, source }) => (
          <li>
            <StatusIcon
              kind={standingKinds[source.standing]}
              word={visit.t.eligibility.rules.standings[source.standing]}
            />
            <div>
              <Said>{text}</Said>
              <p>{visit.t.eligibility.rules.standings[source.standing]}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
