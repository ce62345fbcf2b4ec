import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { askedOf } from '#src/points/asked.ts';
import { Button } from '#src/ui/button.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { FieldError } from '#src/ui/field-group.tsx';
import { ScoreInput, TextArea } from '#src/ui/fields.tsx';
import { Form } from '#src/ui/form.tsx';
import { useFrame } from '#src/ui/frame-context.tsx';
import { adds, liveAttributes } from '#src/ui/live-totals.ts';
import { Warning } from '#src/ui/status.tsx';
import type { TableCriterion } from '../queries/score-table.ts';
import { emptyLines, explanationField, filledOf, mayWriteLine, pointsOf, selfField } from '../rules.ts';
import { factField, selfValues } from '../self-lines.ts';
import { type CriteriaColumn, CriteriaTable, pointsText } from './criteria-table.tsx';
import { dayWords, hourWords } from './day-words.ts';
import { EvidenceList } from './evidence-list.tsx';
import { FactFields } from './fact-fields.tsx';
import { anchorOf, longSheet } from './line-rows.ts';
import { LongSheet } from './long-sheet.tsx';
import { lineTotal, SheetTotals } from './sheet-totals.tsx';
import { lineWarnings, type SheetView } from './sheet-view.ts';

interface SelfScoreFormProps {
  visit: Visit;
  view: SheetView;
  signs: boolean;
  attempt: Attempt;
}

/** All lines of the sheet in one form; what is locked stands as text. Totals follow the typing. */
export function SelfScoreForm(props: SelfScoreFormProps) {
  const { visit, view, attempt } = props;
  const { sheet: words } = visit.t.scoring;
  const { record } = view;
  const values = { ...selfValues(record.criteria, record.self), ...(attempt.sent ? attempt.values : {}) };
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : record.version);
  const writable = ({ code }: TableCriterion) => mayWriteLine(record.state, new Set(record.returned.keys()), code);
  const pointsError = (code: string) => attempt.errors[selfField(code)];
  const long = record.criteria.length > longSheet;
  const form = (
    <Form action={paths.sheet(record.sheetId)} version={version} guarded>
      <div class="trang">
        {attempt.conflict && <SelfConflict visit={visit} view={view} attempt={attempt} />}
        {long ? (
          <LongSheet view={view} values={values} errors={attempt.errors} writable={writable} />
        ) : (
          <CriteriaTable
            table={record.table}
            caption={words.title(record.year)}
            columns={columnsOf(props, values, writable)}
            faulty={({ code }) => Boolean(pointsError(code) ?? attempt.errors[explanationField(code)])}
            under={(criterion) => <Under {...props} criterion={criterion} writes={writable(criterion)} />}
          />
        )}
      </div>
      <SheetTotals view={view} live={long ? 'rows' : 'lines'}>
        <SaveAndSign {...props} />
      </SheetTotals>
    </Form>
  );
  const drafts = (
    <draft-form {...draftWords(visit, attempt)} {...heldBack(view, attempt)}>
      {form}
    </draft-form>
  );
  return long ? drafts : <live-total>{drafts}</live-total>;
}

/** What the island says. */
function draftWords({ t }: Visit, { conflict }: Attempt): Record<`data-${string}`, string | undefined> {
  const { draft } = t.selfScore;
  return {
    'data-saving': draft.saving,
    'data-retrying': draft.retrying,
    'data-signed-out': draft.signedOut,
    'data-locked': draft.locked,
    'data-differs': draft.differs('{who}'),
    'data-differing': draft.differing,
    'data-conflict': draft.conflict('{who}', '{stands}'),
    'data-empty': t.frame.conflict.empty,
    'data-faulty': conflict ? draft.heldConflict : draft.faulty,
    'data-others': draft.others('{who}'),
  };
}

/**
 * After a refused form: what stands where the page holds something else, and which fields are not saved by themselves:
 * those with an error, and after a conflict all that differ, for they would go over what somebody else wrote.
 */
function heldBack({ record }: SheetView, { sent, values, errors, conflict }: Attempt) {
  if (!sent) return {};
  const differing = Object.entries(selfValues(record.criteria, record.self)).filter(
    ([name, text]) => values[name] !== undefined && values[name] !== text,
  );
  const held = conflict ? differing.map(([name]) => name) : Object.keys(errors);
  return { 'data-stands': JSON.stringify(Object.fromEntries(differing)), 'data-held': JSON.stringify(held) };
}

function heldWords({ t }: Visit, { errors, conflict }: Attempt): string | undefined {
  if (conflict) return t.selfScore.draft.heldConflict;
  return Object.keys(errors).length > 0 ? t.selfScore.draft.faulty : undefined;
}

function columnsOf(
  { visit, view, attempt }: SelfScoreFormProps,
  values: Record<string, string>,
  writable: (criterion: TableCriterion) => boolean,
): CriteriaColumn[] {
  const { columns, sheet: words } = visit.t.scoring;
  const { record } = view;
  const verified: CriteriaColumn = {
    label: columns.verified,
    number: true,
    cell: (criterion) => pointsText(criterion, pointsOf(record.verified, criterion.code)),
  };
  return [
    {
      label: columns.self,
      number: true,
      cell: (criterion) => (
        <>
          {writable(criterion) ? (
            <Entry view={view} values={values} attempt={attempt} criterion={criterion} />
          ) : (
            (pointsText(criterion, pointsOf(record.self, criterion.code)) ?? words.noValue)
          )}
          <CountedLine view={view} criterion={criterion} writes={writable(criterion) && isPlain(criterion, values)} />
        </>
      ),
    },
    ...(record.state === 'returned' ? [verified] : []),
    {
      label: columns.explanation,
      width: 250,
      cell: (criterion) =>
        writable(criterion) ? (
          <TextArea
            name={explanationField(criterion.code)}
            label={words.explanationOf(criterion.code)}
            labelIn="head"
            rows={1}
            maxlength={2000}
            value={values[explanationField(criterion.code)]}
            error={attempt.errors[explanationField(criterion.code)]}
          />
        ) : (
          record.self.get(criterion.code)?.words
        ),
    },
  ];
}

