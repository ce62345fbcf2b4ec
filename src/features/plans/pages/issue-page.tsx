import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { readiness } from '../queries/plan-record.ts';
import { issuingFault } from '../rules.ts';
import { PlanFrame } from './plan-frame.tsx';
import type { PlanView } from './plan-view.ts';

interface Props {
  visit: Visit;
  view: PlanView;
  attempt: Attempt;
}

/** Number, day, issuer and signer of the plan as it was signed. */
export function IssuePage({ visit, view, attempt }: Props) {
  const t = visit.t.plans.issue;
  const { record } = view;
  const fault = attempt.sent ? null : issuingFault(readiness(record));
  const field = (name: string) => ({ name, value: attempt.values[name], error: attempt.errors[name] });
  return (
    <PlanFrame visit={visit} year={record} title={t.title} plan={record} failed={attempt.sent}>
      <PageHead title={t.title} facts={t.version(record.currentVersion)} />
      <ErrorSummary errors={attempt.errors} />
      {fault && <Notice kind="luu-y">{fault}</Notice>}
      <p>{t.help}</p>
      <Form action={paths.issuePlan(record.id)} class="hep">
        <TextField {...field('number')} label={t.number} width="ma" maxlength={60} />
        <DateField {...field('signedOn')} label={t.signedOn} />
        <TextField {...field('issuer')} label={t.issuer} maxlength={200} />
        <TextField {...field('signerTitle')} label={t.signerTitle} maxlength={120} />
        <TextField {...field('signerName')} label={t.signerName} maxlength={120} optional />
        <ButtonGroup>
          <Button>{t.submit}</Button>
          <a href={paths.plan(record.id)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </PlanFrame>
  );
}
