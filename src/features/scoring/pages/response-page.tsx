import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { PasswordField, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { changedCriteria, opinionField, pointsOf, wordsField } from '../rules.ts';
import { ConfirmationList } from './confirmation-list.tsx';
import { CriteriaTable, pointsText } from './criteria-table.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import type { SheetView } from './sheet-view.ts';

interface ResponsePageProps {
  visit: Visit;
  view: SheetView;
  attempt: Attempt;
}

/** The head says for every changed line whether the unit agrees, and signs. */
export function ResponsePage({ visit, view, attempt }: ResponsePageProps) {
  const { respond: words, sign } = visit.t.scoring;
  const { record } = view;
  const changed = changedCriteria(record.criteria, record.signed, record.verified);
  return (
    <SheetFrame
      visit={visit}
      record={record}
      title={words.title}
      below
      failed={Object.keys(attempt.errors).length > 0}
      islands={['dirty-form']}
    >
      <div class="trang">
        <PageHead title={words.title} facts={record.unitName} />
        <ErrorSummary errors={attempt.errors} />
        <Form action={paths.respond(record.sheetId)} guarded>
          {changed.length === 0 ? (
            <Notice kind="xong" title={words.none} />
          ) : (
            <ChangedLines visit={visit} view={view} attempt={attempt} />
          )}
          <ConfirmationList view={view} />
          <div class="hep">
            <p>{words.help}</p>
            <PasswordField
              name="password"
              label={sign.password}
              hint={sign.passwordHint}
              error={attempt.errors.password}
            />
            <ButtonGroup>
              <Button>{words.button}</Button>
              <a href={paths.sheet(record.sheetId)}>{visit.t.common.back}</a>
            </ButtonGroup>
          </div>
        </Form>
      </div>
    </SheetFrame>
  );
}

function ChangedLines({ visit, view, attempt }: ResponsePageProps) {
  const { respond: words, columns, sheet } = visit.t.scoring;
  const { record } = view;
  const codes = new Set(changedCriteria(record.criteria, record.signed, record.verified).map(({ code }) => code));
  return (
    <CriteriaTable
      table={record.table}
      caption={words.title}
      only={({ code }) => codes.has(code)}
      faulty={({ code }) => Boolean(attempt.errors[opinionField(code)] ?? attempt.errors[wordsField(code)])}
      under={({ code }) => (
        <>
          <EvidenceList view={view} code={code} />
          <div class="giam">{record.verified.get(code)?.words}</div>
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
        {
          label: columns.opinion,
          width: 320,
          cell: ({ code }) => (
            <>
              <Radios
                name={opinionField(code)}
                label={words.opinionOf(code)}
                value={attempt.values[opinionField(code)]}
                error={attempt.errors[opinionField(code)]}
                choices={[
                  { value: 'agree', label: sheet.agree },
                  { value: 'object', label: sheet.disagree },
                ]}
              />
              <TextArea
                name={wordsField(code)}
                label={words.words}
                rows={2}
                maxlength={2000}
                value={attempt.values[wordsField(code)]}
                error={attempt.errors[wordsField(code)]}
              />
            </>
          ),
        },
      ]}
    />
  );
}
