import type { Visit } from '#src/platform/http/visit.ts';
import { labelText, signedText } from './figure-words.ts';

export interface SeverityLine {
  label: string;
  /** Units marked together with others. */
  units: number;
  difference: number;
}

/** In px of the drawing: names left, then the scale with room for a figure on both sides. */
const NAMES = 300;
const HALF = 190;
const MARGIN = 80;
const ROW = 36;
const TOP = 44;
const MIDDLE = NAMES + MARGIN + HALF;
const WIDTH = MIDDLE + HALF + MARGIN;

/** One dot a reviewer: left of the line stricter than the others on the same units, right of it milder. */
export function SeverityDots({ visit, lines }: { visit: Visit; lines: readonly SeverityLine[] }) {
  const t = visit.t.fairness.reviews;
  const furthest = Math.max(1, ...lines.map(({ difference }) => Math.abs(difference)));
  const height = TOP + lines.length * ROW;
  return (
    <svg
      class="doc"
      role="img"
      aria-label={t.severitySpoken}
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
    >
      <text class="doc__dau" x={NAMES + MARGIN} y={18} text-anchor="middle">
        {t.stricter}
      </text>
      <text class="doc__dau" x={MIDDLE} y={18} text-anchor="middle">
        {t.level}
      </text>
      <text class="doc__dau" x={MIDDLE + HALF} y={18} text-anchor="middle">
        {t.milder}
      </text>
      <line x1={MIDDLE} x2={MIDDLE} y1={26} y2={height - 6} />
      {lines.map(({ label, difference }, index) => {
        const x = MIDDLE + Math.round((difference * HALF) / furthest);
        const y = TOP + index * ROW + 8;
        const left = difference < 0;
        return (
          <>
            <text x={NAMES - 12} y={y + 5} text-anchor="end">
              {labelText(label, 40)}
            </text>
            <line class="doc__noi" x1={MIDDLE} x2={x} y1={y} y2={y} />
            <circle class="doc__cham" cx={x} cy={y} r={5} />
            <text class="doc__dam" x={x + (left ? -12 : 12)} y={y + 5} text-anchor={left ? 'end' : 'start'}>
              {signedText(difference)}
            </text>
          </>
        );
      })}
    </svg>
  );
}
