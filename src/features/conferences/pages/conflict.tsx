import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { dayOf, formatDay, formatHour } from '#src/text/day.ts';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import type { LastEdit } from '../queries.ts';

interface Props {
  visit: Visit;
  attempt: Attempt;
  /** Field name -> label, in the order of the form. */
  labels: Record<string, string>;
  last: LastEdit | null;
}

/** Two editors of one form: what the other one saved, beside what this person typed. */
export function Conflict({ attempt, labels, last }: Props) {
  const { conflict, values } = attempt;
  if (!conflict) return null;
  return (
    <ConflictNotice
      who={last?.who ?? ''}
      when={last ? `${formatHour(last.at)}, ${formatDay(dayOf(last.at))}` : ''}
      fields={Object.entries(labels).map(([name, label]) => ({
        label,
        theirs: conflict.values[name] ?? '',
        yours: values[name] ?? '',
      }))}
    />
  );
}
