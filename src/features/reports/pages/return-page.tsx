import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { UnitReportHead } from '../queries/unit-report.ts';
import { remarkField, wholeRemark } from '../schema.ts';
import { ReportFrame } from './report-frame.tsx';

interface Props {
  visit: Visit;
  report: UnitReportHead;
  /** What can be asked to complete, with what the unit said of it. */
  items: readonly { id: string; name: string; said: string }[];
  addresses: { form: string; back: string };
  attempt: Attempt;
}

/** A remark beside each target or area, one on the whole, and one deadline for all. */
export function ReturnPage({ visit, report, items, addresses, attempt }: Props) {
  const t = visit.t.reports.returning;
  const title = t.title(report.unitName);
  const remark = (name: string, label: string, labelIn?: 'head') => (
    <TextArea
      name={name}
      label={label}
      labelIn={labelIn}
      value={attempt.values[name] ?? ''}
      error={attempt.errors[name]}
      rows={2}
      maxlength={1000}
    />
  );
  return (
    <ReportFrame
      visit={visit}
      kind={report.kind}
      clusterYearId={report.clusterYearId}
      year={report.year}
      title={title}
      below
      failed={attempt.sent}
      islands={['dirty-form']}
    >
      <PageHead title={title} facts={t.help} />
      <ErrorSummary errors={attempt.errors} />
      <Form action={addresses.form} guarded>
        <div class="hep">{remark(wholeRemark, t.whole)}</div>
        <Table
          caption={title}
          captionHidden
          stacked
          columns={[{ label: t.item }, { label: t.sent }, { label: t.remark, width: 420 }]}
        >
          {items.map(({ id, name, said }) => (
            <Row>
              <RowHead>{name}</RowHead>
              <Cell label={t.sent}>
                <span>{said || '–'}</span>
              </Cell>
              <Cell>{remark(remarkField(id), t.remarkOf(name), 'head')}</Cell>
            </Row>
          ))}
        </Table>
        <DateField name="dueOn" label={t.due} value={attempt.values.dueOn} error={attempt.errors.dueOn} />
        <ButtonGroup>
          <Button>{t.button}</Button>
          <a href={addresses.back}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </ReportFrame>
  );
}
