import type { Child } from 'hono/jsx';
import type { Visit } from '#src/platform/http/visit.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Said } from '#src/ui/said.tsx';
import { PairList } from '#src/ui/summary-list.tsx';
import type { TableCriterion } from '../queries/score-table.ts';
import type { RecordName } from '../queries/year-lines.ts';
import { type SheetView, shownPoints } from './sheet-view.ts';

type Steps = { label: Child; value: Child }[];

const names: readonly RecordName[] = ['self', 'verified', 'agreed'];

/** How the points of a line were found in each record that this reader sees: the steps that the total is the sum of. */
export function LineAccount({ visit, view, criterion }: { visit: Visit; view: SheetView; criterion: TableCriterion }) {
  const { account, sheet, columns } = visit.t.scoring;
  const items = names.flatMap((name): Steps => {
    const steps = view.totals[name]?.derivation.filter(({ code }) => code === criterion.code) ?? [];
    const { waits } = shownPoints(view, name, criterion);
    if (waits) return [{ label: columns[name], value: <>{sheet.waits[name](waits.closed, waits.of)}</> }];
    return steps.map(({ words, points }) => ({
      label: (
        <>
          {columns[name]}: <Said>{words}</Said>
        </>
      ),
      value: <>{formatPoints(points)}</>,
    }));
  });
  if (items.length === 0) return null;
  return (
    <>
      <h2>{account.title}</h2>
      <PairList items={items} small />
    </>
  );
}
