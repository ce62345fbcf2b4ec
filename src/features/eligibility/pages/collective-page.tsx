import { opensYear } from '#src/law/outlook.ts';
import { awardNamed } from '#src/law/regimes.ts';
import type { Verdict } from '#src/law/verdict.ts';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Select } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Flag } from '#src/ui/icons.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { PackOfYear } from '../queries/packs.ts';
import { awardTitle, Lacking, OutcomeStatus, verdictHref, withQuery } from './verdict-parts.tsx';

interface Props {
  visit: Visit;
  unit: { id: string; name: string };
  year: number;
  years: number[];
  onDate: Day;
  packOfYear: PackOfYear;
  verdicts: Verdict[];
  withheld: boolean;
}

/** A unit as a collective: every title, flag and form, what is missing for each, when it opens. */
export function CollectivePage(props: Props) {
  const { visit, unit, year, years, onDate, withheld } = props;
  const t = visit.t.eligibility;
  return (
    <Layout frame={visit.frame} title={t.collective.title} current="eligibility">
      <PageHead title={t.collective.title} facts={t.collective.facts(unit.name, year, formatDay(onDate))} />
      <Form action={paths.unitVerdicts(unit.id)} method="get" class="tim">
        <Select
          name="nam"
          label={t.list.year}
          value={String(year)}
          options={years.map((each) => ({ value: String(each), label: String(each) }))}
        />
        <Button kind="secondary">{t.list.find}</Button>
        <a href={withQuery(paths.unitEligibility(unit.id), { nam: year })}>{t.collective.people}</a>
        <a href={paths.collective(unit.id)}>{t.collective.history}</a>
      </Form>
      {withheld && <Notice kind="tin">{t.list.hidden}</Notice>}
      <Awards {...props} />
    </Layout>
  );
}

function Awards(props: Props) {
  const { visit, packOfYear, verdicts } = props;
  const t = visit.t.eligibility.collective;
  const { columns } = t;
  const kindOf = (verdict: Verdict) => awardNamed(packOfYear.pack, verdict.award).kind;
  return (
    <Table
      caption={t.title}
      captionHidden
      stacked
      columns={[
        { label: columns.award, width: 260 },
        { label: columns.outcome, width: 160 },
        { label: columns.lacking },
        { label: columns.opens, width: 100 },
      ]}
    >
      {(['title', 'flag', 'form'] as const).map((kind) => (
        <>
          <Row kind="nhom">
            <th colspan={4} scope="colgroup">
              {t.groups[kind]}
            </th>
          </Row>
          {verdicts
            .filter((verdict) => kindOf(verdict) === kind)
            .map((verdict) => (
              <AwardRow {...props} verdict={verdict} flag={kind === 'flag'} />
            ))}
        </>
      ))}
    </Table>
  );
}

function AwardRow({
  visit,
  unit,
  year,
  onDate,
  packOfYear,
  verdict,
  flag,
}: Props & { verdict: Verdict; flag: boolean }) {
  const t = visit.t.eligibility;
  const { columns } = t.collective;
  const href = verdictHref('collective', unit.id, verdict.award, { nam: year, ngay: formatDay(onDate) });
  const opens = opensYear(verdict);
  return (
    <Row>
      <RowHead>
        {flag && <Flag row />}
        <a href={href}>{awardTitle(packOfYear.pack, verdict.award)}</a>
      </RowHead>
      <Cell label={columns.outcome}>
        <OutcomeStatus visit={visit} outcome={verdict.outcome} />
      </Cell>
      <Cell label={columns.lacking} class="dai">
        {verdict.outcome !== 'eligible' && (
          <Lacking visit={visit} pack={packOfYear.pack} verdict={verdict} href={href} />
        )}
      </Cell>
      <Cell label={columns.opens}>
        {verdict.outcome === 'notEligible' && opens !== null && opens > year ? t.list.opens(opens) : null}
      </Cell>
    </Row>
  );
}
