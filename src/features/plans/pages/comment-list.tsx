import { dayWords } from '#src/features/movements/pages/moment-words.ts';
import { Lines } from '#src/features/movements/pages/movement-page.tsx';
import { paths } from '#src/paths.ts';
import type { Visit } from '#src/platform/http/visit.ts';
import { Button } from '#src/ui/button.tsx';
import { Status, type StatusKind } from '#src/ui/status.tsx';
import type { PlanAnswer, PlanComment } from '../queries/plan-record.ts';
import { labelOf } from '../queries/plan-record.ts';
import type { Verdict } from '../rules.ts';
import type { PlanView } from './plan-view.ts';

const kinds: Record<Verdict, StatusKind> = { taken: 'xong', partly: 'tin', explained: 'cho' };

export function VerdictStatus({ visit, verdict }: { visit: Visit; verdict: Verdict }) {
  return (
    <Status kind={kinds[verdict]} icon={verdict === 'explained' ? 'info' : undefined}>
      {visit.t.plans.verdicts[verdict]}
    </Status>
  );
}

/** Comments in their order, the answer under each. */
export function CommentList({
  visit,
  view,
  comments,
}: {
  visit: Visit;
  view: PlanView;
  comments: readonly PlanComment[];
}) {
  return (
    <ul class="y-kien">
      {comments.map((comment) => (
        <li id={`y-${comment.id}`}>
          <CommentWords visit={visit} view={view} comment={comment} />
          <AnswerWords visit={visit} view={view} comment={comment} />
        </li>
      ))}
    </ul>
  );
}

function CommentWords({ visit, view, comment }: { visit: Visit; view: PlanView; comment: PlanComment }) {
  const t = visit.t.plans;
  const { record, shown, speaksFor } = view;
  const on = record.rounds.find(({ round }) => round === comment.round)?.number ?? 1;
  const own = speaksFor === comment.unitId && comment.round === record.round;
  return (
    <>
      <b>{comment.unitName}</b>{' '}
      <span class="mo nho">
        {dayWords(comment.givenAt)}
        {on !== shown.number && ` · ${t.earlierRound(on)}`}
      </span>
      <p>
        <Lines text={comment.words} />
      </p>
      {own && (
        <p class="khong-in">
          <a href={paths.planComment(record.id, comment.unitId, comment.id)}>{t.actions.changeComment}</a>
        </p>
      )}
    </>
  );
}

function AnswerWords({ visit, view, comment }: { visit: Visit; view: PlanView; comment: PlanComment }) {
  const t = visit.t.plans;
  const { record, answers, writes } = view;
  const { answer } = comment;
  if (!answer && (record.state === 'commenting' || record.state === 'draft')) return null;
  const mayAnswer = answers && !(answer && comment.round < record.round);
  return (
    <div class="tra-loi">
      {answer ? (
        <Answer visit={visit} view={view} answer={answer} comment={comment} />
      ) : writes ? (
        <Status kind="luu-y">{t.unanswered}</Status>
      ) : (
        <Status kind="cho">{t.considering}</Status>
      )}
      {mayAnswer && (
        <div class="nhom-nut khong-in">
          {answer ? (
            <a href={paths.answerComment(record.id, comment.id)}>{t.actions.changeAnswer}</a>
          ) : (
            <Button kind="secondary" small href={paths.answerComment(record.id, comment.id)} about={comment.unitName}>
              {t.actions.answer}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface AnswerProps {
  visit: Visit;
  view: PlanView;
  answer: PlanAnswer;
  comment: PlanComment;
}

function Answer({ visit, view, answer, comment }: AnswerProps) {
  const elsewhere = answer.placedId !== null && answer.placedId !== comment.paragraphId;
  return (
    <>
      <VerdictStatus visit={visit} verdict={answer.verdict} />
      <p>
        <Lines text={answer.words} />
        {elsewhere && ` ${visit.t.plans.answerIn(labelOf(view.record, answer.placedId as string))}`}
      </p>
    </>
  );
}
