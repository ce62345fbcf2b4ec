import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { DateField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { SuperiorMovement } from '../queries/superiors.ts';
import { superiorValues } from '../schema.ts';
import { momentWords } from './moment-words.ts';

interface Props {
  visit: Visit;
  /** Null for a new one. */
  superior: SuperiorMovement | null;
  attempt: Attempt;
}

/** Name, launching body, document and dates of a superior movement. */
export function SuperiorPage({ visit, superior, attempt }: Props) {
  const t = visit.t.movements.superiors;
  const title = superior ? t.editTitle : t.newTitle;
  const values = attempt.sent ? attempt.values : superior ? superiorValues(superior) : {};
  const field = (name: string) => ({ name, value: values[name], error: attempt.errors[name] });
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : superior?.version);
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="registrations"
      crumbs={[{ label: t.title, href: paths.superiors() }, { label: title }]}
      failed={attempt.sent}
      islands={['dirty-form']}
    >
      <PageHead title={title} />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && superior && (
        <ConflictNotice
          who={attempt.conflict.who ?? ''}
          when={momentWords(superior.savedAt)}
          fields={(['name', 'launchingBody', 'document', 'documentDay', 'startsOn', 'endsOn'] as const).map((name) => ({
            label: t[name],
            theirs: attempt.conflict?.values[name] ?? '',
            yours: attempt.values[name] ?? '',
          }))}
        />
      )}
      <Form action={superior ? paths.superior(superior.id) : paths.newSuperior()} version={version} class="hep" guarded>
        <TextField {...field('name')} label={t.name} maxlength={250} />
        <Radios
          {...field('level')}
          label={t.level}
          choices={(['nation', 'ministry'] as const).map((value) => ({ value, label: t.levels[value] }))}
        />
        <TextField {...field('launchingBody')} label={t.launchingBody} maxlength={200} />
        <TextField {...field('document')} label={t.document} hint={t.documentHint} maxlength={250} optional />
        <DateField {...field('documentDay')} label={t.documentDay} optional />
        <DateField {...field('startsOn')} label={t.startsOn} optional />
        <DateField {...field('endsOn')} label={t.endsOn} optional />
        <ButtonGroup>
          <Button>{t.save}</Button>
          <a href={paths.superiors()}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </Layout>
  );
}
