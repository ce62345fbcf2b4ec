import { opensYear } from '#src/law/outlook.ts';
import type { Verdict } from '#src/law/verdict.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { type Day, dayOf, formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { DateField, Select } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Pairs } from '#src/ui/summary-list.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { RuleChecks } from '../queries/checks.ts';
import type { PackOfYear } from '../queries/packs.ts';
import type { SubjectKind } from '../rule-parts.ts';
import { awardTitle, ConditionList, OutcomeStatus, VerdictWarnings, withQuery } from './verdict-parts.tsx';

export interface VerdictView {
  visit: Visit;
  kind: SubjectKind;
  subject: { id: string; name: string };
  verdict: Verdict;
  packOfYear: PackOfYear;
  checks: RuleChecks;
  withheld: boolean;
  years: number[];
}

interface Props extends VerdictView {
  /** The day in the address could not be read. */
  badDay: boolean;
}

/** One subject and one award: the verdict, each condition, and under which law and pack it was made. */
export function VerdictPage(props: Props) {
  const { visit, verdict, subject, packOfYear, badDay } = props;
  const t = visit.t.eligibility;
  const title = awardTitle(packOfYear.pack, verdict.award);
  return (
    <Layout
      frame={visit.frame}
      title={t.ofYear(title, verdict.achievementYear)}
      current="eligibility"
      crumbs={[{ label: subject.name, href: recordHref(props) }, { label: t.ofYear(title, verdict.achievementYear) }]}
    >
      <PageHead
        title={title}
        facts={t.verdict.facts(subject.name, verdict.achievementYear, formatDay(verdict.onDate))}
        actions={
          <Button kind="secondary" href={whatIfHref(props)}>
            {t.verdict.whatIf}
          </Button>
        }
      />
      <p class="ket-qua">
        <OutcomeStatus visit={visit} outcome={verdict.outcome} ground />
      </p>
      {badDay && <Notice kind="luu-y">{t.verdict.badDay}</Notice>}
      <VerdictWarnings {...props} pack={packOfYear.pack} />
      <TwoColumns side={<Side {...props} />} width={300}>
        <h2>{t.verdict.conditions}</h2>
        <ConditionList {...props} pack={packOfYear.pack} recordHref={recordHref(props)} />
      </TwoColumns>
    </Layout>
  );
}

function recordHref({ kind, subject }: VerdictView): string {
  return kind === 'person' ? paths.person(subject.id) : paths.collective(subject.id);
}

function whatIfHref({ kind, subject, verdict }: Props): string {
  const path =
    kind === 'person'
      ? paths.personWhatIf(subject.id, verdict.award)
      : paths.collectiveWhatIf(subject.id, verdict.award);
  return withQuery(path, { nam: verdict.achievementYear, ngay: formatDay(verdict.onDate) });
}

function Side(props: Props) {
  const { visit, kind, subject, verdict, packOfYear, years } = props;
  const t = visit.t.eligibility.verdict;
  const regime = packOfYear.pack.regimes.find(({ code }) => code === verdict.regime);
  const action =
    kind === 'person'
      ? paths.personVerdict(subject.id, verdict.award)
      : paths.collectiveVerdict(subject.id, verdict.award);
  return (
    <>
      <h2>{t.opensTitle}</h2>
      <p>{opensWords(props)}</p>
      <h2>{t.under}</h2>
      <Pairs
        facts={[
          { key: t.regime, value: regime?.name ?? '–' },
          { key: t.pack, value: <PackName visit={visit} packOfYear={packOfYear} /> },
        ]}
      />
      <p class="lien-ket-doc khong-in">
        {regime && <a href={paths.awardRules(packOfYear.pack.code, regime.code, verdict.award)}>{t.rulesOfAward}</a>}
        <a href={recordHref(props)}>{kind === 'person' ? t.person : visit.t.eligibility.collective.history}</a>
      </p>
      <Form action={action} method="get">
        <Select
          name="nam"
          label={t.year}
          value={String(verdict.achievementYear)}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <DateField name="ngay" label={t.onDate} value={formatDay(verdict.onDate)} />
        <Button kind="secondary">{t.show}</Button>
      </Form>
    </>
  );
}

function opensWords({ visit, verdict }: Props): string {
  const t = visit.t.eligibility.verdict;
  const year = opensYear(verdict);
  if (year === null) return t.opensNever;
  return year <= verdict.achievementYear ? t.opensNow : t.opens(year);
}

/** The pack that judged, and whether the year holds on to it. */
export function PackName({ visit, packOfYear }: { visit: Visit; packOfYear: PackOfYear }) {
  const t = visit.t.eligibility;
  const { pack, pin } = packOfYear;
  return (
    <>
      {t.packName(pack.name, pack.version)}
      <br />
      <span class="mo nho">{pin ? t.verdict.pinned(pinDay(pin.pinnedAt)) : t.verdict.notPinned}</span>
    </>
  );
}

const pinDay = (at: Date): string => formatDay(dayOf(new Date(at).toISOString()) as Day);
