import type { IssuedPlan } from '#src/features/plans/queries.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { DateField, TextField } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import type { Movement } from '../queries.ts';
import { launchFaults } from '../rules.ts';

interface Props {
  visit: Visit;
  movement: Movement;
  year: number;
  /** The issued plan of the year, which a launch may cite without typing it again. */
  plan: IssuedPlan | null;
  attempt: Attempt;
}

/** Launching with the plan of the year, or with a document of paper. */
export function LaunchForm({ visit, movement, year, plan, attempt }: Props) {
  const t = visit.t.movements.launch;
  const missing = launchFaults(movement)[''];
  const field = (name: string) => ({ name, value: attempt.values[name], error: attempt.errors[name] });
  const cited = plan && t.issuedPlan(plan.number, formatDay(plan.signedOn), plan.issuer);
  return (
    <section>
      <h2>{t.title}</h2>
      {missing && <Notice kind="luu-y">{missing}</Notice>}
      <p>{t.help}</p>
      <Form action={paths.launchMovement(movement.id)} class="hep">
        {cited ? (
          <Radios
            name="cites"
            label={t.cites}
            value={attempt.values.cites ?? 'issuedPlan'}
            error={attempt.errors.cites}
            choices={[
              { value: 'issuedPlan', label: cited },
              { value: 'paper', label: t.paper, hint: t.paperHint },
            ]}
          />
        ) : (
          <>
            <input type="hidden" name="cites" value="paper" />
            <p class="mo">{t.noPlan(year)}</p>
          </>
        )}
        <TextField {...field('planNumber')} label={t.number} width="ma" maxlength={60} optional={plan !== null} />
        <DateField {...field('planDay')} label={t.day} optional={plan !== null} />
        <TextField {...field('planIssuer')} label={t.issuer} maxlength={200} optional={plan !== null} />
        <ButtonGroup>
          <Button>{t.submit}</Button>
        </ButtonGroup>
      </Form>
    </section>
  );
}
