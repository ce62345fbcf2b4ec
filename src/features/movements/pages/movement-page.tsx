import type { IssuedPlan } from '#src/features/plans/queries.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { SummaryList } from '#src/ui/summary-list.tsx';
import { closeMovementAccess, editMovementAccess, launchMovementAccess } from '../access.ts';
import type { Movement, MovementFacts } from '../queries.ts';
import { LaunchForm } from './launch-form.tsx';
import { MovementFrame } from './movement-frame.tsx';
import { MovementStatus, planWords } from './movements-page.tsx';

/** Name of the query that opens the form of a draft. */
export const editQuery = 'sua';

interface Props {
  visit: Visit;
  facts: MovementFacts;
  movement: Movement;
  /** The issued plan of the year. */
  plan: IssuedPlan | null;
  attempt: Attempt;
}

/** One movement; its leaders launch it with the plan that was issued, and end it. */
export function MovementPage({ visit, facts, movement, plan, attempt }: Props) {
  const t = visit.t.movements;
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
      <SummaryList facts={factsOf(visit, facts, movement)} />
      {launchMovementAccess.allows(visit.actor, facts) && (
        <LaunchForm visit={visit} movement={movement} year={facts.year} plan={plan} attempt={attempt} />
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

function factsOf(visit: Visit, { clusterYearId }: MovementFacts, movement: Movement) {
  const t = visit.t.movements;
  const { termFrom, termTo, superiors, launchPlanId } = movement;
  const plan = planWords(visit, movement);
  return [
    { key: t.form.form, value: t.form.forms[movement.form] },
    { key: t.form.scope, value: movement.scope || t.notWritten },
    { key: t.list.term, value: termWords(visit, termFrom, termTo) ?? t.notWritten },
    { key: t.form.aims, value: <Lines text={movement.aims || t.noAims} /> },
    { key: t.form.criteria, value: <Lines text={movement.criteria || t.notWritten} /> },
    ...(superiors.length > 0
      ? [
          {
            key: t.list.superior,
            value: (
              <>
                <Lines text={superiors.map(({ name }) => name).join('\n')} />
                {movement.state !== 'draft' && (
                  <>
                    <br />
                    <a href={paths.responses(clusterYearId)}>{t.responses.link}</a>
                  </>
                )}
              </>
            ),
          },
        ]
      : []),
    ...(plan ? [{ key: t.list.plan, value: launchPlanId ? <a href={paths.plan(launchPlanId)}>{plan}</a> : plan }] : []),
  ];
}

/** "từ 22/01/2020 đến 31/12/2020"; null where a day is not written. */
export function termWords(visit: Visit, from: string | null, to: string | null): string | null {
  return from && to ? visit.t.movements.form.term(formatDay(from), formatDay(to)) : null;
}

export function Lines({ text }: { text: string }) {
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
