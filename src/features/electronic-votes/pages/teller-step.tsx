import type { Child } from 'hono/jsx';
import type { Visit } from '#src/platform/http/visit.ts';
import { Icon } from '#src/ui/icons.tsx';

/** The island draws the content of a step into its stage. */
export function Step({ name, children }: { name: string; children?: Child }) {
  return <template data-step={name}>{children}</template>;
}

/** Where a teller's island says what keeps it from going on, and where it draws its steps. */
export function Stage({ visit }: { visit: Visit }) {
  const t = visit.t.tellers;
  return (
    <>
      <div class="bao bao--luu-y" role="alert" data-trouble="" hidden>
        <Icon name="warning" />
        <div>
          <p data-text="" />
        </div>
      </div>
      <div data-stage="">
        <noscript>
          <p>{t.needsScript}</p>
          <p>
            <b>{t.paperInstead}</b>
          </p>
        </noscript>
      </div>
      <Step name="working">
        <h2>{t.device.working}</h2>
        <p role="status">
          {t.device.workingWords} <span data-slot="progress" />
        </p>
      </Step>
    </>
  );
}

interface FieldProps {
  id: string;
  label: Child;
  hint?: Child;
  class?: string;
  value?: string;
  maxlength?: number;
  inputmode?: 'numeric';
}

/** A field of a step, with the place of its sentence; nothing of it is remembered by the browser. */
export function StepField({ id, label, hint, value, maxlength = 60, inputmode, ...rest }: FieldProps) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      {hint && (
        <div class="govuk-hint" id={`${id}-goi-y`}>
          {hint}
        </div>
      )}
      <StepFault id={id} />
      <input
        class={`govuk-input ${rest.class ?? ''}`}
        id={id}
        type="text"
        value={value}
        autocomplete="off"
        autocapitalize="none"
        autocorrect="off"
        spellcheck={false}
        maxlength={maxlength}
        inputmode={inputmode}
        aria-describedby={hint ? `${id}-goi-y ${id}-loi` : `${id}-loi`}
      />
    </div>
  );
}

export function StepFault({ id }: { id: string }) {
  return <p class="govuk-error-message" id={`${id}-loi`} data-slot={`fault-${id}`} data-if={`fault-${id}`} hidden />;
}

/** A box that has to be ticked before a step goes on. */
export function StepCheckbox({ id, label }: { id: string; label: Child }) {
  return (
    <div class="govuk-form-group">
      <StepFault id={id} />
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input class="govuk-checkboxes__input" type="checkbox" id={id} aria-describedby={`${id}-loi`} />
          <label class="govuk-label govuk-checkboxes__label" for={id}>
            {label}
          </label>
        </div>
      </div>
    </div>
  );
}

export function Say({ what, kind, children }: { what: string; kind?: 'secondary' | 'warning'; children?: Child }) {
  return (
    <button class={kind ? `govuk-button govuk-button--${kind}` : 'govuk-button'} type="button" data-say={what}>
      {children}
    </button>
  );
}
