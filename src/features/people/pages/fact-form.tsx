import type { Child } from 'hono/jsx';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup, type ButtonKind } from '#src/ui/button.tsx';
import { Confirmation, Radios } from '#src/ui/choices.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { DateField, type FieldWidth, type Option, Select, TextArea, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';

/** One field of a form on a person or a unit. */
export interface FactField {
  kind: 'text' | 'number' | 'day' | 'lines' | 'choice' | 'radios' | 'tick';
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  width?: FieldWidth;
  options?: readonly Option[];
  /** First line of a choice that chooses nothing. */
  empty?: string;
}

export interface FactFormProps {
  visit: Visit;
  attempt: Attempt;
  title: string;
  /** What the form does and who sees it. */
  note?: Child;
  /** The page that the form belongs to, and where cancelling leads. */
  back: { label: string; href: string };
  /** The list above that page. */
  list: { label: string; href: string } | null;
  action: string;
  fields: readonly FactField[];
  /** What stands now, as the form shows it. */
  values: Record<string, string>;
  version?: number;
  submit: string;
  submitKind?: ButtonKind;
}

/** A form on one fact: what was typed stays, every error beside its field, two editors see both versions. */
export function FactForm(props: FactFormProps) {
  const { visit, attempt, title, back, list, fields } = props;
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : undefined) ?? props.version;
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="people"
      failed={attempt.sent}
      islands={['dirty-form']}
      crumbs={[...(list ? [list] : []), back, { label: title }]}
    >
      <PageHead title={title} />
      <div class="hep">
        <ErrorSummary errors={attempt.errors} />
        <Conflict {...props} />
        {props.note && <p>{props.note}</p>}
        <Form action={props.action} version={version} guarded>
          {fields.map((field) => (
            <Field {...props} field={field} />
          ))}
          <ButtonGroup>
            <Button kind={props.submitKind}>{props.submit}</Button>
            <a href={back.href}>{visit.t.common.cancel}</a>
          </ButtonGroup>
        </Form>
      </div>
    </Layout>
  );
}

function Field({ attempt, values, field }: FactFormProps & { field: FactField }) {
  const { kind, options = [], empty, width, ...rest } = field;
  const value = attempt.sent ? (attempt.values[field.name] ?? '') : (values[field.name] ?? '');
  const shared = { ...rest, value, error: attempt.errors[field.name] };
  if (kind === 'day') return <DateField {...shared} />;
  if (kind === 'lines') return <TextArea {...shared} rows={3} />;
  if (kind === 'choice') return <Select {...shared} options={[...options]} empty={empty} width={width} />;
  if (kind === 'radios') {
    return <Radios {...shared} choices={options.map(({ value: each, label }) => ({ value: each, label }))} />;
  }
  if (kind === 'tick') return <Confirmation {...rest} error={shared.error} checked={value === 'co'} />;
  return <TextField {...shared} width={width} inputmode={kind === 'number' ? 'numeric' : undefined} />;
}

function Conflict({ attempt, fields }: FactFormProps) {
  const { conflict, values } = attempt;
  if (!conflict) return null;
  const shown = ({ options = [], kind }: FactField, value = '') =>
    options.find((option) => option.value === value)?.label ?? (kind === 'tick' ? (value === 'co' ? '✓' : '') : value);
  return (
    <ConflictNotice
      who={conflict.who ?? ''}
      when=""
      fields={fields.map((field) => ({
        label: field.label,
        theirs: shown(field, conflict.values[field.name]),
        yours: shown(field, values[field.name]),
      }))}
    />
  );
}
