import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { RegistrationRecord } from '../queries.ts';
import { RegisteredTargets } from './registered-targets.tsx';
import { RegistrationFrame } from './registration-frame.tsx';

/** A remark beside each target that must change, and the day until which it comes back. */
export function ReturnPage({ visit, record, attempt }: { visit: Visit; record: RegistrationRecord; attempt: Attempt }) {
  const { returnForm: t, registration } = visit.t.movements;
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : record.version);
  const field = (name: string) => ({ name, value: attempt.values[name], error: attempt.errors[name] });
  return (
    <RegistrationFrame
      visit={visit}
      record={record}
      title={t.title}
      below
      failed={attempt.sent}
      islands={['dirty-form']}
    >
      <PageHead title={t.title} facts={t.facts(record.unitName)} />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && <Notice kind="luu-y" title={registration.changed} live />}
      <Form action={paths.returnRegistration(record.id)} version={version} guarded>
        <RegisteredTargets
          visit={visit}
          record={record}
          last={{
            label: registration.remark,
            width: 280,
            cell: ({ id, indicator }) => (
              <TextArea
                {...field(`remark.${id}`)}
                label={t.remarkOf(indicator)}
                labelIn="head"
                rows={2}
                maxlength={1000}
              />
            ),
          }}
        />
        <TextArea {...field('remark.all')} label={t.all} hint={t.allHint} rows={3} maxlength={1000} optional />
        <DateField {...field('dueOn')} label={t.dueOn} />
        <ButtonGroup>
          <Button>{t.submit}</Button>
          <a href={paths.registration(record.id)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </RegistrationFrame>
  );
}
