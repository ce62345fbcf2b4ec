import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { Select, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { TwoColumns } from '#src/ui/two-columns.tsx';
import type { ReviewTask } from '../queries.ts';
import { grounds } from '../rules.ts';
import { ReviewFrame } from './review-frame.tsx';

interface RecusePageProps {
  visit: Visit;
  sheet: { sheetId: string; unitName: string };
  /** For the standing office: who marks the sheet. Empty where a reviewer speaks for themselves. */
  choices: ReviewTask[];
  /** Where to go back to. */
  back: string;
  attempt: Attempt;
}

/** A reviewer steps back, or the office records it: ground, words, and what follows. */
export function RecusePage({ visit, sheet, choices, back, attempt }: RecusePageProps) {
  const { recuse: words, grounds: groundWords } = visit.t.crossReviews;
  const title = choices.length > 0 ? words.title(sheet.unitName) : words.ask(sheet.unitName);
  const of = (name: string, label: string) => ({
    name,
    label,
    value: attempt.values[name],
    error: attempt.errors[name],
  });
  return (
    <ReviewFrame
      visit={visit}
      title={title}
      failed={Object.keys(attempt.errors).length > 0}
      islands={['dirty-form']}
      back={back}
    >
      <div class="trang">
        <TwoColumns
          width={340}
          side={
            <>
              <h2>{words.happens}</h2>
              <ol>
                {words.steps.map((step) => (
                  <li>{step}</li>
                ))}
              </ol>
            </>
          }
        >
          <PageHead title={title} />
          <ErrorSummary errors={attempt.errors} />
          <Form action={paths.recuse(sheet.sheetId)} guarded>
            {choices.length > 0 && (
              <Select
                {...of('accountId', words.who)}
                empty=""
                options={choices.map(({ accountId, title: job, name, unitName }) => ({
                  value: accountId,
                  label: `${job}, ${unitName ?? name}`,
                }))}
              />
            )}
            <Radios
              {...of('ground', words.ground)}
              choices={grounds.map((ground) => ({ value: ground, label: groundWords[ground] }))}
            />
            <TextArea {...of('words', words.words)} hint={words.wordsHint} rows={4} maxlength={2000} />
            <Notice kind="luu-y" title={words.warningTitle}>
              {words.warning}
            </Notice>
            <ButtonGroup>
              <Button>{words.button}</Button>
              <a href={back}>{choices.length > 0 ? visit.t.common.back : words.back}</a>
            </ButtonGroup>
          </Form>
        </TwoColumns>
      </div>
    </ReviewFrame>
  );
}
