import type { Visit } from '#src/platform/http/visit.ts';
import type { Band, Rule } from '#src/points/table.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { PairList } from '#src/ui/summary-list.tsx';
import type { TableCriterion } from '../queries/score-table.ts';
import { limitsOf } from './line-rows.ts';
import { worthOf } from './worth.ts';

/** How a line gives its points, as it was read in the table: what it is worth, its bands or outcomes, its limits. */
export function LineRules({ visit, criterion }: { visit: Visit; criterion: TableCriterion }) {
  const { selfScore: words } = visit.t;
  const { item } = criterion;
  const limits = [...limitsOf(item, words), ...(item.onlyIf ? [item.onlyIf.text] : [])];
  return (
    <PairList
      items={[
        { label: words.columns.worth, value: worthOf(criterion, words) },
        ...item.rules.flatMap(printedValues),
        ...limits.map((limit) => ({ label: words.line.limit, value: limit })),
      ]}
      small
    />
  );
}

function printedValues(rule: Rule): { label: string; value: string }[] {
  if (rule.kind === 'bands') return rule.bands.map(bandLine);
  if (rule.kind === 'choice') {
    return rule.options.map(({ text, base, penalty }) => ({
      label: text,
      value: formatPoints(penalty > 0 ? -penalty : base),
    }));
  }
  if (rule.kind !== 'sizedBands') return [];
  return rule.classes.flatMap(({ text, bands }) =>
    bands.map((band) => ({ ...bandLine(band), label: `${text}: ${band.text}` })),
  );
}

function bandLine({ text, points }: Band) {
  return { label: text, value: formatPoints(points) };
}
