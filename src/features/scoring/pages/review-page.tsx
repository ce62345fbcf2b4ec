import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { Warning } from '#src/ui/status.tsx';
import { reviewValues } from '../commands/save-review.ts';
import { confirmReasonField } from '../confirmations.ts';
import { reasonField, verifiedField } from '../rules.ts';
import { ConfirmFields, LimitBreaks, shownCodes } from './confirm-fields.tsx';
import { ConfirmationList } from './confirmation-list.tsx';
import { CriteriaTable } from './criteria-table.tsx';
import { dayWords, hourWords } from './day-words.ts';
import { EvidenceList } from './evidence-list.tsx';
import { LinesConflict, markColumns, PointsFault } from './mark-fields.tsx';
import { PointsCell } from './points-cell.tsx';
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
  const breaks = verifiedBreaks(view);
  const shown = shownCodes(breaks, attempt);
  return (
    <CriteriaTable
      table={record.table}
      caption={review.title(record.unitName)}
      faulty={({ code }) =>
        Boolean(
          attempt.errors[verifiedField(code)] ??
            attempt.errors[reasonField(code)] ??
            attempt.errors[confirmReasonField(code)],
        )
      }
      under={({ code }) => (
        <>
          {record.signed.get(code)?.words && <div class="mo">{record.signed.get(code)?.words}</div>}
          <EvidenceList view={view} code={code} />
          <PointsFault code={code} errors={attempt.errors} />
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
          cell: (criterion) => <PointsCell view={view} name="self" criterion={criterion} empty={words.noValue} />,
        },
        ...markColumns({
          words: {
            points: columns.verified,
            pointsOf: words.verifiedOf,
            reason: columns.reason,
            reasonOf: words.reasonOf,
          },
          values,
          errors: attempt.errors,
        }),
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
  const when = saved ? `${hourWords(saved)}, ${dayWords(saved)}` : '';
  return <LinesConflict attempt={attempt} fields={fields} when={when} />;
}
