import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { labelOf } from '../queries/plan-record.ts';
import type { Paragraph } from '../rules/outline.ts';
import { PlanFrame } from './plan-frame.tsx';
import type { PlanView } from './plan-view.ts';

interface Props {
  visit: Visit;
  view: PlanView;
  paragraph: Paragraph;
  attempt: Attempt;
}

/** What taking a paragraph out does, before it is done. */
export function RemovalPage({ visit, view, paragraph, attempt }: Props) {
  const t = visit.t.plans.removal;
  const { record, shown } = view;
  const title = t.title(labelOf(record, paragraph.paragraphId));
  return (
    <PlanFrame visit={visit} year={record} title={title} plan={record} failed={attempt.sent}>
      <PageHead title={title} facts={visit.t.plans.version(shown.number)} />
      <ErrorSummary errors={attempt.errors} />
      <blockquote class="trich">{paragraph.words}</blockquote>
      <p>
        {t.consequence} {shown.number > 1 && t.kept}
      </p>
      <Form
        action={paths.removeParagraph(record.id, paragraph.paragraphId)}
        version={attempt.sent ? attempt.values.version : paragraph.version}
        class="hep"
      >
        {shown.number > 1 && (
          <TextArea
            name="reason"
            label={visit.t.plans.paragraphForm.reason}
            hint={visit.t.plans.paragraphForm.reasonHint}
            rows={2}
            maxlength={500}
            value={attempt.values.reason}
            error={attempt.errors.reason}
            optional
          />
        )}
        <ButtonGroup>
          <Button kind="warning">{t.submit}</Button>
          <a href={paths.paragraph(record.id, paragraph.paragraphId)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </PlanFrame>
  );
}
