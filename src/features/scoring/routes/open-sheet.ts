import { read, type Scope } from '#src/platform/access/scope.ts';
import { forbidden, invalid, notFound } from '#src/platform/errors.ts';
import { type SheetView, sheetView } from '../pages/sheet-view.ts';
import { yearBests } from '../queries/cluster-best.ts';
import { type SheetRecord, sheetRecord } from '../queries/sheet-record.ts';
import { lockedSheets, type SheetFacts } from '../queries.ts';
import { readerOf, seesScores } from '../rules.ts';

interface OpenSheet {
  view: SheetView;
  sees: boolean;
}

/** The sheet as this reader may see it, in one snapshot. */
export function openSheet(scope: Scope<string, SheetFacts>): Promise<OpenSheet> {
  return read(scope, async (tx) => {
    const record = await sheetRecord(tx, scope.facts.sheetId);
    if (!record) throw notFound();
    const reader = readerOf(scope.actor, scope.facts);
    const locked = await lockedSheets(tx, scope.facts.clusterYearId);
    const bests = await yearBests(tx, record.clusterYearId, record.table);
    const view = sheetView(record, { own: reader.own, reviews: reader.reviewerOrOffice }, bests);
    return { view, sees: seesScores(reader, { ...record, allLocked: locked.all }) };
  });
}

/** @throws AppError forbidden while this reader may not see the points */
export async function openVisibleSheet(scope: Scope<string, SheetFacts>): Promise<SheetView> {
  const { view, sees } = await openSheet(scope);
  if (!sees) throw forbidden();
  return view;
}

/** The stored sheet, for reading what was typed against its criteria. */
export async function recordOf(scope: Scope<string, SheetFacts>): Promise<SheetRecord> {
  return (await openSheet(scope)).view.record;
}

/** @throws AppError invalid with every sentence beside its field */
export function demandNoFaults(faults: Record<string, string>): void {
  if (Object.keys(faults).length > 0) throw invalid(faults);
}
