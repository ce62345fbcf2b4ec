import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import type { PastAct } from '#src/platform/journal/queries.ts';
import { dayOf, formatDay, formatHour } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { DateField, Select, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { Unit, UnitOption } from '../queries.ts';
import { UNIT_KINDS } from '../rules.ts';
import { unitValues } from '../schema.ts';
import { kindWords } from './unit-state.tsx';

interface Props {
  visit: Visit;
  /** Null for a new one. */
  unit: Unit | null;
  options: UnitOption[];
  attempt: Attempt;
  last: PastAct | null;
}

/** Adds a unit or changes its record. */
export function UnitFormPage({ visit, unit, options, attempt, last }: Props) {
  const t = visit.t.organisations.form;
  const title = unit ? t.editTitle(unit.name) : t.newTitle;
  const values = attempt.sent ? attempt.values : unit ? unitValues(unit) : {};
  const field = (name: keyof ReturnType<typeof labelsOf>) => ({
    name,
    label: labelsOf(visit)[name],
    value: values[name] ?? '',
    error: attempt.errors[name],
  });
  const parents = options.filter(({ id }) => id !== unit?.id).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="units"
      failed={attempt.sent}
      islands={['dirty-form']}
      crumbs={[
        { label: visit.t.organisations.title, href: paths.units() },
        ...(unit ? [{ label: unit.name, href: paths.unit(unit.id) }] : []),
        { label: title },
      ]}
    >
      <PageHead title={title} />
      <div class="hep">
        <ErrorSummary errors={attempt.errors} />
        <Conflict visit={visit} attempt={attempt} last={last} options={options} />
        <Form
          action={unit ? paths.unit(unit.id) : paths.newUnit()}
          version={unit ? (attempt.conflict?.version ?? attempt.values.version ?? unit.version) : undefined}
          guarded
        >
          <TextField {...field('code')} hint={t.codeHint} width="ma" />
          <TextField {...field('name')} />
          <TextField {...field('shortName')} hint={t.shortNameHint} width="nua" />
          <Select
            {...field('kind')}
            options={UNIT_KINDS.map((kind) => ({ value: kind, label: kindWords(visit.t, kind) }))}
            empty={t.pickKind}
            width="ma"
          />
          <Select {...field('parentId')} options={parents} empty={t.noParent} optional />
          <DateField {...field('startsOn')} />
          <DateField {...field('endsOn')} hint={t.endsOnHint} optional />
          <ButtonGroup>
            <Button>{unit ? t.save : t.create}</Button>
            <a href={unit ? paths.unit(unit.id) : paths.units()}>{visit.t.common.cancel}</a>
          </ButtonGroup>
        </Form>
      </div>
    </Layout>
  );
}

function labelsOf(visit: Visit) {
  const { code, name, shortName, kind, parent, startsOn, endsOn } = visit.t.organisations.form;
  return { code, name, shortName, kind, parentId: parent, startsOn, endsOn };
}

function Conflict({ visit, attempt, last, options }: Pick<Props, 'visit' | 'attempt' | 'last' | 'options'>) {
  const { conflict, values } = attempt;
  if (!conflict) return null;
  const shown = (name: string, value = '') =>
    name === 'parentId'
      ? (options.find(({ id }) => id === value)?.name ?? '')
      : name === 'kind'
        ? kindWords(visit.t, value)
        : value;
  const at = last?.at.toISOString();
  return (
    <ConflictNotice
      who={conflict.who ?? ''}
      when={at ? `${formatHour(at)}, ${formatDay(dayOf(at))}` : ''}
      fields={Object.entries(labelsOf(visit)).map(([name, label]) => ({
        label,
        theirs: shown(name, conflict.values[name]),
        yours: shown(name, values[name]),
      }))}
    />
  );
}
