import type { Child } from 'hono/jsx';
import { useFrame } from './frame-context.tsx';
import { styleRule } from './style-rule.ts';

interface TwoColumnsProps {
  children?: Child;
  /** Context at the right: `<aside class="ben">` with h2 and short text. */
  side: Child;
  /** Width of the right column in px, 270-440. */
  width?: number;
  /** The right column is of equal weight: two halves without a rule between them. */
  equal?: boolean;
}

/** Work left, context right (`hai-cot`); stacked below 860 px. */
export function TwoColumns({ children, side, width = 320, equal = false }: TwoColumnsProps) {
  const columns = equal ? '--cot:minmax(0,1fr) minmax(0,1fr)' : `--cot:minmax(0,1fr) ${Math.trunc(width)}px`;
  return (
    <div class={`hai-cot ${styleRule(useFrame(), columns)}`}>
      <div>{children}</div>
      {equal ? <div>{side}</div> : <aside class="ben">{side}</aside>}
    </div>
  );
}
