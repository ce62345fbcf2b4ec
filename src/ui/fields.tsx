import { controlAttributes, FieldGroup, type FieldProps } from './field-group.tsx';
import { useFrame } from './frame-context.tsx';
import { Said } from './said.tsx';
import { noteField } from './typed-form.ts';

/** Width of a control: figures in `so`, dates in `ngay`, a code or number of a paper in `ma`, the rest whole. */
export type FieldWidth = 'so' | 'ngay' | 'ma' | 'nua' | 'het';

interface TextFieldProps extends FieldProps {
  value?: string;
  width?: FieldWidth;
  autocomplete?: string;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel';
  type?: 'text' | 'email' | 'search';
  maxlength?: number;
  placeholder?: string;
  readonly?: boolean;
}

export function TextField(props: TextFieldProps) {
  return (
    <FieldGroup {...props}>
      <Input {...props} />
    </FieldGroup>
  );
}

function Input(props: TextFieldProps & { class?: string }) {
  return (
    <input
      {...controlAttributes(props)}
      class={inputClass(props, props.class)}
      type={props.type ?? 'text'}
      value={props.value ?? ''}
      autocomplete={props.autocomplete ?? 'off'}
      inputmode={props.inputmode}
      maxlength={props.maxlength}
      placeholder={props.placeholder}
      readonly={props.readonly || undefined}
    />
  );
}

function inputClass({ width = 'het', error }: { width?: FieldWidth; error?: string }, more = ''): string {
  return ['govuk-input', `rong-${width}`, error && 'govuk-input--error', more].filter(Boolean).join(' ');
}

/** One text field dd/mm/yyyy. `value` is shown as it is: what the person typed, or the day formatted. */
export function DateField(props: FieldProps & { value?: string }) {
  const { t } = useFrame();
  return <TextField hint={t.frame.form.dateHint} {...props} width="ngay" inputmode="numeric" />;
}

/** A number with decimal comma, right aligned. `value` is the text: "98,5". */
export function DecimalField({ width = 'so', ...props }: FieldProps & { value?: string; width?: FieldWidth }) {
  return (
    <FieldGroup {...props}>
      <Input {...props} width={width} inputmode="decimal" class="phai" />
    </FieldGroup>
  );
}

/** A score inside a row of the score sheet: small, the label only for readers, `data-score` for live totals. */
export function ScoreInput(props: FieldProps & { value?: string; data?: Record<`data-${string}`, string> }) {
  noteField(useFrame());
  return (
    <>
      <label class="an" for={`f-${props.name}`}>
        {props.label}
      </label>
      <input
        {...controlAttributes(props)}
        {...props.data}
        class={`govuk-input o${props.error ? ' govuk-input--error' : ''}`}
        value={props.value ?? ''}
        inputmode="decimal"
        autocomplete="off"
      />
    </>
  );
}

interface TextAreaProps extends FieldProps {
  value?: string;
  rows?: number;
  maxlength?: number;
}

export function TextArea(props: TextAreaProps) {
  return (
    <FieldGroup {...props}>
      <textarea
        {...controlAttributes(props)}
        class={`govuk-textarea${props.error ? ' govuk-input--error' : ''}`}
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
      >
        {/* a parser drops the first line break of a textarea: give it one of its own */}
        {`\n${props.value ?? ''}`}
      </textarea>
    </FieldGroup>
  );
}

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}

interface SelectProps extends FieldProps {
  options: Option[];
  value?: string;
  /** First line that chooses nothing, for example "Chọn đơn vị". */
  empty?: string;
  width?: FieldWidth;
}

export function Select(props: SelectProps) {
  const { options, value = '', empty, width = 'het' } = props;
  return (
    <FieldGroup {...props}>
      <select
        {...controlAttributes(props)}
        class={`govuk-select rong-${width}${props.error ? ' govuk-input--error' : ''}`}
      >
        {empty !== undefined && (
          <option value="" selected={value === ''}>
            {empty}
          </option>
        )}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} disabled={option.disabled || undefined}>
            <Said>{option.label}</Said>
          </option>
        ))}
      </select>
    </FieldGroup>
  );
}

/** Never filled again after a failed submission. */
export function PasswordField(props: FieldProps & { autocomplete?: 'current-password' | 'new-password' }) {
  return (
    <FieldGroup {...props}>
      <input
        {...controlAttributes(props)}
        class={inputClass(props)}
        type="password"
        autocomplete={props.autocomplete ?? 'current-password'}
        spellcheck={false}
      />
    </FieldGroup>
  );
}

interface FileFieldProps extends FieldProps {
  /** Extensions and types, for the chooser only; the server checks the content. */
  accept?: string;
  multiple?: boolean;
}

/** Shows the progress of a long upload when the island `upload-progress` is on the page. */
export function FileField(props: FileFieldProps) {
  const { t } = useFrame();
  return (
    <FieldGroup {...props}>
      <upload-progress data-uploading={t.frame.form.uploading}>
        <input
          {...controlAttributes(props)}
          class={`govuk-file-upload${props.error ? ' govuk-file-upload--error' : ''}`}
          type="file"
          accept={props.accept}
          multiple={props.multiple || undefined}
        />
        <progress class="tien-do" max="100" value="0" hidden aria-label={t.frame.form.uploading} />
        <span class="mo nho" role="status" />
      </upload-progress>
    </FieldGroup>
  );
}
