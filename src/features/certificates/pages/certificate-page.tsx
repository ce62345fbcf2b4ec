import { momentCell } from '#src/papers/moment-words.ts';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Citation } from '#src/ui/citation.tsx';
import { DateField, DecimalField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { type Fact, SummaryList } from '#src/ui/summary-list.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { CertificateRecord } from '../queries.ts';
import { codeWords } from '../rules.ts';
import { CertificateStatus } from './certificate-state.tsx';

interface Props {
  visit: Visit;
  record: CertificateRecord;
  may: { confer: boolean; reissue: boolean };
  today: string;
  attempt: Attempt;
}

/** One certificate: what is printed on it, whether it was handed over, what replaced it. */
export function CertificatePage(props: Props) {
  const { visit, record, may, attempt } = props;
  const t = visit.t.certificates.page;
  const title = t.title(record.number);
  const paper = paths.certificatePaper(record.id);
  return (
    <Layout
      frame={visit.frame}
      title={title}
      current="certificates"
      failed={attempt.sent}
      crumbs={[{ label: visit.t.certificates.list.title, href: paths.certificates() }, { label: title }]}
    >
      <PageHead
        title={title}
        facts={
          <>
            {t.facts(record.subjectName, `${record.awardName}, ${record.year}`)} ·{' '}
            <CertificateStatus visit={visit} state={record.state} />
          </>
        }
        actions={
          <Button kind={may.confer ? 'secondary' : 'primary'} href={paper}>
            {t.paper}
          </Button>
        }
      />
      <ErrorSummary errors={attempt.errors} />
      <Standing {...props} />
      <TwoColumns side={<Side {...props} />}>
        <SummaryList facts={factsOf(visit, record)} />
        {may.confer && <ConferForm {...props} />}
      </TwoColumns>
    </Layout>
  );
}

function Standing({ visit, record, may }: Props) {
  const t = visit.t.certificates.page;
  if (record.awardState === 'annulled') return <Notice kind="loi">{t.annulled}</Notice>;
  if (record.state === 'replaced' || record.subjectName === record.registerName) return null;
  return (
    <Notice kind="luu-y" title={t.outdated}>
      <p>
        {t.outdatedWhat(record.registerName)}{' '}
        {may.reissue && <a href={paths.reissueCertificate(record.id)}>{t.reissue}</a>}
      </p>
    </Notice>
  );
}

function factsOf(visit: Visit, record: CertificateRecord): Fact[] {
  const t = visit.t.certificates.page;
  const { rows } = t;
  const kinds = visit.t.certificates.reissue.kinds;
  return [
    { key: rows.subject, value: <b>{record.subjectName}</b> },
    { key: rows.award, value: `${record.awardName}, ${record.year}` },
    {
      key: rows.decision,
      value: (
        <a href={paths.publicDecisions()}>
          {`${record.decisionNumber}, ${formatDay(record.decisionDay)}, ${record.issuer}`}
        </a>
      ),
    },
    { key: rows.ordinal, value: String(record.ordinal) },
    { key: rows.signer, value: `${record.signerTitle} ${record.signerName}, ${formatDay(record.day)}` },
    { key: rows.made, value: momentCell(record.madeAt.toISOString()) },
    ...(record.conferredOn && record.conferredTo
      ? [{ key: rows.conferred, value: t.conferredTo(formatDay(record.conferredOn), record.conferredTo) }]
      : []),
    ...(record.replacesId && record.replacesNumber
      ? [{ key: rows.replaces, value: <a href={paths.certificate(record.replacesId)}>{record.replacesNumber}</a> }]
      : []),
    ...(record.replacedById && record.replacedKind && record.replacedOn
      ? [
          {
            key: rows.replaced,
            value: (
              <>
                <a href={paths.certificate(record.replacedById)}>{record.replacedByNumber}</a>.{' '}
                {t.replaced(kinds[record.replacedKind], formatDay(record.replacedOn), record.replacedReason ?? '')}
              </>
            ),
          },
        ]
      : []),
    { key: rows.code, value: <span class="mono">{codeWords(record.checkCode)}</span> },
    {
      key: rows.address,
      value: (
        <a class="mono" href={paths.checkedCertificate(record.checkCode)}>
          {record.checkAddress}
        </a>
      ),
    },
  ];
}

function ConferForm({ visit, record, today, attempt }: Props) {
  const t = visit.t.certificates.page;
  return (
    <>
      <h2>{t.confer}</h2>
      <div class="hep">
        <Form action={paths.conferCertificate(record.id)} version={attempt.values.version ?? record.version}>
          <DateField
            name="day"
            label={t.conferDay}
            value={attempt.values.day ?? formatDay(today)}
            error={attempt.errors.day}
          />
          <TextField
            name="to"
            label={t.conferTo}
            hint={t.conferToHint}
            value={attempt.values.to}
            error={attempt.errors.to}
            maxlength={200}
          />
          <Button>{t.conferButton}</Button>
        </Form>
      </div>
    </>
  );
}

function Side({ visit, record, may }: Props) {
  const t = visit.t.certificates.page;
  return (
    <>
      <h2>{t.print}</h2>
      <p class="nho">{t.printWhat}</p>
      <Form action={paths.certificatePaper(record.id)} method="get">
        <input type="hidden" name="phoi" value="1" />
        <DecimalField name="phai" label={t.right} value="0" />
        <DecimalField name="xuong" label={t.down} value="0" />
        <Button kind="secondary" small>
          {t.printButton}
        </Button>
      </Form>
      <p>
        <Citation article={t.form} standing="assumption" />
      </p>
      {may.reissue && (
        <p>
          <a href={paths.reissueCertificate(record.id)}>{t.reissue}</a>
        </p>
      )}
    </>
  );
}
