import type { Attempt } from '#src/platform/http/visit.ts';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { FieldError } from '#src/ui/field-group.tsx';
import { ScoreInput, TextArea } from '#src/ui/fields.tsx';
import { reasonField, verifiedField } from '../rules.ts';
import type { CriteriaColumn } from './criteria-table.tsx';

/** What the fields of a mark are called: verified, agreed, or given blind. */
export interface MarkWords {
  points: string;
  pointsOf(code: string): string;
  reason: string;
  reasonOf(code: string): string;
}

interface MarkColumnsProps {
  words: MarkWords;
  values: Record<string, string>;
  errors: Attempt['errors'];
  rows?: number;
  width?: number;
}

/** Points and the reason beside them, for each line of a score table. */
export function markColumns({ words, values, errors, rows = 1, width = 250 }: MarkColumnsProps): CriteriaColumn[] {
  return [
    {
      label: words.points,
      number: true,
      cell: ({ code }) => (
        <ScoreInput
          name={verifiedField(code)}
          label={words.pointsOf(code)}
          value={values[verifiedField(code)]}
          error={errors[verifiedField(code)]}
        />
      ),
    },
    {
      label: words.reason,
      width,
      cell: ({ code }) => (
        <TextArea
          name={reasonField(code)}
          label={words.reasonOf(code)}
          labelIn="head"
          rows={rows}
          maxlength={2000}
          value={values[reasonField(code)]}
          error={errors[reasonField(code)]}
        />
      ),
    },
  ];
}

/** What is wrong with the points of a line, under its name: the field itself is too narrow for a sentence. */
export function PointsFault({ code, errors }: { code: string; errors: Attempt['errors'] }) {
  const fault = errors[verifiedField(code)];
  if (!fault) return null;
  return (
    <FieldError id={`f-${verifiedField(code)}-loi`} small>
      {fault}
    </FieldError>
  );
}

interface LinesConflictProps {
  attempt: Attempt;
  fields: readonly { name: string; label: string }[];
  when: string;
}

/** Fields of marks as they were saved meanwhile, beside what was typed. */
export function LinesConflict({ attempt, fields, when }: LinesConflictProps) {
  return (
    <ConflictNotice
      fields={fields.map(({ name, label }) => ({
        label,
        theirs: attempt.conflict?.values[name] ?? '',
        yours: attempt.values[name] ?? '',
      }))}
      who={attempt.conflict?.who ?? ''}
      when={when}
    />
  );
}
