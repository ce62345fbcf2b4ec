import type { Visit } from '#src/platform/http/visit.ts';
import { formatPoints } from '#src/text/numbers.ts';
import type { ReviewFigures } from '../figures.ts';

/** A ratio in thousandths with two decimals: 849 is "0,85", 1000 is "1,00". */
export function ratioText(thousandths: number): string {
  const hundredths = Math.round(Math.abs(thousandths) / 10);
  const sign = thousandths < 0 && hundredths > 0 ? '−' : '';
  return `${sign}${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`;
}

/** Computed points, to hundredths: what was given stays exact, what is a mean need not look so. */
export function meanText(thousandths: number): string {
  return formatPoints(Math.round(thousandths / 10) * 10);
}

/** With its sign: "+0,5", "−2", "0". */
export function signedText(thousandths: number): string {
  const text = meanText(thousandths);
  return thousandths > 0 && text !== '0' ? `+${text}` : text;
}

/** A rank that may lie between two: "3,5". */
export function rankText(rank: number): string {
  return formatPoints(Math.round(rank * 1000));
}

/** A name for a label of a chart; the table below has it whole. */
export function labelText(name: string, longest = 34): string {
  return name.length <= longest ? name : `${name.slice(0, longest - 1).trimEnd()}…`;
}

/** What a reviewer is called: by name to the standing office, by the place in the order of severity to others. */
export function reviewerNames(
  { t }: Pick<Visit, 't'>,
  { severities, reviewers }: ReviewFigures,
  names: boolean,
): (reviewer: string) => string {
  const order = severities.map(({ reviewer }) => reviewer);
  return (reviewer) => {
    const person = names ? reviewers.find(({ id }) => id === reviewer) : undefined;
    if (!person) return t.fairness.reviews.anonymous(order.indexOf(reviewer) + 1);
    return person.unit ? `${person.name}, ${person.unit}` : person.name;
  };
}
