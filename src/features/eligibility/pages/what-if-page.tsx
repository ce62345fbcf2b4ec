import { opensYear } from '#src/law/outlook.ts';
import type { RulePack } from '#src/law/pack.ts';
import type { ConditionResult, Verdict } from '#src/law/verdict.ts';
import { conditionWords } from '#src/law/verdict-words.ts';
import { paths } from '#src/paths.ts';
import { formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { DateField, type Option, Select } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Said } from '#src/ui/said.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { Ways } from '#src/ui/ways.tsx';
import { compareVerdicts, isConfidential } from '../rules.ts';
import type { VerdictView } from './verdict-page.tsx';
import { awardTitle, ConditionStatus, OutcomeStatus, verdictHref, wayShown } from './verdict-parts.tsx';

interface Props extends VerdictView {
  other: Verdict;
  otherPack: RulePack;
  /** What was asked for: the address's own values. */
  asked: { year: number; day: string; pack: string };
  packs: Option[];
  badDay: boolean;
}

/** The verdict as it is, beside what it would be for another year, day or pack; nothing is kept. */
export function WhatIfPage(props: Props) {
  const { visit, subject, verdict, packOfYear, badDay, kind } = props;
  const t = visit.t.eligibility;
  const award = awardTitle(packOfYear.pack, verdict.award);
  const back = verdictHref(kind, subject.id, verdict.award, {
    nam: verdict.achievementYear,
    ngay: formatDay(verdict.onDate),
  });
  return (
    <Layout
      frame={visit.frame}
      title={t.whatIf.title(award)}
      current="eligibility"
      crumbs={[{ label: t.ofYear(award, verdict.achievementYear), href: back }, { label: t.verdict.whatIf }]}
    >
      <PageHead title={t.whatIf.title(award)} facts={t.whatIf.facts(subject.name)} />
      <Choice {...props} />
      {badDay && <Notice kind="luu-y">{t.verdict.badDay}</Notice>}
      <Comparison {...props} />
    </Layout>
  );
}

function Choice({ visit, kind, subject, verdict, asked, packs, years }: Props) {
  const t = visit.t.eligibility.whatIf;
  const action =
    kind === 'person'
      ? paths.personWhatIf(subject.id, verdict.award)
      : paths.collectiveWhatIf(subject.id, verdict.award);
  return (
    <Form action={action} method="get" class="loc">
      <Select name="bo" label={t.pack} value={asked.pack} options={packs} />
      <Select
        name="nam-khac"
        label={t.year}
        value={String(asked.year)}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <DateField name="ngay-khac" label={t.onDate} value={asked.day} hint="" />
      <Button>{t.show}</Button>
      <input type="hidden" name="nam" value={String(verdict.achievementYear)} />
      <input type="hidden" name="ngay" value={formatDay(verdict.onDate)} />
    </Form>
  );
}

function Comparison(props: Props) {
  const { visit, verdict, other, packOfYear, otherPack, withheld } = props;
  const t = visit.t.eligibility;
  const rows = compareVerdicts(verdict, other).filter(
    ({ left, right }) => !(withheld && [left, right].some((each) => each && isConfidential(each.condition))),
  );
  const changed = rows.filter(({ differs }) => differs).length;
  const words = t.whatIf.columns;
  const head = (side: Verdict, label: string) => ({
    label: (
      <>
        {label}
        <br />
        <span class="khong-dam">{t.whatIf.when(side.achievementYear, formatDay(side.onDate))}</span>
      </>
    ),
  });
  return (
    <>
      <p>
        <b>{changed === 0 && verdict.outcome === other.outcome ? t.whatIf.same : t.whatIf.changed(changed)}</b>
      </p>
      <Table
        caption={t.whatIf.title(awardTitle(packOfYear.pack, verdict.award))}
        captionHidden
        stacked
        columns={[
          { label: words.condition, width: 320 },
          head(verdict, words.now),
          head(other, words.other),
          { label: words.change, width: 90 },
        ]}
      >
        <Whole {...props} />
        {rows.map(({ left, right, differs }) => (
          <Row kind={differs ? 'chon' : undefined}>
            <RowHead>
              <Said>{(left ?? right)?.condition.text}</Said>
              {left && right && left.condition.text !== right.condition.text && (
                <div class="khong-dam nho">
                  {words.other}: <Said>{right.condition.text}</Said>
                </div>
              )}
            </RowHead>
            <Cell label={words.now} class="dai">
              {side(props, left, packOfYear.pack)}
            </Cell>
            <Cell label={words.other} class="dai">
              {side(props, right, otherPack)}
            </Cell>
            <Cell label={words.change}>{differs && <Status kind="luu-y">{t.whatIf.differs}</Status>}</Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}

function Whole({ visit, verdict, other, packOfYear, otherPack }: Props) {
  const t = visit.t.eligibility.whatIf;
  const name = (pack: RulePack, code: string) => pack.regimes.find((regime) => regime.code === code)?.name ?? '–';
  const opens = (of: Verdict) => {
    const year = opensYear(of);
    return of.outcome === 'eligible' || year === null ? '–' : String(year);
  };
  const lines = [
    {
      label: t.outcome,
      left: <OutcomeStatus visit={visit} outcome={verdict.outcome} />,
      right: <OutcomeStatus visit={visit} outcome={other.outcome} />,
      differs: verdict.outcome !== other.outcome,
    },
    {
      label: t.regime,
      left: name(packOfYear.pack, verdict.regime),
      right: name(otherPack, other.regime),
      differs: verdict.regime !== other.regime,
    },
    {
      label: t.pack,
      left: visit.t.eligibility.packName(packOfYear.pack.name, packOfYear.pack.version),
      right: visit.t.eligibility.packName(otherPack.name, otherPack.version),
      differs: packOfYear.pack !== otherPack,
    },
    { label: t.opens, left: opens(verdict), right: opens(other), differs: opens(verdict) !== opens(other) },
  ];
  return (
    <>
      {lines.map(({ label, left, right, differs }) => (
        <Row kind={differs ? 'chon' : undefined}>
          <RowHead>{label}</RowHead>
          <Cell label={t.columns.now} class="dai">
            {left}
          </Cell>
          <Cell label={t.columns.other} class="dai">
            {right}
          </Cell>
          <Cell label={t.columns.change}>{differs && <Status kind="luu-y">{t.differs}</Status>}</Cell>
        </Row>
      ))}
    </>
  );
}

function side({ visit }: Props, result: ConditionResult | null, pack: RulePack) {
  if (!result) return <span class="mo">{visit.t.eligibility.whatIf.notAsked}</span>;
  const { found, cure, joint, ways } = conditionWords(result, pack);
  if (ways.length > 0) {
    return (
      <>
        <ConditionStatus result={result} />
        <Ways joint={joint} ways={ways.map(wayShown)} />
      </>
    );
  }
  return (
    <>
      <ConditionStatus result={result} />
      {[...new Set([...found, ...(cure ? [cure] : [])])].map((line) => (
        <div class="mo nho">
          <Said>{line}</Said>
        </div>
      ))}
    </>
  );
}
