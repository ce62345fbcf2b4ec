import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField, FileField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { PairList } from '#src/ui/summary-list.tsx';
import type { ProgressRecord, ReviewedTarget, TargetEvidence } from '../queries/mid-year.ts';
import { evidenceLabel } from './evidence-label.ts';
import { ReportFrame } from './report-frame.tsx';

interface Props {
  visit: Visit;
  record: ProgressRecord;
  target: ReviewedTarget;
  /** What this reader may see: all for the unit, what was sent for the others. */
  evidence: readonly TargetEvidence[];
  adds: boolean;
  attempt: Attempt;
}

/** The evidence of one target: what is there, and the form that adds a file or a document reference. */
export function TargetEvidencePage(props: Props) {
  const { visit, record, target, adds, attempt } = props;
  const t = visit.t.reports.evidence;
  return (
    <ReportFrame
      visit={visit}
      kind="midYear"
      clusterYearId={record.clusterYearId}
      year={record.year}
      title={t.title}
      below
      parent={{ label: record.unitName, href: paths.progressReport(record.id) }}
      failed={Object.keys(attempt.errors).length > 0}
      islands={adds ? ['upload-progress'] : []}
    >
      <PageHead
        title={t.title}
        facts={target.indicator}
        actions={
          <Button kind="secondary" href={paths.progressReport(record.id)}>
            {t.back}
          </Button>
        }
      />
      <ErrorSummary errors={attempt.errors} />
      <Present {...props} />
      {adds && <AddForm {...props} />}
    </ReportFrame>
  );
}

function Present({ visit, record, evidence, adds }: Props) {
  const t = visit.t.reports.evidence;
  if (evidence.length === 0) return <p class="mo">{t.none}</p>;
  return (
    <PairList
      items={evidence.map((item) => ({
        label: <Named visit={visit} reportId={record.id} item={item} />,
        value:
          item.round < record.round || record.state === 'sent' ? (
            <span class="mo">{t.frozen}</span>
          ) : (
            adds && (
              <Form action={paths.removeTargetEvidence(record.id, item.id)}>
                <Button kind="secondary" small about={item.summary}>
                  {t.remove}
                </Button>
              </Form>
            )
          ),
      }))}
    />
  );
}

function Named({ visit, reportId, item }: { visit: Visit; reportId: string; item: TargetEvidence }) {
  const label = evidenceLabel(visit, item);
  return (
    <>
      {item.fileName ? <a href={paths.targetEvidenceFile(reportId, item.id)}>{label}</a> : <b>{label}</b>}
      {item.summary !== label && <span class="mo"> {item.summary}</span>}
    </>
  );
}

function AddForm({ visit, record, target, attempt }: Props) {
  const t = visit.t.reports.evidence;
  const of = (name: string, label: string) => ({
    name,
    label,
    value: attempt.values[name],
    error: attempt.errors[name],
  });
  return (
    <>
      <h2>{t.add}</h2>
      <Form action={paths.targetEvidence(record.id, target.id)} multipart class="hep">
        <TextField {...of('summary', t.summary)} maxlength={400} />
        <FileField
          name="file"
          label={t.file}
          hint={t.fileHint}
          error={attempt.errors.file}
          optional
          accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
        />
        <TextField {...of('documentNumber', t.number)} width="ma" maxlength={60} optional />
        <DateField {...of('documentDate', t.date)} optional />
        <ButtonGroup>
          <Button>{t.button}</Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
