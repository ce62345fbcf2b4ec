import type { Child } from 'hono/jsx';
import { Said } from './said.tsx';

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
          <dt class="govuk-summary-list__key">
            <Said>{key}</Said>
          </dt>
          <dd class="govuk-summary-list__value">
            <Said>{value}</Said>
          </dd>
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
          <dt>
            <Said>{key}</Said>
          </dt>
          <dd>
            <Said>{value}</Said>
          </dd>
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
          <span>
            <Said>{label}</Said>
          </span>
          <span>
            <Said>{value}</Said>
          </span>
        </li>
      ))}
    </ul>
  );
}
