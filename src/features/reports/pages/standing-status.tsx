import type { Visit } from '#src/platform/http/visit.ts';
import { type Day, formatDay } from '#src/text/day.ts';
import { Status } from '#src/ui/status.tsx';
import type { UnitReportState } from '../rules.ts';

interface Standing {
  state: UnitReportState | null;
  sentOn: Day | null;
  lateDays: number;
  returnDueOn: Day | null;
}

/** How far a unit's report is: the day that it was sent, how late, or until when it must come back. */
export function StandingStatus({ visit, standing }: { visit: Visit; standing: Standing }) {
  const t = visit.t.reports;
  const { state, sentOn, lateDays, returnDueOn } = standing;
  if (state === null) return <Status kind="cho">{t.notMember}</Status>;
  if (state === 'draft') return <Status kind="cho">{t.states.unit.draft}</Status>;
  if (state === 'returned') {
    return (
      <Status kind="luu-y">{returnDueOn ? t.returnedUntil(formatDay(returnDueOn)) : t.states.unit.returned}</Status>
    );
  }
  const day = sentOn ? formatDay(sentOn) : '';
  if (lateDays > 0) return <Status kind="luu-y">{t.late(day, lateDays)}</Status>;
  return <Status kind="xong">{t.sent(day)}</Status>;
}
