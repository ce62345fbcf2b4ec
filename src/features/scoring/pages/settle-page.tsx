import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { confirmReasonField } from '../confirmations.ts';
import { contestedCriteria, pointsOf, reasonField, verifiedField } from '../rules.ts';
import { ConfirmFields, LimitBreaks, shownCodes } from './confirm-fields.tsx';
import { ConfirmationList } from './confirmation-list.tsx';
import { CriteriaTable, pointsText } from './criteria-table.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { markColumns, PointsFault } from './mark-fields.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import { type SheetView, verifiedBreaks } from './sheet-view.ts';

interface SettlePageProps {
  visit: Visit;
  view: SheetView;
  attempt: Attempt;
}

/** Each contested line with what both sides say; the decision needs points and a reason. */
export function SettlePage({ visit, view, attempt }: SettlePageProps) {
  const { settle: words, columns, sheet } = visit.t.scoring;
  const { record } = view;
  const title = words.title(record.unitName);
  const contested = new Set(contestedCriteria(record.criteria, record.opinions).map(({ code }) => code));
  const shown = shownCodes([], attempt);
  return (
    <SheetFrame
      visit={visit}
      record={record}
      title={title}
      below
      failed={Object.keys(attempt.errors).length > 0}
      islands={['dirty-form']}
    >
      <div class="trang">
        <PageHead title={title} facts={words.help} />
        <ErrorSummary errors={attempt.errors} />
        <Form action={paths.settle(record.sheetId)} guarded>
          <CriteriaTable
            table={record.table}
            caption={title}
            only={({ code }) => contested.has(code)}
            faulty={({ code }) =>
              Boolean(
                attempt.errors[verifiedField(code)] ??
                  attempt.errors[reasonField(code)] ??
                  attempt.errors[confirmReasonField(code)],
              )
            }
            under={({ code }) => (
              <>
                <EvidenceList view={view} code={code} />
                <div class="giam">
                  {columns.ground}: {record.verified.get(code)?.words}
                </div>
                <div class="mo">
                  {columns.opinion}: {record.opinions.get(code)?.words}
                </div>
                {shown.has(code) && <ConfirmFields code={code} found={null} attempt={attempt} />}
                <PointsFault code={code} errors={attempt.errors} />
              </>
            )}
            columns={[
              {
                label: columns.self,
                number: true,
                cell: (criterion) => pointsText(criterion, pointsOf(record.signed, criterion.code)) ?? sheet.noValue,
              },
              {
                label: columns.verified,
                number: true,
                cell: (criterion) => pointsText(criterion, pointsOf(record.verified, criterion.code)),
              },
              ...markColumns({
                words: {
                  points: columns.agreed,
                  pointsOf: words.agreedOf,
                  reason: words.reason,
                  reasonOf: (code) => `${words.reason} ${code}`,
                },
                values: attempt.values,
                errors: attempt.errors,
                rows: 2,
              }),
            ]}
          />
          <LimitBreaks record={record} breaks={verifiedBreaks(view)} attempt={attempt} />
          <ButtonGroup>
            <Button>{words.button}</Button>
            <a href={paths.sheet(record.sheetId)}>{visit.t.common.back}</a>
          </ButtonGroup>
        </Form>
        <ConfirmationList view={view} />
      </div>
    </SheetFrame>
  );
}
