import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Checkboxes } from '#src/ui/choices.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { Candidate } from '../queries/reviewers.ts';
import type { SheetRecord } from '../queries/sheet-record.ts';
import { SheetFrame } from './sheet-frame.tsx';

interface AssignPageProps {
  visit: Visit;
  record: SheetRecord;
  /** Who may review, with the sentence that stops the others. */
  candidates: { person: Candidate; refusal: string | null }[];
  attempt: Attempt;
}

export function AssignPage({ visit, record, candidates, attempt }: AssignPageProps) {
  const { assign: words } = visit.t.scoring;
  const title = words.title(record.unitName);
  const chosen = attempt.sent ? (attempt.lists.reviewers ?? []) : record.reviewers.map(({ accountId }) => accountId);
  return (
    <SheetFrame visit={visit} record={record} title={title} below failed={Object.keys(attempt.errors).length > 0}>
      <div class="trang">
        <PageHead title={title} facts={words.help} />
        <ErrorSummary errors={attempt.errors} />
        <Form action={paths.assignReviewers(record.sheetId)} class="hep">
          <Checkboxes
            name="reviewers"
            label={words.choose}
            error={attempt.errors.reviewers}
            values={chosen}
            choices={candidates.map(({ person, refusal }) => ({
              value: person.accountId,
              label: `${person.title}, ${person.unitName ?? words.office}`,
              hint: refusal ?? person.name,
              disabled: refusal !== null,
            }))}
          />
          <ButtonGroup>
            <Button>{words.button}</Button>
            <a href={paths.scoring(record.clusterYearId)}>{visit.t.common.back}</a>
          </ButtonGroup>
        </Form>
      </div>
    </SheetFrame>
  );
}
