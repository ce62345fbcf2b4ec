import type { Child } from 'hono/jsx';
import { useFrame } from './frame-context.tsx';

export interface TotalPart {
  label: Child;
  /** "98,5" */
  value: Child;
  /** Before it: + or =. */
  sign?: '+' | '=';
  /** Hidden on phones: a part, not the sum. */
  part?: boolean;
  /** Which live total it shows (`data-total` of the island). */
  live?: string;
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
              <b data-total={live}>{value}</b>
            </div>
          </>
        ))}
        {children && <div class="nhom-nut">{children}</div>}
      </div>
    </section>
  );
}
