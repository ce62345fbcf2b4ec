import type { Child } from 'hono/jsx';
import { controlAttributes, errorId, FieldError, type FieldProps, FieldsetGroup } from './field-group.tsx';
import { fieldId } from './form.tsx';
import { Said } from './said.tsx';

export interface Choice {
  value: string;
  label: Child;
  hint?: Child;
  disabled?: boolean;
}

interface RadiosProps extends FieldProps {
  choices: Choice[];
  value?: string;
  inline?: boolean;
}

export function Radios({ choices, value, inline = false, ...field }: RadiosProps) {
  return (
    <FieldsetGroup {...field}>
      <div class={`govuk-radios${inline ? ' govuk-radios--inline' : ' govuk-radios--small'}`}>
        {choices.map((choice) => (
          <ChoiceItem kind="radio" field={field} choice={choice} checked={choice.value === value} />
        ))}
      </div>
    </FieldsetGroup>
  );
}

interface CheckboxesProps extends FieldProps {
  choices: Choice[];
  values?: readonly string[];
}

/** Several values under one name. */
export function Checkboxes({ choices, values = [], ...field }: CheckboxesProps) {
  return (
    <FieldsetGroup {...field}>
      <div class="govuk-checkboxes govuk-checkboxes--small">
        {choices.map((choice) => (
          <ChoiceItem kind="checkbox" field={field} choice={choice} checked={values.includes(choice.value)} />
        ))}
      </div>
    </FieldsetGroup>
  );
}

interface ChoiceItemProps {
  kind: 'radio' | 'checkbox';
  field: FieldProps;
  choice: Choice;
  checked: boolean;
}

function ChoiceItem({ kind, field, choice, checked }: ChoiceItemProps) {
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  const id = `${fieldId(field.name)}-${choice.value}`;
  return (
    <div class={`${block}__item`}>
      <input
        class={`${block}__input`}
        type={kind}
        id={id}
        name={field.name}
        value={choice.value}
        checked={checked || undefined}
        disabled={choice.disabled || field.disabled || undefined}
        aria-describedby={choice.hint ? `${id}-goi-y` : undefined}
      />
      <label class={`govuk-label ${block}__label`} for={id}>
        <Said>{choice.label}</Said>
      </label>
      {choice.hint && (
        <div class={`govuk-hint ${block}__hint`} id={`${id}-goi-y`}>
          <Said>{choice.hint}</Said>
        </div>
      )}
    </div>
  );
}

/** One box with its own sentence: "Tôi đã đọc bản giao ước". */
export function Confirmation({
  value = 'co',
  checked = false,
  ...field
}: FieldProps & { value?: string; checked?: boolean }) {
  return (
    <div class={`govuk-form-group${field.error ? ' govuk-form-group--error' : ''}`}>
      <ConfirmationError {...field} />
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input
            {...controlAttributes(field)}
            class="govuk-checkboxes__input"
            type="checkbox"
            value={value}
            checked={checked || undefined}
          />
          <label class="govuk-label govuk-checkboxes__label" for={fieldId(field.name)}>
            {field.label}
          </label>
        </div>
      </div>
    </div>
  );
}

function ConfirmationError({ name, error }: FieldProps) {
  return error ? <FieldError id={errorId(name)}>{error}</FieldError> : null;
}