interface EntryProps {
  view: SheetView;
  values: Record<string, string>;
  attempt: Attempt;
  criterion: TableCriterion;
}

/** The points themselves, or the facts from which they follow with the points beside them. */
function Entry({ view, values, attempt, criterion }: EntryProps) {
  const { t } = useFrame();
  const { code, item } = criterion;
  const name = selfField(code);
  const typed = (
    <ScoreInput
      name={name}
      label={t.scoring.sheet.selfOf(code)}
      value={values[name]}
      error={attempt.errors[name]}
      data={adds(lineTotal(code))}
    />
  );
  if (askedOf(item).length === 0) return typed;
  return (
    <>
      <FactFields criterion={criterion} values={values} errors={attempt.errors} compact />
      {isPlain(criterion, values) ? (
        typed
      ) : (
        <b data-points="">{pointsText(criterion, pointsOf(view.record.self, code))}</b>
      )}
    </>
  );
}

/** Whether the points of a line are typed themselves. */
function isPlain({ code, item }: TableCriterion, values: Record<string, string>): boolean {
  return askedOf(item).length === 0 || Boolean(values[selfField(code)]);
}

/** What counts of a line while typing, at most its maximum: read by the totals, not shown. */
function CountedLine({ view, criterion, writes }: { view: SheetView; criterion: TableCriterion; writes: boolean }) {
  const fixed = writes ? undefined : (pointsOf(view.record.self, criterion.code) ?? 0);
  return (
    <span hidden {...liveAttributes({ name: lineTotal(criterion.code), cap: criterion.maximum ?? undefined, fixed })} />
  );
}

function Under({
  visit,
  view,
  attempt,
  criterion,
  writes,
}: SelfScoreFormProps & { criterion: TableCriterion; writes: boolean }) {
  const { sheet: words } = visit.t.scoring;
  const { record } = view;
  const error = attempt.errors[selfField(criterion.code)];
  const remark = record.state === 'returned' ? record.returned.get(criterion.code)?.remark : undefined;
  return (
    <>
      {criterion.kind === 'penalty' && writes && askedOf(criterion.item).length === 0 && (
        <div class="mo">{words.penaltyHint}</div>
      )}
      <EvidenceList
        view={view}
        code={criterion.code}
        addHref={writes ? paths.sheetEvidence(record.sheetId, criterion.id) : undefined}
      />
      {remark && <Warning>{words.returnedRemark(remark)}</Warning>}
      {error && (
        <FieldError id={`f-${selfField(criterion.code)}-loi`} small>
          {error}
        </FieldError>
      )}
      {!error &&
        lineWarnings(view, criterion.code).map((message) => (
          <div data-warned="">
            <Warning>{message}</Warning>
          </div>
        ))}
    </>
  );
}

function SaveAndSign({ visit, view, signs, attempt }: SelfScoreFormProps) {
  const { sheet: words } = visit.t.scoring;
  const { record } = view;
  const { filled, total } = filledOf(record.criteria, record.self);
  const [empty] = emptyLines(record.criteria, record.self);
  const { emptyLines: left, allFilled } = visit.t.selfScore;
  const saved = record.savedAt && words.savedAt(hourWords(record.savedAt), dayWords(record.savedAt));
  return (
    <>
      <span class="mo nho" role="status" data-said="">
        {heldWords(visit, attempt) ?? saved}
      </span>
      {empty && (
        <a
          class="nho"
          href={`#${anchorOf(record.criteria, empty.code)}`}
          data-left=""
          data-some={left(0)}
          data-none={allFilled}
        >
          {left(total - filled)}
        </a>
      )}
      <Button kind={filled === total && signs ? 'secondary' : 'primary'}>{words.save}</Button>
      {filled === total && signs && <Button href={paths.signSheet(record.sheetId)}>{words.toSign}</Button>}
      {filled === total && !signs && <span class="mo nho">{words.waitsForHead}</span>}
    </>
  );
}

function SelfConflict({ visit, view, attempt }: { visit: Visit; view: SheetView; attempt: Attempt }) {
  const { sheet: words } = visit.t.scoring;
  const theirs = attempt.conflict?.values ?? {};
  const fields = view.record.criteria.flatMap(({ code, item }) => [
    { name: selfField(code), label: words.selfOf(code) },
    { name: explanationField(code), label: words.explanationOf(code) },
    ...askedOf(item).map((asked) => ({
      name: factField(asked, code),
      label: `${visit.t.selfScore.asked[asked]} ${code}`,
    })),
  ]);
  const saved = view.record.savedAt;
  return (
    <ConflictNotice
      fields={fields
        .filter(({ name }) => attempt.values[name] !== undefined)
        .map(({ name, label }) => ({ label, theirs: theirs[name] ?? '', yours: attempt.values[name] ?? '' }))}
      who={attempt.conflict?.who ?? ''}
      when={saved ? `${hourWords(saved)}, ${dayWords(saved)}` : ''}
    />
  );
}
