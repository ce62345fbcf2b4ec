import type { Child } from 'hono/jsx';
import { useFrame } from './frame-context.tsx';
import { Said } from './said.tsx';
import { percent, styleRule } from './style-rule.ts';

interface RulerProps {
  part: number;
  whole: number;
  /** Threshold in the same unit as `part`; without it only the share is drawn. */
  need?: number;
  /** Under the mark; the default is "ngưỡng 8/11". `false` shows none. */
  mark?: string | false;
  /** For readers, when the default sentence says too little. */
  label?: string;
  /** green when the threshold is met, grey when it is not, blue while it is still counting */
  state?: 'counting' | 'decided';
  /** Lower ruler inside a table row. */
  thin?: boolean;
}

/** Share as a bar, threshold as a black line (`thuoc`). Integers in, so the line stands exactly. */
export function Ruler({ part, whole, need, mark, label, state = 'decided', thin = false }: RulerProps) {
  const frame = useFrame();
  const words = frame.t.frame.threshold;
  const spoken = label ?? (need === undefined ? words.of(part, whole) : words.label(part, whole, need));
  return (
    <div class={thin ? 'thuoc thuoc--thap' : 'thuoc'} role="img" aria-label={spoken}>
      <i class={`${barColour(part, need, state)} ${styleRule(frame, `width:${percent(part, whole)}`)}`.trim()} />
      {need !== undefined && <Mark need={need} whole={whole} text={mark} />}
    </div>
  );
}

function barColour(part: number, need: number | undefined, state: 'counting' | 'decided'): string {
  if (state === 'counting' || need === undefined) return '';
  return part >= need ? 'xong' : 'xam';
}

function Mark({ need, whole, text }: { need: number; whole: number; text?: string | false }) {
  const frame = useFrame();
  const place = styleRule(frame, `left:${percent(need, whole)}`);
  const nearTheEnd = need * 5 > whole * 4;
  return (
    <>
      <u class={place} />
      {text !== false && (
        <em class={nearTheEnd ? `trai ${place}` : place}>{text ?? frame.t.frame.threshold.mark(need, whole)}</em>
      )}
    </>
  );
}

interface FractionProps {
  /** The exact fraction as text: "13/15". */
  value: string;
  /** Percent and the name of the denominator, one line each. */
  lines: string[];
}

/** Fraction large, its percent and denominator small beside it (`phan-so`). */
export function Fraction({ value, lines }: FractionProps) {
  return (
    <div class="phan-so">
      <b>{value}</b>
      <span>
        {lines.map((line, at) => (
          <>
            {at > 0 && <br />}
            <Said>{line}</Said>
          </>
        ))}
      </span>
    </div>
  );
}

export interface Count {
  /** With the name of its base: "Có mặt". */
  label: string;
  value: Child;
}

/** Up to four numbers with the name of each base (`so-phieu`). */
export function CountStrip({ counts }: { counts: Count[] }) {
  const columns = styleRule(useFrame(), `--n:${counts.length}`);
  return (
    <dl class={`so-phieu${counts.length === 3 ? ' ba' : ''} ${columns}`}>
      {counts.map(({ label, value }) => (
        <div>
          <dt>
            <Said>{label}</Said>
          </dt>
          <dd>
            <Said>{value}</Said>
          </dd>
        </div>
      ))}
    </dl>
  );
}
