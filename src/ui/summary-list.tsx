import type { Child } from 'hono/jsx';

export interface Fact {
  key: string;
  value: Child;
  /** A link that changes it. */
  action?: Child;
}

/** One record: certificate, receipt, answers before sending. */
export function SummaryList({ facts }: { facts: Fact[] }) {
  const withActions = facts.some((fact) => fact.action);
  return (
    <dl class="govuk-summary-list">
      {facts.map(({ key, value, action }) => (
        <div class={`govuk-summary-list__row${withActions && !action ? ' govuk-summary-list__row--no-actions' : ''}`}>
          <dt class="govuk-summary-list__key">{key}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
          {action && <dd class="govuk-summary-list__actions">{action}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** Pairs in two narrow columns (`cap`), for a side column. */
export function Pairs({ facts }: { facts: { key: string; value: Child }[] }) {
  return (
    <dl class="cap">
      {facts.map(({ key, value }) => (
        <>
          <dt>{key}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}

/** Label left, value right, a hairline between (`diem-danh`). */
export function PairList({ items, small = false }: { items: { label: Child; value: Child }[]; small?: boolean }) {
  return (
    <ul class={small ? 'diem-danh nho' : 'diem-danh'}>
      {items.map(({ label, value }) => (
        <li>
          <span>{label}</span>
          <span>{value}</span>
        </li>
      ))}
    </ul>
  );
}
