import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatPoints } from '#src/text/numbers.ts';
import { Button } from '#src/ui/button.tsx';
import { DecimalField, TextArea } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { reasonField, verifiedField } from '../../scoring/rules.ts';
import type { MarkedLine } from '../queries/marks.ts';
import type { ReviewTask } from '../queries.ts';
import type { GapsView } from './gaps-page.tsx';

interface WordFormProps {
  visit: Visit;
  view: GapsView;
  attempt: Attempt;
  /** A reviewer's word on the own marks, or the decision of who leads. */
  kind: 'reconsider' | 'moderate';
  lines: readonly MarkedLine[];
  own: ReviewTask | null;
}

/** Points and a reason for each line that is not settled. */
export function WordForm({ visit, view, attempt, kind, lines, own }: WordFormProps) {
  const { gaps: words } = visit.t.crossReviews;
  const { record } = view;
  const reconsiders = kind === 'reconsider';
  const nameOf = (code: string) => record.criteria.find((criterion) => criterion.code === code)?.name ?? '';
  const ownPoints = (line: MarkedLine) => {
    const mark = own && line.marks[line.taskIds.indexOf(own.id)];
    return mark ? formatPoints(mark.points) : '';
  };
  return (
    <Form action={reconsiders ? paths.reconsiderMarks(record.sheetId) : paths.moderateMarks(record.sheetId)} guarded>
      <h2>{reconsiders ? words.reconsiderTitle : words.moderateTitle}</h2>
      <p>{reconsiders ? words.reconsiderHelp : words.moderateHelp}</p>
      {lines.map((line) => (
        <section>
          <h3>
            {line.code} {nameOf(line.code)}
          </h3>
          <DecimalField
            name={verifiedField(line.code)}
            label={words.pointsOf(line.code)}
            value={attempt.values[verifiedField(line.code)] ?? ownPoints(line)}
            error={attempt.errors[verifiedField(line.code)]}
          />
          <TextArea
            name={reasonField(line.code)}
            label={words.reasonOf(line.code)}
            rows={2}
            maxlength={2000}
            value={attempt.values[reasonField(line.code)]}
            error={attempt.errors[reasonField(line.code)]}
          />
        </section>
      ))}
      <Button>{reconsiders ? words.reconsider : words.moderate}</Button>
    </Form>
  );
}
