import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { DateField, FileField, Select, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { PairList } from '#src/ui/summary-list.tsx';
import type { StoredEvidence } from '../queries/sheet-record.ts';
import { pointsOf } from '../rules.ts';
import { pointsText } from './criteria-table.tsx';
import { evidenceLabel } from './evidence-list.tsx';
import { LineAccount } from './line-account.tsx';
import { LineForm, type LineFormProps } from './line-form.tsx';
import { anchorOf } from './line-rows.ts';
import { LineRules } from './line-rules.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import type { SheetView } from './sheet-view.ts';

interface EvidencePageProps extends LineFormProps {
  /** This reader may write this line and add evidence to it now. */
  adds: boolean;
}

/** One line of a sheet: its whole text, its figures and points, its evidence, and the forms for them. */
export function EvidencePage(props: EvidencePageProps) {
  const { visit, view, criterion, adds, attempt } = props;
  const { selfScore: words } = visit.t;
  const { record } = view;
  const { code, guidance } = criterion;
  const title = words.line.title(code);
  const points = pointsText(criterion, pointsOf(view.self, code));
  const failed = Object.keys(attempt.errors).length > 0;
  return (
    <SheetFrame
      visit={visit}
      record={record}
      title={title}
      below
      failed={failed}
      islands={adds ? ['upload-progress', 'dirty-form'] : []}
    >
      <div class="trang">
        <PageHead
          title={title}
          facts={points !== null && words.line.counted(points)}
          actions={
            <Button kind="secondary" href={`${paths.sheet(record.sheetId)}#${anchorOf(record.criteria, code)}`}>
              {visit.t.scoring.evidence.back}
            </Button>
          }
        />
        <ErrorSummary errors={attempt.errors} />
        {attempt.conflict && <LineConflict {...props} />}
        <p>{criterion.name}</p>
        {guidance && <p class="mo">{guidance}</p>}
        <LineRules visit={visit} criterion={criterion} />
        <LineAccount visit={visit} view={view} criterion={criterion} />
        {adds && <LineForm {...props} />}
        <h2>{visit.t.scoring.evidence.title(code)}</h2>
        <Present {...props} />
        {adds && <AddForm {...props} />}
        {adds && <ShareForm {...props} />}
        <Neighbours {...props} />
      </div>
    </SheetFrame>
  );
}

function LineConflict({ attempt, visit, criterion }: EvidencePageProps) {
  const { values = {}, who = '' } = attempt.conflict ?? {};
  const names = Object.keys(attempt.values).filter((name) => name.slice(2) === criterion.code);
  const label = (name: string) => (name.startsWith('e.') ? visit.t.selfScore.explanation : name);
  return (
    <ConflictNotice
      fields={names.map((name) => ({
        label: label(name),
        theirs: values[name] ?? '',
        yours: attempt.values[name] ?? '',
      }))}
      who={who}
      when=""
    />
  );
}

/** The line before and the line after, so that a long sheet can be walked without going back. */
function Neighbours({ visit, view, criterion }: EvidencePageProps) {
  const { line: words } = visit.t.selfScore;
  const { criteria, sheetId } = view.record;
  const at = criteria.findIndex(({ id }) => id === criterion.id);
  const [before, after] = [criteria[at - 1], criteria[at + 1]];
  return (
    <div class="nhom-nut cach">
      {before && (
        <Button kind="secondary" href={paths.sheetEvidence(sheetId, before.id)}>
          {`${words.previous} ${before.code}`}
        </Button>
      )}
      {after && (
        <Button kind="secondary" href={paths.sheetEvidence(sheetId, after.id)}>
          {`${words.next} ${after.code}`}
        </Button>
      )}
    </div>
  );
}

function Present({ visit, view, criterion, adds }: EvidencePageProps) {
  const { evidence: words } = visit.t.scoring;
  const items = view.evidence.filter(({ codes }) => codes.includes(criterion.code));
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
      {item.codes.length > 1 && (
        <span class="mo nho"> ({visit.t.selfScore.evidence.sharedWith(item.codes.join(', '))})</span>
      )}
    </>
  );
}

function AddForm({ visit, view, criterion, attempt }: EvidencePageProps) {
  const { evidence: words } = visit.t.scoring;
  const { evidence: shared } = visit.t.selfScore;
  const of = (name: string, label: string) => ({
    name,
    label,
    value: attempt.values[name],
    error: attempt.errors[name],
  });
  return (
    <>
      <h3>{words.add}</h3>
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
        <TextField {...of('alsoFor', shared.alsoFor)} hint={shared.alsoForHint} optional />
        <ButtonGroup>
          <Button>{words.addButton}</Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

/** Evidence that stands for other lines already: chosen, not sent once more. */
function ShareForm({ visit, view, criterion, attempt }: EvidencePageProps) {
  const { evidence: words } = visit.t.selfScore;
  const { record, evidence } = view;
  const others = evidence.filter(({ codes, round }) => round > record.signedRound && !codes.includes(criterion.code));
  if (others.length === 0) return null;
  return (
    <>
      <h3>{words.existing}</h3>
      <Form action={paths.sheetEvidence(record.sheetId, criterion.id)} multipart class="hep">
        <Select
          name="existing"
          label={words.chooseExisting}
          error={attempt.errors.existing}
          empty={words.chooseExisting}
          options={others.map((item) => ({ value: item.id, label: optionLabel(visit, item) }))}
        />
        <ButtonGroup>
          <Button kind="secondary">{words.share}</Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

function optionLabel({ t }: Visit, item: StoredEvidence): string {
  const label = evidenceLabel(item, t.scoring.evidence.document);
  return `${label}${item.summary === label ? '' : ` ${item.summary}`} (${item.codes.join(', ')})`;
}
