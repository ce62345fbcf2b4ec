import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { DecisionRecord } from '../queries/decisions.ts';
import { AwardsFrame } from './awards-frame.tsx';

/** Takes a decision back before it has a number: says what becomes of its units and asks why. */
export function WithdrawPage({
  visit,
  decision,
  attempt,
}: {
  visit: Visit;
  decision: DecisionRecord;
  attempt: Attempt;
}) {
  const t = visit.t.awards.withdraw;
  const back = paths.awardDecision(decision.decisionId);
  return (
    <AwardsFrame
      visit={visit}
      title={t.title}
      of="decisions"
      above={[{ label: decision.subject, href: back }]}
      failed={attempt.sent}
      islands={['dirty-form']}
    >
      <PageHead title={t.title} facts={decision.subject} />
      <ErrorSummary errors={attempt.errors} />
      <Notice kind="luu-y">{t.what}</Notice>
      <div class="hep">
        <Form action={paths.withdrawDecision(decision.decisionId)} guarded>
          <TextArea
            name="reason"
            label={t.reason}
            value={attempt.values.reason}
            error={attempt.errors.reason}
            maxlength={1000}
          />
          <ButtonGroup>
            <Button kind="warning">{t.button}</Button>
            <a href={back}>{visit.t.common.back}</a>
          </ButtonGroup>
        </Form>
      </div>
    </AwardsFrame>
  );
}
