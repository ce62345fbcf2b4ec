import type { Child } from 'hono/jsx';
import { useFrame } from './frame-context.tsx';
import { type LiveRule, liveAttributes } from './live-totals.ts';

export interface TotalPart {
  label: Child;
  /** "98,5" */
  value: Child;
  /** Before it: + or =. */
  sign?: '+' | '=';
  /** Hidden on phones: a part, not the sum. */
  part?: boolean;
  /** Follows the fields while they are typed in. Needs the island `live-total` around the sheet. */
  live?: LiveRule;
}

interface TotalBarProps {
  parts: TotalPart[];
  /** When saved, and the button that sends. */
  children?: Child;
}

/** Totals that stick to the bottom as a sum that can be read (`tong-diem`). Layout must be `wide`. */
export function TotalBar({ parts, children }: TotalBarProps) {
  const { t } = useFrame();
  return (
    <section class="tong-diem" aria-label={t.frame.score.total}>
      <div class="trang">
        {parts.map(({ label, value, sign, part, live }) => (
          <>
            {sign && <span class="phep">{sign}</span>}
            <div class={part ? 'muc-so phu' : 'muc-so'}>
              {label}
              <b {...(live && liveAttributes(live))}>{value}</b>
            </div>
          </>
        ))}
        {children && <div class="nhom-nut">{children}</div>}
      </div>
    </section>
  );
}
