import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup, LockedButton } from '#src/ui/button.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { Reminding } from '../queries/reminding.ts';
import type { YearRecord } from '../queries.ts';
import { yearCrumbs } from './year-crumbs.ts';

interface Props {
  visit: Visit;
  year: YearRecord;
  reminding: Reminding;
  attempt: Attempt;
}

/** Who has not done a step, counted, before they are reminded. */
export function RemindPage({ visit, year, reminding, attempt }: Props) {
  const t = visit.t.clusters.remind;
  const { code, deadline, units, accountIds, toldToday } = reminding;
  const title = t.title(t.work[code](year.year), units.length);
  const obstacle = units.length === 0 ? t.nobody : toldToday >= accountIds.length ? t.toldToday : null;
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="year"
      failed={attempt.sent}
      crumbs={yearCrumbs(visit, year, title)}
    >
      <PageHead title={title} facts={deadline ? t.deadline(formatDay(deadline)) : t.noDeadline} />
      <ErrorSummary errors={attempt.errors} />
      <div class="hep">
        {units.length > 0 && (
          <>
            <p>{t.who(accountIds.length)}</p>
            <ul>
              {units.map(({ name }) => (
                <li>{name}</li>
              ))}
            </ul>
          </>
        )}
        {obstacle ? (
          <LockedButton id="nhac" reason={obstacle}>
            {t.send(units.length)}
          </LockedButton>
        ) : (
          <Form action={paths.remindUnits(year.id, code)}>
            <TextArea
              name="note"
              label={t.note}
              hint={t.noteHint}
              value={attempt.values.note}
              error={attempt.errors.note}
              rows={3}
              optional
            />
            <ButtonGroup>
              <Button>{t.send(units.length)}</Button>
              <a href={paths.clusterYear(year.id)}>{visit.t.common.cancel}</a>
            </ButtonGroup>
          </Form>
        )}
        <p class="mo nho">{t.inProgram}</p>
      </div>
    </Layout>
  );
}
