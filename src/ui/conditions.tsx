import type { Child } from 'hono/jsx';
import { useFrame } from './frame-context.tsx';
import { Said } from './said.tsx';

export interface Condition {
  /** `<Status ground>` */
  verdict: Child;
  title: Child;
  /** What the verdict was computed from. */
  from: Child;
  /** `<Citation>` */
  citation: Child;
  /** The missing paper and who can give it. */
  missing?: Child;
}

/** Eligibility: verdict, condition, what it rests on, article, what is missing (`dk`). */
export function Conditions({ conditions }: { conditions: Condition[] }) {
  return (
    <ul class="dk">
      {conditions.map((condition) => (
        <ConditionLine {...condition} />
      ))}
    </ul>
  );
}

function ConditionLine({ verdict, title, from, citation, missing }: Condition) {
  const { t } = useFrame();
  return (
    <li>
      <div>{verdict}</div>
      <div>
        <p>
          <b>
            <Said>{title}</Said>
          </b>
        </p>
        <div class="mo dk__tu">
          <Said>{from}</Said>
        </div>
        {citation}
        {missing && (
          <div class="thieu">
            <b>{t.frame.dossier.missing}</b> <Said>{missing}</Said>
          </div>
        )}
      </div>
    </li>
  );
}

export interface Part {
  label: string;
  href?: string;
  hint?: Child;
  /** `<Status>` */
  status: Child;
}

/** Parts of one dossier or steps of one task (`govuk-task-list`). */
export function TaskList({ parts }: { parts: Part[] }) {
  return (
    <ul class="govuk-task-list">
      {parts.map(({ label, href, hint, status }) => (
        <li class={`govuk-task-list__item${href ? ' govuk-task-list__item--with-link' : ''}`}>
          <div class="govuk-task-list__name-and-hint">
            {href ? (
              <a class="govuk-link govuk-task-list__link" href={href}>
                <Said>{label}</Said>
              </a>
            ) : (
              <Said>{label}</Said>
            )}
            {hint && (
              <div class="govuk-task-list__hint">
                <Said>{hint}</Said>
              </div>
            )}
          </div>
          <div class="govuk-task-list__status">{status}</div>
        </li>
      ))}
    </ul>
  );
}
