import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { FieldError } from '#src/ui/field-group.tsx';
import { ScoreInput, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Warning } from '#src/ui/status.tsx';
import { reviewValues } from '../commands/save-review.ts';
import { confirmReasonField } from '../confirmations.ts';
import { pointsOf, reasonField, verifiedField } from '../rules.ts';
import { ConfirmFields, LimitBreaks, shownCodes } from './confirm-fields.tsx';
import { ConfirmationList } from './confirmation-list.tsx';
import { CriteriaTable, pointsText } from './criteria-table.tsx';
import { dayWords, hourWords } from './day-words.ts';
import { EvidenceList } from './evidence-list.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import { SheetTotals } from './sheet-totals.tsx';
import { lineWarnings, type SheetView, verifiedBreaks } from './sheet-view.ts';

interface ReviewPageProps {
  visit: Visit;
  view: SheetView;
  attempt: Attempt;
}

/** The reviewers write the second record beside the first; both stay. */
export function ReviewPage({ visit, view, attempt }: ReviewPageProps) {
  const { review: words, return: returning } = visit.t.scoring;
  const { record } = view;
  const title = words.title(record.unitName);
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : record.version);
  return (
    <SheetFrame
      visit={visit}
      record={record}
      title={title}
      below
      failed={Object.keys(attempt.errors).length > 0}
      islands={['dirty-form']}
    >
      <Form action={paths.review(record.sheetId)} version={version} guarded>
        <div class="trang">
          <PageHead
            title={title}
            facts={words.help}
            actions={
              <Button kind="secondary" href={paths.returnSheet(record.sheetId)}>
                {returning.button}
              </Button>
            }
          />
          <ErrorSummary errors={attempt.errors} />
          {attempt.conflict && <ReviewConflict visit={visit} view={view} attempt={attempt} />}
          <ReviewTable visit={visit} view={view} attempt={attempt} />
          <LimitBreaks record={record} breaks={verifiedBreaks(view)} attempt={attempt} />
          <ConfirmationList view={view} />
        </div>
        <SheetTotals view={view}>
          <Button kind="secondary">{words.save}</Button>
          <Button kind="secondary" name="fill" value="self">
            {words.fill}
          </Button>
          <Button formaction={paths.finishReview(record.sheetId)}>{words.finish}</Button>
        </SheetTotals>
      </Form>
    </SheetFrame>
  );
}

function ReviewTable({ visit, view, attempt }: ReviewPageProps) {
  const { columns, sheet: words, review } = visit.t.scoring;
  const { record } = view;
  const values = attempt.sent ? attempt.values : reviewValues(record.criteria, record.verified);
  const errorOf = (code: string) => attempt.errors[verifiedField(code)];
  const breaks = verifiedBreaks(view);
  const shown = shownCodes(breaks, attempt);
  return (
    <CriteriaTable
      table={record.table}
      caption={review.title(record.unitName)}
      faulty={({ code }) =>
        Boolean(errorOf(code) ?? attempt.errors[reasonField(code)] ?? attempt.errors[confirmReasonField(code)])
      }
      under={({ code }) => (
        <>
          {record.signed.get(code)?.words && <div class="mo">{record.signed.get(code)?.words}</div>}
          <EvidenceList view={view} code={code} />
          {errorOf(code) && (
            <FieldError id={`f-${verifiedField(code)}-loi`} small>
              {errorOf(code)}
            </FieldError>
          )}
          {lineWarnings(view, code).map((message) => (
            <Warning>{message}</Warning>
          ))}
          {shown.has(code) && (
            <ConfirmFields code={code} found={breaks.find((each) => each.code === code) ?? null} attempt={attempt} />
          )}
        </>
      )}
      columns={[
        {
          label: columns.self,
          number: true,
          cell: (criterion) => pointsText(criterion, pointsOf(record.signed, criterion.code)) ?? words.noValue,
        },
        {
          label: columns.verified,
          number: true,
          cell: ({ code }) => (
            <ScoreInput
              name={verifiedField(code)}
              label={words.verifiedOf(code)}
              value={values[verifiedField(code)]}
              error={errorOf(code)}
            />
          ),
        },
        {
          label: columns.reason,
          width: 250,
          cell: ({ code }) => (
            <TextArea
              name={reasonField(code)}
              label={words.reasonOf(code)}
              labelIn="head"
              rows={1}
              maxlength={2000}
              value={values[reasonField(code)]}
              error={attempt.errors[reasonField(code)]}
            />
          ),
        },
      ]}
    />
  );
}

function ReviewConflict({ visit, view, attempt }: ReviewPageProps) {
  const { sheet: words } = visit.t.scoring;
  const saved = view.record.savedAt;
  const fields = view.record.criteria.flatMap(({ code }) => [
    { name: verifiedField(code), label: words.verifiedOf(code) },
    { name: reasonField(code), label: words.reasonOf(code) },
  ]);
  return (
    <ConflictNotice
      fields={fields.map(({ name, label }) => ({
        label,
        theirs: attempt.conflict?.values[name] ?? '',
        yours: attempt.values[name] ?? '',
      }))}
      who={attempt.conflict?.who ?? ''}
      when={saved ? `${hourWords(saved)}, ${dayWords(saved)}` : ''}
    />
  );
}
