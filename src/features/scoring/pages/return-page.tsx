import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { pointsOf, remarkField } from '../rules.ts';
import { CriteriaTable, pointsText } from './criteria-table.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import type { SheetView } from './sheet-view.ts';

interface ReturnPageProps {
  visit: Visit;
  view: SheetView;
  attempt: Attempt;
}

/** A remark beside each criterion that goes back to the unit, and one deadline for all of them. */
export function ReturnPage({ visit, view, attempt }: ReturnPageProps) {
  const { return: words, columns, sheet } = visit.t.scoring;
  const { record } = view;
  const title = words.title(record.unitName);
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
        <Form action={paths.returnSheet(record.sheetId)} guarded>
          <CriteriaTable
            table={record.table}
            caption={title}
            under={({ code }) => <EvidenceList view={view} code={code} />}
            columns={[
              {
                label: columns.self,
                number: true,
                cell: (criterion) => pointsText(criterion, pointsOf(record.signed, criterion.code)) ?? sheet.noValue,
              },
              {
                label: words.remark,
                width: 320,
                cell: ({ code }) => (
                  <TextArea
                    name={remarkField(code)}
                    label={words.remarkOf(code)}
                    labelIn="head"
                    rows={1}
                    maxlength={2000}
                    value={attempt.values[remarkField(code)]}
                    error={attempt.errors[remarkField(code)]}
                  />
                ),
              },
            ]}
          />
          <DateField
            name="deadline"
            label={words.deadline}
            value={attempt.values.deadline}
            error={attempt.errors.deadline}
          />
          <ButtonGroup>
            <Button>{words.button}</Button>
            <a href={paths.review(record.sheetId)}>{visit.t.common.back}</a>
          </ButtonGroup>
        </Form>
      </div>
    </SheetFrame>
  );
}
