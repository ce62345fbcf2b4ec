import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkboxes } from '#src/ui/choices.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { DateField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Layout } from '#src/ui/layout.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Cell, Row, RowHead, Table } from '#src/ui/table.tsx';
import type { AwardWithoutCertificate, CertificateRecord } from '../queries.ts';
import { CertificateStatus } from './certificate-state.tsx';

interface Props {
  visit: Visit;
  waiting: AwardWithoutCertificate[];
  made: CertificateRecord[];
  /** Address of the further certificates; null when all are shown. */
  moreHref: string | null;
  mayMake: boolean;
  today: string;
  attempt: Attempt;
}

/** The registry's certificates: what waits for one, and what was made. */
export function CertificatesPage(props: Props) {
  const { visit, made, attempt, moreHref } = props;
  const t = visit.t.certificates.list;
  return (
    <Layout frame={visit.frame} title={t.title} current="certificates" failed={attempt.sent} islands={['dirty-form']}>
      <PageHead title={t.title} facts={t.facts} />
      <ErrorSummary errors={attempt.errors} />
      <Waiting {...props} />
      <h2>{t.made}</h2>
      {made.length === 0 ? <Empty title={t.emptyTitle}>{t.empty}</Empty> : <Made visit={visit} made={made} />}
      {moreHref && (
        <nav class="phan-trang" aria-label={visit.t.frame.pagination.label}>
          <a href={moreHref} rel="next">
            {visit.t.certificates.lookUp.more}
          </a>
        </nav>
      )}
    </Layout>
  );
}

function Waiting({ visit, waiting, mayMake, today, attempt }: Props) {
  const t = visit.t.certificates.list;
  if (waiting.length === 0) return <p class="mo">{t.nothingWaiting}</p>;
  if (!mayMake) {
    return (
      <>
        <h2>{t.waiting}</h2>
        <ul>
          {waiting.map((award) => (
            <li>{labelOf(award)}</li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <>
      <h2>{t.waiting}</h2>
      <Form action={paths.certificates()} guarded>
        <Checkboxes
          name="awardIds"
          label={t.choose}
          choices={waiting.map((award) => ({ value: award.awardId, label: labelOf(award) }))}
          values={attempt.sent ? attempt.lists.awardIds : ofOneGiver(waiting)}
          error={attempt.errors.awardIds}
        />
        <div class="hep">
          <SignerFields visit={visit} attempt={attempt} today={today} />
        </div>
        <Button>{t.make}</Button>
      </Form>
    </>
  );
}

/** Chosen to begin with: the awards of the giver of the first, because one person signs them. */
const ofOneGiver = (waiting: AwardWithoutCertificate[]) =>
  waiting.filter(({ issuer }) => issuer === waiting[0]?.issuer).map(({ awardId }) => awardId);

const labelOf = ({ subjectName, awardName, year, decisionNumber, grantedOn, issuer }: AwardWithoutCertificate) =>
  `${subjectName}, ${awardName} năm ${year} (${decisionNumber}, ${formatDay(grantedOn)}, ${issuer})`;

/** Day and signer of what is printed; shared with the page that makes a certificate in the place of another. */
export function SignerFields({
  visit,
  attempt,
  today,
  signer = { title: '', name: '' },
}: {
  visit: Visit;
  attempt: Attempt;
  today: string;
  signer?: { title: string; name: string };
}) {
  const t = visit.t.certificates.list;
  const { values, errors } = attempt;
  return (
    <>
      <DateField name="day" label={t.day} value={values.day ?? formatDay(today)} error={errors.day} />
      <TextField
        name="signerTitle"
        label={t.signerTitle}
        value={values.signerTitle ?? signer.title}
        error={errors.signerTitle}
        width="nua"
        maxlength={120}
      />
      <TextField
        name="signerName"
        label={t.signerName}
        value={values.signerName ?? signer.name}
        error={errors.signerName}
        width="nua"
        maxlength={120}
      />
    </>
  );
}

function Made({ visit, made }: Pick<Props, 'visit' | 'made'>) {
  const { columns, made: caption } = visit.t.certificates.list;
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { label: columns.number, width: 150 },
        { label: columns.subject },
        { label: columns.award },
        { label: columns.decision },
        { label: columns.ordinal, width: 90 },
        { label: columns.state },
      ]}
      stacked
    >
      {made.map((each) => (
        <Row>
          <RowHead>
            <a href={paths.certificate(each.id)}>{each.number}</a>
          </RowHead>
          <Cell label={columns.subject}>{each.subjectName}</Cell>
          <Cell label={columns.award}>{`${each.awardName}, ${each.year}`}</Cell>
          <Cell label={columns.decision}>{`${each.decisionNumber}, ${formatDay(each.decisionDay)}`}</Cell>
          <Cell label={columns.ordinal}>{String(each.ordinal)}</Cell>
          <Cell label={columns.state}>
            <CertificateStatus visit={visit} state={each.state} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
