import type { RulePack } from '#src/law/pack.ts';
import type { Outcome } from '#src/law/verdict.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { type Day, dayOf, formatDay } from '#src/text/day.ts';
import { formatWhole } from '#src/text/numbers.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { DateField, Select } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Status } from '#src/ui/status.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { JudgingRun } from '../queries/judging.ts';
import type { AwardSummary, UnitSummary } from '../queries/lines.ts';
import { AwardCounts, type BodyAsked, BodyViews, bodyHref } from './body-parts.tsx';
import { JudgingLine } from './judging-page.tsx';
import { madeAt } from './made-at.ts';
import { QuotaBox, type QuotaView } from './quota-box.tsx';
import { awardOptions, awardTitle, OutcomeStatus, verdictHref, withQuery } from './verdict-parts.tsx';

interface Props {
  visit: Visit;
  asked: BodyAsked;
  years: number[];
  pack: RulePack;
  /** Every award of this kind over the whole body. */
  awards: AwardSummary[];
  units: UnitSummary[];
  /** Units whose own verdict would be another one with the records of today. */
  moved: ReadonlySet<string>;
  latest: JudgingRun | null;
  quotas: QuotaView[];
  onDate: Day;
  attempt: Attempt;
}

/** For the office: how every unit stands for one award, and the places that the whole ministry has. */
export function MinistryPage(props: Props) {
  const { visit, asked, pack, units, attempt } = props;
  const { award, year } = asked;
  const t = visit.t.eligibility.ministry;
  return (
    <Layout frame={visit.frame} title={t.title} current="eligibility" failed={Object.keys(attempt.errors).length > 0}>
      <PageHead
        title={t.title}
        facts={t.facts(awardTitle(pack, award), year)}
        actions={
          <Button kind="secondary" href={bodyHref(asked, paths.bodyEligibilityFile())}>
            {visit.t.eligibility.list.export}
          </Button>
        }
      />
      <ErrorSummary errors={attempt.errors} />
      <Filter {...props} />
      <TwoColumns side={<Side {...props} />} width={300}>
        <BodyViews visit={visit} asked={asked} />
        {units.length > 0 && <Units {...props} />}
        {units.length === 0 && (
          <Empty title={asked.outcome ? visit.t.eligibility.list.noneTitle : t.emptyTitle}>
            {asked.outcome ? visit.t.eligibility.list.none : t.empty}
          </Empty>
        )}
        <AwardCounts {...props} />
      </TwoColumns>
    </Layout>
  );
}

function Filter({ visit, asked, years, pack }: Props) {
  const { award, kind, year } = asked;
  const t = visit.t.eligibility;
  return (
    <Form action={paths.eligibility()} method="get" class="loc">
      <Select name="danh-hieu" label={t.list.award} value={award} options={awardOptions(pack, null)} />
      <Select
        name="doi-tuong"
        label={t.ministry.whose}
        value={kind}
        options={[
          { value: 'person', label: t.rules.groups.person },
          { value: 'collective', label: t.rules.groups.collective },
        ]}
      />
      <Select
        name="nam"
        label={t.list.year}
        value={String(year)}
        options={years.map((each) => ({ value: String(each), label: String(each) }))}
      />
      <Button kind="secondary">{t.list.find}</Button>
    </Form>
  );
}

function Units(props: Props) {
  return props.asked.kind === 'person' ? <Counts {...props} /> : <Outcomes {...props} />;
}

function Counts({ visit, asked, units }: Props) {
  const { award, year } = asked;
  const t = visit.t.eligibility.ministry;
  const { columns } = t;
  const total = (outcome: Outcome) => units.reduce((sum, { counts }) => sum + counts[outcome], 0);
  const numbers = ['eligible', 'notEligible', 'unknown'] as const;
  return (
    <Table
      caption={t.title}
      captionHidden
      stacked
      columns={[
        { label: columns.unit },
        ...numbers.map((outcome) => ({ label: columns[outcome], number: true, width: 90 })),
        { label: columns.at, width: 120 },
      ]}
    >
      {units.map((unit) => (
        <Row>
          <RowHead>
            <a href={withQuery(paths.unitEligibility(unit.unitId), { 'danh-hieu': award, nam: year })}>{unit.name}</a>
          </RowHead>
          {numbers.map((outcome) => (
            <Cell label={columns[outcome]} number>
              {unit.at ? formatWhole(unit.counts[outcome]) : null}
            </Cell>
          ))}
          <Cell label={columns.at}>{madeOn(visit, unit.at)}</Cell>
        </Row>
      ))}
      <Row kind="tong">
        <RowHead>{t.total}</RowHead>
        {numbers.map((outcome) => (
          <Cell label={columns[outcome]} number>
            {formatWhole(total(outcome))}
          </Cell>
        ))}
        <Cell />
      </Row>
    </Table>
  );
}

function Outcomes({ visit, asked, units, moved }: Props) {
  const { award, year } = asked;
  const t = visit.t.eligibility.ministry;
  const columns = t.collectiveColumns;
  return (
    <Table
      caption={t.title}
      captionHidden
      stacked
      columns={[{ label: columns.unit }, { label: columns.outcome, width: 170 }, { label: columns.at, width: 120 }]}
    >
      {units.map((unit) => {
        const outcome = (['eligible', 'notEligible', 'unknown'] as const).find((each) => unit.counts[each] > 0);
        return (
          <Row>
            <RowHead>
              <a href={verdictHref('collective', unit.unitId, award, { nam: year })}>{unit.name}</a>
            </RowHead>
            <Cell label={columns.outcome}>
              {outcome ? <OutcomeStatus visit={visit} outcome={outcome} /> : <Status kind="cho">{t.notMade}</Status>}
              {unit.at && moved.has(unit.unitId) && (
                <div class="giam nho">{visit.t.eligibility.list.moved(madeAt(unit.at))}</div>
              )}
            </Cell>
            <Cell label={columns.at}>{madeOn(visit, unit.at)}</Cell>
          </Row>
        );
      })}
    </Table>
  );
}

function madeOn(visit: Visit, at: Date | null): string {
  return at ? formatDay(dayOf(new Date(at).toISOString())) : visit.t.eligibility.ministry.notMade;
}

function Side({ visit, asked, pack, quotas, onDate, attempt, latest }: Props) {
  const t = visit.t.eligibility;
  return (
    <>
      {quotas.map((quota) => (
        <QuotaBox visit={visit} quota={quota} pack={pack} wholeMinistry />
      ))}
      <h2 class="khong-in">{t.ministry.judge}</h2>
      <p class="khong-in">{t.ministry.judgeWhy}</p>
      <JudgingLine visit={visit} run={latest} />
      <Form class="khong-in" action={bodyHref(asked, paths.judgeBody())}>
        <input type="hidden" name="year" value={String(asked.year)} />
        <DateField
          name="onDate"
          label={t.list.onDate}
          value={attempt.sent ? (attempt.values.onDate ?? '') : formatDay(onDate)}
          error={attempt.errors.onDate}
        />
        <Button kind="secondary">{t.ministry.judge}</Button>
      </Form>
      <p class="khong-in">
        <a href={paths.rules()}>{t.rules.title}</a>
      </p>
    </>
  );
}
