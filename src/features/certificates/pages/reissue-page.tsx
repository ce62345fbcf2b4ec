import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import type { CertificateRecord } from '../queries.ts';
import { SignerFields } from './certificates-page.tsx';

interface Props {
  visit: Visit;
  record: CertificateRecord;
  today: string;
  attempt: Attempt;
}

/** States what becomes of the old certificate, and asks for kind and reason. */
export function ReissuePage({ visit, record, today, attempt }: Props) {
  const t = visit.t.certificates.reissue;
  const title = t.title(record.number);
  const outdated = record.subjectName !== record.registerName;
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="certificates"
      failed={attempt.sent}
      islands={['dirty-form']}
      crumbs={[
        { label: visit.t.certificates.list.title, href: paths.certificates() },
        { label: record.number, href: paths.certificate(record.id) },
        { label: visit.t.certificates.page.reissue },
      ]}
    >
      <PageHead title={title} facts={t.nameNow(record.registerName)} />
      <ErrorSummary errors={attempt.errors} ids={{ kind: 'f-kind' }} />
      <Notice kind="luu-y">{t.what}</Notice>
      <div class="hep">
        <Form action={paths.reissueCertificate(record.id)} version={attempt.values.version ?? record.version} guarded>
          <Radios
            name="kind"
            label={t.kind}
            choices={(['reissue', 'exchange'] as const).map((kind) => ({
              value: kind,
              label: t.kinds[kind],
              hint: t.kindHints[kind],
            }))}
            value={attempt.values.kind ?? (outdated ? 'exchange' : '')}
            error={attempt.errors.kind}
          />
          <TextArea
            name="reason"
            label={t.reason}
            value={attempt.values.reason}
            error={attempt.errors.reason}
            maxlength={500}
          />
          <SignerFields
            visit={visit}
            attempt={attempt}
            today={today}
            signer={{ title: record.signerTitle, name: record.signerName }}
          />
          <ButtonGroup>
            <Button kind="warning">{t.button}</Button>
            <a href={paths.certificate(record.id)}>{visit.t.common.back}</a>
          </ButtonGroup>
        </Form>
      </div>
    </Layout>
  );
}
