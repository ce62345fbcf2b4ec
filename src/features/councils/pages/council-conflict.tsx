import type { Attempt } from '#src/platform/http/visit.ts';
import { ConflictNotice } from '#src/ui/conflict.tsx';

interface Props {
  attempt: Attempt;
  /** Field name -> label, in the order of the form. */
  labels: Record<string, string>;
  /** What was sent, in the words of the form where its fields hold keys. */
  yours?: Record<string, string>;
}

/** Two editors of one form: what the other one saved, beside what this person typed. */
export function CouncilConflict({ attempt: { conflict, values }, labels, yours = values }: Props) {
  if (!conflict) return null;
  return (
    <ConflictNotice
      who={conflict.who ?? ''}
      when=""
      fields={Object.entries(labels).map(([name, label]) => ({
        label,
        theirs: conflict.values[name] ?? '',
        yours: yours[name] ?? '',
      }))}
    />
  );
}
