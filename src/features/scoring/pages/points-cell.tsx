import { useFrame } from '#src/ui/frame-context.tsx';
import type { TableCriterion } from '../queries/score-table.ts';
import type { RecordName } from '../queries/year-lines.ts';
import { pointsText } from './criteria-table.tsx';
import { linesOf, type SheetView, shownPoints } from './sheet-view.ts';

interface PointsCellProps {
  view: SheetView;
  name: RecordName;
  criterion: TableCriterion;
  /** Where nothing is said of the line. */
  empty?: string;
}

/** The points of a line in one record, or why there are none yet and when there will be. */
export function PointsCell({ view, name, criterion, empty = '' }: PointsCellProps) {
  const { sheet: words } = useFrame().t.scoring;
  const { points, waits } = shownPoints(view, name, criterion);
  if (waits) return <small>{words.waits[name](waits.closed, waits.of)}</small>;
  if (points === null && linesOf(view, name)?.get(criterion.code)?.facts?.notApplicable !== undefined)
    return <>{words.notApplicable}</>;
  return <>{pointsText(criterion, points) ?? empty}</>;
}
