import type { Child } from 'hono/jsx';
import { useFrame } from './frame-context.tsx';
import { Icon } from './icons.tsx';
import { Said } from './said.tsx';
import { beginForm } from './typed-form.ts';

/** The id of a field's control; the error summary links to it. Sub-controls append `-<value>`. */
export function fieldId(name: string): string {
  return `f-${name}`;
}

interface FormProps {
  action: string;
  method?: 'post' | 'get';
  /** Id of the form itself, for buttons that stand elsewhere. */
  id?: string;
  /** Kept from a failed submission; a fresh UUID otherwise. The same number twice is one submission. */
  submission?: string;
  /** Version of the record as it was read: a newer one in the database is a conflict of two editors. */
  version?: number | string;
  multipart?: boolean;
  /** Warns when leaving with unsent text. Needs the island `dirty-form`. */
  guarded?: boolean;
  class?: string;
  children?: Child;
}

/** The browser's own checks are off: the server says every error at once, in our words. */
export function Form(props: FormProps) {
  const { action, method = 'post', multipart = false, guarded = false, children } = props;
  const id = beginForm(useFrame(), { id: props.id, post: method === 'post' });
  const form = (
    <form
      action={action}
      method={method}
      id={id}
      class={props.class}
      enctype={multipart ? 'multipart/form-data' : undefined}
      novalidate
    >
      {method === 'post' && <input type="hidden" name="submission" value={props.submission ?? crypto.randomUUID()} />}
      {props.version !== undefined && <input type="hidden" name="version" value={String(props.version)} />}
      {children}
    </form>
  );
  if (!guarded) return form;
  return <dirty-form>{form}</dirty-form>;
}

interface ErrorSummaryProps {
  /** Field name -> sentence; under the empty name what concerns the whole form. */
  errors: Record<string, string>;
  /** Field name -> id of what its link leads to, where that is not `f-<name>`. */
  ids?: Record<string, string>;
}

/** Every error at once, in the words at the field, counted, focusable. Nothing when there is none. */
export function ErrorSummary({ errors, ids = {} }: ErrorSummaryProps) {
  const { t } = useFrame();
  const found = Object.entries(errors);
  if (found.length === 0) return null;
  return (
    <div class="govuk-error-summary" role="alert" tabindex={-1} autofocus aria-labelledby="tom-tat-loi">
      <h2 class="govuk-error-summary__title" id="tom-tat-loi">
        <Icon name="stop" />
        {t.frame.form.errorTitle(found.length)}
      </h2>
      <ul>
        {found.map(([name, sentence]) => (
          <li>
            {name === '' ? (
              <b>
                <Said>{sentence}</Said>
              </b>
            ) : (
              <a href={`#${ids[name] ?? fieldId(name)}`}>
                <Said>{sentence}</Said>
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
