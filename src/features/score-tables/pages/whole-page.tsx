import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import type { Crumb } from '#src/ui/breadcrumb.tsx';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { DecimalField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, Table } from '#src/ui/table.tsx';
import { mostClasses } from '../whole-form.ts';

interface WholePageProps {
  visit: Visit;
  crumbs: Crumb[];
  action: string;
  version: number;
  values: Record<string, string>;
  attempt: Attempt;
}

/** What the rows of a table do not print: asked once, for the table as a whole. */
export function WholePage({ visit, crumbs, action, version, values: stored, attempt }: WholePageProps) {
  const { whole: t } = visit.t.scoreTables;
  const values = attempt.sent ? attempt.values : stored;
  const of = (name: string, label: string) => ({ name, label, value: values[name], error: attempt.errors[name] });
  const labels = [
    ['title', t.name],
    ['total', t.total],
    ['bonusCap', t.bonusCap],
    ['notApplicable', t.notApplicable],
    ['floor', t.floor],
  ] as const;
  return (
    <Layout
      frame={visit.frame}
      title={t.title}
      current="scoring"
      crumbs={[...crumbs, { label: t.title }]}
      failed={Object.keys(attempt.errors).length > 0}
      islands={['dirty-form']}
    >
      <PageHead title={t.title} />
      <ErrorSummary errors={attempt.errors} ids={{ notApplicable: 'f-notApplicable-full', floor: 'f-floor-zero' }} />
      {attempt.conflict && (
        <ConflictNotice
          fields={labels.map(([name, label]) => ({
            label,
            theirs: attempt.conflict?.values[name] ?? '',
            yours: attempt.values[name] ?? '',
          }))}
          who={attempt.conflict.who ?? ''}
          when=""
        />
      )}
      <Form action={action} version={attempt.conflict?.version ?? version} guarded>
        <TextField {...of('title', t.name)} />
        <DecimalField {...of('total', t.total)} optional />
        <DecimalField {...of('bonusCap', t.bonusCap)} optional />
        <Radios
          {...of('notApplicable', t.notApplicable)}
          choices={(['full', 'none', 'spread'] as const).map((each) => ({
            value: each,
            label: t.notApplicableOf[each],
          }))}
        />
        <Radios
          {...of('floor', t.floor)}
          choices={(['zero', 'none'] as const).map((each) => ({ value: each, label: t.floorOf[each] }))}
        />
        <h2>{t.classes}</h2>
        <p class="mo">{t.classesHint}</p>
        <Table
          caption={t.classes}
          captionHidden
          columns={[{ label: t.className }, { label: t.from, width: 120 }]}
          stacked
        >
          {[...Array(mostClasses).keys()].map((at) => (
            <Row>
              <Cell>
                <TextField {...of(`class${at}`, t.className)} labelIn="head" />
              </Cell>
              <Cell>
                <DecimalField {...of(`from${at}`, t.from)} labelIn="head" />
              </Cell>
            </Row>
          ))}
        </Table>
        <ButtonGroup>
          <Button>{t.save}</Button>
        </ButtonGroup>
      </Form>
    </Layout>
  );
}
