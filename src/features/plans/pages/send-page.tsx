import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { currentRound, readiness } from '../queries/plan-record.ts';
import { sendingFault } from '../rules.ts';
import { PlanFrame } from './plan-frame.tsx';
import type { PlanView } from './plan-view.ts';

interface Props {
  visit: Visit;
  view: PlanView;
  attempt: Attempt;
}

/** Sending the current version to every member, with the deadline of their comments. */
export function SendPage({ visit, view, attempt }: Props) {
  const t = visit.t.plans.send;
  const { record, shown, members } = view;
  const fault = attempt.sent ? null : sendingFault(readiness(record));
  return (
    <PlanFrame visit={visit} year={record} title={t.title} plan={record} failed={attempt.sent}>
      <PageHead title={t.title} facts={t.facts(shown.number, members)} />
      <ErrorSummary errors={attempt.errors} />
      {fault && <Notice kind="luu-y">{fault}</Notice>}
      <p>{t.help}</p>
      <Form action={paths.sendPlan(record.id)} class="hep">
        <DateField
          name="commentUntil"
          label={t.until}
          value={attempt.values.commentUntil}
          error={attempt.errors.commentUntil}
        />
        <ButtonGroup>
          <Button>{t.submit}</Button>
          <a href={paths.plan(record.id)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </PlanFrame>
  );
}

/** Taking the draft back while members comment, with a reason. */
export function WithdrawPage({ visit, view, attempt }: Props) {
  const t = visit.t.plans.withdraw;
  const { record } = view;
  const given = record.comments.filter(({ answer }) => answer === null).length;
  return (
    <PlanFrame visit={visit} year={record} title={t.title} plan={record} failed={attempt.sent}>
      <PageHead title={t.title} facts={visit.t.plans.version(record.currentVersion)} />
      <ErrorSummary errors={attempt.errors} />
      <p>{t.help(given)}</p>
      <Form action={paths.withdrawPlan(record.id)} class="hep">
        <ReasonField label={t.reason} attempt={attempt} />
        <ButtonGroup>
          <Button kind="warning">{t.submit}</Button>
          <a href={paths.plan(record.id)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </PlanFrame>
  );
}

/** A later deadline of the comments, with a reason. */
export function ExtendPage({ visit, view, attempt }: Props) {
  const t = visit.t.plans.extend;
  const { record, today } = view;
  return (
    <PlanFrame visit={visit} year={record} title={t.title} plan={record} failed={attempt.sent}>
      <PageHead title={t.title} facts={t.facts(formatDay(currentRound(record)?.commentUntil ?? today))} />
      <ErrorSummary errors={attempt.errors} />
      <Form action={paths.extendPlan(record.id)} class="hep">
        <DateField
          name="commentUntil"
          label={t.until}
          value={attempt.values.commentUntil}
          error={attempt.errors.commentUntil}
        />
        <ReasonField label={t.reason} attempt={attempt} />
        <ButtonGroup>
          <Button>{t.submit}</Button>
          <a href={paths.plan(record.id)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </PlanFrame>
  );
}

function ReasonField({ label, attempt }: { label: string; attempt: Attempt }) {
  return (
    <TextArea
      name="reason"
      label={label}
      rows={3}
      maxlength={1000}
      value={attempt.values.reason}
      error={attempt.errors.reason}
    />
  );
}
