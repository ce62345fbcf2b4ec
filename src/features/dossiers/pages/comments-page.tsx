import { paths } from '#src/paths.ts';
import type { Attempt, Visit } from '#src/platform/http/visit.ts';
import { formatDay } from '#src/text/day.ts';
import { Button, ButtonGroup } from '#src/ui/button.tsx';
import { DateField, TextArea, TextField } from '#src/ui/fields.tsx';
import { ErrorSummary, Form } from '#src/ui/form.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHead } from '#src/ui/page-head.tsx';
import { dayWords } from '../../movements/pages/moment-words.ts';
import type { PublicComment } from '../queries/comments.ts';
import type { DossierRecord } from '../queries/dossier-record.ts';
import { DossierFrame } from './dossier-frame.tsx';

interface Props {
  visit: Visit;
  record: DossierRecord;
  comments: readonly PublicComment[];
  /** Comments are still recorded and answered. */
  open: boolean;
  /** The comment whose answer was sent and refused; null: the form of a new comment. */
  answering: string | null;
  attempt: Attempt;
}

/** What the public sent in, each with the standing office's answer. */
export function CommentsPage(props: Props) {
  const { visit, record, comments, open, attempt } = props;
  const t = visit.t.dossiers.comments;
  const { publicationStartsOn, publicationEndsOn } = record;
  const period =
    publicationStartsOn && publicationEndsOn
      ? t.facts(formatDay(publicationStartsOn), formatDay(publicationEndsOn))
      : t.notPublished;
  return (
    <DossierFrame visit={visit} record={record} title={t.title} below failed={attempt.sent}>
      <PageHead title={t.title} facts={`${record.unitName} · ${period}`} />
      <ErrorSummary errors={attempt.errors} />
      {attempt.conflict && <Notice kind="luu-y" title={visit.t.dossiers.changed} live />}
      <div class="hep">
        {comments.length === 0 && (
          <>
            <h2>{t.none}</h2>
            <p>{t.noneHelp}</p>
          </>
        )}
        {comments.map((comment) => (
          <OneComment {...props} comment={comment} />
        ))}
        <p class="mo nho">{t.private}</p>
        {open && publicationStartsOn && <RecordForm {...props} />}
      </div>
    </DossierFrame>
  );
}

function OneComment({ visit, record, comment, open, answering, attempt }: Props & { comment: PublicComment }) {
  const t = visit.t.dossiers.comments;
  const sent = attempt.sent && answering === comment.id;
  return (
    <section class="y-kien">
      <h2>{t.received(formatDay(comment.receivedOn), comment.sender)}</h2>
      {comment.content.split('\n').map((line) => (
        <p>{line}</p>
      ))}
      {comment.answer !== null && (
        <div class="tra-loi">
          <b>{t.answered(comment.answeredBy ?? '', comment.answeredAt ? dayWords(comment.answeredAt) : '')}</b>
          <p>{comment.answer}</p>
        </div>
      )}
      {open && comment.answer === null && (
        <Form action={paths.answerDossierComment(record.id, comment.id)} version={comment.version}>
          <TextArea
            name="answer"
            label={t.answerOf(comment.sender)}
            rows={3}
            maxlength={4000}
            value={sent ? attempt.values.answer : ''}
            error={sent ? attempt.errors.answer : undefined}
          />
          <ButtonGroup>
            <Button kind="secondary">{t.send}</Button>
          </ButtonGroup>
        </Form>
      )}
    </section>
  );
}

function RecordForm({ visit, record, answering, attempt }: Props) {
  const t = visit.t.dossiers.comments;
  const own = attempt.sent && answering === null;
  const field = (name: string) => ({
    name,
    value: own ? attempt.values[name] : undefined,
    error: own ? attempt.errors[name] : undefined,
  });
  return (
    <>
      <h2>{t.record}</h2>
      <Form action={paths.dossierComments(record.id)}>
        <DateField {...field('receivedOn')} label={t.receivedOn} />
        <TextField {...field('sender')} label={t.sender} maxlength={200} />
        <TextArea {...field('content')} label={t.content} rows={4} maxlength={4000} />
        <ButtonGroup>
          <Button>{t.add}</Button>
          <a href={paths.dossier(record.id)}>{visit.t.common.back}</a>
        </ButtonGroup>
      </Form>
    </>
  );
}
