import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField, Select, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { Unit, UnitOption, UnitYear } from '../queries.ts';

interface Props {
  visit: Visit;
  unit: Unit;
  options: UnitOption[];
  years: UnitYear[];
  attempt: Attempt;
}

/** Says what a merger does before it is done. */
export function MergeUnitPage({ visit, unit, options, years, attempt }: Props) {
  const t = visit.t.organisations.merging;
  const title = t.title(unit.name);
  const { values, errors } = attempt;
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="units"
      failed={attempt.sent}
      crumbs={[
        { label: visit.t.organisations.title, href: paths.units() },
        { label: unit.name, href: paths.unit(unit.id) },
        { label: title },
      ]}
    >
      <PageHead title={title} />
      <div class="hep">
        <ErrorSummary errors={errors} />
        <Consequences visit={visit} years={years} />
        <Form action={paths.mergeUnit(unit.id)}>
          <Select
            name="successorId"
            label={t.successor}
            empty={t.pick}
            options={options.filter(({ id }) => id !== unit.id).map(({ id, name }) => ({ value: id, label: name }))}
            value={values.successorId}
            error={errors.successorId}
          />
          <DateField name="from" label={t.from} value={values.from} error={errors.from} />
          <TextArea
            name="ground"
            label={t.ground}
            hint={t.groundHint}
            value={values.ground}
            error={errors.ground}
            rows={2}
            optional
          />
          <ButtonGroup>
            <Button kind="warning">{t.confirm}</Button>
            <a href={paths.unit(unit.id)}>{visit.t.common.cancel}</a>
          </ButtonGroup>
        </Form>
      </div>
    </Layout>
  );
}

function Consequences({ visit, years }: Pick<Props, 'visit' | 'years'>) {
  const t = visit.t.organisations.merging;
  const named = (state: UnitYear['state']) =>
    years
      .filter((year) => year.state === state)
      .map(({ clusterName, year }) => `${clusterName}, ${year}`)
      .join('; ');
  const [running, preparing] = [named('open'), named('preparing')];
  return (
    <Notice kind="luu-y" title={t.consequence}>
      <ul>
        {t.effects.map((effect) => (
          <li>{effect}</li>
        ))}
        {running && <li>{t.running(running)}</li>}
        {preparing && <li>{t.preparing(preparing)}</li>}
      </ul>
    </Notice>
  );
}
