import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { TitleOutlook } from '../queries/outlook.ts';
import type { PersonYearFacts, RegistrationRecord } from '../queries.ts';
import { RegistrationFrame } from './registration-frame.tsx';
import { RegistrationView } from './registration-view.tsx';

interface Props {
  visit: Visit;
  facts: PersonYearFacts;
  record: RegistrationRecord;
  outlooks: readonly TitleOutlook[];
  attempt: Attempt;
}

/** What the person wrote, and the remark with which it goes back. */
export function ReturnPage({ visit, facts, record, outlooks, attempt }: Props) {
  const t = visit.t.personalRegistrations;
  const { title, remark, remarkHint, submit } = t.returnForm;
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : record.version);
  const { personId, personName, unitName, year } = facts;
  return (
    <RegistrationFrame visit={visit} facts={facts} title={title} below failed={attempt.sent} islands={['dirty-form']}>
      <PageHead title={title} facts={`${personName} · ${unitName} · ${visit.t.common.year(year)}`} />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && <Notice kind="luu-y" title={t.view.changed} live />}
      <RegistrationView visit={visit} record={record} outlooks={outlooks} />
      <Form action={paths.returnPersonalRegistration(personId, year)} version={version} class="hep" guarded>
        <TextArea
          name="remark"
          label={remark}
          hint={remarkHint}
          value={attempt.values.remark}
          error={attempt.errors.remark}
          rows={4}
          maxlength={1000}
        />
        <ButtonGroup>
          <Button>{submit}</Button>
          <a href={paths.personalRegistration(personId, year)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </RegistrationFrame>
  );
}
