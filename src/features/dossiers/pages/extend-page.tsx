import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { DossierRecord } from '../queries/dossier-record.ts';
import { DossierFrame } from './dossier-frame.tsx';

/** A later last day for the supplement, with its reason. */
export function ExtendPage({ visit, record, attempt }: { visit: Visit; record: DossierRecord; attempt: Attempt }) {
  const t = visit.t.dossiers.extending;
  const field = (name: string) => ({ name, value: attempt.values[name], error: attempt.errors[name] });
  return (
    <DossierFrame visit={visit} record={record} title={t.title} below failed={attempt.sent}>
      <PageHead title={t.title} facts={`${record.unitName} · ${t.now(formatDay(record.supplementDueOn ?? ''))}`} />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && <Notice kind="luu-y" title={visit.t.dossiers.changed} live />}
      <Form
        action={paths.extendSupplement(record.id)}
        version={attempt.conflict?.version ?? record.version}
        class="hep"
      >
        <DateField {...field('dueOn')} label={t.dueOn} />
        <TextArea {...field('reason')} label={t.reason} rows={3} maxlength={1000} />
        <ButtonGroup>
          <Button>{t.submit}</Button>
          <a href={paths.dossier(record.id)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </DossierFrame>
  );
}
