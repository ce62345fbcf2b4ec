import { dayWords } from '#src/features/movements/pages/moment-words.ts';
import { Lines } from '#src/features/movements/pages/movement-page.tsx';
import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { Radios } from '#src/ui/choices.tsx';
import { ConflictNotice } from '#src/ui/conflict.tsx';
import { Select, TextArea } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { currentVersion, labelOf, type PlanComment, versionOf } from '../queries/plan-record.ts';
import { verdicts } from '../rules.ts';
import { PlanFrame } from './plan-frame.tsx';
import type { PlanView } from './plan-view.ts';

interface Props {
  visit: Visit;
  view: PlanView;
  comment: PlanComment;
  attempt: Attempt;
}

/** Value of the second button: on to the next comment without an answer. */
export const nextComment = 'next';

/** One comment and its answer: taken, taken in part, or explained, each with its reason. */
export function AnswerPage({ visit, view, comment, attempt }: Props) {
  const t = visit.t.plans.answer;
  const { record } = view;
  const { answer } = comment;
  const stored = { verdict: answer?.verdict ?? '', words: answer?.words ?? '', placedId: answer?.placedId ?? '' };
  const values = attempt.sent ? attempt.values : stored;
  const field = (name: 'verdict' | 'words' | 'placedId') => ({
    name,
    value: values[name],
    error: attempt.errors[name],
  });
  const version = attempt.conflict?.version ?? (attempt.sent ? attempt.values.version : (answer?.version ?? 0));
  const left = record.comments.filter((each) => each.answer === null && each.id !== comment.id).length;
  return (
    <PlanFrame visit={visit} year={record} title={t.title} plan={record} failed={attempt.sent} islands={['dirty-form']}>
      <PageHead title={t.title} facts={t.left(left + (answer ? 0 : 1))} />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && (
        <ConflictNotice
          who={attempt.conflict.who ?? ''}
          when={answer ? dayWords(answer.answeredAt) : ''}
          fields={[{ label: t.words, theirs: attempt.conflict.values.words ?? '', yours: attempt.values.words ?? '' }]}
        />
      )}
      <CommentedText visit={visit} view={view} comment={comment} />
      <h2>{comment.unitName}</h2>
      <p class="mo">{dayWords(comment.givenAt)}</p>
      <blockquote class="trich">
        <Lines text={comment.words} />
      </blockquote>
      <Form action={paths.answerComment(record.id, comment.id)} version={version} guarded>
        <Radios
          {...field('verdict')}
          label={t.verdict}
          choices={verdicts.map((value) => ({
            value,
            label: visit.t.plans.verdicts[value],
            hint: t.hints[value],
          }))}
        />
        <TextArea {...field('words')} label={t.words} rows={4} maxlength={2000} />
        <Select
          {...field('placedId')}
          label={t.placed}
          hint={t.placedHint}
          empty={t.placedNone}
          options={currentVersion(record)
            .paragraphs.filter(({ kind }) => kind === 'text')
            .map(({ paragraphId, label, words }) => ({ value: paragraphId, label: `${label} ${shortened(words)}` }))}
          optional
        />
        <ButtonGroup>
          <Button>{t.save}</Button>
          {left > 0 && (
            <Button kind="secondary" name="onward" value={nextComment}>
              {t.next}
            </Button>
          )}
          <a href={`${paths.plan(record.id)}#y-${comment.id}`}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </PlanFrame>
  );
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

/** What the unit spoke about, as it was sent. */
function CommentedText({ visit, view, comment }: { visit: Visit; view: PlanView; comment: PlanComment }) {
  const { record } = view;
  if (comment.paragraphId === null) return <p class="mo">{visit.t.plans.whole}</p>;
  const number = record.rounds.find(({ round }) => round === comment.round)?.number ?? 1;
  const sent = versionOf(record, number)?.paragraphs.find(({ paragraphId }) => paragraphId === comment.paragraphId);
  return (
    <>
      <h2>
        {visit.t.plans.paragraph(labelOf(record, comment.paragraphId, number))}, {visit.t.plans.version(number)}
      </h2>
      <p>{sent?.words}</p>
    </>
  );
}
