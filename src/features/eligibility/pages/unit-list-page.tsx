import type { AwardCode } from '#src/law/award-code.ts';
import type { RulePack } from '#src/law/pack.ts';
import type { Outcome, Verdict } from '#src/law/verdict.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { formatWhole } from '#src/text/numbers.ts';
import { Button } from '#src/ui/button.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { DateField, Select } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Pagination } from '#src/ui/pagination.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import { Views } from '#src/ui/views.tsx';
import { type EligibleLine, type Lines, linesPerPage, type Made, type Sort, sorts } from '../queries/lines.ts';
import { madeAt } from './made-at.ts';
import { keptPackLabel } from './pack-label.ts';
import { QuotaBox, type QuotaView } from './quota-box.tsx';
import { awardOptions, awardTitle, Lacking, OutcomeStatus, verdictHref, withQuery } from './verdict-parts.tsx';

/** What is asked for, as it stands in the address. */
export interface Asked {
  award: AwardCode;
  year: number;
  outcome: Outcome | null;
  sort: Sort;
  page: number;
}

interface Props {
  visit: Visit;
  unit: { id: string; name: string };
  asked: Asked;
  years: number[];
  pack: RulePack;
  found: Lines;
  /** The verdicts of this page's people, made now for their words. */
  verdicts: ReadonlyMap<string, Verdict>;
  withheld: boolean;
  quotas: QuotaView[];
  /** The day for which a new judgement is offered. */
  onDate: Day;
  attempt: Attempt;
}

/** Everybody of a unit for one award and year: who qualifies, what the others lack, when it opens. */
export function UnitListPage(props: Props) {
  const { visit, unit, asked, pack, found, attempt } = props;
  const t = visit.t.eligibility.list;
  const award = awardTitle(pack, asked.award);
  const made = found.made;
  return (
    <Layout
      frame={visit.frame}
      title={t.title(award)}
      current="eligibility"
      failed={Object.keys(attempt.errors).length > 0}
    >
      <PageHead
        title={t.title(award)}
        facts={[t.facts(unit.name, asked.year), made && t.asOf(formatDay(made.onDate))].filter(Boolean).join(' · ')}
        actions={
          made && (
            <Button kind="secondary" href={listHref(unit.id, asked, paths.unitEligibilityFile(unit.id))}>
              {t.export}
            </Button>
          )
        }
      />
      <ErrorSummary errors={attempt.errors} />
      <Filter {...props} />
      <TwoColumns side={<Side {...props} />} width={300}>
        {made ? <Found {...props} /> : <Empty title={t.nobodyTitle}>{t.nobody}</Empty>}
      </TwoColumns>
    </Layout>
  );
}

export function listHref(unitId: string, asked: Partial<Asked>, base = paths.unitEligibility(unitId)): string {
  return withQuery(base, {
    'danh-hieu': asked.award ?? null,
    nam: asked.year ?? null,
    'ket-qua': asked.outcome ?? null,
    'thu-tu': asked.sort && asked.sort !== 'name' ? asked.sort : null,
    trang: asked.page && asked.page > 1 ? asked.page : null,
  });
}

function Filter({ visit, unit, asked, years, pack }: Props) {
  const t = visit.t.eligibility.list;
  return (
    <Form action={paths.unitEligibility(unit.id)} method="get" class="loc">
      {asked.outcome && <input type="hidden" name="ket-qua" value={asked.outcome} />}
      <Select name="danh-hieu" label={t.award} value={asked.award} options={awardOptions(pack, 'person')} />
      <Select
        name="nam"
        label={t.year}
        value={String(asked.year)}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <Select
        name="thu-tu"
        label={t.sort}
        value={asked.sort}
        options={sorts.map((sort) => ({ value: sort, label: t.sorts[sort] }))}
      />
      <Button kind="secondary">{t.find}</Button>
    </Form>
  );
}

