import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import type { PastAct } from '#src/platform/journal/queries.ts';
import { dayOf, formatDay, formatHour } from '#src/text/day.ts';
import { ConflictNotice, type Difference } from '#src/ui/conflict.tsx';

interface Props {
  visit: Visit;
  attempt: Attempt;
  last: PastAct | null;
  /** What stands now beside what this person sent. */
  differences: Difference[];
}

/** Two editors of one year: what the other one saved, beside what this person typed. */
export function EditedMeanwhile({ attempt, last, differences }: Props) {
  if (!attempt.conflict) return null;
  const at = last?.at.toISOString();
  return (
    <ConflictNotice
      who={attempt.conflict.who ?? ''}
      when={at ? `${formatHour(at)}, ${formatDay(dayOf(at))}` : ''}
      fields={differences}
    />
  );
}
