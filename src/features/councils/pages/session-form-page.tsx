import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { SessionRecord } from '../queries/session-records.ts';
import { sessionValues } from '../schema.ts';
import { CouncilConflict } from './council-conflict.tsx';
import { CouncilFrame } from './council-frame.tsx';

interface Props {
  visit: Visit;
  /** Null: a new one. */
  session: SessionRecord | null;
  attempt: Attempt;
}

/** Title, day, hour and place of a session. */
export function SessionFormPage({ visit, session, attempt }: Props) {
  const t = visit.t.councils.sessionForm;
  const values = attempt.sent ? attempt.values : session ? sessionValues(session) : { hour: '9:00' };
  const title = session ? t.editTitle : t.newTitle;
  const field = (name: 'title' | 'day' | 'hour' | 'place') => ({
    name,
    label: t[name],
    value: (values as Record<string, string>)[name] ?? '',
    error: attempt.errors[name],
  });
  return (
    <CouncilFrame
      visit={visit}
      title={title}
      session={session ?? undefined}
      failed={attempt.sent}
      islands={['dirty-form']}
    >
      <PageHead title={title} facts={t.facts} />
      <ErrorSummary errors={attempt.errors} />
      <CouncilConflict attempt={attempt} labels={{ title: t.title, day: t.day, hour: t.hour, place: t.place }} />
      <div class="hep">
        <Form
          action={session ? paths.editCouncilSession(session.id) : paths.newCouncilSession()}
          version={attempt.conflict?.version ?? session?.version ?? 0}
          guarded
        >
          <TextField {...field('title')} hint={t.titleHint} />
          <DateField {...field('day')} />
          <TextField {...field('hour')} width="ngay" />
          <TextField {...field('place')} />
          <ButtonGroup>
            <Button>{t.save}</Button>
            <a href={session ? paths.councilSession(session.id) : paths.council()}>{visit.t.common.back}</a>
          </ButtonGroup>
        </Form>
      </div>
    </CouncilFrame>
  );
}
