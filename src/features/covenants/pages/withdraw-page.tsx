import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { CovenantRecord } from '../queries/covenant-record.ts';
import { CovenantFrame } from './covenant-frame.tsx';

/** Taking a covenant that is being signed back for a correction, with a reason. */
export function WithdrawPage({ visit, record, attempt }: { visit: Visit; record: CovenantRecord; attempt: Attempt }) {
  const t = visit.t.covenants.withdraw;
  const signed = record.parties.filter(({ signature }) => signature !== null).length;
  return (
    <CovenantFrame
      visit={visit}
      clusterYearId={record.clusterYearId}
      year={record.year}
      title={t.title}
      covenantId={record.id}
      failed={attempt.sent}
    >
      <PageHead title={t.title} facts={t.help(signed, record.parties.length)} />
      <ErrorSummary errors={attempt.errors} />
      <Form action={paths.withdrawCovenant(record.id)} class="hep">
        <TextArea
          name="reason"
          label={t.reason}
          rows={3}
          maxlength={1000}
          value={attempt.values.reason}
          error={attempt.errors.reason}
        />
        <ButtonGroup>
          <Button kind="warning">{t.submit}</Button>
          <a href={paths.covenant(record.id)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </CovenantFrame>
  );
}
