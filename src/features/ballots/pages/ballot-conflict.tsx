import type { Attempt } from '#src/platform/http/visit.ts';
import { dayOf, formatDay, formatHour } from '#src/text/day.ts';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import type { LastEdit } from '../../conferences/queries.ts';

interface Props {
  attempt: Attempt;
  /** Field name -> label, in the order of the form. */
  labels: Record<string, string>;
  last: LastEdit | null;
}

/** Two editors of one form: what the other one saved, beside what this person typed. */
export function BallotConflict({ attempt: { conflict, values }, labels, last }: Props) {
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
