import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField, PasswordField, TextArea, TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import type { DecisionRecord } from '../queries/decisions.ts';

/** What this person may do with the decision now. */
export interface DecisionActs {
  sign: boolean;
  number: { next: number; year: number } | null;
  issue: boolean;
  publish: boolean;
  edit: boolean;
  withdraw: boolean;
  /** Every award of it is public. */
  published: boolean;
  today: string;
}

interface Props {
  visit: Visit;
  decision: DecisionRecord;
  acts: DecisionActs;
  /** Something stands against the list: whoever signs writes why. */
  weighty: boolean;
  attempt: Attempt;
}

/** The one thing that comes next, for whoever may do it; for the others, on whom it is. */
export function NextAct(props: Props) {
  const { visit, decision, acts } = props;
  const t = visit.t.awards.decision;
  const act = actOf(props);
  const state = decision.state;
  const waiting = state === 'drafted' || state === 'signed' || state === 'numbered' ? t.waitingFor[state] : null;
  return (
    <>
      {act ?? (waiting && <Notice kind="cho">{waiting}</Notice>)}
      {acts.withdraw && (
        <p>
          <a href={paths.withdrawDecision(decision.decisionId)}>{t.withdraw}</a>
        </p>
      )}
    </>
  );
}

function actOf(props: Props) {
  const { acts } = props;
  if (acts.sign) return <Sign {...props} />;
  if (acts.number) return <GiveNumber {...props} next={acts.number} />;
  if (acts.issue) return <Issue {...props} />;
  if (acts.publish) return <Publish {...props} />;
  return null;
}

function Sign({ visit, decision, weighty, attempt }: Props) {
  const t = visit.t.awards.decision;
  return (
    <section class="hep">
      <h2>{t.sign}</h2>
      <p>{t.signWhat}</p>
      <Form action={paths.signDecision(decision.decisionId)}>
        {weighty && (
          <TextArea
            name="reason"
            label={t.concernsReason}
            hint={t.concernsReasonHint}
            rows={3}
            maxlength={1000}
            value={attempt.values.reason}
            error={attempt.errors.reason}
          />
        )}
        <PasswordField name="password" label={t.password} hint={t.passwordHint} error={attempt.errors.password} />
        <Button>{t.sign}</Button>
      </Form>
    </section>
  );
}

function GiveNumber({ visit, decision, attempt, next }: Props & { next: { next: number; year: number } }) {
  const t = visit.t.awards.decision;
  return (
    <section class="hep">
      <h2>{t.number}</h2>
      <Form action={paths.numberDecision(decision.decisionId)}>
        <TextField
          name="number"
          label={t.numberLabel(decision.symbol)}
          hint={t.numberHint(next.next, next.year)}
          value={attempt.values.number ?? String(next.next)}
          error={attempt.errors.number}
          width="so"
          inputmode="numeric"
        />
        <Button>{t.number}</Button>
      </Form>
    </section>
  );
}

function Issue({ visit, decision }: Props) {
  const t = visit.t.awards.decision;
  return (
    <section class="hep">
      <h2>{t.issue}</h2>
      <p>{t.issueWhat}</p>
      <Form action={paths.issueDecision(decision.decisionId)}>
        <Button>{t.issue}</Button>
      </Form>
    </section>
  );
}

function Publish({ visit, decision, acts, attempt }: Props) {
  const t = visit.t.awards.decision;
  return (
    <section class="hep">
      <h2>{t.publish}</h2>
      <p>{t.publishWhat}</p>
      <Form action={paths.publishAwards(decision.decisionId)}>
        <DateField
          name="happenedOn"
          label={t.day}
          value={attempt.values.happenedOn ?? formatDay(acts.today)}
          error={attempt.errors.happenedOn}
        />
        <TextField
          name="where"
          label={t.where}
          value={attempt.values.where ?? t.whereValue}
          error={attempt.errors.where}
          maxlength={200}
        />
        <ButtonGroup>
          <Button>{t.publish}</Button>
        </ButtonGroup>
      </Form>
    </section>
  );
}
