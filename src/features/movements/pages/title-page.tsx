import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { RegistrationRecord } from '../queries.ts';
import { titlesAimed } from '../rules.ts';
import { RegistrationFrame } from './registration-frame.tsx';

/** Which flag the unit aims at. */
export function TitlePage({ visit, record, attempt }: { visit: Visit; record: RegistrationRecord; attempt: Attempt }) {
  const { titleForm: t, registration } = visit.t.movements;
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : record.version);
  return (
    <RegistrationFrame visit={visit} record={record} title={t.title} below failed={attempt.sent}>
      <PageHead title={t.title} facts={`${record.unitName} · ${visit.t.common.year(record.year)}`} />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && <Notice kind="luu-y" title={registration.changed} live />}
      <Form action={paths.titleAimed(record.id)} version={version} class="hep">
        <Radios
          name="titleAimed"
          label={t.label}
          hint={t.help}
          value={attempt.sent ? attempt.values.titleAimed : record.titleAimed}
          error={attempt.errors.titleAimed}
          choices={titlesAimed.map((title) => ({ value: title, label: registration.titles[title] }))}
        />
        <ButtonGroup>
          <Button>{t.save}</Button>
          <a href={paths.registration(record.id)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </RegistrationFrame>
  );
}
