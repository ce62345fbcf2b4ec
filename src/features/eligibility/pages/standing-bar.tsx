import type { Standing } from '#src/law/source.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { useFrame } from '#src/ui/frame-context.tsx';
import { percent, styleRule } from '#src/ui/style-rule.ts';
import type { StandingCounts } from '../rules.ts';

const order = ['read', 'secondary', 'unverified', 'assumption'] as const satisfies readonly Standing[];

/** How many rules of each standing, as one bar to scale; the words say the same. */
export function StandingBar({ visit, counts, wide = false }: { visit: Visit; counts: StandingCounts; wide?: boolean }) {
  const frame = useFrame();
  const t = visit.t.eligibility.rules;
  const all = order.reduce((sum, standing) => sum + counts[standing], 0);
  if (all === 0) return null;
  const shown = order.filter((standing) => counts[standing] > 0);
  const words = shown.map((standing) => `${t.standings[standing]} ${counts[standing]}`).join(', ');
  return (
    <span class={wide ? 'nguon nguon--rong' : 'nguon'} role="img" aria-label={words}>
      {shown.map((standing) => (
        <i class={`nguon__${standing} ${styleRule(frame, `width:${percent(counts[standing], all)}`)}`} />
      ))}
    </span>
  );
}
