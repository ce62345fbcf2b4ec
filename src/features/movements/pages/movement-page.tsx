import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { SummaryList } from '#src/ui/summary-list.tsx';
import { closeMovementAccess, editMovementAccess, launchMovementAccess } from '../access.ts';
import type { Movement, MovementFacts } from '../queries.ts';
import { MovementFrame } from './movement-frame.tsx';
import { MovementStatus, planWords } from './movements-page.tsx';

/** Name of the query that opens the form of a draft. */
export const editQuery = 'sua';

interface Props {
  visit: Visit;
  facts: MovementFacts;
  movement: Movement;
  attempt: Attempt;
}

/** One movement; its leaders launch it with the plan that was issued, and end it. */
export function MovementPage({ visit, facts, movement, attempt }: Props) {
  const t = visit.t.movements;
  const plan = planWords(visit, movement);
  return (
    <MovementFrame visit={visit} year={facts} title={movement.title} below failed={attempt.sent}>
      <PageHead
        title={movement.title}
        facts={<MovementStatus visit={visit} state={movement.state} />}
        actions={
          editMovementAccess.allows(visit.actor, facts) && (
            <Button kind="secondary" href={`${paths.movement(movement.id)}?${editQuery}=1`}>
              {t.form.edit}
            </Button>
          )
        }
      />
      <ErrorSummary errors={attempt.errors} />
      <SummaryList
        facts={[
          { key: t.form.aims, value: <Lines text={movement.aims || t.noAims} /> },
          ...(movement.superiorMovement ? [{ key: t.list.superior, value: movement.superiorMovement }] : []),
          ...(plan ? [{ key: t.list.plan, value: plan }] : []),
        ]}
      />
      {launchMovementAccess.allows(visit.actor, facts) && (
        <LaunchForm visit={visit} movementId={movement.id} attempt={attempt} />
      )}
      {closeMovementAccess.allows(visit.actor, facts) && (
        <Form action={paths.closeMovement(movement.id)}>
          <p class="mo">{t.close.help}</p>
          <Button kind="secondary">{t.close.submit}</Button>
        </Form>
      )}
    </MovementFrame>
  );
}

function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line, at) => (
        <>
          {at > 0 && <br />}
          {line}
        </>
      ))}
    </>
  );
}

function LaunchForm({ visit, movementId, attempt }: { visit: Visit; movementId: string; attempt: Attempt }) {
  const t = visit.t.movements.launch;
  const field = (name: string) => ({ name, value: attempt.values[name], error: attempt.errors[name] });
  return (
    <section>
      <h2>{t.title}</h2>
      <p>{t.help}</p>
      <Form action={paths.launchMovement(movementId)} class="hep">
        <TextField {...field('planNumber')} label={t.number} width="ma" maxlength={60} />
        <DateField {...field('planDay')} label={t.day} />
        <TextField {...field('planIssuer')} label={t.issuer} maxlength={200} />
        <ButtonGroup>
          <Button>{t.submit}</Button>
        </ButtonGroup>
      </Form>
    </section>
  );
}
