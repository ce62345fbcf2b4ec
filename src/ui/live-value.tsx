import type { Child } from 'hono/jsx';
import { type LiveRule, liveAttributes } from './live-totals.ts';

/** Around a score sheet and its total bar: totals follow the fields. Needs the island `live-total`. */
export function LiveTotals({ children }: { children?: Child }) {
  return <live-total>{children}</live-total>;
}

/** A total inside the sheet, for example of a group of criteria; `children` is what the server reckoned. */
export function LiveValue({ rule, children }: { rule: LiveRule; children?: Child }) {
  return <span {...liveAttributes(rule)}>{children}</span>;
}
