import type { Child } from 'hono/jsx';
import type { Visit } from '#src/platform/http/visit.ts';

interface FigureProps {
  visit: Visit;
  /** What it is, how it was computed, what it is not. */
  what: Child;
  how: string;
  not: string;
  children?: Child;
}

/** A chart or table with its three sentences: what it shows, how it was computed, what must not be read from it. */
export function Figure({ visit, what, how, not, children }: FigureProps) {
  const { about } = visit.t.fairness;
  return (
    <figure class="hinh">
      {children}
      <figcaption>
        {what} <b>{about.how}:</b> {how} <b>{not}</b>
      </figcaption>
    </figure>
  );
}

interface ChartProps {
  visit: Visit;
  /** The drawing, which screens wider than a phone show. */
  drawing: Child;
  /** The same as a table: for readers, on phones, and for who asks. */
  table: Child;
}

/** A drawing and its table: on phones the table alone. */
export function Chart({ visit, drawing, table }: ChartProps) {
  return (
    <>
      <div class="chi-rong">
        {drawing}
        <details class="khong-in">
          <summary>{visit.t.fairness.about.table}</summary>
          {table}
        </details>
      </div>
      <div class="chi-dt">{table}</div>
    </>
  );
}
