import { useFrame } from './frame-context.tsx';
import { Said } from './said.tsx';
import { percent, styleRule } from './style-rule.ts';

export interface Bar {
  label: string;
  value: number;
  /** Shown at the end of the bar; default the value. Name the base where it matters: "10/11". */
  text?: string;
  /** Meets the threshold. */
  met?: boolean;
}

interface BarsProps {
  caption: string;
  bars: Bar[];
  /** Full length of a bar. */
  whole: number;
  threshold?: { value: number; label: string };
}

/** One measure against a threshold, as a table that reads aloud (`cot`). */
export function Bars({ caption, bars, whole, threshold }: BarsProps) {
  const frame = useFrame();
  // the longest bar leaves room for its figure
  const scale = Math.ceil((whole * 13) / 11);
  const at = threshold && styleRule(frame, `left:${percent(threshold.value, scale)}`);
  return (
    <table class="cot">
      <caption class="an">{caption}</caption>
      {threshold && (
        <thead aria-hidden="true">
          <tr>
            <td />
            <td>
              <em class={at}>
                <Said>{threshold.label}</Said>
              </em>
            </td>
          </tr>
        </thead>
      )}
      <tbody>
        {bars.map((bar) => (
          <tr class={bar.met ? 'dat' : undefined}>
            <th scope="row">
              <Said>{bar.label}</Said>
            </th>
            <td>
              {at && <u class={at} />}
              <BarLine bar={bar} scale={scale} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BarLine({ bar, scale }: { bar: Bar; scale: number }) {
  const frame = useFrame();
  const share = percent(bar.value, scale);
  return (
    <div class="thanh">
      <i class={styleRule(frame, `width:${share}`)} />
      <span class={styleRule(frame, `left:${share}`)}>{bar.text ?? bar.value}</span>
    </div>
  );
}
