import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay, formatHour } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { type Option, Select, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { SummaryList } from '#src/ui/summary-list.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { PackOfYear, Pin } from '../queries/packs.ts';
import { withQuery } from './verdict-parts.tsx';

interface Props {
  visit: Visit;
  clusterYearId: string;
  clusterName: string;
  year: number;
  packOfYear: PackOfYear;
  pins: Pin[];
  /** Whether the program's pack of this code still has the pinned content. */
  isProgram: boolean;
  packs: Option[];
  mayPin: boolean;
  attempt: Attempt;
}

/** The pack of rules that a cluster-year runs on, who pinned it, and how the office pins another. */
export function YearRulesPage(props: Props) {
  const { visit, clusterYearId, clusterName, year, packOfYear, attempt } = props;
  const t = visit.t.eligibility.year;
  return (
    <Layout
      frame={visit.frame}
      title={t.title(year)}
      current="year"
      failed={Object.keys(attempt.errors).length > 0}
      crumbs={[{ label: visit.t.common.year(year), href: paths.clusterYear(clusterYearId) }, { label: t.title(year) }]}
    >
      <PageHead
        title={t.title(year)}
        facts={t.facts(clusterName)}
        actions={
          <Button kind="secondary" href={withQuery(paths.rules(), { bo: packOfYear.pack.code })}>
            {visit.t.eligibility.rules.title}
          </Button>
        }
      />
      <ErrorSummary errors={attempt.errors} />
      {props.mayPin ? (
        <TwoColumns side={<PinForm {...props} />} width={340}>
          <Pins {...props} />
        </TwoColumns>
      ) : (
        <Pins {...props} />
      )}
    </Layout>
  );
}

function Pins({ visit, packOfYear, pins, isProgram }: Props) {
  const t = visit.t.eligibility.year;
  const { pin, pack } = packOfYear;
  if (!pin) {
    return (
      <Notice kind="luu-y" title={t.notPinnedTitle}>
        {`${t.notPinned} ${visit.t.eligibility.packName(pack.name, pack.version)}.`}
      </Notice>
    );
  }
  return (
    <>
      <h2>{t.current}</h2>
      <SummaryList
        facts={[
          { key: t.name, value: visit.t.eligibility.packName(pack.name, pack.version) },
          { key: t.pinnedAt, value: moment(pin.pinnedAt) },
          { key: t.pinnedBy, value: pin.pinnedBy },
          { key: t.reason, value: pin.reason || t.noReason },
          { key: t.hash, value: <code class="mono">{pin.hash}</code> },
        ]}
      />
      <p>{isProgram ? t.sameAsProgram : t.differsFromProgram}</p>
      {pack.taken && (
        <Notice kind="luu-y" title={t.takenTitle(pack.taken.version)}>
          <ul>
            {pack.taken.sections.map((section) => (
              <li>{t.sections[section]}</li>
            ))}
          </ul>
        </Notice>
      )}
      {pins.length > 1 && (
        <Table caption={t.history} stacked columns={Object.values(t.columns).map((label) => ({ label }))}>
          {pins.map((each) => (
            <Row>
              <RowHead>{moment(each.pinnedAt)}</RowHead>
              <Cell label={t.columns.pack}>{visit.t.eligibility.packName(each.code, each.version)}</Cell>
              <Cell label={t.columns.who}>{each.pinnedBy}</Cell>
              <Cell label={t.columns.why}>{each.reason || t.noReason}</Cell>
            </Row>
          ))}
        </Table>
      )}
    </>
  );
}

function moment(at: Date): string {
  const instant = new Date(at).toISOString();
  return `${formatHour(instant)}, ${formatDay(dayOf(instant))}`;
}

function PinForm({ visit, clusterYearId, packs, attempt }: Props) {
  const t = visit.t.eligibility.year;
  const { values, errors } = attempt;
  return (
    <>
      <h2>{t.repin}</h2>
      <p>{t.repinWhy}</p>
      <Form action={paths.yearRules(clusterYearId)} guarded>
        <Select name="pack" label={t.pack} value={values.pack} error={errors.pack} options={packs} />
        <TextArea name="reason" label={t.reason} rows={3} value={values.reason} error={errors.reason} />
        <Button>{t.save}</Button>
      </Form>
    </>
  );
}
