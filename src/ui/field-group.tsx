import type { Child } from 'hono/jsx';
import { fieldId } from './form.tsx';
import { useFrame } from './frame-context.tsx';
import { Icon } from './icons.tsx';
import { Said } from './said.tsx';
import { noteField } from './typed-form.ts';

/** What every field takes. */
export interface FieldProps {
  name: string;
  label: string;
  hint?: Child;
  error?: string;
  required?: boolean;
  /** Said beside the label. */
  optional?: boolean;
  /** The label is for readers only: the table head names the field on a wide screen, the label shows on phones. */
  labelIn?: 'head' | 'readers';
  disabled?: boolean;
}

export const hintId = (name: string) => `${fieldId(name)}-goi-y`;
export const errorId = (name: string) => `${fieldId(name)}-loi`;

/** The attributes that tie a control to its label, hint and error. */
export function controlAttributes({ name, hint, error, required, disabled }: FieldProps, defaultHint?: Child) {
  const described = [(hint ?? defaultHint) && hintId(name), error && errorId(name)].filter(Boolean).join(' ');
  return {
    id: fieldId(name),
    name,
    required: required || undefined,
    disabled: disabled || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
  };
}

/** Label above, hint, error, control. */
export function FieldGroup({ children, ...field }: FieldProps & { children?: Child }) {
  noteField(useFrame());
  return (
    <div class={`govuk-form-group${field.error ? ' govuk-form-group--error' : ''}`}>
      <label class={labelClass(field.labelIn)} for={fieldId(field.name)}>
        <Said>{field.label}</Said>
        <OptionalMark {...field} />
      </label>
      <HintAndError {...field} />
      {children}
    </div>
  );
}

function labelClass(labelIn: FieldProps['labelIn']): string {
  if (labelIn === 'readers') return 'an';
  return labelIn === 'head' ? 'govuk-label nhan-dt' : 'govuk-label';
}

/** A group of choices: the question is the legend. */
export function FieldsetGroup({ children, ...field }: FieldProps & { children?: Child }) {
  noteField(useFrame());
  const { 'aria-describedby': described } = controlAttributes(field);
  return (
    <div class={`govuk-form-group${field.error ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" id={fieldId(field.name)} aria-describedby={described}>
        <legend class="govuk-fieldset__legend govuk-label">
          <Said>{field.label}</Said>
          <OptionalMark {...field} />
        </legend>
        <HintAndError {...field} />
        {children}
      </fieldset>
    </div>
  );
}

function OptionalMark({ optional }: FieldProps) {
  const { t } = useFrame();
  return optional ? <span class="mo khong-dam"> ({t.frame.form.optional})</span> : null;
}

function HintAndError({ name, hint, error }: FieldProps) {
  return (
    <>
      {hint && (
        <div class="govuk-hint" id={hintId(name)}>
          <Said>{hint}</Said>
        </div>
      )}
      {error && <FieldError id={errorId(name)}>{error}</FieldError>}
    </>
  );
}

/** The error beside its field; `small` inside a table row. */
export function FieldError({ id, small = false, children }: { id?: string; small?: boolean; children?: Child }) {
  const { t } = useFrame();
  return (
    <p class={`govuk-error-message${small ? ' nho' : ''}`} id={id}>
      <Icon name="stop" />
      <span>
        <span class="an">{t.frame.form.error}</span>
        <Said>{children}</Said>
      </span>
    </p>
  );
}
