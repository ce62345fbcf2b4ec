import type { Child } from 'hono/jsx';
import { useFrame } from './frame-context.tsx';
import { Icon } from './icons.tsx';

export interface EvidenceItem {
  /** Number and date of the paper, or the name of the file. */
  label: string;
  href: string;
  /** `<Status>` beside it: "đã xác nhận", "chưa đủ". */
  state?: Child;
}

/** Papers under a criterion: clip, number, own state (`mc`). */
export function Evidence({ items, addHref }: { items: EvidenceItem[]; addHref?: string }) {
  const { t } = useFrame();
  const lines = addHref ? [...items, { label: t.frame.evidence.add, href: addHref }] : items;
  if (lines.length === 0) return null;
  return (
    <ul class="mc">
      {lines.map(({ label, href, state }: EvidenceItem) => (
        <li>
          <Icon name="clip" />
          <a href={href}>{label}</a>
          {state && ' '}
          {state}
        </li>
      ))}
    </ul>
  );
}
