import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField, FileField, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { PairList } from '#src/ui/summary-list.tsx';
import type { TableCriterion } from '../queries/score-table.ts';
import type { StoredEvidence } from '../queries/sheet-record.ts';
import { evidenceLabel } from './evidence-list.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import type { SheetView } from './sheet-view.ts';

interface EvidencePageProps {
  visit: Visit;
  view: SheetView;
  criterion: TableCriterion;
  /** This reader may add evidence to this criterion now. */
  adds: boolean;
  attempt: Attempt;
}

/** The evidence of one criterion: what is there, and the form that adds a file or a document reference. */
export function EvidencePage(props: EvidencePageProps) {
  const { visit, view, criterion, adds, attempt } = props;
  const { evidence: words } = visit.t.scoring;
  const { record } = view;
  const title = words.title(criterion.code);
  const failed = Object.keys(attempt.errors).length > 0;
  return (
    <SheetFrame
      visit={visit}
      record={record}
      title={title}
      below
      failed={failed}
      islands={adds ? ['upload-progress'] : []}
    >
      <div class="trang">
        <PageHead
          title={title}
          facts={criterion.name}
          actions={
            <Button kind="secondary" href={paths.sheet(record.sheetId)}>
              {words.back}
            </Button>
          }
        />
        <ErrorSummary errors={attempt.errors} />
        <Present {...props} />
        {adds && <AddForm {...props} />}
      </div>
    </SheetFrame>
  );
}

function Present({ visit, view, criterion, adds }: EvidencePageProps) {
  const { evidence: words } = visit.t.scoring;
  const items = view.evidence.filter(({ code }) => code === criterion.code);
  if (items.length === 0) return <p class="mo">{words.none}</p>;
  return (
    <PairList
      items={items.map((item) => ({
        label: <Named visit={visit} view={view} item={item} />,
        value:
          item.round <= view.record.signedRound ? (
            <span class="mo">{words.frozen}</span>
          ) : (
            adds && (
              <Form action={paths.removeEvidence(view.record.sheetId, item.id)}>
                <Button kind="secondary" small about={item.summary}>
                  {words.remove}
                </Button>
              </Form>
            )
          ),
      }))}
    />
  );
}

function Named({ visit, view, item }: { visit: Visit; view: SheetView; item: StoredEvidence }) {
  const label = evidenceLabel(item, visit.t.scoring.evidence.document);
  return (
    <>
      {item.fileName ? <a href={paths.evidence(view.record.sheetId, item.id)}>{label}</a> : <b>{label}</b>}
      {item.summary !== label && <span class="mo"> {item.summary}</span>}
    </>
  );
}

function AddForm({ visit, view, criterion, attempt }: EvidencePageProps) {
  const { evidence: words } = visit.t.scoring;
  const of = (name: string, label: string) => ({
    name,
    label,
    value: attempt.values[name],
    error: attempt.errors[name],
  });
  return (
    <>
      <h2>{words.add}</h2>
      <Form action={paths.sheetEvidence(view.record.sheetId, criterion.id)} multipart class="hep">
        <TextField {...of('summary', words.summary)} />
        <FileField
          name="file"
          label={words.file}
          hint={words.fileHint}
          error={attempt.errors.file}
          optional
          accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
        />
        <TextField {...of('documentNumber', words.number)} width="ma" optional />
        <DateField {...of('documentDate', words.date)} optional />
        <ButtonGroup>
          <Button>{words.addButton}</Button>
        </ButtonGroup>
      </Form>
    </>
  );
}
