import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay, formatDayWithWeekday, formatHour } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { DateField, FileField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { ConferenceRecord, Member } from '../queries/conference-record.ts';
import type { LastEdit } from '../queries.ts';
import { delegateValues } from '../schema.ts';
import { Conflict } from './conflict.tsx';

interface Props {
  visit: Visit;
  record: ConferenceRecord;
  member: Member;
  attempt: Attempt;
  last: LastEdit | null;
}

/** A member unit names who acts for it, and by which authority. */
export function DelegatePage({ visit, record, member, attempt, last }: Props) {
  const t = visit.t.conferences.delegate;
  const title = t.title(member.unitName);
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="conferences"
      failed={attempt.sent}
      islands={['dirty-form', 'upload-progress']}
      crumbs={[
        { label: `${record.title}, ${formatDay(record.day)}`, href: paths.conference(record.id) },
        { label: title },
      ]}
    >
      <PageHead
        title={title}
        facts={`${formatDayWithWeekday(record.day)} · ${formatHour(record.startsAt)} · ${record.place}`}
      />
      <Conflict visit={visit} attempt={attempt} labels={labelsOf(visit)} last={last} />
      <ErrorSummary errors={attempt.errors} />
      {member.presence === 'present' && <Notice kind="luu-y">{t.present}</Notice>}
      <p>{t.what}</p>
      <div class="hep">
        <DelegateForm visit={visit} record={record} member={member} attempt={attempt} />
      </div>
    </Layout>
  );
}

function labelsOf(visit: Visit): Record<string, string> {
  const { name, jobTitle, authority, mandateNumber, mandateDay, mandateGiver } = visit.t.conferences.delegate;
  return { name, jobTitle, authority, mandateNumber, mandateDay, mandateGiver };
}

function DelegateForm({ visit, record, member, attempt }: Omit<Props, 'last'>) {
  const t = visit.t.conferences.delegate;
  const { delegate } = member;
  const stored: Record<string, string> = delegate ? delegateValues(delegate) : { authority: 'head' };
  const values = attempt.sent ? attempt.values : stored;
  const field = (name: string) => ({ name, value: values[name] ?? '', error: attempt.errors[name] });
  return (
    <Form
      action={paths.delegate(record.id, member.unitId)}
      version={attempt.conflict?.version ?? delegate?.version ?? 0}
      multipart
      guarded
    >
      <TextField {...field('name')} label={t.name} required maxlength={120} />
      <TextField {...field('jobTitle')} label={t.jobTitle} required maxlength={200} />
      <Radios
        {...field('authority')}
        label={t.authority}
        choices={[
          { value: 'head', label: t.head },
          { value: 'mandate', label: t.mandate },
        ]}
      />
      <fieldset class="govuk-fieldset">
        <legend class="govuk-label">{t.mandateLegend}</legend>
        <TextField {...field('mandateNumber')} label={t.mandateNumber} width="ma" maxlength={60} />
        <DateField {...field('mandateDay')} label={t.mandateDay} />
        <TextField {...field('mandateGiver')} label={t.mandateGiver} hint={t.mandateGiverHint} maxlength={200} />
        <FileField
          name="file"
          label={t.file}
          hint={delegate?.hasMandateFile ? `${t.hasFile} ${t.fileHint}` : t.fileHint}
          error={attempt.errors.file}
          accept=".pdf,.docx,.png,.jpg,.jpeg"
          optional
        />
      </fieldset>
      <Button>{t.save}</Button>
    </Form>
  );
}