function Found(props: Props) {
  const { visit, unit, asked, found, withheld } = props;
  const t = visit.t.eligibility;
  const { counts } = found;
  const all = counts.eligible + counts.notEligible + counts.unknown;
  const view = (outcome: Outcome | null, label: string, count: number) => ({
    label: t.list.withCount(label, formatWhole(count)),
    href: listHref(unit.id, { ...asked, outcome, page: 1 }),
    current: asked.outcome === outcome,
  });
  const total = asked.outcome ? counts[asked.outcome] : all;
  return (
    <>
      <Views
        label={t.list.outcome}
        views={[
          view(null, t.any, all),
          view('eligible', t.outcomes.eligible, counts.eligible),
          view('notEligible', t.outcomes.notEligible, counts.notEligible),
          view('unknown', t.outcomes.unknown, counts.unknown),
        ]}
      />
      {withheld && <Notice kind="tin">{t.list.hidden}</Notice>}
      {total === 0 ? <Empty title={t.list.noneTitle}>{t.list.none}</Empty> : <People {...props} />}
      <Pagination
        page={asked.page}
        pages={Math.ceil(total / linesPerPage)}
        hrefOf={(page) => listHref(unit.id, { ...asked, page })}
      />
    </>
  );
}

function People({ visit, asked, pack, found, verdicts }: Props) {
  const t = visit.t.eligibility.list;
  const { columns } = t;
  return (
    <Table
      caption={t.title(awardTitle(pack, asked.award))}
      captionHidden
      stacked
      columns={[
        { label: columns.person, width: 200 },
        { label: columns.outcome, width: 150 },
        { label: columns.lacking },
        { label: columns.opens, width: 90 },
      ]}
    >
      {found.lines.map((line) => (
        <PersonRow
          visit={visit}
          pack={pack}
          asked={asked}
          line={line}
          verdict={verdicts.get(line.personId)}
          made={found.made}
        />
      ))}
    </Table>
  );
}

interface PersonRowProps {
  visit: Visit;
  pack: RulePack;
  asked: Asked;
  line: EligibleLine;
  verdict: Verdict | undefined;
  made: Made | null;
}

function PersonRow({ visit, pack, asked, line, verdict, made }: PersonRowProps) {
  const t = visit.t.eligibility.list;
  const { columns } = t;
  const href = verdictHref('person', line.personId, asked.award, {
    nam: asked.year,
    ngay: made ? formatDay(made.onDate) : null,
  });
  return (
    <Row>
      <RowHead>
        <a href={href}>{line.name}</a>
        {line.post && <div class="mo nho khong-dam">{line.post}</div>}
      </RowHead>
      <Cell label={columns.outcome}>
        <div>
          <OutcomeStatus visit={visit} outcome={line.outcome} />
          {verdict?.unverified && line.outcome === 'eligible' && <div class="mo nho">{t.unverified}</div>}
          {made && verdict && verdict.outcome !== line.outcome && (
            <div class="giam nho">{t.moved(madeAt(made.at))}</div>
          )}
        </div>
      </Cell>
      <Cell label={columns.lacking} class="dai">
        {verdict && verdict.outcome !== 'eligible' && (
          <Lacking visit={visit} pack={pack} verdict={verdict} href={href} />
        )}
      </Cell>
      <Cell label={columns.opens}>
        {line.outcome === 'notEligible' && line.opensYear ? t.opens(line.opensYear) : null}
      </Cell>
    </Row>
  );
}

function Side(props: Props) {
  const { visit, unit, asked, found, quotas, onDate, attempt } = props;
  const t = visit.t.eligibility.list;
  const { made } = found;
  return (
    <>
      {quotas.map((quota) => (
        <QuotaBox visit={visit} quota={quota} pack={props.pack} />
      ))}
      <h2>{t.made}</h2>
      {made && (
        <p>
          {t.madeAt(madeAt(made.at))}
          <br />
          <span class="mo">{t.madeWith(keptPackLabel(visit, made.pack))}</span>
        </p>
      )}
      <Form action={listHref(unit.id, asked)} class="khong-in">
        <input type="hidden" name="year" value={String(asked.year)} />
        <DateField
          name="onDate"
          label={t.onDate}
          value={attempt.sent ? (attempt.values.onDate ?? '') : formatDay(made?.onDate ?? onDate)}
          error={attempt.errors.onDate}
        />
        <Button kind={made ? 'secondary' : 'primary'}>{made ? t.judgeAgain : t.judge}</Button>
      </Form>
      <p class="lien-ket-doc khong-in">
        <a href={withQuery(paths.unitVerdicts(unit.id), { nam: asked.year })}>{t.collective}</a>
        <a href={paths.unitPersonalRegistrations(unit.id, asked.year)}>{t.registrations}</a>
      </p>
    </>
  );
}
